import type { NamedPlan } from '@forbear/plan';
import type { Standing } from './asks.ts';

/** Whether the limitation is to be read before anything is done about a debt. */
export const isGated = ({ first, state }: Standing): boolean =>
  first.zh.length > 0 && state.limitationSeen === undefined;

/** Whether the limitation was read, and the person has not decided to pay: the debt stands in no plan. */
export const isUndecided = (standing: Standing, plan: NamedPlan): boolean =>
  standing.first.zh.length > 0 &&
  !isGated(standing) &&
  !plan.choices.some(({ debt }) => debt === standing.debt);

/** Whether what comes first is whether to talk at all. */
export const isLeftOut = (standing: Standing, plan: NamedPlan): boolean =>
  isGated(standing) || isUndecided(standing, plan);
