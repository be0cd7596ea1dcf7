import { dayOf } from '@forbear/money';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { lent } from '../case/case.fixture.ts';
import { withdrawn } from '../case/disclosure.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { closeDay } from '../book/day.ts';

type Report = {
  day?: string;
  rows: { group: string; hidden: boolean; requests?: number; values?: Record<string, unknown> }[];
};

describe.each(inject('postgres'))('reports, on $version', (host) => {
  let open: OpenDesk;
  const read = async (name: string, by = 'product') =>
    (await open.ask('auditor-01', 'GET', `/v1/reports/${name}?by=${by}`)).json() as Report;
  const give = async (
    who: string,
    id: string,
    version: number,
    kind: string,
    body: unknown = {},
  ) => {
    const told = await open.ask(who, 'POST', `/v1/cases/${id}/commands/${kind}`, {
      body,
      headers: { 'if-match': String(version) },
    });
    if (told.statusCode !== 200) throw new Error(told.body);
  };
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5) });
    for (let k = 0; k < 12; k += 1) {
      const loan = `L0006${String(k).padStart(2, '0')}`;
      await lent(open.store, loan, open.clock.today());
      const reason = k < 10 ? 'unemployment' : 'illness';
      const request = { reason, share: '1710.00', ask: [{ kind: 'reinstal', count: 6 }] };
      const made = await open.ask('agent-01', 'POST', '/v1/cases', {
        body: { loan, channel: 'phone', request },
      });
      const { id } = made.json() as { id: string };
      await give('agent-01', id, 1, 'finish-intake');
      await give('agent-01', id, 2, 'take');
      if (k < 4) {
        await give('agent-01', id, 3, 'propose-refusal', { code: 'IDENTITY_OPEN' });
        await give('approver-01', id, 4, 'approve');
      }
    }
  });
  afterAll(() => open.close());

  test('nothing is told before a day is closed', async () => {
    expect(await read('answers')).toMatchObject({ rows: [] });
  });

  test('requests of closed days, by group: counts, times and shares; groups under ten are named alone', async () => {
    await closeDay(open.app.desk, dayOf(2026, 11, 5));
    expect(await read('answers')).toMatchObject({
      day: '2026-11-05',
      rows: [{ group: 'AXYF', requests: 12, values: { answered: 4, p50: 0, inTime: 1 } }],
    });
    expect(await read('agreements')).toMatchObject({
      rows: [{ values: { agreed: 0, refused: 1, givenUp: 0 } }],
    });
    const { rows } = await read('answers', 'reason');
    expect(rows).toEqual([
      { group: 'illness', hidden: true },
      expect.objectContaining({ group: 'unemployment', hidden: false, requests: 10 }),
    ]);
    expect((await read('answers', 'month')).rows[0]?.group).toBe('2026-11');
    for (const name of ['keeping', 'money']) expect((await read(name)).rows).toHaveLength(1);
    expect((await open.ask('agent-01', 'GET', '/v1/reports/answers')).statusCode).toBe(403);
  });

  test('a share that is no whole number is told with four decimals', async () => {
    await open.store.db
      .updateTable('request_fact')
      .set({ due: 3, paid_in_time: 2, late: 1, cured: 0 })
      .execute();
    expect((await read('keeping')).rows[0]?.values).toMatchObject({
      due: 36,
      kept: 0.6667,
      cured: 0,
    });
  });

  test('with a withdrawn grant its reason goes from the reports', async () => {
    const { id } = await open.store.db
      .selectFrom('request_fact')
      .select('id')
      .where('reason', '=', 'unemployment')
      .executeTakeFirstOrThrow();
    const grant = await open.store.db
      .selectFrom('disclosure')
      .select(['id', 'part'])
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow();
    await open.store.write((tx) =>
      withdrawn(tx, { tenant: 'desk', part: grant.part, id }, grant.id, open.clock.now()),
    );
    const { rows } = await read('answers', 'reason');
    expect(rows.find(({ group }) => group === 'unemployment')).toEqual({
      ...{ group: 'unemployment', hidden: true },
    });
  });

  test('a file for a spreadsheet holds no formula, and who took it along is noted', async () => {
    await open.store.db.updateTable('request_fact').set({ product: '=1+1' }).execute();
    const told = await open.ask('auditor-01', 'POST', '/v1/reports/answers/file?by=product');
    expect(told.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(told.body.split('\r\n')[1]).toMatch(/^"?'=1\+1"?,12,/);
    const note = await open.store.db
      .selectFrom('audit')
      .select('action')
      .where('action', '=', 'export.report')
      .execute();
    expect(note).toHaveLength(1);
  });
});
