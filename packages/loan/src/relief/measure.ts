import type { Day, Fen, Rate } from '@forbear/money';
import type { Component, Every, Fee } from '../schedule/terms.ts';

/** How an open sum is spread anew over rows. */
type Spread = {
  /** Which open components are spread anew; all of them when absent. */
  readonly include?: readonly Component[];
  readonly rate?: Rate;
  readonly firstDue?: Day;
  /** The distance of the new due days, where it is not the contract's. */
  readonly every?: Every;
  /**
   * What becomes of the open charges and interest that are spread. Unless said, what is billed becomes
   * principal and what has run stays interest of the first new row; `principal` takes both into the
   * principal; otherwise both stand apart from it (停息分期): with the first row, the last, in one of their own
   * on the day, or divided over all.
   */
  readonly carry?: 'principal' | Carry;
};

/** The row with which charges are asked that no row holds yet: the first unless said. */
export type Carry = 'first' | 'own' | 'last' | 'divided';

/** A step of payments: so many rows of the same sum. */
export type PaymentStep = { readonly count: number; readonly amount: Fen };

/** 措施: one thing asked of the creditor. A relief is an ordered list of measures. */
export type Measure =
  | {
      readonly kind: 'extend';
      readonly months: number;
      readonly days?: undefined;
      readonly interest: 'runs' | 'waived' | 'monthly';
      readonly carry?: Carry;
    }
  | {
      readonly kind: 'extend';
      readonly days: number;
      readonly months?: undefined;
      readonly interest: 'runs' | 'waived';
      readonly carry?: Carry;
    }
  /** Rows that are not due fall on another day of the month, later; level payments keep their sum. */
  | { readonly kind: 'move-due'; readonly dueDay: number }
  /** Neither interest nor penalty runs from a day on and before another; the rows keep their days and principal. */
  | { readonly kind: 'free-days'; readonly from: Day; readonly to: Day }
  | (Spread & {
      readonly kind: 'reinstal';
      readonly count: number;
      readonly amount?: undefined;
      readonly fee?: Fee;
    })
  /** The same sum in every row until everything is paid. */
  | (Spread & {
      readonly kind: 'reinstal';
      readonly amount: Fen;
      readonly count?: undefined;
      readonly fee?: undefined;
    })
  /** Payments that rise or fall in steps; the last row pays all that is left. */
  | (Spread & { readonly kind: 'steps'; readonly steps: readonly PaymentStep[] })
  /** What is overdue, in equal parts beside the next `count` rows; the others stay as they are. */
  | { readonly kind: 'catch-up'; readonly count: number }
  /** The next rows ask for the contract's minimum only; the row after them for all that is left. */
  | { readonly kind: 'minimum'; readonly periods: number }
  | {
      readonly kind: 'pause';
      readonly periods: number;
      readonly interest: 'runs' | 'waived';
      readonly carry?: Carry;
    }
  | { readonly kind: 'reduce-rate'; readonly rate: Rate; readonly periods: number }
  | { readonly kind: 'waive'; readonly component: Component; readonly amount: Fen | 'all' }
  | { readonly kind: 'settle'; readonly on: Day; readonly amount: Fen };

const DAYS_OF_MONTH = 30;

/** By how many months an extension moves the rows; days count as thirtieths. */
export const monthsMoved = ({ months, days }: Extract<Measure, { kind: 'extend' }>): number =>
  months ?? days / DAYS_OF_MONTH;

/** 宽限方案: measures in the order they compose. Empty: keep the contract as it is. */
export type Relief = { readonly measures: readonly Measure[] };
