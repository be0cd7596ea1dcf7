import { dayOf } from '@forbear/money';
import { must } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { day, lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { keepDayHead } from '../store/day-head.ts';
import { deviceOf } from './device.fixture.ts';

const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const SIX = [{ kind: 'reinstal', count: 6 }];

describe.each(inject('postgres'))('what an authority asks, on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  let on = dayOf(2026, 11, 5);
  beforeAll(async () => {
    open = await openDesk(host, { today: on });
    open.clock.now = () => on * 86_400_000 + 2.5 * 3_600_000;
  });
  afterAll(() => open.close());
  const to = (text: string) => {
    on = day(text);
  };
  const report = async (from: string, until: string, who = 'auditor-01') =>
    open.ask(who, 'GET', `/v1/reports/regulator?from=${from}&to=${until}`);

  test('counts of a desk whose story is known: 小张 agrees and undoes, a complaint, eleven who wait too long', async () => {
    const ids = new Map<string, Awaited<ReturnType<typeof deviceOf>>>();
    for (let no = 0; no < 12; no += 1) {
      const loan = await lent(open.store, `L0005${String(no).padStart(2, '0')}`, on);
      const device = await deviceOf(open, loan.person);
      const request = { reason: 'unemployment', share: '1710.00' };
      const body = { loan: loan.loan, channel: 'app', request, shown: SHOWN };
      const { id } = (await device('POST', '/v1/cases', body)).json() as { id: string };
      await device('POST', `/v1/cases/${id}/commands/finish-intake`, {}, { 'if-match': '1' });
      ids.set(id, device);
    }
    const [id, device] = [...ids][0] as [string, Awaited<ReturnType<typeof deviceOf>>];
    const give = async (who: string | undefined, kind: string, body: unknown = {}) => {
      const { rows } = await open.store.pool.query(
        'select version from hardship_case where id = $1',
        [id],
      );
      const headers = { 'if-match': String(rows[0].version) };
      const url = `/v1/cases/${id}/commands/${kind}`;
      const told =
        who === undefined
          ? await device('POST', url, body, headers)
          : await open.ask(who, 'POST', url, { body, headers });
      expect(told.statusCode, `${kind} ${told.body}`).toBe(200);
    };
    to('2026-11-09');
    await give('agent-01', 'take');
    await give('agent-01', 'propose', { measures: SIX });
    const waiting = (await open.ask('approver-01', 'GET', `/v1/cases/${id}`)).json();
    const { digest, id: offerId } = waiting.pending.offer as { digest: string; id: string };
    await give('approver-01', 'approve', { digest });
    await give(undefined, 'accept', { offerId, digest });
    await give('agent-01', 'send-text');
    await give(undefined, 'accept', { offerId, digest });
    await give(undefined, 'undo');
    const line = await open.ask('agent-01', 'POST', `/v1/cases/${id}/messages`, {
      body: { text: '再不还就起诉，通知你的单位。' },
    });
    await open.ask('approver-01', 'POST', `/v1/cases/${id}/messages/${line.json().id}/refuse`);
    await give(undefined, 'complain', { note: '一直被催' });
    await device('POST', '/v1/privacy-requests', { kind: 'copy' });
    must(await keepDayHead(open.store, on, open.clock.now()));
    to('2026-11-29');
    await give('approver-02', 'answer-complaint', { upheld: true, note: '已经停下' });
    const told = await report('2026-11-01', '2026-11-30');
    expect(told.statusCode, told.body).toBe(200);
    const { record, ...rest } = told.json();
    expect(rest).toEqual({
      ...{ lender: '宽限示例消费金融', from: '2026-11-01', to: '2026-11-30' },
      requests: {
        ...{
          received: 12,
          byChannel: { app: 12 },
          answered: 1,
          answeredInTime: 1,
          openOverTime: 11,
        },
        ...{ offered: 1, refused: 0, refusedBy: {}, withdrawn: 0 },
      },
      agreements: { effective: 1, undone: 1, late: 0, cured: 0, ended: 0, settled: 0 },
      waived: { onBook: '0.00', principal: '0.00' },
      complaints: {
        ...{ received: 1, answered: 1, upheld: 1, extended: 0, openOver60: 0 },
        days: { to15: 0, to30: 1, to60: 0, over60: 0 },
      },
      contacts: {
        ...{ connectedCalls: 0, unansweredCalls: 0, linesSent: 0 },
        ...{ linesHeld: 1, linesReleased: 0, linesRefused: 1 },
      },
      personalData: { copies: 1, deletions: 0, granted: 0, refused: 0, openOverTime: 1 },
    });
    expect(record).toMatchObject({ daysClosed: 0, lastHead: { day: '2026-11-09' } });
    // A small group is not told by its number.
    const early = (await report('2026-11-05', '2026-11-05')).json();
    expect(early.requests).toMatchObject({ received: 12, answered: 0, openOverTime: 0 });
    const small = await open.store.pool.query(
      `update hardship_case set channel = 'phone' where id = $1`,
      [id],
    );
    expect(small.rowCount).toBe(1);
    expect((await report('2026-11-01', '2026-11-30')).json().requests.byChannel).toEqual({
      app: 11,
      phone: '<10',
    });
    for (const word of ['乙谷雨', '催', 'L0005', 'agent-01']) expect(told.body).not.toContain(word);
  });

  test('by those who read the trail; a period that is none is refused', async () => {
    expect((await report('2026-11-01', '2026-11-30', 'agent-01')).statusCode).toBe(403);
    expect((await report('2026-11-01', '2026-11-30', 'approver-01')).statusCode).toBe(200);
    for (const [from, until] of [
      ['2026-11-02', '2026-11-01'],
      ['2025-01-01', '2026-11-01'],
    ] as const)
      expect((await report(from, until)).json()).toMatchObject({
        code: 'PERIOD_WRONG',
        errors: [{ pointer: '/query/to' }],
      });
    expect((await report('x', '2026-11-01')).json()).toMatchObject({ code: 'DAY_TEXT' });
  });

  test('H4 an admin takes a new signing key: heads are by it, the old one vouches and stays listed', async () => {
    const rotate = (who: string) => open.ask(who, 'POST', '/v1/signing-keys/rotate');
    expect((await rotate('auditor-01')).json().code).toBe('ROLE_FORBIDDEN');
    const told = await rotate('admin-01');
    expect(told.statusCode, told.body).toBe(201);
    const { keys } = (await open.app.inject('/v1/desk')).json();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatchObject({
      id: told.json().id,
      by: keys[1].id,
      vouched: expect.stringMatching(/^[0-9a-f]{128}$/),
    });
    expect(keys[1].until).toBe(keys[0].since);
    const { rows } = await open.store.pool.query('select id from hardship_case limit 1');
    const head = (await open.ask('approver-01', 'GET', `/v1/cases/${rows[0].id}/head`)).json().head;
    expect(head.key).toBe(told.json().id);
  });
});
