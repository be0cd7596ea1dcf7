import { dayOf, fen, type Day } from '@forbear/money';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stored } from '../book/book.fixture.ts';
import { lent, paid, type Lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { deviceOf } from './device.fixture.ts';

/** How many race, and how often: more in the proof. */
const RACERS = Number(process.env['FORBEAR_RACERS'] ?? 8);
const ROUNDS = Number(process.env['FORBEAR_ROUNDS'] ?? 2);
const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const SIX = [{ kind: 'reinstal', count: 6 }];
/** What those are told who come second: that it was decided otherwise, or that they should try again. */
const SECOND = new Set([
  ...['STALE_VERSION', 'ILLEGAL_MOVE', 'OFFER_CLOSED', 'STORE_BUSY', 'UNDO_OVER'],
  ...['POSITION_DIFFERS', 'IDEMPOTENCY_IN_PROGRESS'],
]);

type Answer = { readonly statusCode: number; readonly body: string; json(): { code: string } };
type Device = Awaited<ReturnType<typeof deviceOf>>;
type Case = { readonly id: string; readonly loan: Lent; readonly device: Device };

describe.each(inject('postgres'))('R4 one winner, on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  let loans = 0;
  const on: Day = dayOf(2026, 11, 5);
  beforeAll(async () => {
    open = await openDesk(host, { today: on });
    open.clock.now = () => on * 86_400_000 + 2.5 * 3_600_000;
  });
  afterAll(() => open.close());

  const versionOf = async (id: string): Promise<number> =>
    (await open.store.pool.query('select version from hardship_case where id = $1', [id])).rows[0]
      .version;
  const give = (
    who: string | Device,
    id: string,
    kind: string,
    version: number,
    body: unknown = {},
  ) => {
    const headers = { 'if-match': String(version) };
    const url = `/v1/cases/${id}/commands/${kind}`;
    return (
      typeof who === 'string'
        ? open.ask(who, 'POST', url, { body, headers })
        : who('POST', url, body, headers)
    ) as Promise<Answer>;
  };
  const done = async (who: string | Device, id: string, kind: string, body: unknown = {}) => {
    const told = await give(who, id, kind, await versionOf(id), body);
    expect(told.statusCode, `${kind} ${told.body}`).toBe(200);
  };
  /** Codes are slowed over the whole desk, and each round uses some. */
  const unslowed = () => open.store.pool.query('delete from pace');
  const requested = async (): Promise<Case> => {
    loans += 1;
    await unslowed();
    const loan = await lent(open.store, `L0004${String(loans).padStart(2, '0')}`, on);
    const device = await deviceOf(open, loan.person);
    const request = { reason: 'unemployment', share: '1710.00' };
    const made = await device('POST', '/v1/cases', {
      loan: loan.loan,
      channel: 'app',
      request,
      shown: SHOWN,
    });
    const { id } = made.json() as { id: string };
    await done(device, id, 'finish-intake');
    return { id, loan, device };
  };
  const proposed = async (): Promise<Case & { offerId: string; digest: string }> => {
    const one = await requested();
    await done('agent-01', one.id, 'take');
    await done('agent-01', one.id, 'propose', { measures: SIX });
    const { pending } = (await open.ask('approver-01', 'GET', `/v1/cases/${one.id}`)).json();
    return { ...one, offerId: pending.offer.id, digest: pending.offer.digest };
  };
  const confirming = async () => {
    const one = await proposed();
    const { digest, offerId } = one;
    await done('approver-01', one.id, 'approve', { digest });
    await done(one.device, one.id, 'accept', { offerId, digest });
    await done('agent-01', one.id, 'send-text');
    return one;
  };
  const bookOf = ({ loan }: Case) =>
    stored(open.store, { part: loan.part, id: loan.id, loan: loan.loan });
  const eventsOf = async ({ id }: Case): Promise<readonly string[]> =>
    (
      await open.store.pool.query('select kind from event where stream = $1 order by seq', [id])
    ).rows.map(({ kind }) => kind);

  /** One of all that were sent at once has an effect; each of the others is told why it has none. */
  const oneWinner = (answers: readonly Answer[]): void => {
    const won = answers.filter(({ statusCode }) => statusCode < 300);
    const codes = answers.flatMap((one) => (one.statusCode < 300 ? [] : [one.json().code]));
    expect(won.length, codes.join()).toBe(1);
    expect(codes.filter((code) => !SECOND.has(code))).toEqual([]);
  };
  const racing = (make: (k: number) => Promise<unknown>): Promise<Answer[]> =>
    Promise.all(Array.from({ length: RACERS }, (_, k) => make(k))) as Promise<Answer[]>;
  const rounds = Array.from({ length: ROUNDS }, (_, k) => k + 1);

  test.each(rounds)('two approvers decide one proposal, one way or the other (%i)', async () => {
    const one = await proposed();
    const { id, digest } = one;
    const version = await versionOf(id);
    oneWinner(
      await racing((k) =>
        k % 2 === 0
          ? give('approver-01', id, 'approve', version, { digest })
          : give('approver-02', id, 'return', version),
      ),
    );
    expect(
      (await eventsOf(one)).filter((kind) => kind === 'approve' || kind === 'return'),
    ).toHaveLength(1);
  });

  test.each(rounds)('two agents take one case (%i)', async () => {
    const { id } = await requested();
    const version = await versionOf(id);
    const answers = await racing((k) =>
      give(k % 2 === 0 ? 'agent-01' : 'agent-02', id, 'take', version),
    );
    // Whoever is not its agent any more does not see it at all.
    const told = answers.map((one) => (one.statusCode < 300 ? 'won' : one.json().code));
    expect(told.filter((word) => word === 'won')).toHaveLength(1);
    expect(
      told.filter((word) => word !== 'won' && word !== 'NOT_FOUND' && !SECOND.has(word)),
    ).toEqual([]);
  });

  test.each(rounds)('G2 G3 acceptance against withdrawal and against a pause (%i)', async () => {
    const one = await confirming();
    const { id, device, offerId, digest } = one;
    const version = await versionOf(id);
    const ways = ['accept', 'withdraw', 'pause'] as const;
    oneWinner(
      await racing((k) => {
        const kind = ways[k % ways.length] as string;
        return give(device, id, kind, version, kind === 'accept' ? { offerId, digest } : {});
      }),
    );
    const { rows } = await open.store.pool.query('select state from hardship_case where id = $1', [
      id,
    ]);
    const reliefs = (await bookOf(one)).entries.filter(({ what }) => what.kind === 'relief');
    expect(reliefs).toHaveLength(rows[0].state === 'keeping' ? 1 : 0);
  });

  test.each(rounds)(
    'G2 one acceptance sent many times by one key is answered alike (%i)',
    async () => {
      const one = await confirming();
      const { id, device, offerId, digest } = one;
      const version = String(await versionOf(id));
      const headers = { 'if-match': version, 'idempotency-key': `race-accept-${id}` };
      const url = `/v1/cases/${id}/commands/accept`;
      const answers = await racing(() => device('POST', url, { offerId, digest }, headers));
      const told = answers.filter(({ statusCode }) => statusCode === 200);
      expect(new Set(told.map(({ body }) => body)).size).toBe(1);
      const codes = answers.flatMap((each) => (each.statusCode === 200 ? [] : [each.json().code]));
      expect(codes.filter((code) => code !== 'IDEMPOTENCY_IN_PROGRESS')).toEqual([]);
      const { entries } = await bookOf(one);
      expect(entries.filter(({ what }) => what.kind === 'relief')).toHaveLength(1);
    },
  );

  test.each(rounds)('C5 acceptance against a counter-offer (%i)', async () => {
    const one = await proposed();
    const { id, device, offerId, digest } = one;
    await done('approver-01', id, 'approve', { digest });
    const version = await versionOf(id);
    const nine = { measures: [{ kind: 'reinstal', count: 9 }], offerId };
    oneWinner(
      await racing((k) =>
        k % 2 === 0
          ? give(device, id, 'accept', version, { offerId, digest })
          : give(device, id, 'counter', version, nine),
      ),
    );
  });

  test.each(rounds)(
    'L3 an undo against a payment: both in one order or the other, the books in balance (%i)',
    async (round) => {
      const one = await confirming();
      const { id, device, loan, offerId, digest } = one;
      await done(device, id, 'accept', { offerId, digest });
      const version = await versionOf(id);
      const [undo] = await Promise.all([
        give(device, id, 'undo', version),
        paid(open.store, loan, on, fen(10_000), `race-${host.version}-${round}`),
      ]);
      expect(undo.statusCode < 300 || SECOND.has(undo.json().code), undo.body).toBe(true);
      const book = await bookOf(one);
      for (const { postings } of book.journals)
        expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
      expect(book.entries.filter(({ what }) => what.kind === 'repayment')).toHaveLength(1);
      const reliefs = book.entries.filter(
        ({ what, reversed }) => what.kind === 'relief' && reversed !== true,
      );
      expect(reliefs).toHaveLength(undo.statusCode < 300 ? 0 : 1);
    },
  );

  test.each(rounds)(
    'K3 after a withdrawal was answered nobody reads the grant, whoever reads meanwhile (%i)',
    async () => {
      const { id, device } = await requested();
      await done('agent-01', id, 'take');
      const value = { incomes: [], expenses: [], savings: '300.00' };
      const grant = await device('POST', `/v1/cases/${id}/grants`, {
        item: 'budget',
        value,
        shown: SHOWN,
      });
      const read = () => open.ask('agent-01', 'GET', `/v1/cases/${id}`);
      let isOver = false;
      const reading = Promise.all(
        Array.from({ length: RACERS }, async () => {
          const wasOver = isOver;
          const told = (await read()).json().disclosed as object;
          return { wasOver, saw: 'budget' in told };
        }),
      );
      const ended = await device('POST', `/v1/cases/${id}/grants/${grant.json().id}/withdraw`);
      expect(ended.statusCode).toBe(200);
      isOver = true;
      const after = await Promise.all(
        Array.from({ length: RACERS }, async () => (await read()).json().disclosed),
      );
      expect(after.every((told: object) => !('budget' in told))).toBe(true);
      // Whoever saw it before left a line that the borrower reads.
      const saw = (await reading).filter(({ saw: did }) => did).length;
      const lines = (await device('GET', `/v1/cases/${id}/access`)).json().items as {
        item: string;
      }[];
      expect(lines.filter(({ item }) => item === 'budget')).toHaveLength(saw);
    },
  );

  test.each(rounds)('C8 a request about personal data is decided once (%i)', async () => {
    const { device } = await requested();
    const asked = await racing(() => device('POST', '/v1/privacy-requests', { kind: 'copy' }));
    const ids = new Set(asked.map((one) => (one.json() as unknown as { id: string }).id));
    expect(ids.size).toBe(1);
    const url = `/v1/privacy-requests/${[...ids][0]}`;
    await open.ask('approver-01', 'POST', `${url}/prepare`, { body: { grant: true } });
    oneWinner(
      await racing((k) =>
        open.ask(k % 2 === 0 ? 'approver-02' : 'approver-03', 'POST', `${url}/decide`, {
          body: { agree: k % 4 < 2 },
        }),
      ),
    );
  });

  test.each(rounds)(
    'a start code and a reset count once, whoever uses them at once (%i)',
    async (round) => {
      const made = await open.ask('admin-01', 'POST', '/v1/staff', {
        body: { login: `fresh-${host.version}-${round}`, name: '新人', roles: ['agent'] },
      });
      const { code } = made.json() as { code: string };
      await unslowed();
      const login = `fresh-${host.version}-${round}`;
      const started = await racing((k) =>
        open.ask(undefined, 'POST', '/v1/auth/start', {
          body: { login, code, password: `willow river gate ${k}` },
        }),
      );
      expect(started.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    },
  );
});
