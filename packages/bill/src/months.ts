import { addToMonth, dayInMonth, fen, monthOf, type Fen, type Month } from '@forbear/money';
import type { BillFile } from './bill-file.ts';
import { sumsOf, type BillTotals, type Transaction } from './transaction.ts';

/** The sums of one calendar month, in CNY. */
export type BillMonth = {
  readonly month: Month;
  /** Whether every bill at hand speaks for every day of the month. */
  readonly whole: boolean;
  readonly totals: BillTotals;
  readonly netSpending: Fen;
};

type Period = BillFile['period'];

/** Whether the periods of one source together hold every day of a month. */
function holds(periods: readonly Period[], month: Month): boolean {
  let next: number = dayInMonth(month, 1);
  const last = dayInMonth(month, 31);
  for (const { from, until } of [...periods].sort((a, b) => a.from - b.from)) {
    if (from <= next && until >= next) next = until + 1;
  }
  return next > last;
}

/** Months from the first to the last transaction; `whole` when no source leaves a day out. */
export function monthsOf(
  transactions: readonly Transaction[],
  files: readonly BillFile[],
): readonly BillMonth[] {
  const byMonth = new Map<number, Transaction[]>();
  for (const row of transactions) {
    const month = monthOf(row.on);
    const rows = byMonth.get(month);
    if (rows === undefined) byMonth.set(month, [row]);
    else rows.push(row);
  }
  const periods = new Map<string, Period[]>();
  for (const file of files) {
    periods.set(file.source, [...(periods.get(file.source) ?? []), file.period]);
  }
  const known = [...byMonth.keys()].sort((a, b) => a - b) as Month[];
  const [first, last] = [known[0], known[known.length - 1]];
  const months: BillMonth[] = [];
  if (first === undefined || last === undefined || last - first > 1200) return months;
  for (let month = first; month <= last; month = addToMonth(month, 1)) {
    const { totals } = sumsOf(byMonth.get(month) ?? []);
    const whole = [...periods.values()].every((own) => holds(own, month));
    const netSpending = fen(totals.expense.amount - totals.refund.amount);
    months.push({ month, whole, totals, netSpending });
  }
  return months;
}
