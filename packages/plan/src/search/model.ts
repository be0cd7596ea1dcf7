/**
 * One option of a group: what it costs, and what it takes of each row (whole numbers, weights ≥ 0). `beside` is what
 * it takes of the last rows, where those stand apart: then many models can share one list of the first ones.
 */
export type Item = {
  readonly cost: number;
  readonly weights: ArrayLike<number>;
  readonly beside?: ArrayLike<number>;
};

/**
 * A multiple-choice multidimensional knapsack: one item of each group, the weights of every row
 * within its limit, least cost. Weights past the end of an item's list are 0.
 */
export type Model = {
  readonly groups: readonly (readonly Item[])[];
  readonly limits: readonly number[];
};

/** What an item takes of one of so many rows. */
export function weightAt({ weights, beside }: Item, row: number, rows: number): number {
  const from = rows - (beside?.length ?? 0);
  return (row < from ? weights[row] : beside?.[row - from]) ?? 0;
}

/** The model in flat arrays, after reductions. Options of group g are start[g] … start[g + 1] − 1. */
export type Flat = {
  readonly rows: number;
  readonly start: Int32Array;
  readonly cost: Float64Array;
  /** weight[option × rows + row]. */
  readonly weight: Float64Array;
  readonly limit: Float64Array;
  /** The item's index in its group of the model. */
  readonly origin: Int32Array;
  /** Pairs of groups with the same options: only choices in which the second's is no earlier are looked at. */
  readonly twins: readonly (readonly [number, number])[];
  readonly work: Tally;
};

/**
 * Steps of arithmetic that a search has taken and may take: the same on every machine, and in rough
 * proportion to time.
 */
export type Tally = { done: number; most: number };

/** Whether a search has used up its steps. */
export const isSpent = ({ work }: Flat): boolean => work.done >= work.most;

export const groupCount = (flat: Flat): number => flat.start.length - 1;

/** The model as flat arrays of the kept rows and the kept items of each group. */
export function flatten(
  model: Model,
  kept: readonly (readonly number[])[],
  rows: readonly number[],
): Flat {
  const count = kept.reduce((sum, group) => sum + group.length, 0);
  const start = new Int32Array(kept.length + 1);
  const cost = new Float64Array(count);
  const weight = new Float64Array(count * rows.length);
  const origin = new Int32Array(count);
  let at = 0;
  for (const [g, group] of kept.entries()) {
    for (const index of group) {
      const item = (model.groups[g] as readonly Item[])[index] as Item;
      cost[at] = item.cost;
      origin[at] = index;
      for (const [k, row] of rows.entries())
        weight[at * rows.length + k] = weightAt(item, row, model.limits.length);
      at += 1;
    }
    start[g + 1] = at;
  }
  const limit = Float64Array.from(rows, (row) => model.limits[row] as number);
  const flat = { rows: rows.length, start, cost, weight, limit, origin };
  return { ...flat, twins: twinsOf(flat), work: { done: 0, most: Infinity } };
}

type Parts = Pick<Flat, 'rows' | 'start' | 'cost' | 'weight'>;

/** Each group with the next one that has the same options. */
function twinsOf(flat: Parts): readonly (readonly [number, number])[] {
  const groups = [...flat.start.keys()].slice(0, -1);
  return groups.flatMap((g) => {
    const twin = groups.find((h) => h > g && isSame(flat, g, h));
    return twin === undefined ? [] : [[g, twin] as const];
  });
}

function isSame({ rows, start, cost, weight }: Parts, g: number, h: number): boolean {
  const [a, b] = [start[g] as number, start[h] as number];
  const count = (start[g + 1] as number) - a;
  if (count !== (start[h + 1] as number) - b) return false;
  for (let k = 0; k < count; k += 1) if (cost[a + k] !== cost[b + k]) return false;
  for (let k = 0; k < count * rows; k += 1)
    if (weight[a * rows + k] !== weight[b * rows + k]) return false;
  return true;
}

/** What each row carries with these options. */
export function loadOf(flat: Flat, picks: ArrayLike<number>): Float64Array {
  const load = new Float64Array(flat.rows);
  for (let g = 0; g < picks.length; g += 1) addTo(load, flat, picks[g] as number, 1);
  return load;
}

/** Adds an option to a load, or takes it off. */
export function addTo(load: Float64Array, flat: Flat, option: number, sign: 1 | -1): void {
  const { rows, weight } = flat;
  for (let t = 0, at = option * rows; t < rows; t += 1, at += 1)
    load[t] = (load[t] as number) + sign * (weight[at] as number);
}

/** Whether a load keeps every limit. */
export function isWithin({ rows, limit }: Flat, load: Float64Array): boolean {
  for (let t = 0; t < rows; t += 1) if ((load[t] as number) > (limit[t] as number)) return false;
  return true;
}

/** The value that is made least; infinite where a limit is passed. */
export function valueOf(flat: Flat, picks: ArrayLike<number>): number {
  if (!isWithin(flat, loadOf(flat, picks))) return Infinity;
  let value = 0;
  for (let g = 0; g < picks.length; g += 1) value += flat.cost[picks[g] as number] as number;
  return value;
}
