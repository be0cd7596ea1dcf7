import { multipliers, pricesOf, type Prices } from './month-price.ts';

/** What the search needs to know of one option. Whole numbers throughout. */
export type Candidate = {
  readonly payments: readonly number[];
  /** What is made least, in this order; not negative apart from the second. */
  readonly aims: readonly [number, number];
};

/** The option chosen in each group, the money missing, and whether the search could look at everything. */
export type Choice = {
  readonly picks: readonly number[];
  readonly missing: number;
  readonly proven: boolean;
};

/** Partial choices that are looked at before the best so far is given as not proven. */
const LOOKS_MAX = 1_500_000;

/** Room for the rounding of bounds that are made in doubles. */
const SLACK = 1e-6;

type Groups = readonly (readonly Candidate[])[];

/**
 * The exact best choice of one candidate from each group whose payments fit the limit of every
 * month: least first aim, then least second. When none fits, the choice with the least money
 * missing over all months, then the least aims. Among equals, the first that is found: the order
 * of the search is fixed.
 */
export function choose(groups: Groups, limits: readonly number[]): Choice {
  const scale = secondAimSpan(groups);
  const value = ({ aims }: Candidate): number => aims[0] * scale + aims[1];
  const fits = search(groups, limits, value, 'fit');
  return fits.picks.length === groups.length ? fits : search(groups, limits, value, 'miss least');
}

/** One more than the second aims can differ by over all groups, so that the first aim comes first. */
function secondAimSpan(groups: Groups): number {
  return groups.reduce((sum, group) => {
    const aims = group.map((one) => one.aims[1]);
    return sum + Math.max(...aims) - Math.min(...aims);
  }, 1);
}

type Goal = 'fit' | 'miss least';
type Found = {
  readonly missing: number;
  readonly value: number;
  readonly picks: readonly number[];
};

/** Depth first, cheapest price first; a branch ends where its bound is no better than the best found. */
function search(
  groups: Groups,
  limits: readonly number[],
  value: (one: Candidate) => number,
  goal: Goal,
): Choice {
  const kept =
    goal === 'fit' ? reachable(groups, limits) : groups.map((group) => [...group.keys()]);
  if (kept.some((indexes) => indexes.length === 0)) return { picks: [], missing: 0, proven: true };
  const order = [...groups.keys()].sort(
    (a, b) => (kept[a] as number[]).length - (kept[b] as number[]).length || a - b,
  );
  const levels = order.map((g) =>
    (kept[g] as number[]).map((index) => ({
      index,
      one: (groups[g] as readonly Candidate[])[index] as Candidate,
    })),
  );
  const worth = goal === 'fit' ? value : () => 0;
  const cap = goal === 'fit' ? Infinity : 1;
  const chosen = levels.map((level) => level.map(({ one }) => one));
  const prices = pricesOf(chosen, limits, worth, multipliers(chosen, limits, worth, cap));
  const { best, looks } = walk(levels, limits, value, goal, prices);
  const picks: number[] = new Array<number>(groups.length);
  best?.picks.forEach((index, k) => (picks[order[k] as number] = index));
  return {
    picks: best === undefined ? [] : picks,
    missing: best?.missing ?? 0,
    proven: looks <= LOOKS_MAX,
  };
}

type Level = readonly { readonly index: number; readonly one: Candidate }[];

function walk(
  levels: readonly Level[],
  limits: readonly number[],
  value: (one: Candidate) => number,
  goal: Goal,
  prices: Prices,
): { best: Found | undefined; looks: number } {
  const load = new Float64Array(limits.length);
  const picks: number[] = [];
  let best: Found | undefined;
  let looks = 0;

  const isHopeless = (bound: number, sum: number, depth: number): boolean => {
    if (best === undefined) return false;
    const least = Math.ceil(bound - SLACK * Math.max(1, Math.abs(bound)) * 1e-3 - SLACK);
    if (goal === 'fit') return least >= best.value;
    if (least !== best.missing) return least > best.missing;
    return sum + (prices.leastValue[depth] as number) >= best.value;
  };

  const visit = (depth: number, priced: number, sum: number): void => {
    looks += 1;
    if (looks > LOOKS_MAX) return;
    const missing = missingOf(load, prices.leastLoad[depth] as Float64Array, limits);
    if (goal === 'fit' && missing > 0) return;
    if (depth === levels.length) {
      const better =
        best === undefined ||
        missing < best.missing ||
        (missing === best.missing && sum < best.value);
      if (better) best = { missing, value: sum, picks: [...picks] };
      return;
    }
    const level = levels[depth] as Level;
    for (const at of prices.order[depth] as readonly number[]) {
      const next = priced + ((prices.priced[depth] as Float64Array)[at] as number);
      const bound = next + (prices.leastPriced[depth + 1] as number) - prices.ofLimits;
      const { index, one } = level[at] as Level[number];
      const total = sum + value(one);
      if (isHopeless(bound, total, depth + 1)) {
        if (goal === 'fit') break;
        continue;
      }
      add(load, one.payments, 1);
      picks.push(index);
      visit(depth + 1, next, total);
      picks.pop();
      add(load, one.payments, -1);
    }
  };
  visit(0, 0, 0);
  return { best, looks };
}

/** The candidates that still fit beside the least of every other group, to a fixed point. */
function reachable(groups: Groups, limits: readonly number[]): number[][] {
  let kept = groups.map((group) => [...group.keys()]);
  for (;;) {
    const least = groups.map((group, g) =>
      leastOf(
        (kept[g] as number[]).map((k) => group[k] as Candidate),
        limits,
      ),
    );
    const all = limits.map((_, t) => least.reduce((sum, one) => sum + (one[t] as number), 0));
    const next = groups.map((group, g) =>
      (kept[g] as number[]).filter((k) =>
        limits.every((limit, t) => {
          const others = (all[t] as number) - ((least[g] as number[])[t] as number);
          return others + ((group[k] as Candidate).payments[t] ?? 0) <= limit;
        }),
      ),
    );
    const isSame = next.every((indexes, g) => indexes.length === (kept[g] as number[]).length);
    kept = next;
    if (isSame || kept.some((indexes) => indexes.length === 0)) return kept;
  }
}

const leastOf = (group: readonly Candidate[], limits: readonly number[]): number[] =>
  limits.map((_, t) =>
    group.reduce((least, one) => Math.min(least, one.payments[t] ?? 0), Infinity),
  );

function missingOf(load: Float64Array, ahead: Float64Array, limits: readonly number[]): number {
  let missing = 0;
  for (let t = 0; t < limits.length; t += 1)
    missing += Math.max(0, (load[t] as number) + (ahead[t] as number) - (limits[t] as number));
  return missing;
}

function add(load: Float64Array, payments: readonly number[], sign: 1 | -1): void {
  for (let t = 0; t < payments.length; t += 1)
    load[t] = (load[t] as number) + sign * (payments[t] as number);
}
