import { present } from '@forbear/problem';
import { formatDay, formatFen, sumFen, type Day, type Fen } from '@forbear/money';
import type { BorrowerCase } from '@forbear/check';
import type { NamedPlan } from '@forbear/plan';

/**
 * The budget as it is granted: of each income its sum and days, not where it comes from; spending as one sum a month; savings.
 * Nothing else of a case leaves with it.
 */
export function budgetValue({ incomes, expenses, savings }: BorrowerCase) {
  const day = (name: 'from' | 'until', on: Day | undefined) =>
    on === undefined ? {} : { [name]: formatDay(on) };
  return {
    incomes: incomes.map(({ amount, per, from, until, payDay, certain }, k) => ({
      ...{ what: `收入 ${k + 1}`, amount: formatFen(amount), per },
      ...day('from', from),
      ...day('until', until),
      ...present({ payDay, certain }),
    })),
    expenses: [
      {
        ...{ group: 'other', what: '必要开支合计', per: 'month' },
        amount: formatFen(spendingOf(expenses)),
      },
    ],
    savings: formatFen(savings),
  };
}

/** Essential spending of a month; what is paid once a year counts as a twelfth, rounded up to the fen. */
export const spendingOf = (expenses: BorrowerCase['expenses']): Fen =>
  sumFen(
    expenses.map(({ amount, per }) => (per === 'year' ? (Math.ceil(amount / 12) as Fen) : amount)),
  );

/** How many other debts there are, and the most that the plan pays them in a month; no names. */
export function othersValue(plan: NamedPlan, debt: string) {
  const others = plan.choices.filter((one) => one.debt !== debt);
  const months = new Map<string, Fen>();
  for (const { rows } of others)
    for (const { due, payment } of rows) {
      const month = formatDay(due).slice(0, 7);
      months.set(month, ((months.get(month) ?? 0) + payment) as Fen);
    }
  const monthly = Math.max(0, ...months.values()) as Fen;
  return { count: others.length, monthly: formatFen(monthly) };
}
