import { chances } from '@forbear/money';
import type { Alive } from './alive.ts';
import { addTo, groupCount, isSpent, isWithin, loadOf, valueOf, type Flat } from './model.ts';

/** One option per group, and what the choice is worth (infinite where it does not fit). */
export type Incumbent = { picks: Int32Array; value: number };

/** How far a load passes the limits, each row in shares of its limit. */
function excess(flat: Flat, load: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < flat.rows; t += 1) {
    const over = (load[t] as number) - (flat.limit[t] as number);
    if (over > 0) sum += over / Math.max(1, flat.limit[t] as number);
  }
  return sum;
}

/** The options that take least of the limits altogether. */
export function leastTaking(flat: Flat, alive: Alive): Int32Array {
  const picks = new Int32Array(groupCount(flat));
  for (let g = 0; g < picks.length; g += 1) {
    let least = Infinity;
    for (let k = 0; k < alive.count(g); k += 1) {
      const option = alive.option(g, k);
      let sum = 0;
      for (let t = 0; t < flat.rows; t += 1)
        sum +=
          (flat.weight[option * flat.rows + t] as number) / Math.max(1, flat.limit[t] as number);
      if (sum < least) {
        least = sum;
        picks[g] = option;
      }
    }
  }
  return picks;
}

/** Swaps options until the limits are kept, each swap taking most excess for its cost; false when stuck. */
export function repair(flat: Flat, alive: Alive, picks: Int32Array): boolean {
  const load = loadOf(flat, picks);
  for (let round = 0; round < 4 * picks.length; round += 1) {
    const now = excess(flat, load);
    if (now === 0) return true;
    flat.work.done += 4 * flat.rows * alive.total();
    let [best, group, to] = [0, -1, -1];
    for (let g = 0; g < picks.length; g += 1) {
      const own = picks[g] as number;
      addTo(load, flat, own, -1);
      for (let k = 0; k < alive.count(g); k += 1) {
        const option = alive.option(g, k);
        if (option === own) continue;
        addTo(load, flat, option, 1);
        const less = now - excess(flat, load);
        addTo(load, flat, option, -1);
        if (less <= 1e-12) continue;
        const dearer = Math.max(0, (flat.cost[option] as number) - (flat.cost[own] as number));
        const worth = less / (dearer + 1);
        if (worth > best) [best, group, to] = [worth, g, option];
      }
      addTo(load, flat, own, 1);
    }
    if (group < 0) return false;
    addTo(load, flat, picks[group] as number, -1);
    addTo(load, flat, to, 1);
    picks[group] = to;
  }
  return excess(flat, load) === 0;
}

/** Betters a choice by swaps of one option, then of two, until none helps. */
export function descend(flat: Flat, alive: Alive, picks: Int32Array): void {
  const load = loadOf(flat, picks);
  while (
    !isSpent(flat) &&
    (swapOne(flat, alive, picks, load) || swapTwo(flat, alive, picks, load))
  );
}

function swapOne(flat: Flat, alive: Alive, picks: Int32Array, load: Float64Array): boolean {
  let [gain, group, to] = [0, -1, -1];
  flat.work.done += 2 * flat.rows * alive.total();
  for (let g = 0; g < picks.length; g += 1) {
    const own = picks[g] as number;
    addTo(load, flat, own, -1);
    for (let k = 0; k < alive.count(g); k += 1) {
      const option = alive.option(g, k);
      const saved = (flat.cost[own] as number) - (flat.cost[option] as number);
      if (option === own || saved <= gain) continue;
      addTo(load, flat, option, 1);
      const fits = isWithin(flat, load);
      addTo(load, flat, option, -1);
      if (fits) [gain, group, to] = [saved, g, option];
    }
    addTo(load, flat, own, 1);
  }
  if (group < 0) return false;
  addTo(load, flat, picks[group] as number, -1);
  addTo(load, flat, to, 1);
  picks[group] = to;
  return true;
}

/** The first pair of swaps that costs less together and keeps the limits. */
function swapTwo(flat: Flat, alive: Alive, picks: Int32Array, load: Float64Array): boolean {
  for (let g = 0; g < picks.length; g += 1)
    for (let h = g + 1; h < picks.length && !isSpent(flat); h += 1)
      if (swapPair(flat, alive, picks, load, g, h)) return true;
  return false;
}

function swapPair(
  flat: Flat,
  alive: Alive,
  picks: Int32Array,
  load: Float64Array,
  g: number,
  h: number,
): boolean {
  const { rows, weight, cost, limit } = flat;
  const [ownG, ownH] = [picks[g] as number, picks[h] as number];
  const now = (cost[ownG] as number) + (cost[ownH] as number);
  for (let k = 0; k < alive.count(g); k += 1) {
    const a = alive.option(g, k);
    if (a === ownG) continue;
    for (let n = 0; n < alive.count(h); n += 1) {
      const b = alive.option(h, n);
      if (b === ownH || (cost[a] as number) + (cost[b] as number) >= now) continue;
      let fits = true;
      let t = 0;
      for (; t < rows && fits; t += 1)
        fits =
          (load[t] as number) +
            (weight[a * rows + t] as number) -
            (weight[ownG * rows + t] as number) +
            (weight[b * rows + t] as number) -
            (weight[ownH * rows + t] as number) <=
          (limit[t] as number);
      flat.work.done += 2 + 2 * t;
      if (!fits) continue;
      for (const [own, next] of [
        [ownG, a],
        [ownH, b],
      ] as const) {
        addTo(load, flat, own, -1);
        addTo(load, flat, next, 1);
      }
      picks[g] = a;
      picks[h] = b;
      return true;
    }
  }
  return false;
}

/** Takes a start to a choice that fits and cannot be bettered by few swaps; keeps it when it is the best. */
export function improve(flat: Flat, alive: Alive, start: Int32Array, best: Incumbent): boolean {
  const picks = start.slice();
  if (!repair(flat, alive, picks)) return false;
  descend(flat, alive, picks);
  const value = valueOf(flat, picks);
  if (value >= best.value) return false;
  best.picks = picks;
  best.value = value;
  return true;
}

/** Random changes of the best choice, each repaired and bettered; the same seed kicks the same way. */
export function kick(flat: Flat, alive: Alive, best: Incumbent, times: number, seed: number): void {
  const next = chances(seed);
  for (let k = 0; k < times && !isSpent(flat); k += 1) {
    const start = best.picks.slice();
    const changes = Math.min(start.length, 2 + Math.floor(next() * 2));
    for (let n = 0; n < changes; n += 1) {
      const g = Math.floor(next() * start.length);
      const count = alive.count(g);
      if (count > 0) start[g] = alive.option(g, Math.floor(next() * count));
    }
    improve(flat, alive, start, best);
  }
}
