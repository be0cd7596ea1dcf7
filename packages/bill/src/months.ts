import {
  addToMonth,
  dayInMonth,
  fen,
  monthOf,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';
import type { BillFile } from './bill-file.ts';
import { sumsOf, type BillTotals, type Transaction } from './transaction.ts';

/** The sums of one calendar month, in CNY. */
export type BillMonth = {
  readonly month: Month;
  /** Whether every source that holds any whole month holds every day of this one. */
  readonly whole: boolean;
  readonly totals: BillTotals;
  readonly netSpending: Fen;
};

/** A source of bills: a wallet as a whole, or one kind of account at a bank. */
export type BillSource = {
  readonly source: string;
  /** Months of which it holds every day, the latest last. */
  readonly whole: readonly Month[];
  readonly from: Day;
  readonly until: Day;
};

type Period = BillFile['period'];

/** Bills of one account that tell no period follow each other within so many days. */
const BRIDGE_DAYS = 10;

/** A longer span of bills is a fault of a date. */
const MONTHS_MAX = 1200;

/** Days that the periods of one source hold without a gap, in their order. */
function spansOf(periods: readonly Period[]): readonly { from: Day; until: Day }[] {
  const spans: { from: Day; until: Day; stated: boolean }[] = [];
  for (const one of [...periods].sort((a, b) => a.from - b.from)) {
    const last = spans[spans.length - 1];
    const bridge = last !== undefined && !last.stated && !one.stated ? BRIDGE_DAYS : 1;
    if (last === undefined || one.from > last.until + bridge) spans.push({ ...one });
    else if (one.until > last.until) [last.until, last.stated] = [one.until, one.stated];
  }
  return spans;
}

function wholeIn({ from, until }: { from: Day; until: Day }): readonly Month[] {
  const whole: Month[] = [];
  const last = monthOf(until);
  for (
    let month = monthOf(from);
    month <= last && whole.length < MONTHS_MAX;
    month = addToMonth(month, 1)
  )
    if (dayInMonth(month, 1) >= from && dayInMonth(month, 31) <= until) whole.push(month);
  return whole;
}

/** The sources of files, each with the months it holds whole. */
export function sourcesOf(files: readonly BillFile[]): readonly BillSource[] {
  const periods = new Map<string, Period[]>();
  for (const { source, period } of files) {
    const own = periods.get(source);
    if (own === undefined) periods.set(source, [period]);
    else own.push(period);
  }
  return [...periods].map(([source, own]) => {
    const spans = spansOf(own);
    const ends = own.reduce((a, b) => ({
      ...a,
      from: a.from < b.from ? a.from : b.from,
      until: a.until > b.until ? a.until : b.until,
    }));
    return { source, whole: spans.flatMap(wholeIn), from: ends.from, until: ends.until };
  });
}

/** Months from the first to the last transaction, with their sums. */
export function monthsOf(
  transactions: readonly Transaction[],
  sources: readonly BillSource[],
): readonly BillMonth[] {
  const byMonth = new Map<Month, Transaction[]>();
  for (const row of transactions) {
    const month = monthOf(row.on);
    const rows = byMonth.get(month);
    if (rows === undefined) byMonth.set(month, [row]);
    else rows.push(row);
  }
  const known = [...byMonth.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return [];
  const speaking = sources.filter(({ whole }) => whole.length > 0);
  const holders = speaking.map(({ whole }) => new Set(whole));
  const between: Month[] = [];
  // Where a date is wildly wrong, only the months that hold rows are told.
  if (last - first > MONTHS_MAX) between.push(...known);
  else for (let month = first; month <= last; month = addToMonth(month, 1)) between.push(month);
  return between.map((month) => {
    const { totals } = sumsOf(byMonth.get(month) ?? []);
    const whole = holders.length > 0 && holders.every((own) => own.has(month));
    const netSpending = fen(totals.expense.amount - totals.refund.amount);
    return { month, whole, totals, netSpending };
  });
}
