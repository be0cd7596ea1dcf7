import { groupYuan, type Fen } from '@forbear/money';
import type { NamedPlan } from '@forbear/plan';
import type { Open } from '../situation/case-of.ts';
import type { Say } from '../text/say.ts';

/** Guesses that the price of a plan rests on. */
const PRICED: ReadonlySet<Open['what']> = new Set([
  ...(['owed', 'due', 'each', 'count', 'rate', 'offers'] as const),
]);

/**
 * What a plan costs, in words: exactly; about, where a figure of a debt is a guess; and not known, where the rate of a debt
 * is not and nothing was taken for it.
 */
export function priceOf(
  { cost, choices }: Pick<NamedPlan, 'cost' | 'choices'>,
  open: readonly Open[],
  say: Say,
): { readonly label: string; readonly sum?: string } {
  const guessed = (debt: string, what: (one: Open['what']) => boolean): boolean =>
    open.some((one) => one.debt === debt && what(one.what));
  const isUnpriced = choices.some(
    (one) => one.cost === 0 && guessed(one.debt, (what) => what === 'rate'),
  );
  const isAbout = choices.some(({ debt }) => guessed(debt, (what) => PRICED.has(what)));
  if (isUnpriced && cost <= 0)
    return { label: say('以后的息费还不知道', 'interest and fees are not known') };
  const label = cost < 0 ? say('少付', 'less to pay:') : say('以后的息费', 'interest and fees:');
  const sum = groupYuan(Math.abs(cost) as Fen);
  if (isUnpriced) return { label, sum: say(`至少 ${sum}`, `at least ${sum}`) };
  return { label, sum: isAbout ? say(`约 ${sum}`, `about ${sum}`) : sum };
}
