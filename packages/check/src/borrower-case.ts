import type { Expense, Income } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import type { Day, Fen } from '@forbear/money';

/** One contact between borrower and creditor, as the borrower noted it. */
export type Contact = {
  readonly debt?: string;
  readonly on: Day;
  /** Time in China as `HH:MM` or `HH:MM:SS`. */
  readonly at?: string;
  readonly channel: 'call' | 'sms' | 'visit' | 'chat' | 'letter';
  readonly by: 'lender' | 'agency' | 'borrower';
  readonly connected?: boolean;
  readonly to: 'self' | 'other';
  readonly said?: string;
};

export const HARDSHIP_REASONS = [
  'illness',
  'unemployment',
  'income-fell',
  'family',
  'business',
  'care',
  'poverty',
  'disaster',
  'other',
] as const;
export type HardshipReason = (typeof HARDSHIP_REASONS)[number];

/** Why the person cannot pay, since when, and until when as far as known. */
export type Hardship = {
  readonly reason: HardshipReason;
  readonly since: Day;
  readonly note: string;
  readonly recovery?: Day;
};

/** A paper that supports a statement. */
export type Evidence = { readonly what: string; readonly on?: Day };

/** Everything a person has told about their debts: the case file in domain types. */
export type BorrowerCase = {
  readonly asOf: Day;
  readonly person: { readonly name: string; readonly region: string; readonly household: number };
  readonly hardship: Hardship;
  readonly incomes: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly savings: Fen;
  readonly debts: readonly Debt[];
  readonly contacts: readonly Contact[];
  readonly evidence: readonly Evidence[];
};
