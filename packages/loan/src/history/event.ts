import type { Day, Fen, Rate } from '@forbear/money';
import type { Measure } from '../relief/measure.ts';
import type { Terms } from '../schedule/terms.ts';

/** What happens to a loan on a day. Later days come later in the list. */
export type LoanEvent = { readonly on: Day } & (
  | {
      readonly kind: 'repay';
      readonly amount: Fen;
      /** The guarantor pays in the borrower's place (代偿), and may ask it back. */
      readonly by?: 'guarantor';
      /** Paid back to the guarantor. */
      readonly to?: 'guarantor';
    }
  /** More money under the same contract; of a revolving credit, a purchase. */
  | { readonly kind: 'draw'; readonly amount: Fen }
  /** Of a revolving credit: a shop takes goods back. */
  | { readonly kind: 'return'; readonly amount: Fen }
  /** The reference of a floating rate is told anew: it counts from the next re-pricing day on. */
  | { readonly kind: 'reference'; readonly rate: Rate }
  | { readonly kind: 'relief'; readonly measures: readonly Measure[] }
  /** A floating rate: from this day on the contract's rate is another one. */
  | { readonly kind: 'rate'; readonly rate: Rate }
  /** A cost that the contract or the law lets the lender charge once. */
  | { readonly kind: 'charge'; readonly amount: Fen }
  /** Credit that is paid back. */
  | { readonly kind: 'refund'; readonly amount: Fen }
  /** Credit that pays what is owed, all of it unless an amount is named. */
  | { readonly kind: 'apply-credit'; readonly amount?: Fen }
  /** Interest and penalty run no further until they are resumed. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'resume' }
  /** Up to another day no penalty runs, and no day is a day late; interest runs on. */
  | { readonly kind: 'spare'; readonly to: Day }
  /** 宣布提前到期: all that is open falls due. */
  | { readonly kind: 'accelerate' }
  /**
   * The latest relief is broken: the terms before it count again, as if it had not been; `forward` leaves what
   * it gave until the day, from which rows that are not due return to those terms.
   */
  | { readonly kind: 'break'; readonly forward?: boolean }
  /** Takes back an earlier event (by its place, from 0): the history is played again without it. */
  | { readonly kind: 'reverse'; readonly event: number }
);

/** A loan: its terms, and what happened since the payout. */
export type Loan = { readonly terms: Terms; readonly events: readonly LoanEvent[] };
