import type { Day, Fen } from '@forbear/money';

/** One line of a 还款计划. `payment` = principal + interest + fee; `balance` is what principal remains after it. */
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
  readonly balance: Fen;
};

/** Rows with the sums of their interest and fees. */
export type MadeRows = {
  readonly rows: readonly Row[];
  readonly interest: number;
  readonly fee: number;
};
