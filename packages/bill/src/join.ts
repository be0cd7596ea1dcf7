import type { BillFile } from './bill-file.ts';
import { settleClosedOrders } from './layout/alipay.ts';
import { monthsOf, sourcesOf, type BillMonth, type BillSource } from './months.ts';
import { dropOverlaps, type Duplicate } from './overlap.ts';
import { sumsOf, type Sums, type Transaction } from './transaction.ts';
import { joinPayments, type SamePayment } from './payment/one-payment.ts';
import { settleOwnTransfers } from './payment/own-transfer.ts';

/** What was not decided: rows that may be one payment, or a state that nobody has seen. */
export type Doubt =
  SamePayment | { readonly about: 'state'; readonly rows: readonly [Transaction] };

/** Several bills as one: nothing counted twice. */
export type JoinedBills = Sums & {
  /** Rows that count: all rows kept by the files without the duplicates. */
  readonly rows: number;
  readonly transactions: readonly Transaction[];
  /** How many rows stand for a transaction that another row already is. */
  readonly duplicates: number;
  readonly dropped: readonly Duplicate[];
  readonly doubts: readonly Doubt[];
  readonly sources: readonly BillSource[];
  readonly months: readonly BillMonth[];
};

/** Joins bills: overlapping exports count once, and so does a payment that several bills show. */
export function joinBills(files: readonly BillFile[]): JoinedBills {
  const dropped: Duplicate[] = [];
  const once = dropOverlaps(files, dropped);
  const { rows, doubts } = joinPayments(once, dropped);
  const settled = settleOwnTransfers(settleClosedOrders(rows));
  const transactions = [...settled].sort(byTime);
  const unseen = transactions.filter(({ doubt }) => doubt === 'state');
  const sources = sourcesOf(files);
  return {
    rows: transactions.length,
    transactions,
    duplicates: dropped.length,
    dropped,
    doubts: [...doubts, ...unseen.map((row): Doubt => ({ about: 'state', rows: [row] }))],
    sources,
    months: monthsOf(transactions, sources),
    ...sumsOf(transactions),
  };
}

const byTime = (a: Transaction, b: Transaction): number =>
  a.on - b.on ||
  (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
  (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row);
