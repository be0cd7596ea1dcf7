import type { NamedPlan } from '@forbear/plan';
import type { Planned, Standing } from './asks.ts';
import { isGated } from './gate.ts';

/**
 * Creditors to talk to and with whom nothing is agreed, the first due first: those of whom something is
 * asked, and all where nothing fits. Debts whose limitation is to be read first come last.
 */
export function toTalk({ standings }: Planned, plan: NamedPlan): readonly Standing[] {
  const choiceOf = (id: string) => plan.choices.find(({ debt }) => debt === id);
  const due = (one: Standing) =>
    isGated(one)
      ? Number.MAX_SAFE_INTEGER
      : (choiceOf(one.debt)?.rows[0]?.due ?? Number.MAX_SAFE_INTEGER);
  return standings
    .filter(
      (one) =>
        one.state.agreement === undefined &&
        (isGated(one) || !plan.fits || (choiceOf(one.debt)?.relief.measures.length ?? 0) > 0),
    )
    .sort((a, b) => due(a) - due(b));
}
