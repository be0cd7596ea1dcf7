import {
  addToMonth,
  dayInMonth,
  fen,
  monthOf,
  mulDiv,
  subFen,
  sumFen,
  ZERO,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';
import type { Expense, Income } from './money-flow.ts';

/** What a calendar month brings, needs, keeps back and leaves for debts. */
export type MonthMoney = {
  readonly month: Month;
  readonly income: Fen;
  readonly essential: Fen;
  /** income − essential; below zero in a month that does not even carry the household. */
  readonly leftOver: Fen;
  readonly keptBack: Fen;
  readonly available: Fen;
};

/** A household as told: what comes in, what it needs, what it has. */
export type Household = {
  readonly incomes: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly savings: Fen;
  /** A sum of each month that the person wants to keep back beyond the rule, up to half of what is left. */
  readonly keepBack?: Fen;
  /** Fen that every month brings more (less where negative) than the incomes say; a question, no fact. */
  readonly incomeChange?: number;
};

const TEN_YUAN = 1000;

/**
 * The money of each month from that of `asOf`. One tenth of what is left over, rounded up to whole
 * 10 yuan, is kept back until savings hold one month of essential spending; the month that completes
 * it keeps only the rest. A month below zero has 0.00 available. Unsure income is not counted.
 */
export function availableMoney(
  household: Household & { readonly asOf: Day; readonly months: number },
): readonly MonthMoney[] {
  const essential = essentialOf(household.expenses);
  const first = monthOf(household.asOf);
  let savings = household.savings;
  return Array.from({ length: household.months }, (_, k) => {
    const month = addToMonth(first, k);
    const told = sumFen(household.incomes.map((one) => incomeIn(one, month)));
    const income = fen(Math.max(0, told + (household.incomeChange ?? 0)));
    const leftOver = subFen(income, essential);
    const keptBack = keep(leftOver, savings, essential, household.keepBack ?? ZERO);
    savings = fen(savings + keptBack);
    const available = leftOver > 0 ? subFen(leftOver, keptBack) : ZERO;
    return { month, income, essential, leftOver, keptBack, available };
  });
}

/** Essential spending of a month; yearly costs are spread over twelve months, rounded up to a fen. */
export function essentialOf(expenses: readonly Expense[]): Fen {
  const monthly = sumFen(expenses.filter((e) => e.per === 'month').map((e) => e.amount));
  const yearly = sumFen(expenses.filter((e) => e.per === 'year').map((e) => e.amount));
  return fen(monthly + mulDiv(yearly, 1, 12, 'up'));
}

/**
 * What an income brings in a month. With a pay day it counts where that day lies within its time;
 * irregular income counts as a low month in every month of its time.
 */
export function incomeIn(income: Income, month: Month): Fen {
  if (income.certain === false) return ZERO;
  const { from, until } = income;
  if (income.per === 'once')
    return from !== undefined && monthOf(from) === month ? income.amount : ZERO;
  if (income.per === 'month' && income.payDay !== undefined) {
    const paid = dayInMonth(month, income.payDay);
    const isPaid = (from === undefined || paid >= from) && (until === undefined || paid <= until);
    return isPaid ? income.amount : ZERO;
  }
  if (income.per === 'day' || income.per === 'week') return byDays(income, month);
  const begun = from === undefined || monthOf(from) <= month;
  return begun && (until === undefined || monthOf(until) >= month) ? income.amount : ZERO;
}

/** Of income by days or weeks: the calendar days of the month that lie in its time, rounded down to a fen. */
function byDays({ amount, per, from, until }: Income, month: Month): Fen {
  const first = Math.max(dayInMonth(month, 1), from ?? 0);
  const last = Math.min(dayInMonth(month, 31), until ?? Infinity);
  return fen(mulDiv(amount, Math.max(0, last - first + 1), per === 'week' ? 7 : 1, 'down'));
}

function keep(leftOver: Fen, savings: Fen, essential: Fen, wanted: Fen): Fen {
  if (leftOver <= 0) return ZERO;
  const tenth = mulDiv(leftOver, 1, 10 * TEN_YUAN, 'up') * TEN_YUAN;
  const missing = Math.max(0, essential - savings);
  const byRule = Math.min(tenth, missing, leftOver);
  const byWish = Math.min(wanted, mulDiv(leftOver, 1, 2, 'down'));
  return fen(Math.max(byRule, byWish));
}
