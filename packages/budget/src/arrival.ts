import {
  addDays,
  addToMonth,
  dayInMonth,
  dayOf,
  fen,
  monthOf,
  mulDiv,
  sumFen,
  ZERO,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';
import type { Expense, Income } from './money-flow.ts';

/** Money that arrives on a day. */
export type Arrival = { readonly on: Day; readonly amount: Fen };

/** Without a pay day money of a month is counted on its last day: sooner would be a guess. */
const LAST = 31;

const firstOf = (month: Month): Day => dayInMonth(month, 1);
const lastOf = (month: Month): Day => dayInMonth(month, LAST);

/**
 * What an income brings in a calendar month, day by day. Unsure income brings nothing; nothing comes
 * before `from` or after `until`.
 */
export function arrivalsIn(income: Income, month: Month): readonly Arrival[] {
  if (income.certain === false) return [];
  const { from, until, amount } = income;
  return paidDays(income, month)
    .filter((on) => (from === undefined || on >= from) && (until === undefined || on <= until))
    .map((on) => ({ on, amount }));
}

/** Income by day comes every day, by week on the last day of each week, irregular income once as a low month. */
function paidDays({ per, from, payDay = LAST }: Income, month: Month): readonly Day[] {
  switch (per) {
    case 'once':
      return from !== undefined && monthOf(from) === month ? [from] : [];
    case 'month':
    case 'irregular':
      return [dayInMonth(month, payDay)];
    case 'day':
      return daysOf(month);
    case 'week':
      return daysOf(month).filter((day) => (day - (from ?? A_MONDAY) + 7_000_000) % 7 === 6);
  }
}

/** The first day of a week: weeks are counted from it where the first day of the income is not told. */
const A_MONDAY = dayOf(2026, 1, 5);

const daysOf = (month: Month): readonly Day[] =>
  Array.from({ length: lastOf(month) - firstOf(month) + 1 }, (_, k) => addDays(firstOf(month), k));

/** An income of a season: it comes once, or for no longer than these months. */
const SEASON = 3;

/** Whether an income comes for a season at most, so that what it brings is for more than its own months. */
export const isSeasonal = ({ per, from, until }: Income): boolean =>
  per === 'once' ||
  (from !== undefined && until !== undefined && monthOf(until) - monthOf(from) < SEASON);

/** What an income brings in a calendar month. */
export const incomeIn = (income: Income, month: Month): Fen =>
  sumFen(arrivalsIn(income, month).map(({ amount }) => amount));

/** Essential spending of a month; yearly costs are spread over twelve months, rounded up to a fen. */
export function essentialOf(expenses: readonly Expense[]): Fen {
  const monthly = sumFen(expenses.filter((e) => e.per === 'month').map((e) => e.amount));
  const yearly = sumFen(expenses.filter((e) => e.per === 'year').map((e) => e.amount));
  return fen(monthly + mulDiv(yearly, 1, 12, 'up'));
}

/**
 * What living costs from a day to another of the same month, both included: a month's costs go out
 * evenly by day, and the parts of a month add up to the month.
 */
export function livingBetween(essential: Fen, from: Day, until: Day): Fen {
  if (until < from) return ZERO;
  const first = firstOf(monthOf(from));
  const days = firstOf(addToMonth(monthOf(from), 1)) - first;
  const upTo = (k: number): number => mulDiv(essential, k, days, 'down');
  return fen(upTo(until - first + 1) - upTo(from - first));
}

/** What living costs from a day to the end of its month, that day included. */
export const livingFrom = (essential: Fen, from: Day): Fen =>
  livingBetween(essential, from, lastOf(monthOf(from)));
