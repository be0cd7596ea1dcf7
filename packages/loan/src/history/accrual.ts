import { fen, RATE_SCALE, sumFen, ZERO, type Day, type Fen, type Rate } from '@forbear/money';
import { exactFen, exactly, NOTHING, plus, posted, type Exact } from '../schedule/exact.ts';
import { rateOfPeriod } from '../schedule/interest.ts';
import { penaltyRate, yearPart } from '../schedule/penalty.ts';
import type { Terms } from '../schedule/terms.ts';
import {
  endOf,
  interestOpen,
  lateInterestOpen,
  rowOpen,
  type OpenRow,
  type Standing,
} from './open-row.ts';
import type { Parts } from './parts.ts';

/** Whether interest runs day by day, so that it is owed for the time gone by only. */
export const interestRuns = ({ method, rate }: Terms): boolean =>
  rate !== undefined && method !== 'fee-instalment';

/** Whether interest is counted on the balance, so that principal paid early lowers it. */
export const goesByBalance = ({ method, rate }: Terms): boolean =>
  rate !== undefined && method !== 'flat' && method !== 'fee-instalment';

/**
 * The exact rate from one day to another within a row's period. By 30/360 the period's own rate
 * goes by its days, so that the parts of a period add up to it.
 */
function rateWithin(row: OpenRow, from: Day, to: Day, terms: Terms): Exact {
  const { rate } = terms;
  if (rate === undefined || to <= from || endOf(row) <= row.begins) return NOTHING;
  const whole = terms.dayCount === '30/360' && rate.per !== 'day';
  const period = whole
    ? { start: row.begins, due: endOf(row), days: endOf(row) - row.begins }
    : { start: from, due: to, days: to - from };
  const { over, of } = rateOfPeriod(period, rate, terms);
  if (!whole) return { over: BigInt(over), of: BigInt(of) };
  return { over: BigInt(over) * BigInt(to - from), of: BigInt(of) * BigInt(period.days) };
}

/** Interest of the row's period on a balance from its `start` to a day, with what ran before; exact. */
export const interestTo = (row: OpenRow, balance: Fen, to: Day, terms: Terms): Exact =>
  plus(row.accrued, exactly(balance, rateWithin(row, row.start, to, terms)));

/** Principal that is not due yet on the standing's day: what normal interest is counted on. */
export const balanceOf = ({ rows, on }: Pick<Standing, 'rows' | 'on'>): Fen =>
  sumFen(rows.filter((row) => row.due > on).map((row) => row.principal));

/** The rows ahead of which interest has run: that of the current period, and what a relief moved along. */
export const runningRows = ({ rows, on, terms }: Standing): readonly OpenRow[] =>
  interestRuns(terms)
    ? rows.filter((row) => row.due > on && (row.begins < on || row.accrued.over > 0n))
    : [];

/** What has run on a row ahead up to the standing's day, less what was paid of it. */
export const runOpen = (row: OpenRow, standing: Standing): Fen =>
  fen(Math.max(0, runOf(row, standing) - row.interestPaid));

/** Interest that has run on the rows ahead up to the standing's day, less what was paid of it. */
export const runningInterest = (standing: Standing): Fen =>
  sumFen(runningRows(standing).map((row) => runOpen(row, standing)));

/** Interest that has run on a row ahead up to the standing's day. */
function runOf(row: OpenRow, { rows, on, terms }: Standing): Fen {
  return posted(runTo(row, balanceOf({ rows, on }), on, terms), terms.rounding);
}

/**
 * Interest of a row up to a day, exact: on its balance, or, where it is flat or a relief has set it,
 * the rest of it by the row's days.
 */
export function runTo(row: OpenRow, balance: Fen, on: Day, terms: Terms): Exact {
  const end = endOf(row);
  if (on <= row.start) return row.accrued;
  if (on >= end) return exactFen(row.interest);
  if (goesByBalance(terms)) {
    const whole = posted(interestTo(row, balance, end, terms), terms.rounding);
    if (row.interest === whole) return interestTo(row, balance, on, terms);
  }
  const rest = Math.max(0, row.interest - posted(row.accrued, terms.rounding));
  const part = { over: BigInt(on - row.start), of: BigInt(end - row.start) };
  return plus(row.accrued, exactly(fen(rest), part));
}

/**
 * What ends a row that is not due: its interest is owed for the time gone by only (rule
 * early-repayment), what was paid beyond that comes off.
 */
export function interestToEnd(row: OpenRow, standing: Standing): Fen {
  if (!interestRuns(standing.terms)) return interestOpen(row);
  return fen(runOf(row, standing) - row.interestPaid);
}

/** Interest that was paid on the rows ahead beyond what has run of them. */
export const paidAhead = (standing: Standing): Fen =>
  sumFen(standing.rows.map((row) => paidAheadOf(row, standing)));

export const paidAheadOf = (row: OpenRow, standing: Standing): Fen =>
  row.due > standing.on ? fen(Math.max(0, -interestToEnd(row, standing))) : ZERO;

/** The standing on a later day: what has run on overdue rows since, closed form. */
export function passed(standing: Standing, to: Day): Standing {
  if (to <= standing.on) return standing;
  const rows = standing.rows.map((row) => lateUpTo(row, to, standing.terms));
  return { ...standing, on: to, rows };
}

function lateUpTo(row: OpenRow, to: Day, terms: Terms): OpenRow {
  const days = to - row.late.upTo;
  if (days <= 0) return row;
  const penalty = exactly(penaltyBase(row, terms), times(penaltyRate(terms), days));
  const interest = exactly(row.principal, lateRate(terms, row.late.upTo, to));
  return {
    ...row,
    late: {
      ...row.late,
      upTo: to,
      penalty: plus(row.late.penalty, penalty),
      interest: plus(row.late.interest, interest),
    },
  };
}

const times = ({ over, of }: Exact, days: number): Exact => ({ over: over * BigInt(days), of });

function penaltyBase(row: OpenRow, { penalty }: Terms): Fen {
  if (penalty?.base === 'principal')
    return penalty.compound === true ? fen(row.principal + interestOpen(row)) : row.principal;
  return rowOpen(row);
}

/**
 * Normal interest runs on overdue principal unless a penalty takes its place (逾期利息在约定的罚息之外
 * 不再计收正常利息). By 30/360 a day is a 360th of the year, as daily rates are made from yearly ones.
 */
function lateRate(terms: Terms, from: Day, to: Day): Exact {
  const { rate, penalty } = terms;
  if (rate === undefined || !goesByBalance(terms)) return NOTHING;
  if (penalty !== undefined && penalty.adds !== true) return NOTHING;
  return overDays(rate, from, to, terms);
}

function overDays(rate: Rate, from: Day, to: Day, terms: Terms): Exact {
  const scale = BigInt(RATE_SCALE);
  if (rate.per === 'day') return { over: BigInt(rate.scaled * (to - from)), of: scale };
  const part = yearPart(from, to, terms.dayCount);
  const yearly = BigInt(rate.scaled) * (rate.per === 'month' ? 12n : 1n);
  return { over: yearly * BigInt(part.over), of: scale * BigInt(part.of) };
}

/** Open penalty of a row on its day: none within the days of grace, from the due day on after them. */
export function penaltyOpen(row: OpenRow, on: Day, terms: Terms): Fen {
  if (on - row.due <= (terms.penalty?.graceDays ?? 0)) return ZERO;
  return fen(Math.max(0, posted(row.late.penalty, terms.rounding) - row.late.penaltyPaid));
}

export const isOpen = (row: OpenRow, on: Day, terms: Terms): boolean =>
  row.principal + interestOpen(row) + row.fee > 0 ||
  (row.due < on && penaltyOpen(row, on, terms) + lateInterestOpen(row, terms) > 0);

/** What is open of a row on a day, by part, with what lateness added. */
export const openParts = (row: OpenRow, on: Day, terms: Terms): Parts => ({
  costs: ZERO,
  penalty: penaltyOpen(row, on, terms),
  fee: row.fee,
  interest: fen(interestOpen(row) + lateInterestOpen(row, terms)),
  principal: row.principal,
});
