import type { DeskMove } from '@forbear/casework';
import { at } from '@forbear/loan';
import { fen, formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { projected } from './case-book.ts';
import { AGENT, borrower, casesOn, day, lent, paid, TestClock } from './case.fixture.ts';
import type { Order } from './command.ts';
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
      problem: { code: 'PLAN_NOT_AFFORDABLE', values: { due: '3280.00' } },
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
      must(await follow(id));
    }
    const after = await kept(id);
    expect(
      after.events
        .filter(({ kind }) => kind === 'match')
        .map(({ data }) => (data as { row: number }).row),
    ).toEqual([1, 2, 3, 4, 5]);
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
      problem: { code: 'POSITION_DIFFERS' },
    });
    expect([(await kept(id)).events.length, (await bookOf(loan)).journals.length]).toEqual([
      before[0].events.length,
      before[1],
    ]);
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
});
