import type { Day, Fen } from '@forbear/money';

/** What a row of a bill means for the household; each row is exactly one of them. */
export const KINDS = [
  'income',
  'expense',
  'refund',
  'repayment',
  'borrowing',
  'transfer',
  'ignored',
] as const;
export type Kind = (typeof KINDS)[number];

/** One row of an exported bill, understood. */
export type Transaction = {
  /** Where it stands in its file, counted from 1. */
  readonly row: number;
  readonly on: Day;
  /** `HH:MM:SS` in China, where the file has it. */
  readonly at: string;
  readonly kind: Kind;
  readonly amount: Fen;
  /** The platform's own category. */
  readonly category: string;
  readonly counterparty: string;
  readonly text: string;
  readonly method: string;
  readonly state: string;
  /** The platform's order number; empty where there is none. */
  readonly order: string;
};
