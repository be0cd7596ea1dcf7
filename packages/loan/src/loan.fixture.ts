import {
  fen,
  formatDay,
  formatFen,
  parseDay,
  parseRate,
  parseShare,
  type Day,
  type Rate,
  type Share,
} from '@forbear/money';
import { must, type Result } from '@forbear/problem';
import {
  apply,
  historyOf,
  open,
  type Component,
  type Loan,
  type LoanEvent,
  type Measure,
  type Method,
  type PaymentAllocation,
  type Row,
  type Terms,
} from './index.ts';
import type { LoanHistory } from './history/history.ts';

export const day = (text: string): Day => must(parseDay(text));
export const rate = (value: string, per: Rate['per']): Rate => must(parseRate(value, per));
export const share = (text: string): Share => must(parseShare(text));

/** 6,000.00 at 12 % a year, four level payments from 31 January 2026. */
export const base: Terms = {
  principal: fen(600_000),
  rate: rate('0.12', 'year'),
  method: 'equal-instalment',
  count: 4,
  every: { months: 1 },
  from: day('2026-01-31'),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
};
const { rate: _, ...withoutRate } = base;

/** One loan of each kind; the penalties and orders of contracts are spread over them. */
export const LOANS: Readonly<Record<string, Terms>> = {
  'level, no penalty': base,
  'level by actual days, penalty on principal': {
    ...base,
    rate: rate('0.0005', 'day'),
    residue: 'spread',
    penalty: { multiple: share('1.5'), base: 'principal', graceDays: 3 },
    allocation: { order: ['principal', 'interest'], rows: 'current', surplus: 'last' },
  },
  'level over 365, compound penalty on top': {
    ...base,
    dayCount: 'actual/365',
    residue: 'first',
    rounding: 'half-even',
    penalty: { rate: rate('0.0006', 'day'), base: 'principal', compound: true, adds: true },
    allocation: {
      order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
      rows: 'oldest',
      surplus: 'shorter',
      whenLate: { days: 20, order: ['principal', 'fee', 'interest', 'penalty', 'costs'] },
    },
  },
  'level, a given instalment, a fee with the first': {
    ...base,
    instalment: fen(160_000),
    fee: { rate: share('0.01'), of: 'total', paid: 'first' },
    penalty: { rate: rate('0.18', 'year'), base: 'instalment' },
  },
  'equal principal over 360': {
    ...base,
    method: 'equal-principal',
    dayCount: 'actual/360',
    penalty: { rate: rate('0.01', 'month'), base: 'all-due' },
    allocation: { order: ['interest', 'principal'], rows: 'oldest', surplus: 'shorter' },
  },
  'interest first by the year': { ...base, method: 'interest-first', dayCount: 'actual/actual' },
  bullet: { ...base, method: 'bullet', penalty: { multiple: share('2'), base: 'principal' } },
  flat: {
    ...base,
    method: 'flat',
    rate: rate('0.008', 'month'),
    penalty: { rate: rate('0.0005', 'day'), base: 'instalment' },
  },
  'fees of instalments': {
    ...withoutRate,
    method: 'fee-instalment',
    fee: { rate: share('0.006'), of: 'period' },
    penalty: { rate: rate('0.0005', 'day'), base: 'principal' },
  },
  'by days, fortnights': {
    ...base,
    method: 'daily',
    every: { weeks: 2 },
    rate: rate('0.0004', 'day'),
  },
};

export const on = (text: string) => ({ on: day(text) });
export const pay = (text: string, amount: number): LoanEvent => ({
  ...on(text),
  kind: 'repay',
  amount: fen(amount),
});
export const grant = (text: string, ...measures: Measure[]): LoanEvent => ({
  ...on(text),
  kind: 'relief',
  measures,
});

export const sums = (parts: Readonly<Record<string, number>>): string =>
  Object.entries(parts)
    .filter(([, sum]) => sum !== 0)
    .map(([name, sum]) => `${name} ${formatFen(fen(sum))}`)
    .join(', ');

export const rowLine = (row: Row): string =>
  `  ${row.no} ${formatDay(row.due)} ${row.days} days: ${formatFen(row.payment)} = ${formatFen(row.principal)} + ${formatFen(row.interest)} + ${formatFen(row.fee)}${row.charges === undefined ? '' : ` + ${formatFen(row.charges)}`}, left ${formatFen(row.balance)}`;

export const paidLine = (one: PaymentAllocation): string =>
  `  paid ${formatDay(one.on)}: ${sums({ ...one.parts, unapplied: one.unapplied })}; ${one.rows
    .map(({ no, parts }) => `${no}: ${sums(parts)}`)
    .join('; ')}`;

/** The answer's lines, or the problem that stands in its place. */
export const told = <T>(
  found: Result<T>,
  lines: (value: T) => readonly string[],
): readonly string[] =>
  found.ok
    ? lines(found.value)
    : [
        `  ${found.problem.code} ${found.problem.pointer ?? ''} ${JSON.stringify(found.problem.values ?? {})}`,
      ];

/** 12,000.00 at 15.4 % a year, six level payments of 2,090.79. */
export const level: Terms = {
  principal: fen(1_200_000),
  rate: rate('0.154', 'year'),
  method: 'equal-instalment',
  count: 6,
  every: { months: 1 },
  from: day('2026-03-20'),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
};

/** What a loan has come to by the end of a day. */
export const at = (terms: Terms, events: readonly LoanEvent[], asOf: string): LoanHistory =>
  must(historyOf({ terms, events }, day(asOf)));

/** The history of the events up to a day that are not refused, which is told step by step (A5). */
export function lived(
  { terms, events }: Loan,
  asOf: Day,
): { history: LoanHistory; events: LoanEvent[] } {
  let lives = must(open(terms));
  for (const event of events) {
    const next = event.on <= asOf ? apply(lives, event) : undefined;
    if (next?.ok === true) lives = next.value.kept;
  }
  const kept = [...lives.events];
  return { history: must(historyOf({ terms, events: kept }, asOf)), events: kept };
}

/** The methods whose rows follow from a rate. */
export const RATED: readonly Method[] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'bullet',
  'flat',
  'daily',
];

/** The parts of a debt, in no agreed order. */
export const components: Component[] = ['costs', 'penalty', 'fee', 'interest', 'principal'];
