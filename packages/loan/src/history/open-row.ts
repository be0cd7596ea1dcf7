import { addDays, fen, ZERO, type Day, type Fen, type Rate } from '@forbear/money';
import { chargesAtEnd, type ChargesAtEnd } from '../schedule/charge.ts';
import type { YearPart } from '../schedule/day-fraction.ts';
import {
  exactly,
  exactOf,
  NOTHING,
  NOTHING_TEXT,
  plus,
  posted,
  type Exact,
  type ExactText,
} from '../schedule/exact.ts';
import { freeDays } from '../schedule/free-days.ts';
import { lateRate, penaltyRate } from '../schedule/penalty.ts';
import type { Row } from '../schedule/row.ts';
import type { OnPayoff, Terms } from '../schedule/terms.ts';

/** Sums beside principal, interest and fee of a row, that grow no more: costs, and what lateness added. */
export type Charges = {
  readonly costs: Fen;
  readonly penalty: Fen;
  readonly fee: Fen;
  readonly interest: Fen;
};

export const NO_CHARGES: Charges = { costs: ZERO, penalty: ZERO, fee: ZERO, interest: ZERO };

/** A row of which something may still be open; sums are what is open of it. */
export type OpenRow = {
  readonly no: number;
  readonly due: Day;
  /** The oldest day that was due and not paid when another system handed the loan over: asked with this row since. */
  readonly lateSince?: Day;
  /** The day from which its own interest runs, and the one it ran from at first. */
  readonly start: Day;
  readonly begins: Day;
  /** The day its interest ends on before it is due, where a relief waived that of the days after. */
  readonly until?: Day;
  /** The day it is agreed for, where that is a day of rest and another one is asked. */
  readonly agreed?: Day;
  /** Days since the row before, where they are not those since it begins. */
  readonly days?: number;
  /** The part of a year that its period counts as, where the calendar alone does not tell it. */
  readonly part?: YearPart;
  /** Its own rate, where a relief lowered it, or where it is `stepped`: told by the contract for its rows. */
  readonly rate?: Rate;
  readonly stepped?: true;
  readonly principal: Fen;
  /** Interest of the whole period, as far as known today, rounded once. */
  readonly interest: Fen;
  readonly interestPaid: Fen;
  /** Interest of the period up to `start`, not rounded. */
  readonly accrued: ExactText;
  readonly fee: Fen;
  /** What the fee held at first of charges that have a rule of their own for a payoff. */
  readonly atEnd?: ChargesAtEnd;
  /** A fee that is paid ahead: for the period that begins on the due day. */
  readonly feeAhead?: boolean;
  /** What is asked with the row beside its own parts. */
  readonly charges: Charges;
  /** A row that asks for nothing, agreed as a pause. */
  readonly holiday: boolean;
  readonly late: Late;
};

/** What has run on an overdue row up to a day, not rounded, and what was paid of it. */
export type Late = {
  readonly upTo: Day;
  readonly penalty: ExactText;
  readonly penaltyPaid: Fen;
  readonly interest: ExactText;
  readonly interestPaid: Fen;
};

/** What a guarantor paid in the borrower's place (代偿) and asks back, and what that has borne up to a day. */
export type Recourse = {
  readonly principal: Fen;
  readonly upTo: Day;
  readonly accrued: ExactText;
};

/** A loan at the end of a day's events. */
export type Standing = {
  readonly terms: Terms;
  readonly on: Day;
  readonly rows: readonly OpenRow[];
  /** Sums that have no row yet, as a debt that is told by its sums has them. */
  readonly beside: Charges;
  /** Paid beyond all that was owed. */
  readonly credit: Fen;
  /** Which fees of rows that are not due a payoff asks for: all of them unless said. */
  readonly feeAtEnd?: OnPayoff;
  /** Of a debt that tells of no charges for lateness: normal interest counts on what is overdue. */
  readonly uncharged?: boolean;
  /** What is owed to a guarantor that paid in the borrower's place. */
  readonly recourse?: Recourse;
  /** The reference rate last told, by the year, until the next re-pricing day takes it. */
  readonly reference?: Rate;
  /** The day on which interest and penalty were stopped, while they are. */
  readonly stopped?: Day;
};

export const openRow = (row: Row): OpenRow => {
  const start = (row.due - row.days) as Day;
  return {
    no: row.no,
    due: row.due,
    start,
    begins: start,
    principal: row.principal,
    interest: row.interest,
    interestPaid: ZERO,
    accrued: NOTHING_TEXT,
    fee: row.fee,
    charges: row.charges === undefined ? NO_CHARGES : { ...NO_CHARGES, fee: row.charges },
    holiday: row.payment === 0,
    late: notLate(row.due),
  };
};

/** A row of a contract, with what its fee holds of charges. */
export function contractRow(row: Row, terms: Terms): OpenRow {
  const atEnd = chargesAtEnd(terms, row);
  return atEnd === undefined ? openRow(row) : { ...openRow(row), atEnd };
}

/** Nothing has run by lateness up to a day. */
export const notLate = (upTo: Day): Late => ({
  upTo,
  penalty: NOTHING_TEXT,
  penaltyPaid: ZERO,
  interest: NOTHING_TEXT,
  interestPaid: ZERO,
});

/** The day on which what a row asks for was first due. */
export const lateFrom = ({ lateSince, due }: Pick<OpenRow, 'lateSince' | 'due'>): Day =>
  lateSince ?? due;

/** The day up to which its interest runs. */
export const endOf = (row: OpenRow): Day => row.until ?? row.due;

export const interestOpen = (row: OpenRow): Fen => (row.interest - row.interestPaid) as Fen;

/** What stands beside the own parts of a row. */
export const chargesOf = ({ costs, penalty, fee, interest }: Charges): Fen =>
  (costs + penalty + fee + interest) as Fen;

/** What the row asks for by its own terms, without charges. */
export const ownOpen = (row: OpenRow): Fen => (row.principal + interestOpen(row) + row.fee) as Fen;

/** All that the row asks for, without what lateness is still adding. */
export const rowOpen = (row: OpenRow): Fen => (ownOpen(row) + chargesOf(row.charges)) as Fen;

/** The terms that a row lives by: a rate that steps up or down is its own. */
const termsOf = (row: OpenRow, terms: Terms): Terms =>
  row.stepped === true && row.rate !== undefined ? { ...terms, rate: row.rate } : terms;

/** Days of lateness from one that is counted in to another. */
const lateDays = (from: Day, clock: Day, { free, spared }: Terms): number =>
  Math.max(0, clock - from) -
  freeDays(from, clock, spared === undefined ? free : [...spared, ...(free ?? [])]);

/** Days since one on which something was due, without those that are spared. */
export const daysSince = (due: Day, on: Day, { spared }: Pick<Terms, 'spared'>): number =>
  on - due - freeDays(due, on, spared);

/** The day on which what was due on one is so many days late. */
export function dayLate(due: Day, days: number, terms: Pick<Terms, 'spared'>): Day {
  let day = addDays(due, days);
  for (let left = 1; left > 0; day = addDays(day, left)) left = days - daysSince(due, day, terms);
  return day;
}

function penaltyBase(row: OpenRow, { penalty }: Terms): Fen {
  if (penalty?.base === 'principal' || penalty?.base === 'all-open')
    return penalty.compound === true ? fen(row.principal + interestOpen(row)) : row.principal;
  return ownOpen(row);
}

/** The penalty of a row up to a day, not rounded. */
export function penaltyTo(row: OpenRow, standing: Clock): Exact {
  const { terms } = standing;
  const clock = standing.on;
  const days = lateDays(row.late.upTo, clock, terms);
  const kept = exactOf(row.late.penalty);
  if (days === 0 || terms.penalty === undefined) return kept;
  const { over, of } = penaltyRate(termsOf(row, terms));
  const own = exactly(penaltyBase(row, terms), { over: over * BigInt(days), of });
  if (terms.penalty.base !== 'all-open') return plus(kept, own);
  return plus(kept, plus(own, { over: over * aheadDays(row, standing), of }));
}

/**
 * Fen × days of the principal of later rows before they are due, which the oldest late row bears the penalty of
 * where it counts on all that is open.
 */
function aheadDays(row: OpenRow, standing: Clock): bigint {
  const { rows, terms } = standing;
  const clock = standing.on;
  const oldest = rows.find((one) => one.due < clock && rowOpen(one) > 0);
  if (oldest?.no !== row.no) return 0n;
  let sum = 0n;
  for (const one of rows) {
    if (one.no === row.no || one.due <= row.late.upTo) continue;
    const to = Math.min(clock, one.due) as Day;
    sum += BigInt(one.principal) * BigInt(lateDays(row.late.upTo, to, terms));
  }
  return sum;
}

/** Normal interest on the overdue principal of a row up to a day, not rounded. */
export function lateInterestTo(row: OpenRow, clock: Day, terms: Terms): Exact {
  const kept = exactOf(row.late.interest);
  const { upTo } = row.late;
  if (clock - upTo <= freeDays(upTo, clock, terms.free) || row.principal === 0) return kept;
  const rate = lateRate(termsOf(row, terms), upTo, clock);
  return rate === NOTHING ? kept : plus(kept, exactly(row.principal, rate));
}

/** Whether the days of grace of a row are not over. */
export const isInGrace = (row: OpenRow, on: Day, terms: Terms): boolean =>
  daysSince(row.due, on, terms) <= (terms.penalty?.graceDays ?? 0);

/** Whether lateness adds nothing to a row yet; days that bear nothing use up none of its days of grace. */
export const isSpared = (row: OpenRow, on: Day, terms: Terms): boolean =>
  isInGrace(row, on, terms) || lateDays(row.due, on, terms) <= (terms.penalty?.graceDays ?? -1);

/** Open penalty of an overdue row: none within the days of grace, from the due day on after them. */
export function penaltyOpen(row: OpenRow, standing: Clock): Fen {
  if (row.due >= standing.on || isSpared(row, standing.on, standing.terms)) return ZERO;
  const run = posted(penaltyTo(row, standing), standing.terms.rounding);
  return Math.max(0, run - row.late.penaltyPaid) as Fen;
}

/** Open interest that ran on the overdue principal of a row; none within the days of grace. */
export function lateInterestOpen(row: OpenRow, standing: Clock): Fen {
  if (row.due >= standing.on || isSpared(row, standing.on, standing.terms)) return ZERO;
  const run = posted(lateInterestTo(row, standing.on, standing.terms), standing.terms.rounding);
  return Math.max(0, run - row.late.interestPaid) as Fen;
}

/** What lateness has added to a row and is not paid. */
export const lateOpen = (row: OpenRow, standing: Clock): Fen =>
  row.due >= standing.on
    ? ZERO
    : ((penaltyOpen(row, standing) + lateInterestOpen(row, standing)) as Fen);

/** What lateness is counted by. */
export type Clock = Pick<Standing, 'on' | 'terms' | 'rows'>;

/** Whether anything of a row is open. */
export const isOpen = (row: OpenRow, standing: Clock): boolean =>
  rowOpen(row) > 0 || lateOpen(row, standing) > 0;
