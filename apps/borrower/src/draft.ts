import type { ExpenseGroup } from '@forbear/budget';
import type { BorrowerCase, HardshipReason } from '@forbear/check';

export type Answer = 'yes' | 'no' | 'unknown';
export type ProductId = 'huabei' | 'jiebei' | 'card' | 'other';

/** One debt as it was typed; texts stay as they are until the engine reads them. */
export type DebtDraft = {
  readonly id: string;
  readonly product: ProductId;
  readonly name: string;
  readonly amount: string;
  readonly due: string;
  readonly minimum: Answer;
  readonly bySelf: Answer;
  /** Percent of the whole amount by number of instalments; empty: not offered. */
  readonly offered: Readonly<Record<string, string>>;
  /** Rows still to come. */
  readonly count: string;
  /** Percent a day; empty: not known. */
  readonly rate: string;
};

export type IncomeDraft = {
  readonly what: string;
  readonly amount: string;
  readonly payDay: string;
  readonly from: string;
  readonly until: string;
};

/** Everything a person has typed. */
export type Draft = {
  readonly version: 1;
  readonly name: string;
  readonly reason: HardshipReason;
  readonly since: string;
  readonly note: string;
  readonly debts: readonly DebtDraft[];
  readonly incomes: readonly IncomeDraft[];
  readonly spending: Readonly<Partial<Record<ExpenseGroup, string>>>;
  readonly savings: string;
  /** An example that was opened; it is shown in place of what was typed. */
  readonly example?: BorrowerCase;
};

export const EMPTY_DRAFT: Draft = {
  version: 1,
  name: '',
  reason: 'unemployment',
  since: '',
  note: '',
  debts: [],
  incomes: [],
  spending: {},
  savings: '',
};

export type Product = {
  readonly id: ProductId;
  readonly name: string;
  readonly hint: string;
  /** Percent of all instalments by count, as often published; the person's own offer wins. */
  readonly offered: Readonly<Record<string, string>>;
};

/** What a debt can begin from. Figures are first guesses: the own contract wins. */
export const PRODUCTS: readonly Product[] = [
  {
    id: 'huabei',
    name: '花呗',
    hint: '本期账单要还的钱',
    offered: { '3': '2.5', '6': '4.5', '9': '6.5', '12': '8.8' },
  },
  { id: 'jiebei', name: '借呗', hint: '按月等额还的借款', offered: {} },
  { id: 'card', name: '信用卡', hint: '本期账单要还的钱', offered: {} },
  { id: 'other', name: '其他网贷', hint: '按月等额还的借款', offered: {} },
];

/** Whether the debt is a bill that is due at once, and not a loan paid in rows. */
export const isBill = (product: ProductId): boolean => product === 'huabei' || product === 'card';

export function newDebt(product: Product, id: string): DebtDraft {
  return {
    id,
    product: product.id,
    name: product.name,
    amount: '',
    due: '',
    minimum: 'unknown',
    bySelf: 'unknown',
    offered: product.offered,
    count: '',
    rate: '',
  };
}
