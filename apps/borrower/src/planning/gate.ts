import type { NamedPlan } from '@forbear/plan';
import type { Planned, Standing } from './asks.ts';

/** Whether the limitation is to be read before anything is done about a debt. */
export const isGated = ({ first, state }: Standing): boolean =>
  first.zh.length > 0 && state.limitationSeen === undefined;

/** Whether the limitation was read, and the person has not decided to pay: the debt stands in no plan. */
export const isUndecided = (standing: Standing, plan: NamedPlan): boolean =>
  standing.first.zh.length > 0 &&
  !isGated(standing) &&
  !plan.choices.some(({ debt }) => debt === standing.debt);

/** Why a debt stands in no plan beside its limitation: its figures contradict each other, or one only answers for it. */
export const apartIn = (
  { plan }: Planned,
  debt: string,
): 'debt-unclear' | 'guaranteed' | undefined =>
  plan.ok
    ? APART.find((code) =>
        plan.value.findings.some((one) => one.code === code && one.debt === debt),
      )
    : undefined;

const APART = ['debt-unclear', 'guaranteed'] as const;

/** Whether what comes first is whether to talk at all. */
export const isLeftOut = (standing: Standing, plan: NamedPlan): boolean =>
  isGated(standing) || isUndecided(standing, plan);
