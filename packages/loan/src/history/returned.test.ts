import { addDays, fen, formatDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLoan, anyMeasure, payout } from '../any-loan.fixture.ts';
import { apply, at, historyOf, open, type LoanEvent, type Terms } from '../index.ts';
import { at as told, grant, level, lived, LOANS, on, pay, rate, share } from '../loan.fixture.ts';

const broken = (text: string): LoanEvent => ({ ...on(text), kind: 'break', forward: true });

const linesOf = (terms: Terms, events: readonly LoanEvent[], asOf: string) =>
  told(terms, events, asOf).rows.map((row) => [
    formatDay(row.due),
    row.principal,
    row.interest,
    row.fee + (row.charges ?? 0),
  ]);

describe('an agreement that is broken from a day on', () => {
  const twoLater = grant('2026-06-09', { kind: 'extend', months: 2, interest: 'runs' });
  const agreed = [pay('2026-04-20', 209_079), twoLater];

  test('rows that are not due fall due on the days of the contract again, what it has asked for at once', () => {
    // Agreed: 2026-07-20 to 11-20. The contract has 2026-08-20 (2,038.14) and 09-20 (2,064.28) ahead.
    // In 08-20: 8,101.56 × 15.4 % ÷ 12 × 12/31 + 4,102.42 × 15.4 % ÷ 12 × 19/31 = 40.246 + 32.268.
    expect(linesOf(level, [...agreed, broken('2026-08-01')], '2026-08-01')).toEqual([
      ['2026-07-20', 196_165, 37_119, 1_678],
      ['2026-08-01', 399_914, 0, 0],
      ['2026-08-20', 203_814, 7_251, 0],
      ['2026-09-20', 206_428, 2_649, 0],
    ]);
  });

  test('sums and days overdue before it stay as they are', () => {
    const [before, after] = [agreed, [...agreed, broken('2026-08-01')]].map(
      (events) => told(level, events, '2026-08-01').position,
    );
    expect(after).toEqual(before);
    expect(after?.daysOverdue).toBe(12);
  });

  test('a lowered rate is the contract’s again from the day', () => {
    const lower = grant('2026-04-20', {
      kind: 'reduce-rate',
      rate: rate('0.06', 'year'),
      periods: 6,
    });
    const events = [pay('2026-04-20', 209_079), lower, broken('2026-05-05')];
    // 10,063.21: 15 days of 30 at 6 % and 15 at 15.4 %, by the month.
    expect(linesOf(level, events, '2026-05-05').slice(0, 2)).toEqual([
      ['2026-05-20', 196_165, 8_973, 0],
      ['2026-06-20', 198_682, 10_397, 0],
    ]);
  });

  test('where the contract has no day left everything falls due', () => {
    const long = grant('2026-06-09', { kind: 'reinstal', count: 24 });
    const { rows, position } = told(level, [long, broken('2027-01-10')], '2027-01-10');
    expect(rows.at(-1)).toMatchObject({ due: on('2027-01-10').on });
    expect(rows.filter(({ due }) => due > on('2027-01-10').on)).toEqual([]);
    expect(position.payoff).toBe(
      rows.reduce((sum, row) => sum + row.payment, 0) +
        position.penalty +
        position.interest -
        rows.reduce((sum, row) => sum + row.interest, 0),
    );
  });

  test('fees of instalments that the contract never had are not asked any more; given ones stay given', () => {
    const bill: Terms = {
      ...(LOANS['fees of instalments'] as Terms),
      from: on('2026-03-10').on,
      count: 6,
    };
    const given = grant('2026-04-01', { kind: 'waive', component: 'fee', amount: 'all' });
    const anew = grant('2026-04-01', {
      kind: 'reinstal',
      count: 9,
      fee: { rate: share('0.09'), of: 'total' },
    });
    expect(linesOf(bill, [given, broken('2026-06-15')], '2026-06-15').at(-1)).toEqual([
      '2026-09-10',
      100_000,
      0,
      0,
    ]);
    expect(linesOf(bill, [anew, broken('2026-06-15')], '2026-06-15').at(-1)).toEqual([
      '2026-09-10',
      100_000,
      0,
      3_600,
    ]);
  });

  test('only the latest relief is broken; what came after it of the rate counts on', () => {
    const first = grant('2026-04-25', {
      kind: 'reduce-rate',
      rate: rate('0.06', 'year'),
      periods: 6,
    });
    const second = grant('2026-05-01', { kind: 'extend', months: 1, interest: 'runs' });
    const change: LoanEvent = { ...on('2026-05-10'), kind: 'rate', rate: rate('0.12', 'year') };
    const one = told(
      level,
      [pay('2026-04-20', 209_079), first, second, broken('2026-05-12')],
      '2026-05-12',
    );
    expect(formatDay(one.rows[0]?.due as Day)).toBe('2026-05-20');
    // Row 2026-06-20 on 8,101.56 at 6 %: the earlier relief stands.
    expect(one.rows[1]?.interest).toBe(4_051);
    const two = told(
      level,
      [pay('2026-04-20', 209_079), second, change, broken('2026-05-12')],
      '2026-05-12',
    );
    const { principal = 0, balance = 0, interest } = two.rows[1] ?? {};
    expect(interest).toBe(Math.round((principal + balance) / 100));
  });

  test('one that is reversed, or whose relief is, was none; another break finds the relief before', () => {
    const end = broken('2026-08-01');
    const back = (event: number): LoanEvent => ({ ...on('2026-08-02'), kind: 'reverse', event });
    const asOf = '2026-08-02';
    expect(told(level, [...agreed, end, back(2)], asOf).rows).toEqual(
      told(level, agreed, asOf).rows,
    );
    expect(told(level, [...agreed, end, back(1)], asOf).rows).toEqual(
      told(level, agreed.slice(0, 1), asOf).rows,
    );
    const none = historyOf({ terms: level, events: [...agreed, end, end] }, on(asOf).on);
    expect(none.ok ? '' : `${none.problem.code} ${none.problem.pointer}`).toBe(
      'EVENT_NOT_THERE /events/3',
    );
  });

  const days = fc.integer({ min: 0, max: 200 });
  const anyBroken = fc.record({
    loan: anyLoan,
    wait: days,
    measure: anyMeasure,
    payments: fc.array(fc.integer({ min: 1, max: 300_000 }).map(fen), { maxLength: 2 }),
    later: days,
  });

  test('L8 leaves every sum that is owed on its day, and what it pays ahead becomes principal', () => {
    fc.assert(
      fc.property(anyBroken, ({ loan, wait, measure, payments, later }) => {
        const day = addDays(payout, wait);
        const { events } = lived(loan, day);
        const end = addDays(day, later);
        const then = payments.map((amount): LoanEvent => ({ on: day, kind: 'repay', amount }));
        const relief: LoanEvent = { on: day, kind: 'relief', measures: [measure] };
        const before = historyOf({ terms: loan.terms, events: [...events, relief, ...then] }, end);
        fc.pre(before.ok);
        const ends: LoanEvent = { on: end, kind: 'break', forward: true };
        const after = must(
          historyOf({ terms: loan.terms, events: [...events, relief, ...then, ends] }, end),
        );
        const was = must(before).position;
        const is = after.position;
        const turned = was.principal - is.principal;
        expect(turned).toBeGreaterThanOrEqual(0);
        expect([is.penalty, is.fees, is.daysOverdue]).toEqual([
          was.penalty,
          was.fees,
          was.daysOverdue,
        ]);
        // What has run on several rows, less what was paid of it, is rounded as one sum now.
        const most = Math.ceil(must(before).rows.length / 2);
        expect(Math.abs(is.interest - was.interest)).toBeLessThanOrEqual(Math.max(1, most));
        for (const [k, row] of after.rows.entries()) {
          expect(Math.min(row.principal, row.interest, row.fee)).toBeGreaterThanOrEqual(0);
          if (k > 0) expect(row.due).toBeGreaterThan(after.rows[k - 1]?.due ?? 0);
        }
      }),
      runs(),
    );
  });

  test('A7 whoever then pays each row on its day, or the payoff, ends at 0.00', () => {
    fc.assert(
      fc.property(anyBroken, ({ loan, wait, measure, later }) => {
        const day = addDays(payout, wait);
        let kept = must(open(loan.terms));
        for (const event of lived(loan, day).events) kept = must(apply(kept, event)).kept;
        const agreed = apply(kept, { on: day, kind: 'relief', measures: [measure] });
        fc.pre(agreed.ok);
        const end = addDays(day, later);
        kept = must(apply(must(agreed).kept, { on: end, kind: 'break', forward: true })).kept;
        for (let turn = 0; turn < 60; turn += 1) {
          const now = kept.standing.on;
          const next = must(at(kept, now)).rows.find((row) => row.payment > 0);
          if (next === undefined) break;
          const due = next.due > now ? next.due : now;
          const { rows, late } = must(at(kept, due));
          const asked = [
            ...rows.filter((row) => row.due <= due).map((row) => row.payment),
            ...late.map((row) => row.added),
          ].reduce((sum, one) => sum + one, 0);
          if (asked === 0) break;
          kept = must(apply(kept, { on: due, kind: 'repay', amount: fen(asked) })).kept;
        }
        expect(must(at(kept, addDays(kept.standing.on, 400))).position.payoff).toBe(0);
      }),
      runs(),
    );
  });
});
