import { addFen, fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Account } from './debt.ts';
import { exactly, posted } from './exact.ts';
import { interestBetween } from './extension.ts';
import { penaltyRate } from './penalty.ts';
import type { Row } from './row.ts';

/** 欠款状况: what is owed on a day, when nothing is paid from `asOf` on. */
export type Position = {
  readonly on: Day;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly fees: Fen;
  /** Sum of rows that were due before the day, without penalty. */
  readonly overdue: Fen;
  readonly daysOverdue: number;
};

/**
 * The position of an account on a day on or after its `asOf`: rows due by then with their interest
 * and fees, the days that run since, and the penalty on what is overdue, rounded once per row.
 */
export function positionOf(account: Account, on: Day): Position {
  const due = account.rows.filter((row) => row.due <= on);
  const late = due.filter((row) => row.due < on);
  const next = account.rows.find((row) => row.due > on);
  const { arrears } = account;
  const running = next === undefined ? ZERO : runningInterest(account, next, on);
  return {
    on,
    principal: sumFen(account.rows.map((row) => row.principal)),
    interest: sumFen([arrears.interest, running, ...due.map((row) => row.interest)]),
    penalty: addFen(arrears.penalty, sumFen(late.map((row) => penaltyOn(account, row, on)))),
    fees: addFen(arrears.fees, sumFen(due.map((row) => row.fee))),
    overdue: sumFen(late.map((row) => row.payment)),
    daysOverdue: late[0] === undefined ? 0 : on - late[0].due,
  };
}

function runningInterest(account: Account, next: Row, on: Day): Fen {
  const start = (next.due - next.days) as Day;
  const balance = fen(next.balance + next.principal);
  return on > start ? interestBetween(account, balance, start, on) : ZERO;
}

/** The penalty of one overdue row from its due day (or from `asOf`, what lies before is in the arrears). */
function penaltyOn(account: Account, row: Row, on: Day): Fen {
  const { penalty } = account.terms;
  if (penalty === undefined) return ZERO;
  const days = on - Math.max(row.due, account.asOf);
  if (on - row.due <= (penalty.graceDays ?? 0) || days <= 0) return ZERO;
  const base = penalty.base === 'principal' ? row.principal : row.payment;
  const { over, of } = penaltyRate(account.terms);
  return posted(exactly(base, { over: over * BigInt(days), of }), account.terms.rounding);
}
