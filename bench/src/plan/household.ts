import { addMonths, fen, type Fen } from '@forbear/money';
import type { PlanInput } from '@forbear/plan';
import type { Instance } from './instance.ts';

/** The seeded money of each month as incomes of a household that spends nothing else. */
export function householdOf({ debtor: { asOf, debts }, purse }: Instance): PlanInput {
  const incomes = purse.available.map((amount, t) => {
    const day = addMonths(asOf, t, 'clamp-to-month-end');
    return { what: 'work', amount: amount as Fen, per: 'month' as const, from: day, until: day };
  });
  return { asOf, debts, incomes, expenses: [], savings: fen(0), keepBack: fen(0) };
}
