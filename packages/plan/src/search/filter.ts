import type { Alive } from './alive.ts';
import { cannotBeat, lagrangian, type Work } from './bound.ts';
import type { Flat } from './model.ts';

/** Room for the least weights of every group. */
export type Least = { readonly of: Float64Array; readonly room: Float64Array };

export const leastRoom = (flat: Flat): Least => ({
  of: new Float64Array((flat.start.length - 1) * flat.rows),
  room: new Float64Array(flat.rows),
});

/**
 * Takes away the options that pass a hard limit beside the least of all other groups, to a fixed
 * point. False when a group is left empty: nothing fits.
 */
export function fitting(flat: Flat, alive: Alive, least: Least): boolean {
  const { rows, weight } = flat;
  const { list, counts, start } = alive;
  for (;;) {
    leastOf(flat, alive, least);
    flat.work.done += 2 * rows * alive.total();
    for (let t = 0; t < rows; t += 1) if ((least.room[t] as number) < 0) return false;
    let gone = 0;
    for (const [g, h] of flat.twins) {
      gone += inOrder(alive, g, h);
      if (counts[g] === 0 || counts[h] === 0) return false;
    }
    for (let g = 0; g < counts.length; g += 1) {
      const from = start[g] as number;
      const count = counts[g] as number;
      if (count === 1) continue;
      let kept = 0;
      for (let k = from; k < from + count; k += 1) {
        const option = list[k] as number;
        let fits = true;
        for (let t = 0, w = option * rows, l = g * rows; t < rows && fits; t += 1, w += 1, l += 1)
          fits = (weight[w] as number) - (least.of[l] as number) <= (least.room[t] as number);
        if (fits) list[from + kept++] = option;
      }
      counts[g] = kept;
      gone += count - kept;
      if (kept === 0) return false;
    }
    if (gone === 0) return true;
  }
}

/** Of two groups with the same options, takes away what no choice in their order has. */
function inOrder(alive: Alive, g: number, h: number): number {
  const place = (group: number, k: number): number =>
    alive.option(group, k) - (alive.start[group] as number);
  const places = (group: number): number[] =>
    Array.from({ length: alive.count(group) }, (_, k) => place(group, k));
  const least = Math.min(...places(g));
  const most = Math.max(...places(h));
  return (
    sifted(alive, g, (option) => option - (alive.start[g] as number) <= most) +
    sifted(alive, h, (option) => option - (alive.start[h] as number) >= least)
  );
}

/** Leaves the options of a group that hold, in their order; tells how many are gone. */
function sifted(alive: Alive, group: number, holds: (option: number) => boolean): number {
  const { list, counts, start } = alive;
  const from = start[group] as number;
  const count = counts[group] as number;
  let kept = 0;
  for (let k = from; k < from + count; k += 1) {
    const option = list[k] as number;
    if (holds(option)) list[from + kept++] = option;
  }
  counts[group] = kept;
  return count - kept;
}

function leastOf(flat: Flat, alive: Alive, least: Least): void {
  const { rows, weight, limit } = flat;
  const { list, counts, start } = alive;
  least.room.set(limit);
  for (let g = 0; g < counts.length; g += 1) {
    const from = start[g] as number;
    const own = g * rows;
    const first = (list[from] as number) * rows;
    for (let t = 0; t < rows; t += 1) least.of[own + t] = weight[first + t] as number;
    for (let k = from + 1; k < from + (counts[g] as number); k += 1) {
      const at = (list[k] as number) * rows;
      for (let t = 0; t < rows; t += 1)
        if ((weight[at + t] as number) < (least.of[own + t] as number))
          least.of[own + t] = weight[at + t] as number;
    }
    for (let t = 0; t < rows; t += 1)
      least.room[t] = (least.room[t] as number) - (least.of[own + t] as number);
  }
}

/** Takes away the options with which the bound of the work shows that `best` cannot be beaten. */
export function promising(work: Work, alive: Alive, bound: number, best: number): number {
  const { list, counts, start } = alive;
  let gone = 0;
  for (let g = 0; g < counts.length; g += 1) {
    const from = start[g] as number;
    const count = counts[g] as number;
    let kept = 0;
    for (let k = from; k < from + count; k += 1) {
      const option = list[k] as number;
      const more = (work.priced[option] as number) - (work.least[g] as number);
      if (!cannotBeat(bound + more, best)) list[from + kept++] = option;
    }
    counts[g] = kept;
    gone += count - kept;
  }
  return gone;
}

/**
 * Takes away what cannot beat the cut at prices that are known already, which costs less than to find better
 * ones. False when nothing is left.
 */
export function isKept(
  work: Work,
  alive: Alive,
  prices: Float64Array,
  { cut, least }: { readonly cut: number; readonly least: Least },
): boolean {
  for (;;) {
    const bound = lagrangian(work, alive, prices, 1);
    if (cannotBeat(bound, cut)) return false;
    if (promising(work, alive, bound, cut) === 0) return true;
    if (alive.counts.some((count) => count === 0)) return false;
    if (!fitting(work.flat, alive, least)) return false;
  }
}
