import type { RunningApp } from './browser.ts';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** A cash loan like that of 小李. */
const CASH = {
  code: 'AXJ',
  name: { zh: '安心借', en: 'Anxin cash loan' },
  card: false,
  staysOpen: false,
  terms: {
    method: 'equal-instalment',
    count: 12,
    rate: { value: '0.0004', per: 'day' },
    dayCount: 'actual/360',
    penalty: { multiple: '1.5', base: 'principal' },
    allocation: {
      order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
      rows: 'oldest',
      surplus: 'hold',
    },
  },
};

/** A bill of 9,600.00 that is due on 10 November, and the instalments that its lender offers. */
const BILL = {
  code: 'AXYF',
  name: { zh: '安心月付', en: 'Anxin monthly' },
  card: true,
  staysOpen: true,
  terms: {
    method: 'fee-instalment',
    count: 1,
    fee: { rate: '0', of: 'total' },
    penalty: { rate: { value: '0.0005', per: 'day' }, base: 'instalment' },
    instalments: {
      bySelf: false,
      fee: { of: 'total', rates: { 3: '0.025', 6: '0.045', 9: '0.065', 12: '0.088' } },
    },
    allocation: {
      order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
      rows: 'oldest',
      surplus: 'hold',
    },
  },
};

export const PRODUCT = JSON.stringify({ products: [BILL] });
export const PRODUCTS = JSON.stringify({ products: [CASH, BILL] });

const ACCOUNT_COLUMNS =
  'loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport';
/** 小张’s account at that lender. */
export const ACCOUNT = `${ACCOUNT_COLUMNS}
L000123,AXYF,P000045,乙谷雨,10000000124,2026-11-01,9600.00,,,2026-11-10,2026-11-05,9600.00,0.00,0.00,0.00,,normal,,Y
`;
/** 小李’s account, and the six months that were paid of it. */
export const LOAN = `${ACCOUNT_COLUMNS}
L000901,AXJ,P000046,甲立春,10000000123,2026-03-10,30000.00,,,2026-04-10,2026-09-10,15551.01,0.00,0.00,0.00,,normal,NNNNNN,Y
`;
export const LOAN_PAID = [
  'loanNo,txNo,on,valueOn,kind,amount,reverses,note',
  'L000901,T1,2026-03-10,,payout,30000.00,,',
  ...[4, 5, 6, 7, 8, 9].flatMap((month) => [
    `L000901,D${month},2026-0${month}-10,,due,2703.19,,`,
    `L000901,R${month},2026-0${month}-10,,repay,2703.19,,`,
  ]),
  '',
].join('\n');

/** A payment as the bank's file tells it; the day and the loan make it one. */
export const payment = (loan: string, on: string, amount: string): string =>
  `source,paymentId,on,amount,loanNo,personRef,payer,text\nbank,${loan}-${on},${on},${amount},${loan},,,\n`;

/** What a device sends to be paired: the code, its new key, and the proof that it holds it. */
export function pairingBy(code: string): Readonly<Record<'code' | 'key' | 'proof', string>> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x as string;
  const text = Buffer.from(`forbear pairing 1\n${code}\n${key}`);
  return { code, key, proof: sign(null, text, privateKey).toString('base64url') };
}

type Body = Readonly<Record<string, unknown>>;

/** What a device that was paired by a code asks with. */
async function bearerOf(desk: string, code: string): Promise<string> {
  const answer = await fetch(`${desk}/v1/pairings`, {
    method: 'POST',
    headers: {
      ...{ 'x-forbear': '1', 'content-type': 'application/json' },
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(pairingBy(code)),
  });
  const { bearer } = (await answer.json()) as { bearer?: string };
  if (bearer === undefined) throw new Error('a device was not paired');
  return `Bearer ${bearer}`;
}

/** People of a real desk and those it lends to, as scripts that know nothing but its addresses. */
export function staffOf({ desk, printed }: RunningApp) {
  const cookies = new Map<string, string>();
  const bearers = new Map<string, string>();
  const send = (method: string, path: string, who: string, more: RequestInit = {}) =>
    fetch(`${desk}${path}`, {
      method,
      ...more,
      headers: {
        'x-forbear': '1',
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(cookies.has(who) ? { cookie: cookies.get(who) as string } : {}),
        ...(bearers.has(who) ? { authorization: bearers.get(who) as string } : {}),
        ...((more.headers ?? {}) as Record<string, string>),
      },
    });
  /** The accounts are printed after the addresses. */
  const passwordOf = async (who: string): Promise<string> => {
    for (let look = 0; look < 200; look += 1) {
      const found = new RegExp(`${who} +(\\S+)`).exec(printed())?.[1];
      if (found !== undefined) return found;
      await wait(100);
    }
    throw new Error(`no account of ${who} was printed`);
  };
  const signIn = async (who: string): Promise<void> => {
    const password = await passwordOf(who);
    const answer = await send('POST', '/v1/auth/sign-in', who, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: who, password }),
    });
    if (!answer.ok) throw new Error(`${who}: ${await answer.text()}`);
    cookies.set(who, (answer.headers.get('set-cookie') ?? '').split(';')[0] as string);
  };
  const ask = async (
    who: string,
    method: 'GET' | 'POST',
    path: string,
    { body, version, text }: { body?: Body; version?: number | undefined; text?: string } = {},
    // The shapes of the answers are those of the interface; a test reads what it needs.
  ): Promise<Record<string, never>> => {
    if (!cookies.has(who) && !bearers.has(who)) await signIn(who);
    const type = text === undefined ? 'application/json' : 'text/csv';
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const answer = await send(method, path, who, {
      ...(sent === undefined ? {} : { body: sent }),
      headers: {
        ...(sent === undefined ? {} : { 'content-type': type }),
        ...(version === undefined ? {} : { 'if-match': String(version) }),
      },
    });
    const told = (await answer.json()) as Record<string, never>;
    if (!answer.ok) throw new Error(`${who} ${method} ${path}: ${JSON.stringify(told)}`);
    return told;
  };
  /** A file of the core system: an admin brings it, an approver confirms it; a history has its transactions with it. */
  const bring = async (kind: string, text: string, rows?: string): Promise<void> => {
    let made = await ask('admin-01', 'POST', `/v1/imports?kind=${kind}&name=${kind}.csv`, {
      text,
    });
    if (rows !== undefined && made['faultCount'] === 0)
      made = await ask('admin-01', 'POST', `/v1/imports/${String(made['id'])}/rows`, {
        text: rows,
      });
    if (made['faultCount'] !== 0) throw new Error(JSON.stringify(made));
    await ask('approver-01', 'POST', `/v1/imports/${String(made['id'])}/confirm`);
  };
  /** A person of the lender's, on a device of their own: from now on `ask` knows them. */
  const pair = async (person: string): Promise<void> => {
    const { code } = await ask('agent-01', 'POST', '/v1/invites', { body: { person } });
    bearers.set(person, await bearerOf(desk, String(code)));
  };
  return { ask, bring, pair, passwordOf };
}
