import type { Day, Fen, Rate } from '@forbear/money';
import type { Component, Fee } from '../schedule/terms.ts';

/** 措施: one thing asked of the creditor. A relief is an ordered list of measures. */
export type Measure =
  | {
      readonly kind: 'extend';
      readonly months: number;
      readonly interest: 'runs' | 'waived' | 'monthly';
    }
  | {
      readonly kind: 'reinstal';
      readonly count: number;
      /** Which open components are spread anew; all of them when absent. */
      readonly include?: readonly Component[];
      readonly rate?: Rate;
      readonly fee?: Fee;
      readonly firstDue?: Day;
    }
  | { readonly kind: 'pause'; readonly periods: number; readonly interest: 'runs' | 'waived' }
  | { readonly kind: 'reduce-rate'; readonly rate: Rate; readonly periods: number }
  | { readonly kind: 'waive'; readonly component: Component; readonly amount: Fen | 'all' }
  | { readonly kind: 'settle'; readonly on: Day; readonly amount: Fen };

/** 宽限方案: measures in the order they compose. Empty: keep the contract as it is. */
export type Relief = { readonly measures: readonly Measure[] };
