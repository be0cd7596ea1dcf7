import { formatDay } from '@forbear/money';
import type { BillFile } from './bill-file.ts';
import type { Transaction } from './transaction.ts';

/** A row that stands for the same transaction as another, and is not counted. */
export type Duplicate = {
  readonly kept: Transaction;
  readonly dropped: Transaction;
  readonly why: 'overlap' | 'one-payment';
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

/** A file that a spreadsheet saved again has lost numbers or seconds: the untouched one comes first. */
const isResaved = ({ warnings }: BillFile): boolean =>
  warnings.some(({ code }) => code === 'BILL_RESAVED');

const untouchedFirst = (a: BillFile, b: BillFile): number =>
  Number(isResaved(a)) - Number(isResaved(b)) || newestFirst(a, b);

/** What a spreadsheet leaves of a row: its minute, sum, way and partner. */
const minuteKeyOf = (row: Transaction, source: string): string =>
  `${source}|${row.on}|${row.at.slice(0, 5)}|${row.amount}|${row.direction}|${row.counterparty}`;

/**
 * One file never repeats itself; between files the n-th row of a key in one is the n-th in the
 * other. The file that was made last is taken first.
 */
export function dropOverlaps(files: readonly BillFile[], duplicates: Duplicate[]): Transaction[] {
  const kept = new Map<string, Transaction[]>();
  const byTime = new Map<string, Transaction>();
  const byMinute = new Map<string, Transaction[]>();
  const someResaved = files.some(isResaved);
  const rows: Transaction[] = [];
  const single = (source: string): boolean =>
    files.filter((file) => file.source === source).length === 1;
  for (const file of [...files].sort(untouchedFirst)) {
    const { source } = file;
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
      const copied = isResaved(file) ? byMinute.get(minuteKeyOf(row, source))?.shift() : undefined;
      const twin = same?.[nth] ?? byTime.get(timeKeyOf(row, source) ?? '') ?? copied;
      if (twin !== undefined) {
        duplicates.push({ kept: twin, dropped: row, why: 'overlap' });
        continue;
      }
      push(kept, key, row);
      fresh.push(row);
    }
    for (const row of fresh) {
      const key = timeKeyOf(row, source);
      if (key !== undefined) byTime.set(key, row);
      if (someResaved && !isResaved(file)) push(byMinute, minuteKeyOf(row, source), row);
      rows.push(row);
    }
  }
  return dropToldRefunds(rows, duplicates);
}

function push(map: Map<string, Transaction[]>, key: string, row: Transaction): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [row]);
  else same.push(row);
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
