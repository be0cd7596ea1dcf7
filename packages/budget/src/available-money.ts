import {
  addToMonth,
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
import { essentialOf, incomeIn } from './arrival.ts';
import type { Expense, Income } from './money-flow.ts';

/** What a whole calendar month brings, needs, keeps back and leaves for debts. */
export type MonthMoney = {
  readonly month: Month;
  readonly income: Fen;
  readonly essential: Fen;
  /** income − essential; below zero in a month that does not even carry the household. */
  readonly leftOver: Fen;
  readonly keptBack: Fen;
  readonly available: Fen;
};

/** The day on which money in hand was told, and what has been paid to creditors from it on. */
export type MoneyTold = { readonly on: Day; readonly paid: Fen };

/** A household as told: what comes in, what it needs, what it has. */
export type Household = {
  readonly incomes: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly savings: Fen;
  /** All money in hand on the day, savings included; absent: just the savings. */
  readonly cash?: Fen;
  /** When savings and cash were told, where that was before `asOf`, and what was paid to creditors since. */
  readonly moneyTold?: MoneyTold;
  /** A sum of each month that the person wants to keep back beyond the rule, up to half of what is left. */
  readonly keepBack?: Fen;
  /** Fen that every month brings more (less where negative) than the incomes say; a question, no fact. */
  readonly incomeChange?: number;
};

const TEN_YUAN = 1000;

/**
 * The money of whole months from that of `asOf` on, as a statement shows them; what is still to come
 * of the running month is `moneyAhead`. One tenth of what is left over, rounded up to whole
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
    const keptBack = keptBackOf(leftOver, savings, essential, household.keepBack ?? ZERO);
    savings = fen(savings + keptBack);
    const available = leftOver > 0 ? subFen(leftOver, keptBack) : ZERO;
    return { month, income, essential, leftOver, keptBack, available };
  });
}

/** What a month with so much left over keeps back, `savings` being what the fund holds. */
export function keptBackOf(leftOver: Fen, savings: Fen, essential: Fen, wanted: Fen): Fen {
  if (leftOver <= 0) return ZERO;
  const tenth = mulDiv(leftOver, 1, 10 * TEN_YUAN, 'up') * TEN_YUAN;
  const missing = Math.max(0, essential - savings);
  const byRule = Math.min(tenth, missing, leftOver);
  const byWish = Math.min(wanted, mulDiv(leftOver, 1, 2, 'down'));
  return fen(Math.max(byRule, byWish));
}
