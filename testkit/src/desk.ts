import type { RunningApp } from './browser.ts';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** A bill of 9,600.00 that is due on 10 November, and the instalments that its lender offers. */
export const PRODUCT = JSON.stringify({
  products: [
    {
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
    },
  ],
});
/** 小张’s account at that lender. */
export const ACCOUNT = `loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport
L000123,AXYF,P000045,乙谷雨,10000000124,2026-11-01,9600.00,,,2026-11-10,2026-11-05,9600.00,0.00,0.00,0.00,,normal,,Y
`;

type Body = Readonly<Record<string, unknown>>;

/** People of a real desk, as scripts that know nothing but its addresses. */
export function staffOf({ desk, printed }: RunningApp) {
  const cookies = new Map<string, string>();
  const send = (method: string, path: string, who: string, more: RequestInit = {}) =>
    fetch(`${desk}${path}`, {
      method,
      ...more,
      headers: {
        'x-forbear': '1',
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(cookies.has(who) ? { cookie: cookies.get(who) as string } : {}),
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
    if (!cookies.has(who)) await signIn(who);
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
  const bring = async (kind: string, text: string): Promise<void> => {
    const made = await ask('admin-01', 'POST', `/v1/imports?kind=${kind}&name=${kind}.csv`, {
      text,
    });
    if (made['faultCount'] !== 0) throw new Error(JSON.stringify(made));
    await ask('approver-01', 'POST', `/v1/imports/${String(made['id'])}/confirm`);
  };
  return { ask, bring, passwordOf };
}
