import { addDays, dayOf, fen, type Day } from '@forbear/money';
import fc from 'fast-check';
import type { DayCount, Fee, Loan, LoanEvent, Measure, Method, Terms } from './index.ts';
import { components, RATED, rate, share } from './loan.fixture.ts';
import type { Allocation, Penalty } from './schedule/terms.ts';

/** The day on which all of these loans are paid out. */
export const payout = dayOf(2026, 1, 31);
/** Rates as contracts name them. */
export const anyRate = fc.oneof(
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
    { charges: [{ payee: 'guarantor', rate: share('0.012') }] },
    {
      charges: [
        { payee: 'service', rate: share('0.005'), of: 'balance', onPayoff: 'none' },
        { payee: 'lender', amount: fen(150), paid: 'first' },
      ],
    },
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

/** Terms of any kind. */
export const anyTerms = fc
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

/** One measure that may be refused. */
export const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
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
  fc.boolean().map((forward) => (on: Day) => ({ on, kind: 'break' as const, forward })),
  fc
    .integer({ min: 0, max: 6 })
    .map((event) => (on: Day) => ({ on, kind: 'reverse' as const, event })),
);

/** A loan of any kind with what happened to it; events may be refused. */
export const anyLoan = fc
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
