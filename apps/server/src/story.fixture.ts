// 小张's loan from import to settlement, told to a desk over HTTP by nothing but what /openapi.json tells of it.
import { ACCOUNT, pairingBy, PRODUCT } from '@forbear/testkit/desk';
import {
  GONE_MS,
  pause,
  said,
  type DescribedDesk,
  type Said,
  type Sent,
  type Voice,
} from './described-desk.fixture.ts';

/** What the story ends with. */
export type Told = {
  readonly id: string;
  readonly moves: readonly string[];
  readonly state: string;
  readonly payoff: string;
  readonly payments: readonly string[];
  readonly trial: Readonly<Record<string, string>>;
  readonly audit: number;
  readonly pack: string;
  readonly verifier: string;
  readonly head: object;
};

type Row = { readonly due: string; readonly payment: string };
type Case = {
  readonly version: number;
  readonly state: string;
  readonly offer?: { readonly id: string; readonly digest: string };
  readonly pending?: { readonly offer?: { readonly id: string; readonly digest: string } };
  readonly agreement?: { readonly offer: { readonly rows: readonly Row[] } };
};

type Voices = (login: string) => Promise<Voice>;

/** People of the desk by their passwords, each signed in once. */
function staffOf(desk: DescribedDesk, passwords: ReadonlyMap<string, string>): Voices {
  const voices = new Map<string, Voice>();
  return async (login) => {
    const known = voices.get(login);
    if (known !== undefined) return known;
    const password = passwords.get(login);
    const { cookie } = await desk.must('POST', '/v1/auth/sign-in', { body: { login, password } });
    voices.set(login, { cookie });
    return { cookie };
  };
}

/** One prepares a file, another takes it; after a death it is looked for, since a file is its own key. */
async function brought(
  desk: DescribedDesk,
  voice: Voices,
  kind: string,
  file: string,
): Promise<void> {
  const admin = await voice('admin-01');
  const there = async () => {
    const { items } = said<{ items: { id: string; kind: string; state: string }[] }>(
      await desk.must('GET', '/v1/imports', { voice: admin }),
    );
    return items.find((one) => one.kind === kind);
  };
  await desk.ask('POST', '/v1/imports', { voice: admin, file, query: { kind, name: kind } });
  const made = await there();
  if (made === undefined) throw new Error(`${kind} is not there`);
  const approver = await voice('approver-01');
  const sent = { voice: approver, path: { id: made.id }, body: {} };
  await desk.ask('POST', '/v1/imports/{id}/confirm', sent);
  const state = (await there())?.state;
  if (state !== 'taken') throw new Error(`${kind} is ${state}`);
}

/** A device of 小张's; a code that a death has used up is asked for anew. */
async function paired(desk: DescribedDesk, voice: Voices): Promise<Voice> {
  for (;;) {
    const { code } = said<{ code: string }>(
      await desk.must('POST', '/v1/invites', {
        voice: await voice('agent-08'),
        body: { person: 'P000045' },
      }),
    );
    const { bearer } = said<{ bearer?: string }>(
      await desk.ask('POST', '/v1/pairings', { body: pairingBy(code) }),
    );
    if (bearer !== undefined) return { authorization: `Bearer ${bearer}` };
  }
}

const SIX = [{ kind: 'reinstal', count: 6 }];

/** From the request to the agreement, with an offer, a counter-offer and two approvals; answers the head it was told with. */
async function agreed(
  desk: DescribedDesk,
  voice: Voices,
  zhang: Voice,
): Promise<{ id: string; head: object }> {
  const { id } = said<{ id: string }>(
    await desk.must('POST', '/v1/cases', {
      voice: zhang,
      body: {
        ...{ loan: 'L000123', channel: 'app' },
        request: { reason: 'unemployment', share: '1710.00', ask: SIX },
        shown: { digest: 'a'.repeat(64), at: 1_793_000_000_000 },
      },
    }),
  );
  const seen = (who: Voice) => caseOf(desk, who, id);
  const give = async (who: Voice, kind: string, body: object = {}): Promise<Said> => {
    const { version } = await seen(who);
    const path = `/v1/cases/{id}/commands/${kind}`;
    return desk.must('POST', path, { voice: who, path: { id }, body, version });
  };
  const agent = await voice('agent-01');
  const approve = async (who: Voice) =>
    give(who, 'approve', { digest: (await seen(who)).pending?.offer?.digest });
  await give(zhang, 'finish-intake');
  await give(agent, 'take');
  await desk.must('GET', '/v1/cases/{id}/proposal', { voice: agent, path: { id } });
  await give(agent, 'propose', { measures: [{ kind: 'reinstal', count: 9 }] });
  await approve(await voice('approver-01'));
  const { offer } = await seen(zhang);
  await give(zhang, 'counter', { measures: SIX, offerId: offer?.id });
  await give(agent, 'propose', { measures: SIX });
  await approve(await voice('approver-02'));
  const last = (await seen(zhang)).offer;
  const same = { offerId: last?.id, digest: last?.digest };
  await give(zhang, 'accept', same);
  await give(agent, 'send-text');
  const { head } = said<{ head: object }>(await give(zhang, 'accept', same));
  return { id, head };
}

const caseOf = async (desk: DescribedDesk, voice: Voice, id: string): Promise<Case> =>
  said<Case>(await desk.must('GET', '/v1/cases/{id}', { voice, path: { id } }));

const todayOf = async (desk: DescribedDesk): Promise<string> =>
  said<{ today: string }>(await desk.must('GET', '/v1/desk')).today;

/** Each row is paid on its day, as a bank tells it, until the case has followed. */
async function paidOff(
  desk: DescribedDesk,
  { admin, bank, zhang }: Readonly<Record<'admin' | 'bank' | 'zhang', Voice>>,
  id: string,
): Promise<void> {
  const rows = (await caseOf(desk, zhang, id)).agreement?.offer.rows ?? [];
  for (const [k, { due, payment }] of rows.entries()) {
    // Moved a day at a time: a death between two days moves none twice.
    while ((await todayOf(desk)) < due)
      await desk.ask('POST', '/v1/demo/advance', { voice: admin, body: { days: 1 } });
    const named = { source: 'bank', paymentId: `p${k + 1}`, loanNo: 'L000123' };
    const body = { ...named, on: due, amount: payment };
    await desk.must('POST', '/v1/payments', { voice: bank, body });
    for (const until = Date.now() + GONE_MS; Date.now() < until; await pause(50)) {
      const { items } = said<{ items: { kind: string }[] }>(
        await desk.must('GET', '/v1/cases/{id}/events', { voice: zhang, path: { id } }),
      );
      if (items.filter(({ kind }) => kind === 'match' || kind === 'settle').length > k) break;
    }
  }
}

/** What an auditor reads of it, and the pack that goes out. */
async function audited(
  desk: DescribedDesk,
  auditor: Voice,
  bank: Voice,
  id: string,
): Promise<Omit<Told, 'id' | 'state' | 'head'>> {
  const read = async <T>(path: string, voice = auditor, more: Sent = {}) =>
    said<T>(await desk.must('GET', path, { ...more, voice }));
  const path = { id, date: await todayOf(desk) };
  const { items } = await read<{ items: { kind: string }[] }>('/v1/cases/{id}/events', auditor, {
    path,
  });
  const payments = await read<{ items: { paymentId: string; state: string }[] }>(
    '/v1/payments',
    bank,
  );
  const accounts = await read<{ items: { id: string }[] }>('/v1/accounts', bank);
  const account = { path: { id: accounts.items[0]?.id ?? '' } };
  const owed = await read<{ payoff: string }>('/v1/accounts/{id}/position', bank, account);
  const audit = await read<{ items: unknown[] }>('/v1/audit', auditor, { query: { limit: '200' } });
  const day = await read<{ trial: Record<string, string> }>('/v1/days/{date}', auditor, { path });
  return {
    moves: items.map(({ kind }) => kind),
    payoff: owed.payoff,
    payments: payments.items.map((one) => `${one.paymentId} ${one.state}`).sort(),
    trial: day.trial,
    audit: audit.items.length,
    pack: (await desk.must('GET', '/v1/cases/{id}/pack', { voice: auditor, path })).text,
    verifier: (await desk.must('GET', '/v1/verify.mjs')).text,
  };
}

/** Tells it to a desk whose people have these passwords. */
export async function story(
  desk: DescribedDesk,
  passwords: ReadonlyMap<string, string>,
): Promise<Told> {
  const voice = staffOf(desk, passwords);
  await brought(desk, voice, 'products', PRODUCT);
  await brought(desk, voice, 'opening', ACCOUNT);
  const zhang = await paired(desk, voice);
  const { id, head } = await agreed(desk, voice, zhang);
  const admin = await voice('admin-01');
  const { token } = said<{ token: string }>(
    await desk.must('POST', '/v1/keys', {
      voice: admin,
      body: { name: 'bank', rights: ['import', 'read'] },
    }),
  );
  const bank = { authorization: `Bearer ${token}` };
  await paidOff(desk, { admin, bank, zhang }, id);
  const seen = await audited(desk, await voice('auditor-01'), bank, id);
  return { ...seen, id, head, state: (await caseOf(desk, zhang, id)).state };
}
