import type { Component } from '@forbear/loan';
import type { Rate, Share } from '@forbear/money';

/** Who at a lender's desk may grant a measure; each may grant what those before may. */
export const LEVELS = ['agent', 'approver1', 'approver2'] as const;
export type Level = (typeof LEVELS)[number];

/** The highest value that a level may grant, by that value as text: `{"3": "agent", "12": "approver1"}`. */
export type LevelLimits = Readonly<Record<string, Level>>;

/** A measure that a policy lets be granted, with the values it may take. What is not listed is not granted. */
export type GrantableMeasure =
  | {
      readonly kind: 'reinstal';
      readonly daysOverdueMin?: number;
      readonly counts: readonly number[];
      /**
       * A fixed sum until all is paid: shares of what is owed, of which the sum reaches at least the least. The level
       * is that of as many instalments as the sum takes for what is owed.
       */
      readonly amounts?: readonly Share[];
      /** What the instalments cost: by count, or the same for all. */
      readonly fee?: {
        readonly of: 'total' | 'period';
        readonly rates?: Readonly<Record<number, Share>>;
        readonly rate?: Share;
      };
      /** What may be spread anew; all of it unless said. */
      readonly include?: readonly Component[];
      readonly level: LevelLimits;
    }
  | {
      readonly kind: 'extend';
      readonly months: readonly number[];
      readonly interest: readonly ('runs' | 'waived' | 'monthly')[];
      readonly level: LevelLimits;
      readonly waivedLevel?: Level;
    }
  | {
      readonly kind: 'pause';
      readonly periods: readonly number[];
      readonly interest: readonly ('runs' | 'waived')[];
      readonly level: LevelLimits;
      readonly waivedLevel?: Level;
    }
  | {
      /** Payments in steps: rows of a share of what is owed each; the last row pays what is left. By all rows together. */
      readonly kind: 'steps';
      readonly daysOverdueMin?: number;
      readonly plans: readonly (readonly { readonly count: number; readonly share: Share }[])[];
      readonly level: LevelLimits;
    }
  | {
      /** What is overdue, in parts beside so many of the next rows. */
      readonly kind: 'catch-up';
      readonly counts: readonly number[];
      readonly level: LevelLimits;
    }
  | {
      /** The contract's minimum in so many of the next rows. */
      readonly kind: 'minimum';
      readonly periods: readonly number[];
      readonly level: LevelLimits;
    }
  | {
      /** Another day of the month to pay on. */
      readonly kind: 'move-due';
      readonly dueDays: readonly number[];
      readonly level: LevelLimits;
    }
  | {
      /** Days without interest and penalty from the day of the offer on, by their number. */
      readonly kind: 'free-days';
      readonly level: LevelLimits;
    }
  | {
      /** The rate of that many rows at most, never below `rateMin`. */
      readonly kind: 'reduce-rate';
      readonly rateMin: Rate;
      readonly level: LevelLimits;
    }
  | {
      /** Shares of what is open of the component, by who may grant them. */
      readonly kind: 'waive';
      readonly component: 'penalty' | 'interest';
      readonly level: LevelLimits;
    }
  | {
      /** One payment of a share of what is owed, by who may grant so low a share. */
      readonly kind: 'settle';
      readonly daysOverdueMin: number;
      readonly level: LevelLimits;
    };

/** The level that may grant a value of a measure: the least limit that reaches it. */
export function levelFor(limits: LevelLimits, value: number): Level | undefined {
  const reaching = Object.entries(limits)
    .filter(([limit]) => Number(limit) >= value)
    .sort(([a], [b]) => Number(a) - Number(b));
  return reaching[0]?.[1];
}
