import type { Alive } from './alive.ts';
import type { Work } from './bound.ts';

/** Options of one group that are looked at together, and a bound that holds for all of them. */
export type Side = {
  readonly group: number;
  readonly options: readonly number[];
  readonly bound: number;
};

/**
 * Each group that the relaxation parts, in two: what takes less of the priced rows than its mean, and what
 * takes more; the side with the larger share first. Those that are parted most come first.
 */
export function partings(
  work: Work,
  alive: Alive,
  shares: Float64Array,
  bound: number,
): readonly (readonly Side[])[] {
  const parted = [...alive.counts.keys()].flatMap((group) => {
    if (alive.count(group) < 2) return [];
    const { spread, mean } = spreadOf(work, alive, shares, group);
    return spread > 0 ? [{ group, spread, mean }] : [];
  });
  return parted
    .sort((a, b) => b.spread - a.spread || a.group - b.group)
    .flatMap(({ group, mean }) => {
      const sides = halves(work, alive, shares, { group, mean, bound });
      return sides.length === 0 ? [] : [sides];
    });
}

function halves(
  work: Work,
  alive: Alive,
  shares: Float64Array,
  { group, mean, bound }: { readonly group: number; readonly mean: number; readonly bound: number },
): readonly Side[] {
  const options = Array.from({ length: alive.count(group) }, (_, k) => alive.option(group, k));
  const low = options.filter((option) => taken(work, option) <= mean);
  const high = options.filter((option) => taken(work, option) > mean);
  if (low.length === 0 || high.length === 0) return [];
  const side = (list: readonly number[]): Side => ({
    group,
    options: list,
    bound: bound + Math.min(...list.map((option) => moreThanLeast(work, group, option))),
  });
  const share = low.reduce((sum, option) => sum + (shares[option] as number), 0);
  return share < 0.5 ? [side(high), side(low)] : [side(low), side(high)];
}

const taken = ({ priced, flat }: Work, option: number): number =>
  (priced[option] as number) - (flat.cost[option] as number);

const moreThanLeast = ({ priced, least }: Work, group: number, option: number): number =>
  (priced[option] as number) - (least[group] as number);

/** How far apart the parts of a group lie, and their mean. */
function spreadOf(work: Work, alive: Alive, shares: Float64Array, g: number) {
  let [sum, first, second] = [0, 0, 0];
  for (let k = 0; k < alive.count(g); k += 1) {
    const option = alive.option(g, k);
    const share = shares[option] as number;
    if (share <= 1e-7) continue;
    const key = taken(work, option);
    sum += share;
    first += share * key;
    second += share * key * key;
  }
  if (sum <= 0) return { spread: 0, mean: 0 };
  const mean = first / sum;
  return { spread: Math.sqrt(Math.max(0, second / sum - mean * mean)), mean };
}

/** The options of the undecided group with fewest of them one by one, cheapest at the prices first. */
export function singles(work: Work, alive: Alive, bound: number): readonly Side[] {
  let [group, fewest] = [-1, Infinity];
  for (let g = 0; g < alive.counts.length; g += 1) {
    const count = alive.count(g);
    if (count > 1 && count < fewest) [group, fewest] = [g, count];
  }
  if (group < 0) return [];
  return Array.from({ length: alive.count(group) }, (_, k): Side => {
    const option = alive.option(group, k);
    return { group, options: [option], bound: bound + moreThanLeast(work, group, option) };
  }).sort((a, b) => a.bound - b.bound || (a.options[0] as number) - (b.options[0] as number));
}
