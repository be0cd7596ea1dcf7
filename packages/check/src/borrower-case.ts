import type { Expense, Income, MoneyTold } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import type { Day, Fen, Month } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import type { Contact } from '@forbear/rule';

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

/** Why the person cannot pay; since when and until when as far as known. */
export type Hardship = {
  readonly reason: HardshipReason;
  readonly since?: Day;
  /** Since which month, where the day was not told: none is made of it. */
  readonly sinceMonth?: Month;
  readonly note: string;
  readonly recovery?: Day;
};

/** A paper that supports a statement. */
export type Evidence = { readonly what: string; readonly on?: Day };

/** Who the case is about; `age` in whole years. */
export type Person = {
  readonly name: string;
  readonly region: string;
  readonly household: number;
  readonly age?: number;
};

/** What the person has decided: a named plan that is followed, or a sum kept back of each month. */
export type Decision = { readonly on: Day } & (
  | { readonly what: 'plan'; readonly plan: string }
  | { readonly what: 'keep-back'; readonly amount: Fen }
);

/** Everything a person has told about their debts: the case file in domain types. */
export type BorrowerCase = {
  readonly asOf: Day;
  readonly person: Person;
  /** Absent while the person has not told why. */
  readonly hardship?: Hardship;
  readonly incomes: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly savings: Fen;
  /** All money in hand on `asOf`, savings included; absent while it was not told. */
  readonly cash?: Fen;
  /** When savings and cash were told, where that was before `asOf`, and what was paid to creditors since. */
  readonly moneyTold?: MoneyTold;
  readonly debts: readonly Debt[];
  readonly contacts: readonly Contact[];
  readonly evidence: readonly Evidence[];
  readonly decisions?: readonly Decision[];
  /** JSON pointers of what was guessed outside the debts; a debt holds its own. */
  readonly guessed?: readonly string[];
  /** What was told outside the debts and cannot be, each with its pointer: it is left out, and asked about. */
  readonly asked?: readonly Problem[];
};
