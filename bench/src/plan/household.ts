import type { PlanInput } from '@forbear/plan';
import { seededHousehold } from '@forbear/testkit';
import type { Instance } from './instance.ts';

/** What the product plans for: the seeded debts and money. */
export const householdOf = ({ debtor: { asOf, debts }, purse }: Instance): PlanInput => ({
  ...seededHousehold(asOf, purse.available),
  debts,
});
