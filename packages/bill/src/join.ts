import type { BillFile } from './bill-file.ts';
import { settleClosedOrders } from './layout/alipay.ts';
import { monthsOf, type BillMonth } from './months.ts';
import { dropOverlaps, type Duplicate } from './overlap.ts';
import { sumsOf, type Sums, type Transaction } from './transaction.ts';
import { dropWalletPayments, type Doubt } from './wallet-payment.ts';

/** Several bills as one: nothing counted twice. */
export type JoinedBills = Sums & {
  /** Rows that count: all rows kept by the files without the duplicates. */
  readonly rows: number;
  readonly transactions: readonly Transaction[];
  /** How many rows stand for a transaction that another row already is. */
  readonly duplicates: number;
  readonly dropped: readonly Duplicate[];
  readonly doubts: readonly Doubt[];
  readonly months: readonly BillMonth[];
};

/** Joins bills: overlapping exports count once, and so do a wallet's payment and its bank row. */
export function joinBills(files: readonly BillFile[]): JoinedBills {
  const dropped: Duplicate[] = [];
  const once = dropOverlaps(files, dropped);
  const { rows, doubts } = dropWalletPayments(once, dropped);
  const transactions = [...settleClosedOrders(rows)].sort(byTime);
  return {
    rows: transactions.length,
    transactions,
    duplicates: dropped.length,
    dropped,
    doubts,
    months: monthsOf(transactions, files),
    ...sumsOf(transactions),
  };
}

const byTime = (a: Transaction, b: Transaction): number =>
  a.on - b.on ||
  (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
  (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row);
