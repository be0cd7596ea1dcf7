import { groupYuan, monthOf, showDay, type Day, type Fen } from '@forbear/money';
import { arrivalsIn, essentialOf, livingBetween } from './arrival.ts';
import { cashOf, countedFrom, paidSince, type HouseholdOn } from './money-ahead.ts';

/** A sum that falls due. */
export type Due = { readonly debt: string; readonly on: Day; readonly amount: Fen };

/** The first due day that the money at hand will not carry. */
export type EarlyWarning = {
  readonly on: Day;
  readonly debt: string;
  readonly due: Fen;
  /** What is there on that day after living costs and everything paid before. */
  readonly atHand: Fen;
  readonly missing: Fen;
  readonly text: { readonly zh: string; readonly en: string };
};

/** The farthest day that is looked at: a year. */
const DAYS_MAX = 366;

/**
 * Walks day by day from `asOf`, or from when the money in hand was told in its month: income arrives on its pay day (without one, on the last of its month),
 * living costs go out evenly over the month's days and come before debts, dues are paid in the order
 * of their days. The first due that is not covered is the warning; `undefined` when a year is covered.
 * All money in hand counts, the fund too; unsure income does not. Living costs that outrun the money
 * leave 0.00 for the next day.
 */
export function firstUncovered(
  household: HouseholdOn,
  dues: readonly Due[],
): EarlyWarning | undefined {
  const { asOf, incomes, expenses } = household;
  const essential = essentialOf(expenses);
  const coming = dues
    .filter(({ on }) => on >= asOf && on <= asOf + DAYS_MAX)
    .sort((a, b) => a.on - b.on || (a.debt < b.debt ? -1 : 1));
  let atHand: number = cashOf(household);
  let day: Day = countedFrom(household);
  for (const due of coming) {
    for (; day <= due.on; day = (day + 1) as Day) {
      for (const income of incomes)
        for (const { on, amount } of arrivalsIn(income, monthOf(day)))
          if (on === day) atHand += amount;
      if (day === asOf) atHand -= paidSince(household);
      atHand = Math.max(0, atHand - livingBetween(essential, day, day));
    }
    if (atHand < due.amount) return warning(due, atHand as Fen);
    atHand -= due.amount;
  }
  return undefined;
}

function warning(due: Due, atHand: Fen): EarlyWarning {
  const missing = (due.amount - atHand) as Fen;
  const sum = groupYuan(missing);
  return {
    on: due.on,
    debt: due.debt,
    due: due.amount,
    atHand,
    missing,
    text: {
      zh: `照现在的收支，${showDay(due.on, 'zh')}这一笔会还不上，差 ${sum} 元。现在还没有逾期，正是去协商的时候。`,
      en: `As things stand, the payment of ${showDay(due.on, 'en')} cannot be made: ${sum} yuan are missing. Nothing is overdue yet; this is the time to talk.`,
    },
  };
}
