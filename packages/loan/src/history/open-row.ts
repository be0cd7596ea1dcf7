import { fen, ZERO, type Day, type Fen } from '@forbear/money';
import { NOTHING, posted, type Exact } from '../schedule/exact.ts';
import type { Row } from '../schedule/row.ts';
import type { Terms } from '../schedule/terms.ts';

/** A row of which something may still be open; sums are what is open of it. */
export type OpenRow = {
  readonly no: number;
  readonly due: Day;
  /** The day from which its own interest runs, and the one it ran from at first. */
  readonly start: Day;
  readonly begins: Day;
  /** The day its interest ends on before it is due, where a relief waived that of the days after. */
  readonly until?: Day;
  /** Days since the row before, where its interest has a later start. */
  readonly days?: number;
  readonly principal: Fen;
  /** Interest of the whole period, as far as known today, rounded once. */
  readonly interest: Fen;
  readonly interestPaid: Fen;
  /** Interest of the period up to `start`, not rounded. */
  readonly accrued: Exact;
  readonly fee: Fen;
  /** A row that asks for nothing, agreed as a pause. */
  readonly holiday: boolean;
  readonly late: Late;
};

/** What has run on an overdue row up to a day, not rounded, and what was paid of it. */
export type Late = {
  readonly upTo: Day;
  readonly penalty: Exact;
  readonly penaltyPaid: Fen;
  readonly interest: Exact;
  readonly interestPaid: Fen;
};

/** Sums that no row holds: costs, and what a relief left beside its rows. */
export type Beside = {
  readonly costs: Fen;
  readonly penalty: Fen;
  readonly fee: Fen;
  readonly interest: Fen;
};

/** A loan at the end of a day's events. */
export type Standing = {
  readonly terms: Terms;
  readonly on: Day;
  readonly rows: readonly OpenRow[];
  readonly beside: Beside;
  /** Paid beyond all that was owed. */
  readonly credit: Fen;
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
    accrued: NOTHING,
    fee: row.fee,
    holiday: row.payment === 0,
    late: {
      upTo: row.due,
      penalty: NOTHING,
      penaltyPaid: ZERO,
      interest: NOTHING,
      interestPaid: ZERO,
    },
  };
};

/** The day up to which its interest runs. */
export const endOf = (row: OpenRow): Day => row.until ?? row.due;

export const interestOpen = (row: OpenRow): Fen => fen(row.interest - row.interestPaid);

/** What the row asks for by its own terms, without what lateness added. */
export const rowOpen = (row: OpenRow): Fen => fen(row.principal + interestOpen(row) + row.fee);

/** Open interest that ran on the overdue principal of a row. */
export const lateInterestOpen = (row: OpenRow, terms: Terms): Fen =>
  fen(posted(row.late.interest, terms.rounding) - row.late.interestPaid);
