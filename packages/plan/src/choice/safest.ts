import { cheapest, lessMargin, marginOf, roomiest, type Course } from './named-choice.ts';
import type { Chosen } from './best-choice.ts';
import type { NamedChoice, Planning } from './planning.ts';
import { paidIn } from './shortage.ts';
import { incomePaths, survivalOf, type Survival } from './stress.ts';

/** Nine of ten paths held is taken as holding. */
const HOLDS = 9;

/** Percent of each month's money that candidates leave untouched. */
const MARGINS = [5, 10, 15, 20, 30, 40] as const;

type Tried = { readonly chosen: NamedChoice; readonly survival: Survival };

/**
 * Without a hazard the choice that leaves a share of every month by time alone. With one, of the
 * other plans, of it, and of plans that leave a share of every month, the cheapest that holds on
 * nine of ten paths; when none does, the one that holds on most.
 */
export function safest(planning: Planning, course: Course, others: readonly Chosen[]): NamedChoice {
  const { purse, settings, money } = planning;
  const roomy = roomiest(course);
  const { hazard } = settings;
  if (hazard === undefined) return roomy;
  const works = incomePaths(hazard);
  const margins = MARGINS.map((margin) =>
    cheapest({ ...course, purse: lessMargin(purse, margin), known: undefined }),
  );
  const tried = [...others, roomy, ...margins].flatMap((chosen): readonly Tried[] => {
    if (chosen.options === undefined) return [];
    const paid = paidIn(chosen.options, purse.available.length);
    return [{ chosen, survival: survivalOf(paid, money, hazard, works) }];
  });
  const best = surest(tried);
  if (best === undefined) return roomy;
  const { options = [], proven } = best.chosen;
  return { options, proven, margin: marginOf(options, purse), survival: best.survival };
}

/** The cheapest that holds on nine of ten paths; without one, what holds on most. */
function surest(tried: readonly Tried[]): Tried | undefined {
  const costOf = ({ options = [] }: Chosen) => options.reduce((sum, { cost }) => sum + cost, 0);
  const held = tried.filter(({ survival }) => 10 * survival.held >= HOLDS * survival.paths);
  if (held.length > 0) return held.toSorted((a, b) => costOf(a.chosen) - costOf(b.chosen))[0];
  return tried.toSorted(
    (a, b) =>
      b.survival.held - a.survival.held ||
      a.survival.worstTenth - b.survival.worstTenth ||
      costOf(a.chosen) - costOf(b.chosen),
  )[0];
}
