import { fen, type Day, type Fen } from '@forbear/money';

/** One line of a 还款计划. `payment` = principal + interest + fee + charges; `balance` is what principal remains after it. */
export type Row = {
  /** Counts from 1. */
  readonly no: number;
  readonly due: Day;
  /** Actual days since the row before (since payout for the first). */
  readonly days: number;
  readonly payment: Fen;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly fee: Fen;
  /** Costs, and what lateness added, that are asked with the row beside its own parts. */
  readonly charges?: Fen;
  readonly balance: Fen;
};

/** 还款计划: every row and the sums; `yearlyCost` tells what it costs a year. */
export type Schedule = {
  readonly rows: readonly Row[];
  readonly total: {
    readonly payment: Fen;
    readonly principal: Fen;
    readonly interest: Fen;
    readonly fee: Fen;
  };
};

/** A schedule of rows whose principal, interest and fees are summed already. */
export const scheduleOf = (
  rows: readonly Row[],
  principal: number,
  interest: number,
  fee: number,
): Schedule => ({
  rows,
  total: {
    payment: fen(principal + interest + fee),
    principal: fen(principal),
    interest: fen(interest),
    fee: fen(fee),
  },
});

/** The sums over rows. */
export function totalOf(rows: readonly Row[]): Schedule['total'] {
  let [principal, interest, fee] = [0, 0, 0];
  for (const row of rows) {
    principal += row.principal;
    interest += row.interest;
    fee += row.fee;
  }
  return scheduleOf(rows, principal, interest, fee).total;
}
