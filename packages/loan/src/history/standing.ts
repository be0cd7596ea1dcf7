import { fen, sumFen, type Day, type Fen } from '@forbear/money';
import { penaltyOpen, runningInterest } from './accrual.ts';
import { daysOverdue } from './allocation.ts';
import { payoffOf } from './early.ts';
import { lateInterestOpen, interestOpen, rowOpen, type Standing } from './open-row.ts';

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
  /** Of rows that were due before the day, without what lateness added. */
  readonly overdue: Fen;
  readonly daysOverdue: number;
  /** What ends the loan when it is paid on the day. */
  readonly payoff: Fen;
  /** Paid beyond all that was owed. */
  readonly credit: Fen;
};

export function positionAt(standing: Standing): Position {
  const { rows, on, terms, beside, credit } = standing;
  const due = rows.filter((row) => row.due <= on);
  const interest = sumFen(due.map((row) => fen(interestOpen(row) + lateInterestOpen(row, terms))));
  return {
    on,
    principal: sumFen(rows.map((row) => row.principal)),
    interest: fen(beside.interest + interest + runningInterest(standing)),
    penalty: fen(beside.penalty + sumFen(due.map((row) => penaltyOpen(row, on, terms)))),
    fees: fen(beside.costs + beside.fee + sumFen(due.map((row) => row.fee))),
    overdue: sumFen(due.filter((row) => row.due < on).map(rowOpen)),
    daysOverdue: daysOverdue(standing),
    payoff: payoffOf(standing),
    credit,
  };
}
