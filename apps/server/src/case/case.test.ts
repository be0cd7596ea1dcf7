import type { DeskMove } from '@forbear/casework';
import { at } from '@forbear/loan';
import { fen, formatDay, formatFen } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { addHook, HOOK_KINDS } from '../webhook/hook.ts';
import { projected } from './case-book.ts';
import {
  AGENT,
  borrower,
  casesOn,
  CHECKER,
  day,
  later,
  lent,
  paid,
  TestClock,
} from './case.fixture.ts';
import type { Order } from './command.ts';
import { followDay } from './follow.ts';
import { opened } from './opening.ts';

describe.each(inject('postgres'))('a case on PostgreSQL $version', (host) => {
  let store: Store;
  let clock: TestClock;
  beforeAll(async () => {
    store = await freshStore(host);
  });
  afterAll(() => store.close());

  const { give, draw, open, offered, accept, agreedSix, kept, bookOf, follow } = casesOn(() => ({
    store,
    clock,
  }));

  test('G1 G6 小张 gets six instalments, pays them, and is settled; the row is what the events say (C10)', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'L1', day('2026-11-05'));
    const id = await open(loan);
    const three = must(await draw(id, 3));
    const tooDear = await give(
      id,
      { kind: 'offer', facts: { offer: three.offer }, drawn: three },
      AGENT,
    );
    expect(tooDear).toMatchObject({
      problem: { code: 'PLAN_NOT_AFFORDABLE', values: { month: '2026-11', due: '3280.00' } },
    });
    const six = await offered(id, 6);
    expect(six.rows.map((row) => formatFen(fen(row.principal + row.fee)))).toEqual(
      Array(6).fill('1672.00'),
    );
    must(await accept(id, six, borrower(loan)));
    must(await give(id, { kind: 'send-text' }, AGENT));
    clock.setTo('2026-11-09');
    expect(must(await accept(id, six, borrower(loan)))).toMatchObject({ state: 'keeping' });
    const { journals } = await bookOf(loan);
    expect(journals.map(({ kind }) => kind)).toContain('restructure');
    for (const [k, row] of six.rows.entries()) {
      clock.at = row.due * 86_400_000 + 3 * 3_600_000;
      must(await paid(store, loan, row.due, fen(167_200), `z-${k}`));
      // What is paid on a day may be looked at on the next one.
      clock.at += 24 * 3_600_000;
      must(await follow(id));
    }
    const after = await kept(id);
    const matched = after.events.filter(({ kind }) => kind === 'match');
    type Match = { readonly row: number; readonly paidOn: string };
    expect(matched.map(({ data }) => data as Match)).toMatchObject(
      six.rows.slice(0, 5).map(({ due }, k) => ({ row: k + 1, paidOn: formatDay(due) })),
    );
    expect(after.state.state).toBe('settled');
    const shown = projected(after.state, after.rules, undefined);
    expect(after.row).toMatchObject(shown);
    const left = must(at((await bookOf(loan)).kept, clock.today())).position;
    expect([left.payoff, left.credit]).toEqual([0, 0]);
    expect(must(await follow(id))).toBe(0);
  });

  test('L3 an undo within a day takes every journal of the relief back', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'L2', day('2026-11-05'));
    const before = await bookOf(loan);
    const { id } = await agreedSix(loan);
    clock.at += 20 * 3_600_000;
    expect(must(await give(id, { kind: 'undo' }, borrower(loan)))).toMatchObject({
      state: 'review',
    });
    const after = await bookOf(loan);
    expect(after.kept.standing.rows).toEqual(before.kept.standing.rows);
    expect(after.balances['1303.01']).toBe(before.balances['1303.01']);
    expect((await give(id, { kind: 'undo' }, borrower(loan))).ok).toBe(false);
  });

  test('L3 an undo on the next day leaves no day overdue and no penalty of the day between', async () => {
    clock = new TestClock('2026-11-10');
    const loan = await lent(store, 'NEXT-DAY', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    const then = clock.today();
    clock.at += 20 * 3_600_000;
    must(await give(id, { kind: 'undo' }, borrower(loan)));
    const { kept: after } = await bookOf(loan);
    const of = (on: typeof then) => {
      const { principal, penalty, daysOverdue } = must(at(after, on)).position;
      return { principal, penalty, daysOverdue };
    };
    // It was due on the day of the agreement: late from the second day after it on, at 0.05 % a day.
    const owed = { principal: 960_000, penalty: 0, daysOverdue: 0 };
    expect([of(then), of(clock.today())]).toEqual([owed, owed]);
    expect(of(later(then, 2))).toEqual({ ...owed, penalty: 480, daysOverdue: 1 });
    expect(clock.today()).toBe(then + 1);
  });

  test('C7 after a day the undo is over; a late row is late, cured when it is paid', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'L3', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    clock.at += 24 * 3_600_000 + 5_000;
    expect(await give(id, { kind: 'undo' }, borrower(loan))).toMatchObject({
      problem: { code: 'UNDO_OVER' },
    });
    const { graceDays } = (await kept(id)).rules.policy.plan;
    clock.at = (day('2026-11-10') + graceDays + 1) * 86_400_000 + 3 * 3_600_000;
    must(await follow(id));
    expect((await kept(id)).state.state).toBe('late');
    must(await paid(store, loan, clock.today(), fen(180_000), 'late-1'));
    must(await follow(id));
    expect((await kept(id)).state.state).toBe('keeping');
  });

  test('G1 terms of a position that changed since are not agreed; nothing is half written', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'L4', day('2026-11-05'));
    const id = await open(loan);
    const six = await offered(id, 6);
    must(await accept(id, six, borrower(loan)));
    must(await give(id, { kind: 'send-text' }, AGENT));
    clock.setTo('2026-11-11');
    must(await paid(store, loan, clock.today(), fen(100_000), 'early'));
    const before = [await kept(id), (await bookOf(loan)).journals.length] as const;
    expect(await accept(id, six, borrower(loan))).toMatchObject({
      problem: { code: 'OFFER_OVERTAKEN' },
    });
    expect([(await kept(id)).events.length, (await bookOf(loan)).journals.length]).toEqual([
      before[0].events.length,
      before[1],
    ]);
    // The program takes the offer back, says so, and the desk draws another from what is owed now.
    expect(must(await follow(id))).toBe(1);
    const { state } = await kept(id);
    expect(state).toMatchObject({ state: 'review', received: clock.today() });
    expect([state.open, must(await follow(id))]).toEqual([undefined, 0]);
    const anew = await offered(id, 6);
    must(await accept(id, anew, borrower(loan)));
    must(await give(id, { kind: 'send-text' }, AGENT));
    expect(must(await accept(id, anew, borrower(loan)))).toMatchObject({ state: 'keeping' });
  });

  test('an offer stands while money moves that changes none of its rows', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'L4B', day('2026-11-05'));
    const id = await open(loan);
    await offered(id, 6);
    clock.setTo('2026-11-08');
    expect(must(await follow(id))).toBe(0);
    expect((await kept(id)).state.state).toBe('offered');
  });

  test('addresses outside hear of the case, of collection and of what is reported, by ids alone', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'HOOK', day('2026-11-05'));
    must(
      await store.write(async (tx) => {
        const secrets = [{ version: 1, secret: 'x'.repeat(32) }];
        const hook = { url: 'https://hook.example/', kinds: HOOK_KINDS, by: 'admin', at: 1 };
        return ok(await addHook(tx, secrets, hook));
      }),
    );
    const { id } = await agreedSix(loan);
    must(await give(id, { kind: 'undo' }, borrower(loan)));
    must(await give(id, { kind: 'withdraw' }, borrower(loan)));
    const { rows } = await store.pool.query<{ data: string }>(
      `select data from job where kind = 'webhook' order by id`,
    );
    type Sent = { type: string; data: Record<string, unknown> };
    const sent = rows.map(({ data }) => JSON.parse(data) as Sent);
    expect(sent.map(({ type }) => type)).toEqual([
      ...['case.received', 'collection.stop', 'case.answered', 'agreement.effective'],
      ...['credit.update', 'credit.update', 'collection.resume'],
    ]);
    for (const { type, data } of sent)
      expect(data).toEqual({
        ...(type === 'credit.update' ? { loanId: loan.id } : { caseId: id }),
        seq: expect.any(Number),
      });
    await store.pool.query(`delete from job where kind = 'webhook'`);
    await store.pool.query('delete from webhook');
  });

  test('C7 a case that refuses its step holds back no other, and the night is told of it', async () => {
    clock = new TestClock('2026-11-05');
    const loans = [
      await lent(store, 'STUCK', day('2026-11-05')),
      await lent(store, 'GOES', day('2026-11-05')),
    ];
    const ids: string[] = [];
    for (const loan of loans) ids.push((await agreedSix(loan)).id);
    const [stuck, goes] = ids as [string, string];
    // The first to be looked at has an account that cannot be read as a book.
    await store.pool.query(`update account_kept set kept = '{' where id = $1`, [loans[0]?.id]);
    const { graceDays } = (await kept(goes)).rules.policy.plan;
    clock.at = (day('2026-11-10') + graceDays + 1) * 86_400_000 + 3 * 3_600_000;
    const done = await followDay(store, clock);
    expect(done).toMatchObject({ ok: false, problem: { pointer: `/cases/${stuck}` } });
    expect((await kept(goes)).state.state).toBe('late');
  });

  test('C5 a counter-offer that an agent may not take alone is passed on as it is, and offered', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'COUNTER', day('2026-11-05'));
    const id = await open(loan);
    await offered(id, 9);
    const asked = must(await draw(id, 6, 'borrower'));
    must(
      await give(
        id,
        { kind: 'counter', facts: { offer: asked.offer }, drawn: asked },
        borrower(loan),
      ),
    );
    const same = {
      offerId: asked.offer.id,
      digest: asked.offer.digest,
      level: asked.offer.level,
      second: asked.offer.second,
    };
    expect(await give(id, { kind: 'accept', facts: same }, AGENT)).toMatchObject({
      problem: { code: 'LEVEL_TOO_LOW' },
    });
    const passed = must(await draw(id, 6));
    must(await give(id, { kind: 'propose', facts: { offer: passed.offer }, drawn: passed }, AGENT));
    must(await give(id, { kind: 'approve', facts: { digest: passed.offer.digest } }, CHECKER));
    expect((await kept(id)).state).toMatchObject({
      state: 'offered',
      open: { digest: passed.offer.digest },
    });
  });

  test('C5 a loan has one case that is not closed', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'L5', day('2026-11-05'));
    await open(loan);
    const again = store.write((tx) =>
      opened(tx, clock, { about: loan, channel: 'app', personal: {} }, borrower(loan)),
    );
    expect(await again).toMatchObject({ problem: { code: 'CASE_OPEN' } });
  });

  test.each([
    ['G2 of racing acceptances one makes the agreement', 'accept', 'accept', 'keeping'],
    ['C3 of acceptance and withdrawal one counts', 'accept', 'withdraw', undefined],
  ] as const)('%s', async (name, left, right, state) => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, `R-${left}-${right}`, day('2026-11-05'));
    const id = await open(loan);
    const made = await offered(id, 6);
    must(await accept(id, made, borrower(loan)));
    must(await give(id, { kind: 'send-text' }, AGENT));
    const version = (await kept(id)).state.version;
    const facts = { offerId: made.offer.id, digest: made.offer.digest };
    const order = (kind: DeskMove): Omit<Order, 'version'> & { version: number } =>
      kind === 'accept' ? { kind, version, facts } : { kind, version };
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, k) =>
        give(id, order(k % 2 === 0 ? left : right), borrower(loan)),
      ),
    );
    expect(all.filter(({ ok }) => ok).length, name).toBe(1);
    const codes = new Set(all.flatMap((one) => (one.ok ? [] : [one.problem.code])));
    expect(
      [...codes].every((code) => ['STALE_VERSION', 'ILLEGAL_MOVE', 'STORE_BUSY'].includes(code)),
    ).toBe(true);
    const end = await kept(id);
    expect(end.state.version).toBe(version + 1);
    if (state !== undefined) expect(end.state.state).toBe(state);
    const reliefs = (await bookOf(loan)).entries.filter(({ what }) => what.kind === 'relief');
    expect(reliefs.length).toBe(end.state.state === 'keeping' ? 1 : 0);
  });

  test('G3 G4 a new request while an agreement is kept: it holds until the new one takes its place, by name', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'R1', day('2026-11-05'));
    const { id, made } = await agreedSix(loan);
    clock.setTo('2026-11-12');
    must(await paid(store, loan, day('2026-11-12'), fen(170_000), 'R1-1'));
    must(await follow(id));
    must(await give(id, { kind: 'ask-again' }, borrower(loan)));
    expect((await kept(id)).state).toMatchObject({
      state: 'received',
      agreement: { offer: { id: made.offer.id } },
    });
    must(await give(id, { kind: 'take' }, AGENT));
    const nine = await offered(id, 9);
    must(await accept(id, nine, borrower(loan)));
    must(await give(id, { kind: 'send-text' }, AGENT));
    const facts = { offerId: nine.offer.id, digest: nine.offer.digest };
    const bare = await give(id, { kind: 'accept', facts }, borrower(loan));
    expect(bare).toMatchObject({ problem: { code: 'AGREEMENT_LIVE' } });
    const replaces = made.offer.id;
    must(await give(id, { kind: 'accept', facts: { ...facts, replaces } }, borrower(loan)));
    const { state } = await kept(id);
    expect(state).toMatchObject({ state: 'keeping', agreement: { offer: { id: nine.offer.id } } });
    const book = await bookOf(loan);
    const rows = must(at(book.kept, clock.today())).rows.filter(({ payment }) => payment > 0);
    expect(rows.map(({ due }) => due)).toEqual(nine.rows.map(({ due }) => due));
    expect(nine.rows).toHaveLength(9);
    // Undone, it is as if it had never been (L3): the one it took the place of holds, in the case as in the book.
    must(await give(id, { kind: 'undo' }, borrower(loan)));
    expect((await kept(id)).state).toMatchObject({
      state: 'review',
      agreement: { offer: { id: made.offer.id } },
    });
    must(await give(id, { kind: 'withdraw' }, borrower(loan)));
    must(await follow(id));
    const again = await kept(id);
    expect([again.state.state, again.state.agreement?.offer.id]).toEqual([
      'keeping',
      made.offer.id,
    ]);
    const open = must(at((await bookOf(loan)).kept, clock.today())).rows;
    expect(open.flatMap(({ due, payment }) => (payment > 0 ? [due] : []))).toEqual(
      made.rows.slice(1).map(({ due }) => due),
    );
  });
});
