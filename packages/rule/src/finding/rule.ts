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

/** A figure of a rule: decimal text for rates, whole numbers with the unit in the key. */
export type RuleValue =
  string | number | boolean | null | readonly RuleValue[] | { readonly [key: string]: RuleValue };

/** One rule or practice as dated, cited data. Days as `YYYY-MM-DD`; `until` is inclusive. */
export type Rule = {
  readonly id: string;
  readonly area: string;
  readonly title: Text;
  readonly authority: string;
  readonly instrument: string;
  readonly article?: string;
  /** Start of the cited version; absent where no day is known. */
  readonly from?: string;
  readonly until?: string;
  readonly appliesTo: readonly string[];
  readonly force: Force;
  readonly values?: { readonly [key: string]: RuleValue };
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
