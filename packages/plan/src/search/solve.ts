import { allAlive, copyAlive, emptyLike, keepOnly, livingOf, type Alive } from './alive.ts';
import { cannotBeat, climb, isBeyond, workOf, type Work } from './bound.ts';
import { fitting, isKept, leastRoom, promising, type Least } from './filter.ts';
import { improve, kick, leastTaking, type Incumbent } from './incumbent.ts';
import { groupCount, isSpent, valueOf, type Flat, type Model } from './model.ts';
import { reduced } from './reduce.ts';
import { narrowed, pricesOf, relaxed, roomLike, sharesOf, type Relaxation } from './relaxation.ts';
import { shave } from './shave.ts';
import { partings, singles, type Side } from './sides.ts';
import { widest } from './widest.ts';

/** What bounds a search. Without any it runs to the proof. */
export type Limits = {
  /** Branches looked at before the best so far is given. */
  readonly nodesMax?: number;
  /** Steps of arithmetic after which the best so far is given. */
  readonly workMax?: number;
  /** Only a value below this is of interest. */
  readonly cutoff?: number;
  /** Told of every better choice. */
  readonly onBetter?: (value: number) => void;
};

/**
 * The answer of a search. Without picks nothing fits (`proven`), nothing is below the cutoff, or
 * nothing was found yet. `bound` is below or at the value of every choice.
 */
export type Found = {
  readonly picks?: readonly number[];
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly nodes: number;
  /** Steps of arithmetic it took. */
  readonly work: number;
};

const NODES_MAX = Infinity;

type Search = {
  readonly flat: Flat;
  readonly work: Work;
  readonly least: Least;
  readonly best: Incumbent;
  readonly levels: Alive[];
  readonly prices: Float64Array[];
  /** The relaxation of each level that was looked at last. */
  readonly tables: Relaxation[];
  readonly shares: Float64Array;
  readonly limits: Limits;
  nodes: number;
  /** How many branches lay below one of each level, of late. */
  readonly below: number[];
  stopped: boolean;
  /** The least bound of the branches that were not looked at. */
  open: number;
  /** Only values below this are looked for in this pass. */
  cut: number;
  /** No value is below this. */
  floor: number;
};

/** The exact best choice of a model: least value, first in a fixed order of search. */
export function solve(model: Model, limits: Limits = {}): Found {
  const flat = reduced(model);
  if (flat === undefined)
    return { value: Infinity, bound: Infinity, proven: true, nodes: 0, work: 0 };
  return solveFlat(flat, limits);
}

/** The same for a model that is reduced already. */
export function solveFlat(flat: Flat, limits: Limits = {}): Found {
  flat.work.done = 0;
  flat.work.most = limits.workMax ?? Infinity;
  const search = begun(flat, limits);
  const root = search.levels[0] as Alive;
  const known = atRoot(search, root);
  if (known !== undefined) passes(search, known);
  const { best } = search;
  const isFound = best.picks.length > 0 || groupCount(flat) === 0;
  const bound = search.stopped
    ? Math.min(Math.max(search.open, search.floor), best.value)
    : best.value;
  const { nodes, stopped } = search;
  const answer = { value: best.value, bound, proven: !stopped, nodes, work: flat.work.done };
  if (!isFound) return answer;
  return { ...answer, picks: Array.from(best.picks, (option) => flat.origin[option] as number) };
}

function begun(flat: Flat, limits: Limits): Search {
  return {
    flat,
    work: workOf(flat),
    least: leastRoom(flat),
    best: { picks: new Int32Array(0), value: limits.cutoff ?? Infinity },
    levels: [allAlive(flat)],
    prices: [new Float64Array(flat.rows)],
    tables: [],
    shares: new Float64Array(flat.cost.length),
    limits,
    nodes: 0,
    below: [],
    stopped: false,
    open: Infinity,
    cut: limits.cutoff ?? Infinity,
    floor: -Infinity,
  };
}

const ROUNDS = 3;

/** Finds a first choice, prices the rows, takes options away, and gives a bound; none when the proof is done. */
function atRoot(search: Search, alive: Alive): number | undefined {
  const { flat, best, work } = search;
  const prices = search.prices[0] as Float64Array;
  let top = -Infinity;
  if (!fitting(flat, alive, search.least)) return undefined;
  told(search, () => improve(flat, alive, leastTaking(flat, alive), best));
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = best.picks.length > 0 ? best.picks : leastTaking(flat, alive);
    pricesOf(relaxed(flat, alive, livingOf(alive, start)), prices);
    const bound = climb(work, alive, prices, {
      steps: 30,
      best: best.value,
      worth: 1,
    });
    top = Math.max(top, bound);
    if (cannotBeat(bound, best.value)) return undefined;
    told(search, () => improve(flat, alive, work.cheapest, best));
    told(search, () => {
      if (best.picks.length > 0) kick(flat, alive, best, 3, 17 + round);
    });
    if (cannotBeat(bound, best.value)) return undefined;
    const gone = promising(work, alive, bound, best.value);
    if (!fitting(flat, alive, search.least)) return undefined;
    if (alive.counts.some((count) => count === 0)) return undefined;
    if (gone === 0 || !goesOn(search)) break;
  }
  return top;
}

function told(search: Search, step: () => void): void {
  const before = search.best.value;
  step();
  if (search.best.value < before) search.limits.onBetter?.(search.best.value);
}

function goesOn(search: Search): boolean {
  const { nodesMax = NODES_MAX } = search.limits;
  if (search.nodes >= nodesMax || isSpent(search.flat)) search.stopped = true;
  return !search.stopped;
}

/** Shares of the gap that the passes look into, one after the other. */
const PASSES = [0.5, 1];

/**
 * Looks for values close to the bound first: a pass that finds none raises the bound, and a tree
 * that is cut close is far smaller than one that is cut by a first choice.
 */
function passes(search: Search, known: number): void {
  const { best, flat } = search;
  const root = search.levels[0] as Alive;
  const whole = emptyLike(root);
  copyAlive(root, whole);
  const prices = (search.prices[0] as Float64Array).slice();
  const gap = best.value - known;
  search.floor = known;
  for (const share of gap < Infinity ? PASSES : [1]) {
    const target = share === 1 ? best.value : Math.ceil(known + share * gap);
    if (target <= search.floor) continue;
    search.cut = Math.min(best.value, target);
    copyAlive(whole, root);
    (search.prices[0] as Float64Array).set(prices);
    search.below.length = 0;
    search.tables[0] = relaxed(flat, root, livingOf(root, best.picks));
    search.tables.length = 1;
    if (isShaved(search, root, search.tables[0])) branch(search, 0, search.floor);
    if (search.stopped || search.cut >= best.value) return;
    search.floor = search.cut;
  }
}

/** Shaves the options of a level where that is worth it; false when nothing is left below the cut. */
function isShaved({ work, cut }: Search, alive: Alive, table: Relaxation): boolean {
  if (cut === Infinity || alive.total() < SHAVED_FROM) return true;
  return shave(work, alive, table, cut);
}

/** Fewer options than this are looked at faster than they are shaved. */
const SHAVED_FROM = 60;

/** Looks at what is alive on a level. `known` is a bound that holds for all of it. */
function branch(search: Search, depth: number, known: number): void {
  const { flat, best, work } = search;
  search.nodes += 1;
  if (!goesOn(search)) {
    search.open = Math.min(search.open, known);
    return;
  }
  const alive = search.levels[depth] as Alive;
  const prices = search.prices[depth] as Float64Array;
  if (!fitting(flat, alive, search.least)) return;
  if (search.cut === Infinity && nothingFits(search, alive, prices)) return;
  if (!isKept(work, alive, prices, { cut: search.cut, least: search.least })) return;
  pricesOf(tableAt(search, depth, alive), prices);
  let bound = climb(work, alive, prices, { steps: 0, best: search.cut, worth: 1 });
  if (cannotBeat(bound, search.cut)) return;
  take(search, work.cheapest);
  if (promising(work, alive, bound, search.cut) > 0 && !fitting(flat, alive, search.least)) return;
  if (alive.counts.some((count) => count === 0)) return;
  if (isWorthShaving(search, depth)) {
    if (!isShaved(search, alive, search.tables[depth] as Relaxation)) return;
    bound = climb(work, alive, prices, { steps: 0, best: search.cut, worth: 1 });
    if (cannotBeat(bound, search.cut)) return;
  }
  if (alive.counts.every((count) => count === 1)) return take(search, livingOf(alive, best.picks));
  const parted = partedAt(search, depth, bound);
  visit(search, depth, parted.length > 0 ? parted : singles(work, alive, bound));
}

/** The relaxation of a level, narrowed from the level above; anew where that does not come to an end. */
function tableAt(search: Search, depth: number, alive: Alive): Relaxation {
  const { flat, best, tables } = search;
  const above = tables[Math.max(0, depth - 1)] as Relaxation;
  const known = tables[depth];
  const own = known === undefined || known.columns.length < above.options ? roomLike(above) : known;
  tables[depth] = own;
  if (depth > 0 && narrowed(above, alive, own, search.cut)) return own;
  return (tables[depth] = relaxed(flat, alive, livingOf(alive, best.picks)));
}

function partedAt(search: Search, depth: number, bound: number): readonly Side[] {
  const { work, levels, tables, shares, below, cut } = search;
  const [alive, table] = [levels[depth] as Alive, tables[depth] as Relaxation];
  sharesOf(table, shares);
  const all = partings(work, alive, shares, bound);
  if (all.length < 2 || (below[depth] ?? 0) < TRIED_FROM) return all[0] ?? [];
  return widest(alive, table, { bound, cut }, all.slice(0, TRIED));
}

/** Branches below a level from which on it pays to try which parting raises the bound most, of so many. */
const TRIED_FROM = 30;
const TRIED = 8;

/** Whether prices without costs show that no choice of living options fits. */
function nothingFits(search: Search, alive: Alive, prices: Float64Array): boolean {
  const trial = prices.slice();
  const bound = climb(search.work, alive, trial, { steps: 20, best: Infinity, worth: 0 });
  return isBeyond(search.work, bound);
}

/** Keeps a choice that fits and is better than the best. */
function take(search: Search, picks: Int32Array): void {
  const { flat, best } = search;
  let cost = 0;
  for (let g = 0; g < picks.length; g += 1) cost += flat.cost[picks[g] as number] as number;
  if (cost >= best.value) return;
  const value = valueOf(flat, picks);
  if (value >= best.value) return;
  best.picks = picks.slice();
  best.value = value;
  search.cut = Math.min(search.cut, value);
  search.limits.onBetter?.(value);
}

/** Branches below a level from which on shaving costs less than looking at them. */
const WORTH = 1000;

/** Whether a branch of this level is likely to be so large that shaving it first is cheaper. */
const isWorthShaving = ({ below }: Search, depth: number): boolean => (below[depth] ?? 0) > WORTH;

function learn({ below }: Search, depth: number, count: number): void {
  const known = below[depth];
  below[depth] = known === undefined ? count : (known + count) / 2;
}

/** Looks at the sides one after the other; each stands for its options of one group. */
function visit(search: Search, depth: number, sides: readonly Side[]): void {
  const alive = search.levels[depth] as Alive;
  search.levels[depth + 1] ??= emptyLike(alive);
  search.prices[depth + 1] ??= new Float64Array(search.flat.rows);
  const child = search.levels[depth + 1] as Alive;
  for (const { group, options, bound } of sides) {
    if (cannotBeat(bound, search.cut)) continue;
    if (search.stopped) {
      search.open = Math.min(search.open, bound);
      continue;
    }
    copyAlive(alive, child);
    keepOnly(child, group, options);
    (search.prices[depth + 1] as Float64Array).set(search.prices[depth] as Float64Array);
    const before = search.nodes;
    branch(search, depth + 1, bound);
    learn(search, depth + 1, search.nodes - before);
  }
}
