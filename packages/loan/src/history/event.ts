import type { Day, Fen, Rate } from '@forbear/money';
import type { Measure } from '../relief/measure.ts';
import type { Terms } from '../schedule/terms.ts';

/** What happens to a loan on a day. Later days come later in the list. */
export type LoanEvent = { readonly on: Day } & (
  | { readonly kind: 'repay'; readonly amount: Fen }
  | { readonly kind: 'relief'; readonly measures: readonly Measure[] }
  /** A floating rate: from this day on the contract's rate is another one. */
  | { readonly kind: 'rate'; readonly rate: Rate }
  /** A cost that the contract or the law lets the lender charge once. */
  | { readonly kind: 'charge'; readonly amount: Fen }
  /** 宣布提前到期: all that is open falls due. */
  | { readonly kind: 'accelerate' }
  /** The latest relief is broken: the terms before it count again, as if it had not been. */
  | { readonly kind: 'break' }
  /** Takes back an earlier event (by its place, from 0): the history is played again without it. */
  | { readonly kind: 'reverse'; readonly event: number }
);

/** A loan: its terms, and what happened since the payout. */
export type Loan = { readonly terms: Terms; readonly events: readonly LoanEvent[] };
