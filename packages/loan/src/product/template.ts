import type { RatePeriod } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { LenderKind } from '@forbear/rule';
import type { Clause } from './clause.ts';
import type { ProductKind } from './kind.ts';
import type { Component, DayCount, Method } from '../schedule/terms.ts';

/** How far a fact can be relied on: the text of the law or several agreeing sources; one fair source; weak. */
export type Confidence = 'high' | 'medium' | 'low';

/** One thing said of a product, with what it rests on. In English, for those who check the data. */
export type TemplateFact = {
  readonly about: string;
  readonly says: string;
  readonly basis: 'sourced' | 'common-knowledge';
  readonly confidence: Confidence;
  readonly source?: string;
  readonly quality?: 'good' | 'fair' | 'weak';
  readonly url?: string;
};

/** A rate as decimal text: what is met at least, usually and at most. */
export type RateRange = {
  readonly per: RatePeriod;
  readonly least?: string;
  readonly typical?: string;
  readonly most?: string;
};

/**
 * A first guess at the terms of a product, before the user's own contract is read: every figure is to
 * be confirmed, and what stands in the contract or bill wins. Figures are decimal text.
 */
export type Template = {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly kind: Exclude<ProductKind, 'unknown'>;
  /** Borrowed through a platform's app; whoever lends there. */
  readonly platform?: true;
  readonly lenders: { readonly kinds: readonly LenderKind[]; readonly names: readonly string[] };
  /** How it may be repaid, the usual first. */
  readonly methods: readonly Method[];
  readonly rate: RateRange;
  readonly dayCount: DayCount;
  /** Counts of instalments that are offered. */
  readonly counts: readonly number[];
  /** The creditor's own instalments by count, or the range of their fees. */
  readonly instalments?: {
    readonly of: 'total' | 'period';
    readonly rates: Readonly<Record<string, string>>;
    readonly range?: readonly string[];
  };
  readonly penalty?: {
    readonly rate?: { readonly value: string; readonly per: RatePeriod };
    readonly multiple?: string;
    readonly base: 'principal' | 'instalment' | 'all-due';
    readonly adds?: boolean;
  };
  /** What its contracts often say besides; it counts where the contract is known to. */
  readonly clauses?: readonly Clause[];
  /** Damages of a card on the unpaid part of its minimum, once a statement; `least` in yuan. */
  readonly damages?: { readonly share: string; readonly least: string };
  /** The share of the bill that is its minimum. */
  readonly minimum?: string;
  /** What a payment settles first; of cards another order counts from a number of days overdue. */
  readonly order: readonly Component[];
  readonly lateOrder?: { readonly afterDays: number; readonly order: readonly Component[] };
  readonly statement?: {
    readonly statementDays?: readonly number[];
    readonly dueDays?: readonly number[];
    readonly usual?: readonly number[];
  };
  /** Ids in the rule book. */
  readonly rules: readonly string[];
  /** What to ask of the contract, the plan and the bill before relying on any figure here. */
  readonly confirm: readonly Text[];
  /** Shown only where the confidence is high, with the day of the check. */
  readonly contacts: readonly {
    readonly channel: 'phone' | 'app';
    readonly value: string;
    readonly confidence: Confidence;
  }[];
  readonly facts: readonly TemplateFact[];
};
