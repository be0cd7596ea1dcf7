import { groupCount, type Flat } from './model.ts';

/** The options of each group that are still looked at; a group with one option is decided. */
export type Alive = {
  readonly list: Int32Array;
  readonly counts: Int32Array;
  readonly start: Int32Array;
  count(group: number): number;
  option(group: number, k: number): number;
  total(): number;
};

/** All options alive. */
export function allAlive(flat: Flat): Alive {
  const groups = groupCount(flat);
  const counts = Int32Array.from(
    { length: groups },
    (_, g) => (flat.start[g + 1] as number) - (flat.start[g] as number),
  );
  return aliveOf(Int32Array.from(flat.cost.keys()), counts, flat.start);
}

function aliveOf(list: Int32Array, counts: Int32Array, start: Int32Array): Alive {
  return {
    list,
    counts,
    start,
    count: (group) => counts[group] as number,
    option: (group, k) => list[(start[group] as number) + k] as number,
    total: () => counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Room for a copy. */
export const emptyLike = (alive: Alive): Alive =>
  aliveOf(new Int32Array(alive.list.length), new Int32Array(alive.counts.length), alive.start);

/** Makes `to` the same as `from`. */
export function copyAlive(from: Alive, to: Alive): void {
  to.list.set(from.list);
  to.counts.set(from.counts);
}

/** Leaves one option in a group. */
export function decide(alive: Alive, group: number, option: number): void {
  alive.list[alive.start[group] as number] = option;
  alive.counts[group] = 1;
}

/** Leaves some options in a group. */
export function keepOnly(alive: Alive, group: number, options: readonly number[]): void {
  for (const [k, option] of options.entries())
    alive.list[(alive.start[group] as number) + k] = option;
  alive.counts[group] = options.length;
}

/** The picks that are still alive; in place of others, the first living option. */
export function livingOf(alive: Alive, picks: Int32Array): Int32Array {
  return Int32Array.from(alive.counts, (count, g) => {
    const from = alive.start[g] as number;
    for (let k = from; k < from + count; k += 1)
      if (alive.list[k] === picks[g]) return alive.list[k] as number;
    return alive.list[from] as number;
  });
}
