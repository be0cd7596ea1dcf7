import type { Candidate } from './choose.ts';

type Groups = readonly (readonly Candidate[])[];
type Worth = (one: Candidate) => number;

/** What each candidate costs when a month's money has a price, and the least of all groups from a depth on. */
export type Prices = {
  readonly priced: readonly Float64Array[];
  /** Indexes of each group, cheapest price first. */
  readonly order: readonly (readonly number[])[];
  readonly leastPriced: readonly number[];
  readonly leastValue: readonly number[];
  readonly leastLoad: readonly Float64Array[];
  /** What the limits themselves come to at these prices. */
  readonly ofLimits: number;
};

const STEPS = 300;

/**
 * Prices of each month's money (Lagrange multipliers, 0 … cap) by subgradient steps. Any prices
 * give a valid bound; good ones give a close one.
 */
export function multipliers(
  groups: Groups,
  limits: readonly number[],
  worth: Worth,
  cap: number,
): Float64Array {
  const prices = new Float64Array(limits.length);
  let best = { bound: -Infinity, prices: prices.slice() };
  let pace = 1;
  let stale = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const { bound, over } = boundAt(groups, limits, worth, prices);
    if (bound > best.bound) {
      best = { bound, prices: prices.slice() };
      stale = 0;
    } else stale += 1;
    if (stale > 12) {
      pace /= 2;
      stale = 0;
      prices.set(best.prices);
    }
    const length = over.reduce((sum, value) => sum + value * value, 0);
    if (length === 0) break;
    const reach = (Math.abs(best.bound) * 0.05 + 1) * pace;
    for (let t = 0; t < prices.length; t += 1)
      prices[t] = Math.min(
        cap,
        Math.max(0, (prices[t] as number) + (reach * (over[t] as number)) / length),
      );
  }
  return best.prices;
}

function boundAt(groups: Groups, limits: readonly number[], worth: Worth, prices: Float64Array) {
  const over = Float64Array.from(limits, (limit) => -limit);
  let bound = 0;
  for (let t = 0; t < limits.length; t += 1) bound -= (prices[t] as number) * (limits[t] as number);
  for (const group of groups) {
    let [least, cheapest] = [Infinity, group[0] as Candidate];
    for (const one of group) {
      const price = priceOf(one, worth, prices);
      if (price < least) [least, cheapest] = [price, one];
    }
    bound += least;
    for (const [t, amount] of cheapest.payments.entries()) over[t] = (over[t] as number) + amount;
  }
  return { bound, over };
}

function priceOf(one: Candidate, worth: Worth, prices: Float64Array): number {
  let price = worth(one);
  for (let t = 0; t < one.payments.length; t += 1)
    price += (prices[t] as number) * (one.payments[t] as number);
  return price;
}

/** The tables a search needs at given prices. `worth` is what is minimised. */
export function pricesOf(
  groups: Groups,
  limits: readonly number[],
  worth: Worth,
  prices: Float64Array,
): Prices {
  const priced = groups.map((group) =>
    Float64Array.from(group, (one) => priceOf(one, worth, prices)),
  );
  const order = priced.map((row) =>
    [...row.keys()].sort((a, b) => (row[a] as number) - (row[b] as number) || a - b),
  );
  const leastPriced = [0];
  const leastValue = [0];
  const leastLoad = [new Float64Array(limits.length)];
  for (let g = groups.length - 1; g >= 0; g -= 1) {
    const group = groups[g] as readonly Candidate[];
    const below = leastLoad[0] as Float64Array;
    leastPriced.unshift((leastPriced[0] as number) + Math.min(...(priced[g] as Float64Array)));
    leastValue.unshift((leastValue[0] as number) + Math.min(...group.map(worth)));
    leastLoad.unshift(
      below.map((sum, t) => sum + Math.min(...group.map((one) => one.payments[t] ?? 0))),
    );
  }
  const ofLimits = limits.reduce((sum, limit, t) => sum + limit * (prices[t] as number), 0);
  return { priced, order, leastPriced, leastValue, leastLoad, ofLimits };
}
