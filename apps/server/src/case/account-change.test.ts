import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { postIn } from '../book/book.fixture.ts';
import { closeDay } from '../book/day.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { deviceOf } from '../route/device.fixture.ts';
import { workDue } from '../job/queue.ts';
import { workersOf } from '../room.ts';
import { day, lent, paid, type Lent } from './case.fixture.ts';
import { addDays, fen } from '@forbear/money';
import { must } from '@forbear/problem';

type Device = Awaited<ReturnType<typeof deviceOf>>;

const TODAY = day('2027-03-01');
const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const REQUEST = { reason: 'unemployment', share: '1710.00' };

describe.each(inject('postgres'))('changes of an account on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  /** Bills of 9,600.00 that fell due on 2026-11-10 and were never paid; the days to the last are closed. */
  const loans = new Map<string, Lent>();
  beforeAll(async () => {
    open = await openDesk(host, { today: TODAY });
    for (const loan of ['W1', 'W2', 'W4', 'W5', 'W6', 'W7'])
      loans.set(loan, await lent(open.store, loan, day('2026-11-05')));
    expect(must(await closeDay(open.app.desk, addDays(TODAY, -1))).waiting).toEqual([]);
  });
  afterAll(() => open.close());

  const late = (loan: string) => loans.get(loan) as Lent;
  const url = (id: string) => `/v1/accounts/${id}`;
  const write = async (who: string, id: string, stops = true) => {
    const body = { stops };
    const answer = await open.ask(who, 'POST', `${url(id)}/write-off`, { body });
    return [answer.statusCode, answer.json<{ code?: string; prepared?: boolean }>()] as const;
  };
  const position = async (id: string) =>
    (await open.ask('auditor-01', 'GET', `${url(id)}/position`)).json<Record<string, unknown>>();

  test('C8 L1 two persons take it off the balance sheet; what is owed is what it was', async () => {
    const { id } = late('W1');
    const before = await position(id);
    // 9,600.00 at 0.05 % a day for 111 days: 532.80 of penalty, which is overdue with the rest.
    expect(before).toMatchObject({ penalty: '532.80', overdue: '10132.80', payoff: '10132.80' });
    expect(await write('agent-01', id)).toEqual([200, { prepared: true }]);
    expect(await position(id)).toEqual({
      ...before,
      prepared: { kind: 'write-off', by: 'staff:agent-01', stops: true },
    });
    const waits = await open.ask('approver-01', 'GET', '/v1/accounts?change=prepared');
    expect(waits.json().items).toMatchObject([{ id, prepared: { by: 'staff:agent-01' } }]);
    expect(await write('agent-01', id)).toMatchObject([403, { code: 'APPROVER_IS_PROPOSER' }]);
    expect(await write('agent-02', id)).toEqual([200, { prepared: true }]);
    // Otherwise than it was prepared: that is prepared anew, by whoever asked.
    expect(await write('approver-01', id, false)).toEqual([200, { prepared: true }]);
    expect(await write('approver-01', id, false)).toMatchObject([
      403,
      { code: 'APPROVER_IS_PROPOSER' },
    ]);
    expect(await write('approver-02', id, false)).toEqual([200, { prepared: false }]);
    const after = await position(id);
    expect(after).toEqual({ ...before, writtenOff: { on: '2027-03-01', stops: false } });
    const { items, balances } = (await open.ask('auditor-01', 'GET', `${url(id)}/journals`)).json<{
      items: { kind: string; approver?: string; lines: object[] }[];
      balances: Record<string, string>;
    }>();
    const posted = items.find(({ kind }) => kind === 'write-off');
    expect(posted).toMatchObject({ approver: 'staff:approver-02' });
    expect(posted?.lines).toEqual(
      expect.arrayContaining([
        { account: '6702.01', debit: '9600.00', credit: '0.00' },
        { account: '1303.04', debit: '0.00', credit: '9600.00' },
        { account: '9103', debit: '9600.00', credit: '0.00' },
      ]),
    );
    expect(balances).toMatchObject({ '9103': '9600.00', '6702.01': '9600.00' });
    // No allowance was built, so none is used up.
    expect(balances).not.toHaveProperty('1304');
    const codes = await open.ask('auditor-01', 'GET', `${url(id)}/codes?through=2027-03`);
    expect(codes.json<{ codes: string }>().codes.slice(-5)).toBe('1234B');
    expect(await write('agent-01', id)).toMatchObject([409, { code: 'WRITTEN_OFF' }]);
    expect(await write('agent-01', 'none')).toMatchObject([404, {}]);
  });

  test('G1 the case of the loan is told, with its line; what comes in afterwards is a recovery', async () => {
    const loan = late('W2');
    const device = await deviceOf(open, loan.person);
    const made = await device('POST', '/v1/cases', {
      ...{ loan: 'W2', channel: 'app', request: REQUEST, shown: SHOWN },
    });
    const caseId = made.json<{ id: string }>().id;
    await write('approver-02', loan.id);
    expect(await write('approver-01', loan.id)).toEqual([200, { prepared: false }]);
    const seen = (await device('GET', `/v1/cases/${caseId}`)).json();
    expect(seen).toMatchObject({
      writtenOff: { on: '2027-03-01', stops: true },
      position: { payoff: '10132.80' },
    });
    const events = (await device('GET', `/v1/cases/${caseId}/events`)).json<{
      items: { kind: string; role: string }[];
    }>();
    expect(events.items.at(-1)).toMatchObject({ kind: 'write-off', role: 'program' });
    const { rows } = await open.store.pool.query(
      `select data::jsonb->>'kind' as kind from job where kind = 'case.notice' and data like $1`,
      [`%${caseId}%written-off%`],
    );
    expect(rows).toHaveLength(1);
    // Interest and penalty have ended with it: a month on, no more is owed.
    const on = await open.ask('auditor-01', 'GET', `${url(loan.id)}/position?on=2027-04-01`);
    expect(on.json()).toMatchObject({ payoff: '10132.80', penalty: '532.80' });
    must(await paid(open.store, loan, TODAY, fen(100_000), 'w2'));
    const posted = await open.ask('auditor-01', 'GET', `${url(loan.id)}/journals`);
    expect(posted.json().items.at(-1)).toMatchObject({ kind: 'recovery' });
    expect(await position(loan.id)).toMatchObject({ payoff: '9132.80' });
  });

  test('C8 what was prepared is rejected by a second person, who says why, or taken back by the first', async () => {
    const { id } = late('W5');
    const before = await position(id);
    const no = async (who: string, body: object = { reason: '先联系本人' }) => {
      const answer = await open.ask(who, 'POST', `${url(id)}/reject`, { body });
      return [answer.statusCode, answer.json<{ code?: string; prepared?: boolean }>()] as const;
    };
    expect(await no('approver-01')).toMatchObject([409, { code: 'NOTHING_PREPARED' }]);
    expect(await write('agent-01', id)).toEqual([200, { prepared: true }]);
    expect(await no('agent-02')).toMatchObject([403, { code: 'ROLE_FORBIDDEN' }]);
    expect(await no('approver-01', { reason: '' })).toMatchObject([422, {}]);
    expect(await no('approver-01')).toEqual([200, { prepared: false }]);
    // Whoever prepared it reads who said no, and why; nothing waits for a second person any more.
    const rejected = { by: 'staff:approver-01', reason: '先联系本人' };
    expect(await position(id)).toEqual({ ...before, rejected });
    const list = async (change: string) =>
      (await open.ask('approver-01', 'GET', `/v1/accounts?change=${change}`))
        .json<{ items: { id: string }[] }>()
        .items.map((one) => one.id);
    expect(await list('prepared')).not.toContain(id);
    expect(await list('rejected')).toEqual([id]);
    expect(await no('approver-02')).toMatchObject([409, { code: 'NOTHING_PREPARED' }]);
    const { rows } = await open.store.pool.query<{ who: string; data: string }>(
      `select * from audit where action = 'account.rejected'`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows[0])).toContain('先联系本人');
    // Asked anew, two persons are needed again; the first may take it back.
    expect(await write('approver-02', id)).toEqual([200, { prepared: true }]);
    expect(await no('approver-02', { reason: '选错了账户' })).toEqual([200, { prepared: false }]);
    expect(await write('approver-01', id)).toEqual([200, { prepared: true }]);
    expect(await position(id)).toMatchObject({ prepared: { by: 'staff:approver-01' } });
  });

  const ask = async (who: string, id: string, path: string, body: object = {}) => {
    const answer = await open.ask(who, 'POST', `${url(id)}/${path}`, { body });
    return [answer.statusCode, answer.json<{ code?: string; prepared?: boolean }>()] as const;
  };

  test('C8 L3 a write-off that was an error is taken back: on balance again, the days between ask for nothing', async () => {
    const loan = late('W6');
    const { id } = loan;
    const before = await position(id);
    expect(await ask('agent-01', id, 'write-off-back')).toMatchObject([
      409,
      { code: 'NOT_WRITTEN_OFF' },
    ]);
    const device = await deviceOf(open, loan.person);
    const made = await device('POST', '/v1/cases', {
      ...{ loan: 'W6', channel: 'app', request: REQUEST, shown: SHOWN },
    });
    const caseId = made.json<{ id: string }>().id;
    expect(await write('agent-01', id)).toEqual([200, { prepared: true }]);
    expect(await write('approver-01', id)).toEqual([200, { prepared: false }]);
    must(await paid(open.store, loan, TODAY, fen(100_000), 'w6'));
    expect(await ask('agent-01', id, 'write-off-back')).toEqual([200, { prepared: true }]);
    expect(await position(id)).toMatchObject({
      prepared: { kind: 'write-off-back', by: 'staff:agent-01' },
    });
    expect(await ask('agent-01', id, 'write-off-back')).toMatchObject([
      403,
      { code: 'APPROVER_IS_PROPOSER' },
    ]);
    expect(await ask('approver-01', id, 'write-off-back')).toEqual([200, { prepared: false }]);
    const after = await position(id);
    expect(after).not.toHaveProperty('writtenOff');
    expect(before).toMatchObject({ payoff: '10132.80' });
    expect(after).toMatchObject({ penalty: '0.00', payoff: '9132.80' });
    const { balances } = (await open.ask('auditor-01', 'GET', `${url(id)}/journals`)).json<{
      balances: Record<string, string>;
    }>();
    expect(balances).toMatchObject({ '1303.04': '9132.80' });
    for (const account of ['9103', '1304', '6702.01'])
      expect(balances[account] ?? '0.00').toBe('0.00');
    const codes = await open.ask('auditor-01', 'GET', `${url(id)}/codes?through=2027-03`);
    expect(codes.json<{ codes: string }>().codes).not.toContain('B');
    // From today penalty runs again: 0.05 % a day of 9,132.80 for 30 days.
    const on = await open.ask('auditor-01', 'GET', `${url(id)}/position?on=2027-03-31`);
    expect(on.json()).toMatchObject({ penalty: '136.99' });
    const seen = (await device('GET', `/v1/cases/${caseId}`)).json();
    expect(seen).not.toHaveProperty('writtenOff');
    const { rows } = await open.store.pool.query(
      `select 1 from job where kind = 'case.notice' and data like $1`,
      [`%${caseId}%write-off-back%`],
    );
    expect(rows).toHaveLength(1);
    expect(await ask('agent-01', id, 'write-off-back')).toMatchObject([409, {}]);
    // It may be written off anew.
    expect(await write('agent-01', id)).toEqual([200, { prepared: true }]);
  });

  /** A case of a loan brought to an agreement: the penalty waived, the rest in six rows. */
  async function agreed(loan: string): Promise<{ caseId: string; device: Device }> {
    const device = await deviceOf(open, late(loan).person);
    const made = await device('POST', '/v1/cases', {
      ...{ loan, channel: 'app', request: { ...REQUEST, share: '9000.00' }, shown: SHOWN },
    });
    const caseId = made.json<{ id: string }>().id;
    const give = async (who: string, kind: string, body: object = {}) => {
      const { version } = (await open.ask('approver-04', 'GET', `/v1/cases/${caseId}`)).json<{
        version: number;
      }>();
      const headers = { 'if-match': String(version) };
      const path = `/v1/cases/${caseId}/commands/${kind}`;
      const answer =
        who === 'person'
          ? await device('POST', path, body, headers)
          : await open.ask(who, 'POST', path, { body, headers });
      expect(answer.statusCode, answer.body).toBe(200);
    };
    await give('person', 'finish-intake');
    await give('agent-01', 'take');
    const measures = [
      { kind: 'waive', component: 'penalty', amount: 'all' },
      { kind: 'reinstal', count: 6, include: ['principal', 'fee'] },
    ];
    await give('agent-01', 'propose', { measures });
    const { pending } = (await open.ask('approver-04', 'GET', `/v1/cases/${caseId}`)).json();
    await give('approver-04', 'approve', { digest: pending.offer.digest });
    const offer = { offerId: pending.offer.id, digest: pending.offer.digest };
    await give('person', 'accept', offer);
    await give('agent-01', 'send-text');
    await give('person', 'accept', offer);
    return { caseId, device };
  }

  test('C8 A7 credit pays what is owed by the word of the borrower, confirmed by a second person; what it covers is no loss', async () => {
    const loan = late('W7');
    const { id } = loan;
    const { caseId, device } = await agreed('W7');
    const credit = (who: string, amount: string) => ask(who, id, 'credit', { amount });
    expect(await credit('agent-01', '1.00')).toEqual([200, { prepared: true }]);
    expect(await credit('approver-01', '1.00')).toMatchObject([422, { code: 'CREDIT_SMALL' }]);
    // No row is due: what is paid is held. Once the fee is waived it covers all that is owed.
    must(await paid(open.store, loan, TODAY, fen(980_000), 'w7'));
    const measures = [{ kind: 'waive', component: 'fee', amount: 'all' }] as const;
    const by = { preparedBy: 'staff:agent-01', approver: 'staff:approver-01' };
    const waiver = { id: 'waiver', on: TODAY, kind: 'relief', difficulty: true } as const;
    must(await postIn(open.store, loan, [{ ...waiver, measures, ...by }]));
    const held = await position(id);
    expect(held).toMatchObject({ credit: '9800.00', principal: '9600.00', payoff: '0.00' });
    expect(await write('agent-01', id)).toMatchObject([409, { code: 'WRITE_OFF_COVERED' }]);
    expect(await credit('agent-01', '100.00')).toEqual([200, { prepared: true }]);
    expect(await position(id)).toMatchObject({
      prepared: { kind: 'credit', by: 'staff:agent-01', amount: '100.00' },
    });
    // Another sum is another wish.
    expect(await credit('approver-01', '9600.00')).toEqual([200, { prepared: true }]);
    expect(await credit('approver-01', '9600.00')).toMatchObject([
      403,
      { code: 'APPROVER_IS_PROPOSER' },
    ]);
    expect(await credit('approver-02', '9600.00')).toEqual([200, { prepared: false }]);
    expect(await position(id)).toMatchObject({ principal: '0.00', credit: '200.00' });
    await workDue(open.store, workersOf(open.app.desk), () => open.clock.now());
    expect((await device('GET', `/v1/cases/${caseId}`)).json()).toMatchObject({
      state: 'settled',
    });
  });

  test('what is not non-performing, and what an agreement holds, is not written off', async () => {
    const { id } = await lent(open.store, 'W3', TODAY);
    expect(await write('agent-01', id)).toMatchObject([409, { code: 'WRITE_OFF_EARLY' }]);
    const other = late('W4');
    await open.store.pool.query(
      `insert into account_change (tenant, part, id, kind, body, prepared_by, at)
       values ('desk', $1, $2, 'write-off', '{"kind":"write-off","stops":true}', 'staff:agent-01', 1)`,
      [other.part, other.id],
    );
    // What was prepared before an agreement is not done after it.
    await agreed('W4');
    expect(await write('approver-01', other.id)).toMatchObject([409, { code: 'WRITE_OFF_KEPT' }]);
  });
});
