import { fen, type Day, type Fen } from '@forbear/money';
import { isAhead, runningInterest } from './accrual.ts';
import { daysOverdue } from './allocation.ts';
import { owedToGuarantor } from './guarantor.ts';
import { lateOpen, ownOpen, rowOpen, type OpenRow, type Standing } from './open-row.ts';
import { openParts } from './parts.ts';
import { payoffOf } from './payoff.ts';

/** 欠款状况: what is owed on a day, after all that happened up to and on it. */
export type Position = {
  readonly on: Day;
  /** All principal that is open. */
  readonly principal: Fen;
  /** Billed and not paid, run in the current period, and run on overdue principal. */
  readonly interest: Fen;
  readonly penalty: Fen;
  /** Fees that are due, and costs. */
  readonly fees: Fen;
  /**
   * What rows that were due before the day ask for, without what lateness is still adding; of a row that is
   * paid but for that, that.
   */
  readonly overdue: Fen;
  readonly daysOverdue: number;
  /** What ends the loan when it is paid on the day, beside the credit; 0 where the credit is enough. */
  readonly payoff: Fen;
  /** Paid beyond all that was owed. */
  readonly credit: Fen;
  /** Owed to a guarantor that paid in the borrower's place, with what that bears; absent where none did. */
  readonly guarantor?: Fen;
};

/** What an overdue row asks for: its own parts and charges; where only lateness is left, that. */
export const overdueOf = (row: OpenRow, standing: Standing): Fen =>
  ownOpen(row) > 0 ? rowOpen(row) : fen(rowOpen(row) + lateOpen(row, standing));

const guarantorOf = (standing: Standing): Fen => {
  const { principal, interest } = owedToGuarantor(standing);
  return fen(principal + interest);
};

export function positionAt(standing: Standing): Position {
  const { rows, on, beside, credit } = standing;
  let [principal, overdue] = [0, 0];
  let interest: number = beside.interest;
  let penalty: number = beside.penalty;
  let fees: number = beside.costs + beside.fee;
  for (const row of rows) {
    principal += row.principal;
    if (isAhead(row, on)) {
      interest += row.charges.interest;
      penalty += row.charges.penalty;
      fees += row.charges.costs + row.charges.fee;
      continue;
    }
    const open = openParts(row, standing);
    interest += open.interest;
    penalty += open.penalty;
    fees += open.costs + open.fee;
    if (row.due < on) overdue += overdueOf(row, standing);
  }
  return {
    on,
    principal: fen(principal),
    interest: fen(interest + runningInterest(standing)),
    penalty: fen(penalty),
    fees: fen(fees),
    overdue: fen(overdue),
    daysOverdue: daysOverdue(standing),
    payoff: fen(Math.max(0, payoffOf(standing) - credit)),
    credit,
    ...(standing.recourse === undefined ? {} : { guarantor: guarantorOf(standing) }),
  };
}
