import type { Relief, Row } from '@forbear/loan';
import type { Day, Fen } from '@forbear/money';
import type { Practices } from './practice.ts';

/** What the options of a debt are made of beside the debt. */
export type Scene = {
  readonly asOf: Day;
  readonly practices?: Practices | undefined;
  /** What a month has for debts, for sums that fit it: what is there now, and later on. */
  readonly money?: readonly number[] | undefined;
  /** Nothing is asked beyond the answer. */
  readonly isSettled?: boolean;
  /** The days of the month on which money comes, the first first. */
  readonly payDays?: readonly number[] | undefined;
  /** What was offered to a creditor who refused; it is paid all the same. */
  readonly offered?:
    { readonly relief: Relief; readonly rows: readonly Row[]; readonly total: Fen } | undefined;
};
