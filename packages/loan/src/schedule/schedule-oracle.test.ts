import { dayOf, fen, formatDay, RATE_SCALE } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { schedule, type DayCount, type Method, type Row, type ScheduleTerms } from '../index.ts';

/**
 * The same schedules by another hand: ratios of whole numbers of any size for money, Temporal for
 * dates, and the method's definition written down row by row. Shares no code with the engine.
 */
type Ratio = { readonly over: bigint; readonly of: bigint };
const ratio = (over: bigint, of: bigint): Ratio => ({ over, of });
const times = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.over, a.of * b.of);
const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.of + b.over * a.of, a.of * b.of);

/** Rounds a ratio that is not negative. */
function rounded({ over, of }: Ratio, mode: 'half-up' | 'half-even' | 'down'): bigint {
  const whole = over / of;
  const twice = (over - whole * of) * 2n;
  if (mode === 'down' || twice < of) return whole;
  return twice === of && mode === 'half-even' && whole % 2n === 0n ? whole : whole + 1n;
}

const date = (day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from('1970-01-01').add({ days: day });
const daysBetween = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  a.until(b, { largestUnit: 'days' }).days;

function dueDates(terms: ScheduleTerms): readonly Temporal.PlainDate[] {
  const from = date(terms.from);
  const { every } = terms;
  const first = terms.firstDue === undefined ? undefined : date(terms.firstDue);
  if (!('months' in every)) {
    const step = 'weeks' in every ? every.weeks * 7 : every.days;
    const start = first ?? from.add({ days: step });
    return Array.from({ length: terms.count }, (_, k) => start.add({ days: step * k }));
  }
  // The day of the month is kept that the first due day has, or the payout where none is told.
  const anchor = (first ?? from).day;
  const start = (first ?? from).toPlainYearMonth();
  return Array.from({ length: terms.count }, (_, k) => {
    const month = start.add({ months: every.months * (first === undefined ? k + 1 : k) });
    return month.toPlainDate({ day: Math.min(anchor, month.daysInMonth) });
  });
}

function yearPart(
  start: Temporal.PlainDate,
  due: Temporal.PlainDate,
  terms: ScheduleTerms,
  isFirst: boolean,
): Ratio {
  const days = BigInt(daysBetween(start, due));
  const { every } = terms;
  switch (terms.dayCount) {
    case 'actual/365':
      return ratio(days, 365n);
    case 'actual/360':
      return ratio(days, 360n);
    case 'actual/actual': {
      let part = ratio(0n, 1n);
      for (let day = start; !day.equals(due); day = day.add({ days: 1 }))
        part = ratio(part.over + (day.inLeapYear ? 365n : 366n), 1n);
      return ratio(part.over, 365n * 366n);
    }
    case '30/360': {
      if (!('months' in every)) return ratio(days, 360n);
      if (!isFirst) return ratio(BigInt(every.months), 12n);
      let months = 0;
      while (Temporal.PlainDate.compare(start.add({ months: months + 1 }), due) <= 0) months += 1;
      const reached = start.add({ months });
      const length = daysBetween(reached, start.add({ months: months + 1 }));
      const odd = ratio(BigInt(daysBetween(reached, due)), BigInt(length));
      return times(plus(ratio(BigInt(months), 1n), odd), ratio(1n, 12n));
    }
  }
}

/** principal, interest and fee of each row. */
type Cells = readonly (readonly [bigint, bigint, bigint])[];

function ratesOf(terms: ScheduleTerms, dues: readonly Temporal.PlainDate[]): readonly Ratio[] {
  const { rate } = terms;
  if (rate === undefined) return dues.map(() => ratio(0n, 1n));
  const scaled = ratio(BigInt(rate.scaled), BigInt(RATE_SCALE));
  let start = date(terms.from);
  return dues.map((due, k) => {
    const days = BigInt(daysBetween(start, due));
    const part = rate.per === 'day' ? ratio(days, 1n) : yearPart(start, due, terms, k === 0);
    start = due;
    return times(times(scaled, part), ratio(rate.per === 'month' ? 12n : 1n, 1n));
  });
}

function split(
  total: bigint,
  count: number,
  residue: string,
  mode: 'half-up' | 'half-even' | 'down',
): bigint[] {
  const n = BigInt(count);
  const part = rounded(ratio(total, n), residue === 'spread' ? 'down' : mode);
  const parts = Array.from({ length: count }, () => part);
  let rest = total - part * n;
  if (residue === 'spread') for (let k = 0; rest > 0n; k += 1, rest -= 1n) parts[k]! += 1n;
  else parts[residue === 'first' ? 0 : count - 1]! += rest;
  return parts.some((one) => one < 0n) ? split(total, count, 'spread', 'down') : parts;
}

function level(terms: ScheduleTerms, rates: readonly Ratio[]): Cells {
  let balance = BigInt(terms.principal);
  const payment = (from: number): bigint => {
    let [discount, sum] = [ratio(1n, 1n), ratio(0n, 1n)];
    for (const rate of rates.slice(from)) {
      discount = times(discount, ratio(rate.of, rate.of + rate.over));
      sum = plus(sum, discount);
    }
    return rounded(ratio(balance * sum.of, sum.over), terms.rounding);
  };
  let due = payment(0);
  return rates.map((rate, k) => {
    const interest = rounded(times(ratio(balance, 1n), rate), terms.rounding);
    const isLast = k === rates.length - 1;
    const isShort = !isLast && due < interest;
    const wanted = isShort ? 0n : due - interest;
    const principal = isLast || wanted > balance ? balance : wanted;
    balance -= principal;
    if (isShort) due = payment(k + 1);
    return [principal, interest, 0n] as const;
  });
}

function cells(terms: ScheduleTerms, dues: readonly Temporal.PlainDate[]): Cells {
  const rates = ratesOf(terms, dues);
  const whole = BigInt(terms.principal);
  const even = split(
    whole,
    dues.length,
    terms.residue,
    terms.method === 'equal-principal' ? terms.rounding : 'down',
  );
  let balance = whole;
  const falling = (principal: bigint, rate: Ratio): readonly [bigint, bigint, bigint] => {
    const interest = rounded(times(ratio(balance, 1n), rate), terms.rounding);
    balance -= principal;
    return [principal, interest, 0n];
  };
  switch (terms.method) {
    case 'equal-instalment':
      return level(terms, rates);
    case 'equal-principal':
      return rates.map((rate, k) => falling(even[k]!, rate));
    case 'flat':
      return rates.map((rate, k) => [
        even[k]!,
        rounded(times(ratio(whole, 1n), rate), terms.rounding),
        0n,
      ]);
    case 'fee-instalment': {
      const { fee } = terms;
      const charge = fee
        ? rounded(ratio(whole * BigInt(fee.rate), BigInt(RATE_SCALE)), 'half-up')
        : 0n;
      const fees =
        fee?.of === 'total'
          ? split(charge, dues.length, terms.residue, 'down')
          : dues.map(() => charge);
      return dues.map((_, k) => [even[k]!, 0n, fees[k]!]);
    }
    default:
      return rates.map((rate, k) => falling(k === rates.length - 1 ? whole : 0n, rate));
  }
}

function oracle(terms: ScheduleTerms): readonly string[] {
  const all = dueDates(terms);
  const dues = terms.method === 'bullet' || terms.method === 'daily' ? all.slice(-1) : all;
  let [balance, start] = [BigInt(terms.principal), date(terms.from)];
  return cells(terms, dues).map(([principal, interest, fee], k) => {
    const due = dues[k]!;
    const days = daysBetween(start, due);
    start = due;
    balance -= principal;
    return [k + 1, due, days, principal + interest + fee, principal, interest, fee, balance].join(
      ' ',
    );
  });
}

const told = (row: Row): string =>
  [
    row.no,
    formatDay(row.due),
    row.days,
    row.payment,
    row.principal,
    row.interest,
    row.fee,
    row.balance,
  ].join(' ');

const METHODS: readonly Method[] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat',
  'bullet',
  'daily',
  'fee-instalment',
];
const DAY_COUNTS: readonly DayCount[] = ['actual/365', 'actual/360', 'actual/actual', '30/360'];

const rate = fc.oneof(
  fc.record({
    scaled: fc.constantFrom(200_000, 300_000, 400_000, 500_000),
    per: fc.constant('day' as const),
  }),
  fc.record({
    scaled: fc.integer({ min: 0, max: 360_000_000 }),
    per: fc.constant('year' as const),
  }),
  fc.record({
    scaled: fc.integer({ min: 0, max: 30_000_000 }),
    per: fc.constant('month' as const),
  }),
  fc.record({
    scaled: fc.integer({ min: 0, max: 10_000_000_000 }),
    per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
  }),
);

const every = fc.oneof(
  fc.integer({ min: 1, max: 13 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 6 }).map((weeks) => ({ weeks })),
  fc.integer({ min: 1, max: 100 }).map((days) => ({ days })),
);

const anyTerms = fc
  .record({
    principal: fc.oneof(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: 1, max: 5_000_000 }).map((n) => n * 5_00),
    ),
    rate,
    method: fc.constantFrom(...METHODS),
    count: fc.integer({ min: 1, max: 40 }),
    every,
    from: fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2032, 12, 31) }),
    firstIn: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
    dayCount: fc.constantFrom(...DAY_COUNTS),
    rounding: fc.constantFrom('half-up' as const, 'half-even' as const),
    residue: fc.constantFrom('last' as const, 'first' as const, 'spread' as const),
    fee: fc.record({
      rate: fc.integer({ min: 0, max: 200_000_000 }),
      of: fc.constantFrom('total' as const, 'period' as const),
    }),
  })
  .map(({ fee, rate: charged, firstIn, ...terms }): ScheduleTerms => ({
    ...terms,
    principal: fen(terms.principal),
    from: terms.from as ScheduleTerms['from'],
    residue: terms.method === 'equal-instalment' ? 'last' : terms.residue,
    ...(firstIn === undefined ? {} : { firstDue: (terms.from + firstIn) as ScheduleTerms['from'] }),
    ...(terms.method === 'fee-instalment'
      ? { fee: fee as Required<ScheduleTerms>['fee'] }
      : { rate: charged }),
  }));

describe('every cell against exact ratios and Temporal', () => {
  test('M1 M4 S1 S3 S7: any method, day count, rounding, residue and first period', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const made = schedule(terms);
        // What grows beyond the range is refused, and nothing else is.
        if (!made.ok) {
          expect(made.problem.code).toBe('AMOUNT_GROWS');
          return;
        }
        expect(made.value.rows.map(told)).toEqual(oracle(terms));
      }),
      runs(),
    );
  });

  test('M1 S1: half-fen ties of 0.02, 0.03, 0.04 and 0.05 % a day', () => {
    const tie = fc.record({
      principal: fc.integer({ min: 1, max: 400_000 }).map((n) => fen(n * 250)),
      scaled: fc.constantFrom(200_000, 300_000, 400_000, 500_000),
      method: fc.constantFrom(
        'equal-instalment',
        'equal-principal',
        'interest-first',
      ) as fc.Arbitrary<Method>,
      count: fc.integer({ min: 1, max: 24 }),
      from: fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2027, 12, 31) }),
      rounding: fc.constantFrom('half-up' as const, 'half-even' as const),
    });
    let ties = 0;
    fc.assert(
      fc.property(tie, ({ scaled, from, ...rest }) => {
        const terms: ScheduleTerms = {
          ...rest,
          rate: { scaled, per: 'day' },
          from: from as ScheduleTerms['from'],
          every: { months: 1 },
          dayCount: '30/360',
          residue: 'last',
        };
        const { rows } = must(schedule(terms));
        for (const row of rows) {
          const before = row.balance + row.principal;
          if ((before * scaled * row.days * 2) % (2 * RATE_SCALE) === RATE_SCALE) ties += 1;
        }
        expect(rows.map(told)).toEqual(oracle(terms));
      }),
      runs(),
    );
    expect(ties).toBeGreaterThan(runs().numRuns / 50);
  });
});
