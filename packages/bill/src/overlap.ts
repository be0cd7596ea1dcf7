import { formatDay } from '@forbear/money';
import type { BillFile } from './bill-file.ts';
import { sourceOf } from './months.ts';
import type { Transaction } from './transaction.ts';

/** A row that stands for the same transaction as another, and is not counted. */
export type Duplicate = {
  readonly kept: Transaction;
  readonly dropped: Transaction;
  readonly why: 'overlap' | 'wallet';
};

/** What makes two rows of one source the same transaction: its number, or else all that is told. */
function keyOf(row: Transaction, source: string): string {
  const { amount, direction, currency } = row;
  if (row.order !== '') return `${source}|${row.order}|${amount}|${direction}`;
  const told = [row.on, row.at, row.balance, row.text, row.counterparty].join('|');
  return `${source}||${currency}|${amount}|${direction}|${told}`;
}

/** An order that came back since an older export changes its label, but not its number and time. */
const timeKeyOf = (row: Transaction, source: string): string | undefined =>
  row.order === '' || row.at === ''
    ? undefined
    : `${source}|${row.order}|${row.amount}|${row.on}|${row.at}`;

/** When a file was made, as far as it tells: the later one knows the latest state of an order. */
const madeAt = ({ made, period }: BillFile): string =>
  made ?? `${formatDay(period.until)} 23:59:59`;

function newestFirst(a: BillFile, b: BillFile): number {
  const [first, second] = [madeAt(a), madeAt(b)];
  if (first !== second) return first < second ? 1 : -1;
  return b.rows - a.rows || (a.file < b.file ? -1 : 1);
}

/**
 * One file never repeats itself; between files the n-th row of a key in one is the n-th in the
 * other. The file that was made last is taken first.
 */
export function dropOverlaps(files: readonly BillFile[], duplicates: Duplicate[]): Transaction[] {
  const kept = new Map<string, Transaction[]>();
  const byTime = new Map<string, Transaction>();
  const rows: Transaction[] = [];
  const single = (source: string): boolean =>
    files.filter((file) => sourceOf(file) === source).length === 1;
  for (const file of [...files].sort(newestFirst)) {
    const source = sourceOf(file);
    if (single(source)) {
      for (const row of file.transactions) rows.push(row);
      continue;
    }
    const seen = new Map<string, number>();
    const fresh: Transaction[] = [];
    for (const row of file.transactions) {
      const key = keyOf(row, source);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      const same = kept.get(key);
      const twin = same?.[nth] ?? byTime.get(timeKeyOf(row, source) ?? '');
      if (twin !== undefined) {
        duplicates.push({ kept: twin, dropped: row, why: 'overlap' });
        continue;
      }
      if (same === undefined) kept.set(key, [row]);
      else same.push(row);
      fresh.push(row);
    }
    for (const row of fresh) {
      const key = timeKeyOf(row, source);
      if (key !== undefined) byTime.set(key, row);
      rows.push(row);
    }
  }
  return dropToldRefunds(rows, duplicates);
}

/** The old website tells a refund in the row of its order; the app's own row of it is the same money. */
function dropToldRefunds(rows: Transaction[], duplicates: Duplicate[]): Transaction[] {
  const told = rows.filter((row) => row.platform === 'alipay' && row.refunded > 0);
  if (told.length === 0) return rows;
  return rows.filter((row) => {
    if (row.platform !== 'alipay' || row.kind !== 'refund') return true;
    const kept = told.find(
      (one) => one.file !== row.file && one.order !== '' && row.order.startsWith(one.order),
    );
    if (kept !== undefined) duplicates.push({ kept, dropped: row, why: 'overlap' });
    return kept === undefined;
  });
}
