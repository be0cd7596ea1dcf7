import { addDays, dayOf, fen, formatDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  historyOf,
  type DayCount,
  type Fee,
  type Loan,
  type LoanEvent,
  type Measure,
  type Method,
  type Row,
  type Terms,
} from '../index.ts';
import type { Allocation, Penalty } from '../schedule/terms.ts';
import { components, lived, RATED, rate, share } from '../loan.fixture.ts';

const payout = dayOf(2026, 1, 31);
const anyRate = fc.oneof(
  fc.constantFrom('0.0002', '0.0003', '0.0004', '0.0005').map((one) => rate(one, 'day')),
  fc.constantFrom('0', '0.12', '0.1825', '0.24').map((one) => rate(one, 'year')),
  fc.constantFrom('0.01', '0.015').map((one) => rate(one, 'month')),
);

const anyFee = fc.option(
  fc.constantFrom<Fee>(
    { rate: share('0.01'), of: 'total', paid: 'first' },
    { rate: share('0.006'), of: 'period', paid: 'payout' },
  ),
  { nil: undefined },
);

const anyPenalty = fc.option(
  fc
    .record({
      base: fc.constantFrom<Penalty['base']>('principal', 'instalment', 'all-due', 'all-open'),
      adds: fc.boolean(),
      compound: fc.boolean(),
      graceDays: fc.constantFrom(0, 3),
    })
    .map(({ compound, ...one }): Penalty => {
      const penalty = { ...one, multiple: share('1.5') };
      return one.base === 'principal' ? { ...penalty, compound } : penalty;
    }),
  { nil: undefined },
);

/** What contracts say beside method and rate, where the method has it. */
const anyMore = fc.option(
  fc.constantFrom<Partial<Terms>>(
    { balloon: fen(1) },
    { interestOnly: 1 },
    { rateSteps: [{ row: 2, rate: rate('0.06', 'year') }] },
    { rateSteps: [{ row: 2, rate: rate('0.18', 'year') }], balloon: fen(1), interestOnly: 1 },
    { unit: 'yuan' },
    { free: [{ from: addDays(payout, 20), to: addDays(payout, 45) }] },
    { offDays: 'next' },
    { offDays: 'previous' },
    { floating: { margin: -3_000_000, first: addDays(payout, 60), months: 3 } },
  ),
  { nil: undefined },
);

function withMore<T extends Omit<Terms, 'method'>>(
  plain: T,
  method: Method,
  more: Partial<Terms> | undefined,
): T {
  if (more === undefined || plain.count < 2) return plain;
  const isLevel = method === 'equal-instalment' || method === 'equal-principal';
  const { balloon, interestOnly, rateSteps, unit, free, floating } = more;
  if (!isLevel && (balloon ?? interestOnly ?? unit) !== undefined) return plain;
  if (
    (method === 'flat' || method === 'fee-instalment') &&
    (rateSteps ?? free ?? floating) !== undefined
  )
    return plain;
  if (balloon === undefined) return { ...plain, ...more, residue: 'last' };
  if (plain.principal < 4) return plain;
  return { ...plain, ...more, balloon: fen(Math.floor(plain.principal / 3)), residue: 'last' };
}

const anyTerms = fc
  .record({
    terms: fc.record({
      principal: fc.integer({ min: 1, max: 5_000_000 }).map(fen),
      count: fc.integer({ min: 1, max: 9 }),
      every: fc.constantFrom<Terms['every']>({ months: 1 }, { weeks: 2 }, { days: 10 }),
      from: fc.constant(payout),
      dayCount: fc.constantFrom<DayCount>('30/360', 'actual/365', 'actual/360', 'actual/actual'),
      rounding: fc.constantFrom<Terms['rounding']>('half-up', 'half-even'),
      residue: fc.constantFrom<Terms['residue']>('last', 'first', 'spread'),
      allocation: fc.record<Allocation>({
        order: fc.shuffledSubarray([...components]),
        rows: fc.constantFrom('oldest', 'current'),
        surplus: fc.constantFrom('next', 'last', 'shorter', 'lower', 'hold'),
        whenLate: fc.record({
          days: fc.constant(60),
          order: fc.shuffledSubarray([...components]),
        }),
      }),
    }),
    method: fc.constantFrom<Method>(...RATED, 'fee-instalment'),
    rate: anyRate,
    fee: anyFee,
    penalty: anyPenalty,
    more: anyMore,
  })
  .map(({ terms: plain, method, rate, fee, penalty, more }): Terms => {
    const terms = withMore(plain, method, more);
    if (method === 'fee-instalment')
      return { ...terms, method, fee: { rate: share('0.006'), of: 'period' } };
    return {
      ...terms,
      method,
      rate,
      ...(fee === undefined ? {} : { fee }),
      ...(penalty === undefined ? {} : { penalty }),
    };
  });

const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({
    kind: fc.constant('extend' as const),
    months: fc.integer({ min: 1, max: 6 }),
    interest: fc.constantFrom('runs' as const, 'waived' as const, 'monthly' as const),
  }),
  fc.record({
    kind: fc.constant('extend' as const),
    days: fc.integer({ min: 1, max: 80 }),
    interest: fc.constantFrom('runs' as const, 'waived' as const),
  }),
  fc.record({ kind: fc.constant('move-due' as const), dueDay: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant('pause' as const),
    periods: fc.integer({ min: 1, max: 4 }),
    interest: fc.constantFrom('runs' as const, 'waived' as const),
  }),
  fc.record({
    kind: fc.constant('reinstal' as const),
    count: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({
    kind: fc.constant('reduce-rate' as const),
    rate: fc.constant(rate('0.06', 'year')),
    periods: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constant('waive' as const),
    component: fc.constantFrom(...components),
    amount: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 5_000 }).map(fen)),
  }),
);

type Step = (on: Day) => LoanEvent;
const anyStep: fc.Arbitrary<Step> = fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
  {
    weight: 5,
    arbitrary: fc
      .integer({ min: 1, max: 900_000 })
      .map((sum) => (on: Day) => ({ on, kind: 'repay' as const, amount: fen(sum) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(anyMeasure, { minLength: 1, maxLength: 3 })
      .map((measures) => (on: Day) => ({ on, kind: 'relief' as const, measures })),
  },
  anyRate.map((rate) => (on: Day) => ({ on, kind: 'rate' as const, rate })),
  fc
    .integer({ min: 1, max: 9_000 })
    .map((sum) => (on: Day) => ({ on, kind: 'charge' as const, amount: fen(sum) })),
  fc
    .integer({ min: 1, max: 90_000 })
    .map((sum) => (on: Day) => ({ on, kind: 'draw' as const, amount: fen(sum) })),
  fc.constantFrom('0.03', '0.05').map((value) => (on: Day) => ({
    on,
    kind: 'reference' as const,
    rate: rate(value, 'year'),
  })),
  fc.integer({ min: 1, max: 90 }).map((days) => (on: Day) => ({
    on,
    kind: 'relief' as const,
    measures: [{ kind: 'free-days' as const, from: addDays(on, 3), to: addDays(on, 3 + days) }],
  })),
  fc.constant((on: Day) => ({ on, kind: 'accelerate' as const })),
  fc.constant((on: Day) => ({ on, kind: 'break' as const })),
  fc
    .integer({ min: 0, max: 6 })
    .map((event) => (on: Day) => ({ on, kind: 'reverse' as const, event })),
);

const anyLoan = fc
  .record({
    terms: anyTerms,
    steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), anyStep), { maxLength: 7 }),
  })
  .map(({ terms, steps }): Loan => {
    let on: Day = payout;
    const events = steps.map(([wait, step]) => {
      on = addDays(on, wait);
      return step(on);
    });
    return { terms, events };
  });

const moves = (event: LoanEvent): boolean =>
  event.kind === 'relief' &&
  event.measures.some(({ kind }) => kind === 'extend' || kind === 'pause');

describe('any history of events', () => {
  test('rows and position agree', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 500 }), (loan, wait) => {
        const { history } = lived(loan, addDays(payout, wait));
        const { rows, position } = history;
        for (const [key, sum] of Object.entries(position)) {
          expect(Number.isSafeInteger(sum), key).toBe(true);
          if (key !== 'on') expect(sum, key).toBeGreaterThanOrEqual(0);
        }
        expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(position.principal);
        expect(rows.at(-1)?.balance ?? 0).toBe(0);
        for (const [k, row] of rows.entries()) {
          expect(Math.min(row.principal, row.interest, row.fee)).toBeGreaterThanOrEqual(0);
          expect(row.payment).toBe(row.principal + row.interest + row.fee + (row.charges ?? 0));
          if (k > 0) expect(row.due).toBeGreaterThan(rows[k - 1]?.due ?? 0);
        }
      }),
      runs(),
    );
  });

  test('A7 paying the payoff on its day leaves exactly zero, for ever', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 500 }), (loan, wait) => {
        const on = addDays(payout, wait);
        const { history, events } = lived(loan, on);
        fc.pre(history.position.payoff > 0);
        const pay: LoanEvent = { on, kind: 'repay', amount: history.position.payoff };
        for (const later of [on, addDays(on, 700)]) {
          const { rows, position } = must(
            historyOf({ terms: loan.terms, events: [...events, pay] }, later),
          );
          const { principal, interest, penalty, fees, overdue, payoff, credit } = position;
          expect([principal, interest, penalty, fees, overdue, payoff]).toEqual([0, 0, 0, 0, 0, 0]);
          expect(credit).toBe(history.position.credit);
          expect(rows.filter((row) => row.payment !== 0)).toEqual([]);
        }
      }),
      runs(),
    );
  });

  test('a payment lowers the interest of the rows ahead at least as it lowers their balance', () => {
    fc.assert(
      fc.property(
        anyLoan,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 99 }),
        ({ terms, events: steps }, wait, percent) => {
          const on = addDays(payout, wait);
          const { history, events } = lived({ terms, events: steps }, on);
          // Rows that moved carry along what has run.
          fc.pre(terms.method !== 'flat' && !events.some(moves));
          const amount = fen(Math.floor((history.position.payoff * percent) / 100));
          const pay: LoanEvent = { on, kind: 'repay', amount };
          const found = historyOf({ terms, events: [...events, pay] }, on);
          fc.pre(found.ok);
          const before = new Map(history.rows.map((row) => [row.no, row]));
          const ahead = must(found).rows.filter((row) => row.due - row.days >= on);
          for (const row of ahead) {
            const was = before.get(row.no) as Row;
            const [high, low] = [was.balance + was.principal, row.balance + row.principal];
            // Interest is rounded before and after, and a residue may have moved from under it.
            expect((row.interest - 1) * high).toBeLessThanOrEqual((was.interest + 1) * low);
          }
        },
      ),
      runs(),
    );
  });

  test('the payoff does not fall while nothing happens', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 500 }), (loan, wait) => {
        const on = addDays(payout, wait);
        const { history, events } = lived(loan, on);
        const next = must(historyOf({ terms: loan.terms, events }, addDays(on, 1)));
        expect(next.position.payoff, formatDay(on)).toBeGreaterThanOrEqual(history.position.payoff);
      }),
      runs(),
    );
  });

  test('L8 a relief that gives nothing up leaves what is owed on its day; others never raise it', () => {
    fc.assert(
      fc.property(
        anyLoan,
        fc.integer({ min: 0, max: 400 }),
        fc.array(anyMeasure, { minLength: 1, maxLength: 3 }),
        ({ terms: any, events: steps }, wait, measures) => {
          const on = addDays(payout, wait);
          const { fee, ...plain } = any;
          const loan = {
            terms: any.method === 'fee-instalment' ? any : plain,
            events: steps,
          };
          const isSpread = measures.some(({ kind }) => kind === 'reinstal');
          const gives = measures.some(
            (one) =>
              one.kind === 'waive' ||
              one.kind === 'reduce-rate' ||
              ('interest' in one && one.interest === 'waived'),
          );
          // New instalments with a fee ask for that fee.
          fc.pre(!(isSpread && loan.terms.method === 'fee-instalment'));
          // What waived days were at a rate that has changed since is not known to the row.
          fc.pre(!(gives && steps.some(({ kind }) => kind === 'rate')));
          const { history, events } = lived(loan, on);
          const relief: LoanEvent = { on, kind: 'relief', measures };
          const found = historyOf({ terms: loan.terms, events: [...events, relief] }, on);
          if (!found.ok) return;
          const [before, after] = [history.position.payoff, found.value.position.payoff];
          // Sums that were rounded row by row are rounded as one; odd days of a month count anew by 30/360.
          const rounding = history.rows.length + 2 * measures.length + Math.ceil(before / 1000);
          expect(after).toBeLessThanOrEqual(before + rounding);
          if (!gives) expect(after).toBeGreaterThanOrEqual(before - rounding);
        },
      ),
      runs(),
    );
  });
});

describe('while interest is stopped', () => {
  test('nothing that happens adds interest or penalty, and the payoff stands still', () => {
    fc.assert(
      fc.property(
        anyLoan,
        fc.integer({ min: 0, max: 300 }),
        fc.array(anyMeasure, { maxLength: 2 }),
        anyRate,
        fc.integer({ min: 1, max: 200 }),
        ({ terms: any, events: steps }, wait, measures, other, more) => {
          const { fee: _once, ...plain } = any;
          // Flat interest and fees are agreed as sums.
          fc.pre(any.method !== 'flat' && any.method !== 'fee-instalment');
          const { floating: _floats, ...terms } = plain;
          const on = addDays(payout, wait);
          const lives = lived({ terms, events: steps }, on);
          const gives = measures.filter(({ kind }) => kind !== 'waive' && kind !== 'reduce-rate');
          const stop: LoanEvent = { on, kind: 'stop' };
          const then: LoanEvent[] = [
            { on: addDays(on, more), kind: 'rate', rate: other },
            ...gives.map((one): LoanEvent => ({
              on: addDays(on, more),
              kind: 'relief',
              measures: [one],
            })),
          ];
          const all = lived({ terms, events: [...lives.events, stop, ...then] }, addDays(on, more));
          fc.pre(all.events.includes(stop));
          const late = must(historyOf({ terms, events: all.events }, addDays(on, more + 90)));
          const before = lives.history.position.payoff;
          const rounding = lives.history.rows.length + 2 * then.length + Math.ceil(before / 1000);
          expect(late.position.payoff).toBeLessThanOrEqual(before + rounding);
        },
      ),
      runs(),
    );
  });
});
