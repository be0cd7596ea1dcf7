import { addDays, dayOf, fen, type Day } from '@forbear/money';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { historyOf, type LoanEvent, type Measure, type Terms } from '../index.ts';
import { share } from '../loan.fixture.ts';

/**
 * What reliefs make of a loan by another hand: every day adds its interest and penalty in billionths of a fen, dates by
 * Temporal, each relief written down as docs/calc.md tells it. Shares no code with the engine.
 */
const UNIT = 1_000_000_000n;
const FROM = dayOf(2026, 1, 31);
const ANCHOR = 31;

const rounded = (units: bigint): bigint => (2n * units + UNIT) / (2n * UNIT);
const date = (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day });
const number = (at: Temporal.PlainDate): number =>
  Temporal.PlainDate.from('1970-01-01').until(at, { largestUnit: 'days' }).days;
const later = (day: number, months: number): number => {
  const month = date(day).toPlainYearMonth().add({ months });
  return number(month.toPlainDate({ day: Math.min(ANCHOR, month.daysInMonth) }));
};

/** Days on which a row’s interest runs, at a rate; and what it asks for. */
type Span = { from: number; to: number; rate: bigint };
type Part = {
  due: number;
  principal: bigint;
  spans: Span[];
  run: bigint;
  penalty: bigint;
  penaltyGiven: bigint;
  charged: bigint;
};
type Loan = { rows: Part[]; rate: bigint; penal: bigint; free: Span[] };

const row = (due: number, principal: bigint, spans: Span[], run = 0n): Part => ({
  ...{ due, principal, spans, run },
  ...{ penalty: 0n, penaltyGiven: 0n, charged: 0n },
});

function parts(sum: bigint, count: number): bigint[] {
  const each = (2n * sum + BigInt(count)) / (2n * BigInt(count));
  return Array.from({ length: count }, (_, k) =>
    k < count - 1 ? each : sum - each * BigInt(count - 1),
  );
}

function begun(principal: number, count: number, rate: bigint, penal: bigint): Loan {
  let start: number = FROM;
  const rows = parts(BigInt(principal), count).map((part, k) => {
    const due = later(FROM, k + 1);
    const made = row(due, part, [{ from: start, to: due, rate }]);
    start = due;
    return made;
  });
  return { rows, rate, penal, free: [] };
}

/** One day more: interest on what is not due from each row on, penalty on what is late. */
function passed({ rows, penal, free }: Loan, day: number): void {
  if (free.some((span) => span.from <= day && day < span.to)) return;
  for (const [k, one] of rows.entries()) {
    if (one.due <= day) {
      one.penalty += one.principal * penal;
      continue;
    }
    const base = rows.slice(k).reduce((sum, { principal }) => sum + principal, 0n);
    for (const span of one.spans)
      if (span.from <= day && day < span.to) one.run += base * span.rate;
  }
}

const penaltyOf = ({ penalty, penaltyGiven, charged }: Part): bigint =>
  charged + rounded(penalty) - penaltyGiven;

function told({ rows }: Loan, on: number): Record<string, number> {
  const sum = (part: (one: Part) => bigint) =>
    Number(rows.reduce((total, one) => total + part(one), 0n));
  const late = rows.find((one) => one.due < on && one.principal + rounded(one.run) > 0n);
  return {
    principal: sum((one) => one.principal),
    interest: sum((one) => rounded(one.run)),
    penalty: sum(penaltyOf),
    daysOverdue: late === undefined ? 0 : on - late.due,
  };
}

/** All rows later, interest running: the first takes up what has run and is billed, and late charges. */
function moved(loan: Loan, on: number, months: number): void {
  const { rows, rate } = loan;
  const run = rows.reduce(
    (sum, one) => sum + (one.due <= on ? rounded(one.run) * UNIT : one.run),
    0n,
  );
  const charged = rows.reduce((sum, one) => sum + penaltyOf(one), 0n);
  let start = on;
  loan.rows = rows.map((one, k) => {
    const due = later(one.due, months);
    const made = row(due, one.principal, [{ from: start, to: due, rate }], k === 0 ? run : 0n);
    start = due;
    return k === 0 ? { ...made, charged } : made;
  });
}

/** All rows later, nothing for the days between: what runs ends on its old day, what is billed stays in its row. */
function unasked(loan: Loan, on: number, months: number): void {
  const { rows, rate } = loan;
  const charged = rows.reduce((sum, one) => sum + penaltyOf(one), 0n);
  const running = rows.findIndex((one) => one.due > on && one.spans.some((span) => span.from < on));
  let start = on;
  loan.rows = rows.map((one, k) => {
    const due = later(one.due, months);
    const isRunning = k === running || (k === 0 && one.due > on);
    const spans = isRunning ? one.spans : one.due > on ? [{ from: start, to: due, rate }] : [];
    const run = isRunning ? one.run : one.due > on ? 0n : rounded(one.run) * UNIT;
    start = due;
    return { ...row(due, one.principal, spans, run), charged: k === 0 ? charged : 0n };
  });
}

function anew(loan: Loan, on: number, count: number): void {
  const { rows, rate } = loan;
  const due = rows.filter((one) => one.due <= on);
  const run = rows.reduce((sum, one) => sum + (one.due > on ? one.run : 0n), 0n);
  const sum =
    rows.reduce((total, one) => total + one.principal + penaltyOf(one), 0n) +
    due.reduce((total, one) => total + rounded(one.run), 0n);
  const first = rows.find((one) => one.due > on)?.due ?? later(on, 1);
  let start = on;
  loan.rows = parts(sum, count).map((part, k) => {
    const day = later(first, k);
    const made = row(day, part, [{ from: start, to: day, rate }], k === 0 ? run : 0n);
    start = day;
    return made;
  });
}

/** The loan after a measure; false where this hand has no word for it. */
function given(loan: Loan, on: number, measure: Measure): boolean {
  const { rows } = loan;
  switch (measure.kind) {
    case 'extend':
    case 'pause': {
      const months = measure.kind === 'pause' ? measure.periods : (measure.months ?? 0);
      if (later(rows[0]?.due ?? on, months) <= on) return false;
      if (measure.interest === 'waived') unasked(loan, on, months);
      else moved(loan, on, months);
      return true;
    }
    case 'reduce-rate': {
      const lowered = rows.filter((one) => one.due >= on).slice(0, measure.periods);
      for (const one of lowered.filter(({ due }) => due > on))
        one.spans = one.spans.flatMap((span) => [
          { ...span, to: Math.min(span.to, Math.max(span.from, on)) },
          { ...span, from: Math.max(span.from, on), rate: BigInt(measure.rate.scaled) },
        ]);
      return true;
    }
    case 'free-days':
      loan.free.push({ from: measure.from, to: measure.to, rate: 0n });
      return true;
    case 'waive': {
      if (measure.component === 'penalty') {
        for (const one of rows) [one.penaltyGiven, one.charged] = [rounded(one.penalty), 0n];
        return true;
      }
      let left = BigInt(measure.amount);
      for (const one of [...rows].reverse()) {
        const off = one.principal < left ? one.principal : left;
        one.principal -= off;
        left -= off;
      }
      return true;
    }
    case 'reinstal':
      anew(loan, on, measure.count ?? 1);
      return true;
    default:
      return false;
  }
}

const runs_ = fc.constantFrom('runs' as const, 'waived' as const);
const anyMeasure = (on: Day, least: number): fc.Arbitrary<Measure> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('extend' as const),
      months: fc.integer({ min: 1, max: 6 }),
      interest: runs_,
    }),
    fc.record({
      kind: fc.constant('pause' as const),
      periods: fc.integer({ min: 1, max: 6 }),
      interest: runs_,
    }),
    fc.record({ kind: fc.constant('reinstal' as const), count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({
      kind: fc.constant('reduce-rate' as const),
      rate: fc.constant({ scaled: 100_000, per: 'day' as const }),
      periods: fc.integer({ min: 1, max: 4 }),
    }),
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 60 }))
      .map(([wait, days]): Measure => ({
        kind: 'free-days',
        from: addDays(on, wait),
        to: addDays(on, wait + days),
      })),
    fc.constant<Measure>({ kind: 'waive', component: 'penalty', amount: 'all' }),
    fc
      .integer({ min: 1, max: least })
      .map((sum): Measure => ({ kind: 'waive', component: 'principal', amount: fen(sum) })),
  );

const anyCase = fc
  .record({
    principal: fc.integer({ min: 100_000, max: 3_000_000 }),
    daily: fc.constantFrom(200_000, 300_000, 450_000),
    count: fc.integer({ min: 1, max: 7 }),
    multiple: fc.constantFrom('1.3', '1.5'),
    wait: fc.integer({ min: 0, max: 260 }),
    more: fc.integer({ min: 0, max: 60 }),
  })
  .chain((one) => {
    const on = addDays(FROM, one.wait);
    const then = addDays(on, one.more);
    const least = Math.floor(one.principal / 3);
    return fc.record({
      one: fc.constant({ ...one, on, then }),
      first: anyMeasure(on, least),
      second: fc.option(anyMeasure(then, least), { nil: undefined }),
      looks: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 3 }),
    });
  });

/** After these what a row asks for is the contract’s again, so that another relief can follow. */
const PLAIN: readonly Measure['kind'][] = ['extend', 'pause', 'reinstal'];

describe('reliefs', () => {
  test('L8 what is owed on any later day equals adding up every single day', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCase, ({ one, first, second, looks }) => {
        const { principal, daily, count, multiple, on, then } = one;
        const terms: Terms = {
          principal: fen(principal),
          rate: { scaled: daily, per: 'day' },
          method: 'equal-principal',
          count,
          every: { months: 1 },
          from: FROM,
          dayCount: '30/360',
          rounding: 'half-up',
          residue: 'last',
          penalty: { multiple: share(multiple), base: 'principal' },
        };
        const penal = (BigInt(daily) * BigInt(share(multiple))) / UNIT;
        const follows =
          second !== undefined &&
          PLAIN.includes(first.kind) &&
          !('interest' in first && first.interest === 'waived');
        const reliefs: readonly (readonly [Day, Measure])[] = [
          [on, first],
          ...(follows ? [[then, second] as const] : []),
        ];
        const events = reliefs.map(([day, measure]): LoanEvent => ({
          on: day,
          kind: 'relief',
          measures: [measure],
        }));
        const last = addDays(follows ? then : on, Math.max(...looks));
        if (!historyOf({ terms, events }, last).ok) return;
        const loan = begun(principal, count, BigInt(daily), penal);
        const days = new Set(looks.map((wait) => addDays(follows ? then : on, wait)));
        for (let today: number = FROM; today <= last; today += 1) {
          for (const [day, measure] of reliefs)
            if (day === today && !given(loan, today, measure)) return;
          if (days.has(today as Day)) {
            const found = historyOf({ terms, events }, today as Day);
            expect(found.ok && found.value.position).toMatchObject(told(loan, today));
            compared += 1;
          }
          passed(loan, today);
        }
      }),
      runs(),
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
