import type { Day, Fen } from '@forbear/money';

/** The standard groups of spending in a 收支申报. */
export const EXPENSE_GROUPS = [
  'rent',
  'food',
  'utilities',
  'transport',
  'health',
  'children',
  'support',
  'insurance',
  'other',
] as const;
export type ExpenseGroup = (typeof EXPENSE_GROUPS)[number];

/** How often money comes in. */
export const INCOME_RHYTHMS = ['day', 'week', 'month', 'once', 'irregular'] as const;

/**
 * Money that comes in. `until` is inclusive. `certain: false` is not counted on. `amount` is that of
 * one day, week or month, or the whole sum; of `irregular` income it is what a low month brought.
 */
export type Income = {
  readonly what: string;
  readonly amount: Fen;
  readonly per: (typeof INCOME_RHYTHMS)[number];
  readonly from?: Day;
  readonly until?: Day;
  /** Day of the month on which it arrives, 1–31. */
  readonly payDay?: number;
  readonly certain?: boolean;
};

/** Money the household needs. `per: 'year'` is spread over twelve months. */
export type Expense = {
  readonly group: ExpenseGroup;
  readonly what: string;
  readonly amount: Fen;
  readonly per: 'month' | 'year';
};
