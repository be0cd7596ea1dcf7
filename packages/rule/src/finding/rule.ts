import type { Text } from '@forbear/problem';

/** How hard a rule is. Only the first group binds a court; the last is no rule at all. */
export const FORCES = {
  law: 'binding',
  'judicial-interpretation': 'binding',
  'administrative-regulation': 'binding',
  'departmental-rule': 'binding',
  'local-regulation': 'binding',
  'normative-document': 'consulted',
  'judicial-policy': 'consulted',
  'recommended-standard': 'standard',
  'self-regulatory': 'standard',
  'window-guidance': 'practice',
  'market-practice': 'practice',
  'risk-notice': 'practice',
  'company-disclosure': 'practice',
  'draft-only': 'reference',
  status: 'reference',
  statistic: 'reference',
  'reference-data': 'reference',
  derived: 'reference',
} as const;
export type Force = keyof typeof FORCES;

/** What a rule is about. */
export type Area =
  | 'cost-cap'
  | 'cost-disclosure'
  | 'reference-rate'
  | 'penalty'
  | 'credit-card'
  | 'extension-restructure'
  | 'collections'
  | 'privacy'
  | 'credit-reporting'
  | 'limitation'
  | 'procedure'
  | 'arbitration'
  | 'enforcement'
  | 'criminal-boundary'
  | 'insolvency'
  | 'help-channels'
  | 'mediation'
  | 'lender-risk'
  | 'lender-conduct'
  | 'affordability';

/** Whom a rule of conduct reaches, by the kind of lender and debt; absent: everybody. */
export type Reach =
  | 'online-credit'
  | 'association-members'
  | 'micro-loan'
  | 'consumer-finance'
  | 'bank-loans'
  | 'cards'
  | 'loans'
  | 'institutions';

/** A figure of a rule: decimal text for rates, whole numbers with the unit in the key. */
export type RuleValue =
  string | number | boolean | null | readonly RuleValue[] | { readonly [key: string]: RuleValue };

/** Figures of a rule by name, the unit in the name. */
export type RuleValues = { readonly [key: string]: RuleValue };

/** Figures that hold from a day on, with the text they stand in where it is not the rule's own. */
export type DatedValues = RuleValues & {
  readonly from: string;
  readonly article?: string;
  readonly cite?: {
    readonly instrument: string;
    readonly article?: string;
    readonly source: string;
  };
};

/** One rule or practice as dated, cited data. Days as `YYYY-MM-DD`; `until` is inclusive. */
export type Rule = {
  readonly id: string;
  readonly area: Area;
  readonly title: Text;
  readonly authority: string;
  readonly instrument: string;
  readonly article?: string;
  /** Start of the cited version, or of the first where `values` are dated; absent where no day is known. */
  readonly from?: string;
  readonly until?: string;
  readonly appliesTo: readonly string[];
  /** Which term of a plan it limits, where that is not its price. */
  readonly limits?: 'length' | 'default';
  /** Whom a rule of conduct reaches. */
  readonly reach?: Reach;
  readonly force: Force;
  /**
   * What checks, sentences and papers compute with and say: nowhere else do these figures stand. Where
   * they changed, one row for each version, in the order of the days they begin.
   */
  readonly values?: RuleValues | readonly DatedValues[];
  /** What else the text says: shown with the rule, and nothing rests on it. */
  readonly details?: RuleValues;
  readonly summary: Text;
  readonly source: string;
  /** Whether the figure was seen in a text that was read. */
  readonly verified: boolean;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly reviewedOn: string;
  readonly notes?: string;
  /** Why no check cites the rule; absent where one does. */
  readonly referenceOnly?: Text;
};
