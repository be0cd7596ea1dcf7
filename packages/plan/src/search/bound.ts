import type { Alive } from './alive.ts';
import { groupCount, type Flat } from './model.ts';

/** Room for bounds of many options at given prices of the rows. */
export type Work = {
  readonly flat: Flat;
  /** Cost of each living option at the prices. */
  readonly priced: Float64Array;
  /** The cheapest option of each group at the prices, and its priced cost. */
  readonly cheapest: Int32Array;
  readonly least: Float64Array;
  /** How far the cheapest options pass each limit. */
  readonly slope: Float64Array;
  readonly trial: Float64Array;
  readonly active: Int32Array;
};

export function workOf(flat: Flat): Work {
  const groups = groupCount(flat);
  return {
    flat,
    priced: new Float64Array(flat.cost.length),
    cheapest: new Int32Array(groups),
    least: new Float64Array(groups),
    slope: new Float64Array(flat.rows),
    trial: new Float64Array(flat.rows),
    active: new Int32Array(flat.rows),
  };
}

/** Room for the rounding of a bound: a value below `best` is at most `best` − 1. */
export const cannotBeat = (bound: number, best: number): boolean =>
  bound - 1e-3 - 1e-11 * Math.abs(bound) > best - 1;

/**
 * The Lagrangian bound: no choice of living options costs less, for any prices ≥ 0. With `worth` 0
 * costs are left out: a bound above 0 then says that nothing fits.
 */
export function lagrangian(work: Work, alive: Alive, prices: Float64Array, worth: 0 | 1): number {
  const { flat, priced, cheapest, least, active } = work;
  const { rows, weight, cost, limit } = flat;
  let used = 0;
  let bound = 0;
  for (let t = 0; t < rows; t += 1) {
    const price = prices[t] as number;
    if (price <= 0) continue;
    active[used++] = t;
    bound -= price * (limit[t] as number);
  }
  const { list, counts, start } = alive;
  flat.work.done += (used + 2) * alive.total();
  for (let g = 0; g < counts.length; g += 1) {
    let [min, arg] = [Infinity, -1];
    const from = start[g] as number;
    const to = from + (counts[g] as number);
    for (let k = from; k < to; k += 1) {
      const option = list[k] as number;
      let sum = worth === 0 ? 0 : (cost[option] as number);
      const base = option * rows;
      for (let a = 0; a < used; a += 1) {
        const t = active[a] as number;
        sum += (prices[t] as number) * (weight[base + t] as number);
      }
      priced[option] = sum;
      if (sum < min) {
        min = sum;
        arg = option;
      }
    }
    least[g] = min;
    cheapest[g] = arg;
    bound += min;
  }
  return bound;
}

/** Sets the slope at the cheapest options and gives the square of its length where prices can move. */
function slopeAt(work: Work, prices: Float64Array): number {
  const { flat, cheapest, slope } = work;
  const { rows, weight, limit } = flat;
  for (let t = 0; t < rows; t += 1) slope[t] = 0 - (limit[t] as number);
  for (let g = 0; g < cheapest.length; g += 1) {
    const base = (cheapest[g] as number) * rows;
    for (let t = 0; t < rows; t += 1)
      slope[t] = (slope[t] as number) + (weight[base + t] as number);
  }
  let length = 0;
  for (let t = 0; t < rows; t += 1) {
    const by = slope[t] as number;
    if (by > 0 || (prices[t] as number) > 0) length += by * by;
  }
  return length;
}

export type Climb = { readonly steps: number; readonly best: number; readonly worth: 0 | 1 };

/**
 * Betters the prices by subgradient steps and gives the best bound; `prices` become the best ones
 * and the work stands at them. Ends early when the bound shows that `best` cannot be beaten.
 */
export function climb(work: Work, alive: Alive, prices: Float64Array, how: Climb): number {
  const { trial, slope, flat } = work;
  const { best, worth } = how;
  trial.set(prices);
  let top = -Infinity;
  let isAtTop = false;
  let pace = 1;
  for (let step = 0; ; step += 1) {
    const bound = lagrangian(work, alive, trial, worth);
    isAtTop = bound > top;
    if (isAtTop) {
      top = bound;
      prices.set(trial);
      if (worth === 0 ? isBeyond(work, top) : cannotBeat(top, best)) return top;
    } else pace *= 0.6;
    if (step >= how.steps) break;
    const length = slopeAt(work, trial);
    if (length === 0) break;
    const aim = Number.isFinite(best) ? best : top + Math.abs(top) * 0.05 + 1;
    const reach = (pace * Math.max(1, aim - bound)) / length;
    if (!isAtTop && pace < 0.05) break;
    for (let t = 0; t < flat.rows; t += 1)
      trial[t] = Math.max(0, (trial[t] as number) + reach * (slope[t] as number));
  }
  if (!isAtTop) lagrangian(work, alive, prices, worth);
  return top;
}

/** Whether a bound without costs is above 0 by more than rounding. */
export const isBeyond = (work: Work, bound: number): boolean =>
  bound > 1e-9 * work.least.reduce((sum, one) => sum + Math.abs(one), 1);
