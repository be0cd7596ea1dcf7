import { fen, type Day, type Fen } from '@forbear/money';
import {
  exactFen,
  exactly,
  exactOf,
  minus,
  NOTHING,
  NOTHING_TEXT,
  plus,
  posted,
  textOf,
  type Exact,
} from '../schedule/exact.ts';
import { freeDays } from '../schedule/free-days.ts';
import { interestOn, ratio, rateOfPeriod, type PeriodRate } from '../schedule/interest.ts';
import type { Terms } from '../schedule/terms.ts';
import { endOf, lateInterestTo, penaltyTo, type OpenRow, type Standing } from './open-row.ts';

/** Whether interest runs day by day, so that it is owed for the time gone by only. */
export const interestRuns = ({ method, rate }: Terms): boolean =>
  rate !== undefined && method !== 'fee-instalment';

/** Whether interest is counted on the balance, so that principal paid early lowers it. */
export const goesByBalance = ({ method, rate }: Terms): boolean =>
  rate !== undefined && method !== 'flat' && method !== 'fee-instalment';

/** Rows that are not due yet. */
export const isAhead = (row: OpenRow, on: Day): boolean => row.due > on;

/** Rates of periods by the contract alone: asked again for every payment that lays rows anew. */
const KNOWN = new WeakMap<Terms, Map<number, PeriodRate>>();

/** The rate of a row's whole period, from the day it begins to the one its interest ends on. */
export function periodRate(row: OpenRow, terms: Terms): PeriodRate {
  const rate = row.rate ?? terms.rate;
  const end = endOf(row);
  if (rate === undefined || end <= row.begins) return ratio(0, 1);
  const period = { start: row.begins, due: end, days: end - row.begins };
  if (row.rate !== undefined || row.part !== undefined)
    return rateOfPeriod(period, rate, terms, row.part);
  let known = KNOWN.get(terms);
  if (known === undefined) KNOWN.set(terms, (known = new Map()));
  const key = row.begins * 2 ** 20 + period.days;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = rateOfPeriod(period, rate, terms)));
  return found;
}

/**
 * The exact rate from one day to another within a row's period. By 30/360 the period's own rate
 * goes by its days, so that the parts of a period add up to it.
 */
function rateWithin(row: OpenRow, from: Day, to: Day, terms: Terms): Exact {
  const rate = row.rate ?? terms.rate;
  if (rate === undefined || to <= from || endOf(row) <= row.begins) return NOTHING;
  if (terms.dayCount !== '30/360' || rate.per === 'day') {
    const { over, of } = rateOfPeriod({ start: from, due: to, days: to - from }, rate, terms);
    return { over: BigInt(over), of: BigInt(of) };
  }
  const { over, of } = periodRate(row, terms);
  const { free } = terms;
  const days = endOf(row) - row.begins - freeDays(row.begins, endOf(row), free);
  const gone = to - from - freeDays(from, to, free);
  if (gone === days) return { over: BigInt(over), of: BigInt(of) };
  return { over: BigInt(over) * BigInt(gone), of: BigInt(of) * BigInt(Math.max(1, days)) };
}

/** Interest of the row's period on a balance from its `start` to a day, with what ran before; exact. */
export const interestTo = (row: OpenRow, balance: Fen, to: Day, terms: Terms): Exact =>
  plus(exactOf(row.accrued), exactly(balance, rateWithin(row, row.start, to, terms)));

/** Interest of the row's whole period on a balance, with what ran before, rounded once. */
export function wholeInterest(row: OpenRow, balance: Fen, terms: Terms): Fen {
  if (row.accrued === NOTHING_TEXT && row.start === row.begins)
    return interestOn(balance, periodRate(row, terms), terms.rounding);
  return posted(interestTo(row, balance, endOf(row), terms), terms.rounding);
}

/** The principal that bears interest in the period of each row, by its place. */
export function balancesOf(rows: readonly OpenRow[]): readonly Fen[] {
  const balances = new Array<Fen>(rows.length);
  let balance = 0;
  for (let k = rows.length - 1; k >= 0; k -= 1) {
    balance += (rows[k] as OpenRow).principal;
    balances[k] = balance as Fen;
  }
  return balances;
}

/** Whether interest has run on a row ahead: its period has begun, or a relief moved some along. */
export const isRunning = (row: OpenRow, { on }: Pick<Standing, 'on'>): boolean =>
  row.due > on && (row.begins < on || row.accrued !== NOTHING_TEXT);

/** Interest that has run on a row ahead up to the standing's day, exact; `balance` is that of its period. */
export function runOf(row: OpenRow, balance: Fen, standing: Standing): Exact {
  return isRunning(row, standing)
    ? runTo(row, balance, standing.on, standing.terms)
    : exactOf(row.accrued);
}

/**
 * Interest of a row up to a day, exact: on its balance, or, where it is flat or a relief has set it,
 * the rest of it by the row's days.
 */
export function runTo(row: OpenRow, balance: Fen, on: Day, terms: Terms): Exact {
  const end = endOf(row);
  if (on <= row.start) return exactOf(row.accrued);
  if (on >= end) return exactFen(row.interest);
  if (goesByBalance(terms) && row.interest === wholeInterest(row, balance, terms))
    return interestTo(row, balance, on, terms);
  const accrued = exactOf(row.accrued);
  const rest = minus(exactFen(row.interest), accrued);
  if (rest.over <= 0n) return accrued;
  const { free } = terms;
  const days = end - row.start - freeDays(row.start, end, free);
  const gone = on - row.start - freeDays(row.start, on, free);
  return plus(accrued, {
    over: rest.over * BigInt(gone),
    of: rest.of * BigInt(Math.max(1, days)),
  });
}

/** What has run on a row ahead, rounded, less what was paid of it; below zero where more was paid. */
function runLess(row: OpenRow, balance: Fen, standing: Standing): number {
  if (!isRunning(row, standing)) return -row.interestPaid;
  return posted(runOf(row, balance, standing), standing.terms.rounding) - row.interestPaid;
}

/** What has run on a row ahead up to the standing's day, less what was paid of it. */
export const runOpen = (row: OpenRow, balance: Fen, standing: Standing): Fen =>
  Math.max(0, runLess(row, balance, standing)) as Fen;

/** Interest that has run on the rows ahead up to the standing's day, less what was paid of it. */
export function runningInterest(standing: Standing): Fen {
  const { rows, on } = standing;
  const balances = balancesOf(rows);
  let sum = 0;
  for (let k = 0; k < rows.length; k += 1) {
    const row = rows[k] as OpenRow;
    if (row.due > on && isRunning(row, standing)) sum += runOpen(row, balances[k] as Fen, standing);
  }
  return fen(sum);
}

/**
 * What ends a row that is not due: its interest is owed for the time gone by only (rule
 * early-repayment), what was paid beyond that comes off.
 */
export const interestToEnd = (row: OpenRow, balance: Fen, standing: Standing): Fen =>
  (interestRuns(standing.terms) || row.accrued !== NOTHING_TEXT
    ? runLess(row, balance, standing)
    : row.interest - row.interestPaid) as Fen;

/** The row with its interest so far kept exactly, so that another balance can count from the day on. */
export const cutAt = (row: OpenRow, balance: Fen, on: Day, terms: Terms): OpenRow =>
  row.start < on && row.due > on
    ? { ...row, accrued: textOf(runTo(row, balance, on, terms)), start: on }
    : row;

/** The row with what lateness has added so far counted in, before what it is counted on changes. */
export function lateCut(row: OpenRow, standing: Standing): OpenRow {
  const clock = standing.on;
  if (clock <= row.late.upTo) return row;
  const { terms } = standing;
  return {
    ...row,
    late: {
      ...row.late,
      upTo: clock,
      penalty: textOf(penaltyTo(row, standing)),
      interest: textOf(lateInterestTo(row, clock, terms)),
    },
  };
}
