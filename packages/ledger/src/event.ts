import type { LoanEvent, Measure, PaymentAllocation } from '@forbear/loan';
import type { Day, Fen, Rate } from '@forbear/money';

/** A payment as the world outside names it (L6). */
export type Reference = { readonly source: string; readonly paymentId: string };

type Paid = { readonly amount: Fen; readonly reference?: Reference };

/** What is to be booked. */
export type LedgerEvent = {
  /** Its own id: the same id is booked once. */
  readonly id: string;
  /** The business day on which it is posted. */
  readonly on: Day;
  /** The day from which it counts, where it is an earlier one. */
  readonly valueOn?: Day;
  /** Who prepared it, and who else confirmed it (C8). */
  readonly preparedBy?: string;
  readonly approver?: string;
} & (
  | { readonly kind: 'payout' }
  /** An account that comes from elsewhere: its claims against 期初导入. */
  | { readonly kind: 'opening' }
  | ({ readonly kind: 'repayment' } & Paid)
  /** A shop gives back: credit, but for what is due. */
  | ({ readonly kind: 'merchant-refund' } & Paid)
  /** Money that nobody is known for yet. */
  | ({ readonly kind: 'unmatched-receipt' } & Paid)
  /** Money out of 待查款 that turns out to be this loan's. */
  | { readonly kind: 'matched'; readonly amount: Fen }
  | { readonly kind: 'refund'; readonly amount: Fen }
  /** Credit pays what is owed, by the person's word. */
  | { readonly kind: 'credit-applied'; readonly amount?: Fen }
  | { readonly kind: 'cost-advanced'; readonly amount: Fen }
  | { readonly kind: 'rate-change'; readonly rate: Rate }
  /** Interest and penalty up to the day. */
  | { readonly kind: 'accrual' }
  | {
      readonly kind: 'relief';
      readonly measures: readonly Measure[];
      /** Whether it is given because of difficulty: then the loan counts as restructured. */
      readonly difficulty: boolean;
    }
  /** One payment that ends the loan; what it leaves open is waived. */
  | ({ readonly kind: 'settlement' } & Paid)
  | { readonly kind: 'allowance'; readonly amount: Fen }
  /** 账销案存: the claim is kept off balance; `stops` ends what runs on it. */
  | { readonly kind: 'write-off'; readonly stops: boolean }
  /** An agreement ends; what was given and paid under it stays. */
  | { readonly kind: 'break' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'observation-over' }
  | { readonly kind: 'cured' }
  /**
   * Takes back an earlier event by its id: all of its journals, once; where the days since are `spared`, they are no
   * days late.
   */
  | { readonly kind: 'reverse'; readonly event: string; readonly spared?: true }
);

/** A mark that the close of a day sets. */
export type Mark = {
  readonly id: string;
  readonly on: Day;
  readonly valueOn?: Day;
} & (
  | { readonly kind: 'overdue'; readonly due: Day }
  | { readonly kind: 'non-performing' }
  | { readonly kind: 'non-accrual' }
);

/** Something that was booked: the event or mark, and what the engine was told of it. */
export type Entry = {
  readonly what: LedgerEvent | Mark;
  readonly engine: readonly LoanEvent[];
  /** What it paid, by part, when it was booked. */
  readonly paid?: PaymentAllocation['parts'];
  readonly reversed?: true;
};

/** The day from which an event counts. */
export const valueDay = ({ on, valueOn }: Pick<LedgerEvent, 'on' | 'valueOn'>): Day =>
  valueOn ?? on;
