import { addDays, fen, monthOf, type Day, type Fen, type Month } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import Papa from 'papaparse';
import { alipayTable, type AlipayTable, type RefusedRow } from './alipay-app.ts';
import { billText, type Encoding } from './bill-text.ts';
import { KINDS, type Kind, type Transaction } from './transaction.ts';

export type KindTotal = { readonly count: number; readonly amount: Fen };
export type BillTotals = Readonly<Record<Kind, KindTotal>>;

/** An exported bill, read: rows kept + rows refused = rows in the table. */
export type BillFile = {
  readonly file: string;
  readonly format: 'alipay-app';
  readonly encoding: Encoding;
  readonly rows: number;
  readonly transactions: readonly Transaction[];
  readonly refused: readonly RefusedRow[];
  readonly totals: BillTotals;
  /** expense − refund; repayments, borrowing and transfers are never spending. */
  readonly netSpending: Fen;
  readonly incomplete?: { readonly promised: number; readonly found: number };
  readonly period?: { readonly start: Day; readonly end: Day };
};

/** Several files as one: what stands in two exports is counted once. */
export type JoinedBills = {
  readonly transactions: readonly Transaction[];
  readonly duplicates: number;
  readonly totals: BillTotals;
  readonly netSpending: Fen;
  readonly months: readonly BillMonth[];
};

/** A calendar month; `whole` when the exports cover all its days. */
export type BillMonth = {
  readonly month: Month;
  readonly whole: boolean;
  readonly totals: BillTotals;
  readonly netSpending: Fen;
};

/** Reads an exported bill; what is not one of the known tables is refused with the way out. */
export async function readBill(bytes: Uint8Array, name: string): Promise<Result<BillFile>> {
  const found = billText(bytes, name);
  if (!found.ok) return found;
  const { text, encoding } = found.value;
  const table = alipayTable(cellsOf(text));
  if (table === undefined) return fail(problem('BILL_FORMAT', { file: name }));
  if (table.transactions.length === 0) return fail(problem('BILL_NO_ROWS', { file: name }));
  return ok(billOf(name, encoding, table));
}

/** The cells of a table. Where quotes do not pair, each line is read by itself, so that none swallows the next. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const whole = Papa.parse<string[]>(text, { delimiter: ',' });
  if (whole.errors.length === 0) return whole.data;
  return text.split(/\r?\n/).map((line) => {
    const alone = Papa.parse<string[]>(line, { delimiter: ',' });
    return alone.errors.length === 0 ? (alone.data[0] ?? []) : line.split(',');
  });
}

function billOf(file: string, encoding: Encoding, table: AlipayTable): BillFile {
  const { transactions, refused, count, promised, period } = table;
  const totals = totalsOf(transactions);
  return {
    file,
    format: 'alipay-app',
    encoding,
    rows: count,
    transactions,
    refused,
    totals,
    netSpending: netSpendingOf(totals),
    ...(promised !== undefined && promised > count
      ? { incomplete: { promised, found: count } }
      : {}),
    ...(period === undefined ? {} : { period }),
  };
}

/** Counts and sums by kind. */
export function totalsOf(transactions: readonly Transaction[]): BillTotals {
  const totals = Object.fromEntries(KINDS.map((kind) => [kind, { count: 0, amount: 0 }]));
  for (const { kind, amount } of transactions) {
    const total = totals[kind] as { count: number; amount: number };
    total.count += 1;
    total.amount = fen(total.amount + amount);
  }
  return totals as BillTotals;
}

const netSpendingOf = (totals: BillTotals): Fen =>
  fen(totals.expense.amount - totals.refund.amount);

/** Joins files: the same order number, amount and kind is the same transaction. */
export function joinBills(files: readonly BillFile[]): JoinedBills {
  const seen = new Set<string>();
  const transactions: Transaction[] = [];
  let duplicates = 0;
  for (const file of files) {
    const before = new Set(seen);
    for (const one of file.transactions) {
      const key = `${file.format} ${one.order} ${one.amount} ${one.kind}`;
      if (one.order !== '' && before.has(key)) duplicates += 1;
      else transactions.push(one);
      seen.add(key);
    }
  }
  const totals = totalsOf(transactions);
  return {
    transactions,
    duplicates,
    totals,
    netSpending: netSpendingOf(totals),
    months: monthsOf(transactions, files),
  };
}

function monthsOf(
  transactions: readonly Transaction[],
  files: readonly BillFile[],
): readonly BillMonth[] {
  const months = [...new Set(transactions.map((one) => monthOf(one.on)))].sort((a, b) => a - b);
  return months.map((month) => {
    const totals = totalsOf(transactions.filter((one) => monthOf(one.on) === month));
    const whole = files.some(({ period }) => period !== undefined && covers(period, month));
    return { month, whole, totals, netSpending: netSpendingOf(totals) };
  });
}

/** Whether a period holds the days just before and after the edges of a month's own days. */
function covers({ start, end }: { start: Day; end: Day }, month: Month): boolean {
  return monthOf(addDays(start, -1)) < month && monthOf(addDays(end, 1)) > month;
}
