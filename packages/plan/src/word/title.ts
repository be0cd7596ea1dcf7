import { monthOf } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { MARGIN } from '../choice/named-choice.ts';
import type { NamedPlan, PlanName } from '../joint-plan.ts';
import { isShare } from './share-claim.ts';

/** What a plan is called where none of the five that fits does better by it; else what it was sought for. */
const TITLES: Readonly<Record<Exclude<PlanName, 'fair-shares'>, readonly [Text, Text]>> = {
  'smallest-ask': [
    { zh: '最容易谈成', en: 'easiest to agree' },
    { zh: '力求容易谈成', en: 'aiming for easy agreement' },
  ],
  cheapest: [
    { zh: '花钱最少', en: 'cheapest' },
    { zh: '力求少花钱', en: 'aiming for low cost' },
  ],
  fastest: [
    { zh: '最快还清', en: 'fastest' },
    { zh: '力求早还清', en: 'aiming for an early end' },
  ],
  safest: [
    { zh: '最稳当', en: 'safest' },
    { zh: '力求稳当', en: 'aiming for safety' },
  ],
};

const UNFIT: Text = { zh: '先顾最要紧的', en: 'what matters most first' };
const UNSHARED: Text = { zh: '平分不了', en: 'no fair shares' };
const SHARES: readonly [Text, Text, Text] = [
  { zh: '不用平分', en: 'nothing to share out' },
  { zh: '每月固定数', en: 'a fixed monthly sum' },
  { zh: '平分', en: 'fair shares' },
];

/** The title of a plan among those it is shown with: a claim, so it goes by what they are. */
export function titleOf(plan: NamedPlan, plans: readonly NamedPlan[]): Text {
  const { name, fits, choices } = plan;
  if (name === 'fair-shares') {
    const shares = choices.filter(isShare).length;
    return fits ? (SHARES[Math.min(2, shares)] as Text) : UNSHARED;
  }
  if (!fits) return UNFIT;
  return TITLES[name][isFirst(plan, plans) ? 0 : 1];
}

/**
 * Whether no other plan that fits does better by the plan's own name. After an answer the fewest debts are
 * treated otherwise than before, and what is cheapest so may not be the cheapest of all.
 */
export function isFirst(plan: NamedPlan, plans: readonly NamedPlan[]): boolean {
  const { name, cost, ends, ask } = plan;
  if (name === 'safest') return plan.why.survival !== undefined || leavesMost(plan, plans);
  return plans.every((other) => {
    if (!other.fits) return true;
    if (name === 'cheapest') return other.cost >= cost;
    if (name === 'fastest') return monthOf(other.ends) >= monthOf(ends);
    const isEasier = other.ask.beyond <= ask.beyond && other.ask.creditors < ask.creditors;
    return name !== 'smallest-ask' || !isEasier;
  });
}

/** Whether a percent at least is left of every month, and no plan that fits leaves more; a third is enough. */
function leavesMost(plan: NamedPlan, plans: readonly NamedPlan[]): boolean {
  const own = shareLeft(plan);
  return own > 0 && plans.every((other) => !other.fits || shareLeft(other) <= own);
}

/** Of the months with payments the least whole percentage that is left, up to a third. */
const shareLeft = ({ months }: NamedPlan): number =>
  Math.min(
    MARGIN,
    ...months
      .filter(({ payments }) => payments > 0)
      .map(({ available, payments }) =>
        available <= payments ? 0 : Math.floor((100 * (available - payments)) / available),
      ),
  );
