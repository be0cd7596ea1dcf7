import { dayOf, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { followAbsences } from './absence.ts';
import { day, lent, type Lent } from './case.fixture.ts';
import { judgePromises } from './diary.ts';

type Entry = { id: string; kind: string; state: string; on: string; extended: number };

describe.each(inject('postgres'))('the diary, on $version', (host) => {
  let open: OpenDesk;
  const cases: (Lent & { caseId: string; version: number })[] = [];
  const give = async (who: string, k: number, kind: string, body: unknown) => {
    const one = cases[k] as (typeof cases)[number];
    const told = await open.ask(who, 'POST', `/v1/cases/${one.caseId}/commands/${kind}`, {
      body,
      headers: { 'if-match': String(one.version) },
    });
    if (told.statusCode !== 200) throw new Error(told.body);
    one.version = (told.json() as { version: number }).version;
  };
  const entries = async (who: string, query: string) =>
    (await open.ask(who, 'GET', `/v1/diary?${query}`)).json() as { items: Entry[]; next?: string };
  const call = { direction: 'out', purpose: 'service', outcome: 'connected' };
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5), setting: { demo: true } });
    for (const loan of ['L000711', 'L000712', 'L000713']) {
      const of = await lent(open.store, loan, open.clock.today());
      const request = { reason: 'unemployment', share: '1710.00' };
      const made = await open.ask('agent-01', 'POST', '/v1/cases', {
        body: { loan, channel: 'phone', request },
      });
      const { id, version } = made.json() as { id: string; version: number };
      cases.push({ ...of, caseId: id, version });
      await give('agent-01', cases.length - 1, 'finish-intake', {});
    }
  });
  afterAll(() => open.close());

  test('a complaint has 15, 30 and 60 days from the day it came in, each extension once, and ends with its answer', async () => {
    await give('agent-01', 0, 'complain', { note: '罚息多算了' });
    const complaint = async () => (await entries('approver-01', 'kind=complaint')).items;
    expect(await complaint()).toMatchObject([
      { state: 'open', on: '2026-11-20', since: '2026-11-05', extended: 0, name: '乙谷雨' },
    ]);
    await give('agent-01', 0, 'extend-complaint', { note: '要查账' });
    expect(await complaint()).toMatchObject([{ on: '2026-12-05', extended: 1 }]);
    const alone = give('agent-01', 0, 'extend-complaint', { note: '特别复杂' });
    await expect(alone).rejects.toThrow('这一步要审核员一级来决定。');
    await give('approver-01', 0, 'extend-complaint', { note: '特别复杂' });
    expect(await complaint()).toMatchObject([{ on: '2027-01-04', extended: 2 }]);
    const [masked] = (await entries('auditor-01', 'kind=complaint')).items;
    expect(masked).toMatchObject({ name: '乙*' });
    expect(masked).not.toHaveProperty('note');
    await give('approver-02', 0, 'answer-complaint', { upheld: true, note: '已退' });
    expect(await complaint()).toMatchObject([{ state: 'answered', outcome: 'upheld' }]);
    expect((await entries('agent-02', 'kind=complaint')).items).toEqual([]);
  });

  test('a promise is kept by what was paid until its day, else missed; an arranged call by the call', async () => {
    const promise = { on: '2026-11-07', amount: '500.00' };
    await give('agent-01', 1, 'log-call', { ...call, summary: '周六还 500', promise });
    await give('agent-01', 2, 'log-call', {
      ...call,
      summary: '周六还 500',
      promise,
      callBack: { on: '2026-11-06', time: '10:00' },
    });
    // What was read back is in the chat at once, where the borrower sees it.
    const chat = await open.ask('agent-01', 'GET', `/v1/cases/${cases[1]?.caseId}/messages`);
    expect(chat.json()).toMatchObject({
      items: [{ kind: 'call', text: '周六还 500', state: 'sent', fromDesk: true }],
    });
    expect((await entries('agent-01', 'due=today')).items).toEqual([]);
    const page = await entries('agent-01', 'state=open&limit=2');
    expect(page.items).toHaveLength(2);
    expect(page.items.map(({ kind }) => kind)).toEqual(['call-back', 'promise']);
    const rest = await entries('agent-01', `state=open&limit=2&after=${String(page.next)}`);
    expect(rest.items.map(({ kind }) => kind)).toEqual(['promise']);
    await open.store.db
      .insertInto('payment')
      .values({
        ...{ tenant: 'desk', part: 1, id: `pay-${host.version}`, source: 'bank', payment_id: '1' },
        ...{ paid_on: day('2026-11-06'), amount: fen(50_000), loan: 'L000712', person: null },
        ...{ payer: null, note: null, state: 'posted', event: null, import: null },
        at: open.clock.now() + 1_000,
      })
      .execute();
    open.clock.advance(2);
    await give('agent-01', 2, 'log-call', { ...call, summary: '再约' });
    expect(must(await judgePromises(open.store, day('2026-11-07'), open.clock.now()))).toBe(2);
    const all = (await entries('agent-01', 'limit=50')).items.filter(
      ({ kind }) => kind !== 'complaint',
    );
    expect(all.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'call-back kept',
      'promise kept',
      'promise missed',
    ]);
    const promised = all.find(({ kind }) => kind === 'promise') as Entry;
    const again = await open.ask('agent-01', 'POST', `/v1/diary/${promised.id}/done`, {
      body: { outcome: 'dropped' },
    });
    expect(again.json()).toMatchObject({ code: 'ILLEGAL_MOVE' });
  });

  test('who is away gives their cases over on the first day, and has them back after the last', async () => {
    const make = (body: object) => open.ask('approver-01', 'POST', '/v1/absences', { body });
    const days = { from: '2026-11-07', to: '2026-11-09' };
    expect((await make({ staff: 'agent-01', cover: 'agent-01', ...days })).json()).toMatchObject({
      code: 'COVER_IS_ABSENT',
    });
    expect((await make({ staff: 'agent-01', cover: 'auditor-01', ...days })).statusCode).toBe(404);
    expect((await open.ask('agent-02', 'POST', '/v1/absences', { body: {} })).statusCode).toBe(403);
    const made = await make({ staff: 'agent-01', cover: 'agent-02', ...days });
    expect(made.statusCode).toBe(201);
    const queue = async (who: string) =>
      ((await open.ask(who, 'GET', '/v1/cases')).json() as { items: unknown[] }).items.length;
    expect([await queue('agent-01'), await queue('agent-02')]).toEqual([0, 3]);
    const list = async () => (await open.ask('agent-02', 'GET', '/v1/absences')).json();
    expect(await list()).toMatchObject({ items: [{ state: 'away', moved: 3 }] });
    must(await followAbsences({ ...desk(), clock: open.clock }, day('2026-11-09')));
    expect(await queue('agent-01')).toBe(0);
    must(await followAbsences({ ...desk(), clock: open.clock }, day('2026-11-10')));
    expect([await queue('agent-01'), await queue('agent-02')]).toEqual([3, 0]);
    expect(await list()).toMatchObject({ items: [{ state: 'over' }] });
  });
  const desk = () => open.app.desk;
});
