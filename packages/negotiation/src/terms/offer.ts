import type { Instalment, Measure, Row } from '@forbear/loan';
import type { Day, Fen, Month } from '@forbear/money';

/** What runs on the debt while the plan is kept. */
export const INTERESTS = ['none', 'runs', 'as-contract', 'fee'] as const;
export type PlanInterest = (typeof INTERESTS)[number];

/** How a plan is said to show on the credit record. */
export const RECORDS = ['no-overdue', 'as-overdue', 'special-mark', 'not-said'] as const;
export type RecordEffect = (typeof RECORDS)[number];

/**
 * Terms as they were said: by the measures of the engine, by every instalment, or by count, sum of
 * each and first due day (then month by month). Exactly one of the three.
 */
export type OfferFigures =
  | { readonly measures: readonly Measure[] }
  | { readonly instalments: readonly Instalment[] }
  | { readonly count: number; readonly each: Fen; readonly firstDue: Day };

/** An offer or counter-offer as it was said. */
export type OfferSaid = {
  readonly figures: OfferFigures;
  /** The total that was named, if any. */
  readonly total?: Fen;
  /** Sum of interest, penalty and fees that would be waived. */
  readonly waived?: Fen;
  readonly interest?: PlanInterest;
  readonly record?: RecordEffect;
  /** What a breach triggers, in the lender's words. */
  readonly breach?: string;
  /** Days after a due day on which payment still counts as in time. */
  readonly graceDays?: number;
};

/** An offer on the table: its figures laid out as payments, and how they compare with the money there is. */
export type Offer = OfferSaid & {
  /** `<debt>#<n>`, counted over all offers and counter-offers of the case. */
  readonly id: string;
  readonly by: 'lender' | 'borrower' | 'mediator';
  readonly on: Day;
  /** Last day on which it can be accepted. */
  readonly until?: Day;
  readonly instalments: readonly Instalment[];
  /** Rows of the engine, where measures were named. */
  readonly rows?: readonly Row[];
  readonly sum: Fen;
  /** Whether every month fits the money there is; absent where this cannot be told. */
  readonly fits?: boolean;
  /** The first month that fails with it, and what is missing in it. */
  readonly missing?: { readonly month: Month; readonly amount: Fen };
  /** SHA-256 of the terms, as hexadecimal text (C6). */
  readonly digest: string;
};
