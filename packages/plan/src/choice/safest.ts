import { AIMS, lessMargin, marginOf, roomiest } from './named-choice.ts';
import type { Chosen } from './best-choice.ts';
import type { Planning } from './planning.ts';
import { paidIn } from './shortage.ts';
import { incomePaths, survivalOf, type Survival } from './stress.ts';

/** The safest choice with what makes it so: the percentage that stays of every month, how it holds on paths. */
export type Safest = Chosen & { readonly margin: number; readonly survival?: Survival };

/** Nine of ten paths held is taken as holding. */
const HOLDS = 9;

/** Percent of each month's money that candidates leave untouched. */
const MARGINS = [5, 10, 15, 20, 30, 40] as const;

/**
 * Without a hazard the choice that leaves a share of every month by time alone. With one, of the
 * other plans, of it, and of plans that leave a share of every month, the cheapest that holds on
 * nine of ten paths; when none does, the one that holds on most.
 */
export function safest(planning: Planning, others: readonly Chosen[]): Safest {
  const { groups, purse, choose, settings, money } = planning;
  const known = others.map(({ options }) => (options === undefined ? 0 : marginOf(options, purse)));
  const roomy = roomiest(groups, purse, choose, Math.max(...known));
  const { hazard } = settings;
  if (hazard === undefined) return roomy;
  const works = incomePaths(hazard);
  const margins = MARGINS.map((margin) => choose(groups, lessMargin(purse, margin), AIMS.cheapest));
  const tried = [...others, roomy, ...margins].flatMap((chosen) => {
    if (chosen.options === undefined) return [];
    const paid = paidIn(chosen.options, purse.available.length);
    return [{ chosen, survival: survivalOf(paid, money, hazard, works) }];
  });
  const costOf = ({ options = [] }: Chosen) => options.reduce((sum, { cost }) => sum + cost, 0);
  const held = tried.filter(({ survival }) => 10 * survival.held >= HOLDS * survival.paths);
  const [best] =
    held.length > 0
      ? held.sort((a, b) => costOf(a.chosen) - costOf(b.chosen))
      : tried.sort(
          (a, b) =>
            b.survival.held - a.survival.held ||
            a.survival.worstTenth - b.survival.worstTenth ||
            costOf(a.chosen) - costOf(b.chosen),
        );
  if (best === undefined) return roomy;
  const margin = marginOf(best.chosen.options ?? [], purse);
  return { ...best.chosen, margin, survival: best.survival };
}
