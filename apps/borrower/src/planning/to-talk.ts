import type { NamedPlan } from '@forbear/plan';
import type { Planned, Standing } from './asks.ts';
import { isGated, isLeftOut } from './gate.ts';

/**
 * Creditors to talk to and with whom nothing is agreed, the first due first, which is by the contract and
 * not by what will be asked for: those of whom something is asked, and all where nothing fits. Debts of which it is not settled whether to talk at all come last.
 */
export function toTalk({ standings }: Planned, plan: NamedPlan): readonly Standing[] {
  const choiceOf = (id: string) => plan.choices.find(({ debt }) => debt === id);
  return standings
    .filter(
      (one) =>
        one.state.agreement === undefined &&
        (isLeftOut(one, plan) ||
          !plan.fits ||
          (choiceOf(one.debt)?.relief.measures.length ?? 0) > 0),
    )
    .sort((a, b) => Number(isLeftOut(a, plan)) - Number(isLeftOut(b, plan)) || byDue(a, b));
}

/** The one whose contract asks first, first; where the limitation is to be read before, last. */
export const byDue = (a: Standing, b: Standing): number => rank(a) - rank(b);

const rank = (one: Standing): number =>
  isGated(one) ? Number.MAX_SAFE_INTEGER : (one.due ?? Number.MAX_SAFE_INTEGER - 1);

/** Whether the sums of all debts together rest on a guess. */
export const isEstimate = (standings: readonly Standing[]): boolean =>
  standings.some((one) => one.isEstimated && !isGated(one));
