import { allAlive, copyAlive, decide, emptyLike, type Alive } from './alive.ts';
import { cannotBeat, climb, isBeyond, workOf, type Work } from './bound.ts';
import { fitting, leastRoom, promising, type Least } from './filter.ts';
import { improve, kick, leastTaking, type Incumbent } from './incumbent.ts';
import { groupCount, loadOf, missingOf, valueOf, type Flat, type Model } from './model.ts';
import { reduced } from './reduce.ts';
import { relaxedPrices } from './relaxation.ts';

/** What bounds a search. Without any it runs to the proof. */
export type Limits = {
  /** Asked now and then; false ends the search with the best so far. */
  readonly goOn?: () => boolean;
  /** Branches looked at before the best so far is given; the same on every machine. */
  readonly nodesMax?: number;
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
};

const NODES_MAX = Infinity;

type Search = {
  readonly flat: Flat;
  readonly work: Work;
  readonly least: Least;
  readonly best: Incumbent;
  readonly levels: Alive[];
  readonly prices: Float64Array[];
  readonly limits: Limits;
  nodes: number;
  stopped: boolean;
  /** The least bound of the branches that were not looked at. */
  open: number;
};

/** The exact best choice of a model: least value, first in a fixed order of search. */
export function solve(model: Model, limits: Limits = {}): Found {
  const flat = reduced(model);
  if (flat === undefined) return { value: Infinity, bound: Infinity, proven: true, nodes: 0 };
  return solveFlat(flat, limits);
}

/** The same for a model that is reduced already. */
export function solveFlat(flat: Flat, limits: Limits = {}): Found {
  const search = begun(flat, limits);
  const root = search.levels[0] as Alive;
  const known = atRoot(search, root);
  if (known !== undefined) branch(search, 0, known);
  const { best } = search;
  const isFound = best.picks.length > 0 || groupCount(flat) === 0;
  const bound = search.stopped ? Math.min(search.open, best.value) : best.value;
  const answer = { value: best.value, bound, proven: !search.stopped, nodes: search.nodes };
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
    limits,
    nodes: 0,
    stopped: false,
    open: Infinity,
  };
}

const ROUNDS = 3;

/** Finds a first choice, prices the rows, takes options away, and gives a bound; none when the proof is done. */
function atRoot(search: Search, alive: Alive): number | undefined {
  const { flat, best, work } = search;
  const hard = flat.missing === undefined;
  const prices = search.prices[0] as Float64Array;
  let top = -Infinity;
  if (hard && !fitting(flat, alive, search.least)) return undefined;
  told(search, () => improve(flat, alive, leastTaking(flat, alive), best));
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = best.picks.length > 0 ? best.picks : leastTaking(flat, alive);
    if (hard) relaxedPrices(flat, alive, livingOf(alive, start), prices);
    const bound = climb(work, alive, prices, {
      steps: hard ? 30 : 200,
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
    if (hard && !fitting(flat, alive, search.least)) return undefined;
    if (alive.counts.some((count) => count === 0)) return undefined;
    if (gone === 0 || !goesOn(search)) break;
  }
  return top;
}

/** The picks that are still alive; in place of others, the first living option. */
function livingOf(alive: Alive, picks: Int32Array): Int32Array {
  return picks.map((option, g) => {
    for (let k = 0; k < alive.count(g); k += 1) if (alive.option(g, k) === option) return option;
    return alive.option(g, 0);
  });
}

function told(search: Search, step: () => void): void {
  const before = search.best.value;
  step();
  if (search.best.value < before) search.limits.onBetter?.(search.best.value);
}

function goesOn(search: Search): boolean {
  const { goOn, nodesMax = NODES_MAX } = search.limits;
  if (search.stopped) return false;
  if (search.nodes >= nodesMax) search.stopped = true;
  else if (search.nodes % 16 === 0 && goOn !== undefined && !goOn()) search.stopped = true;
  return !search.stopped;
}

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
  const hard = flat.missing === undefined;
  if (hard && !fitting(flat, alive, search.least)) return;
  if (hard && best.value === Infinity && nothingFits(search, alive, prices)) return;
  const steps = depth < 3 ? 30 : 8;
  const bound = climb(work, alive, prices, { steps, best: best.value, worth: 1 });
  if (cannotBeat(bound, best.value)) return;
  take(search, work.cheapest);
  if (promising(work, alive, bound, best.value) > 0 && hard && !fitting(flat, alive, search.least))
    return;
  const group = narrowest(alive);
  if (group === 'empty') return;
  if (group === 'decided')
    return take(
      search,
      alive.counts.map((_, g) => alive.option(g, 0)),
    );
  children(search, depth, group, bound);
}

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
  if (flat.missing === undefined && missingOf(flat, loadOf(flat, picks)) > 0) return;
  const value = valueOf(flat, picks);
  if (value >= best.value) return;
  best.picks = picks.slice();
  best.value = value;
  search.limits.onBetter?.(value);
}

/** The undecided group with fewest options. */
function narrowest(alive: Alive): number | 'empty' | 'decided' {
  let [group, fewest] = [-1, Infinity];
  for (let g = 0; g < alive.counts.length; g += 1) {
    const count = alive.counts[g] as number;
    if (count === 0) return 'empty';
    if (count > 1 && count < fewest) [group, fewest] = [g, count];
  }
  return group < 0 ? 'decided' : group;
}

/** The options of a group one after the other, cheapest at the prices first. */
function children(search: Search, depth: number, group: number, bound: number): void {
  const { work, best } = search;
  const alive = search.levels[depth] as Alive;
  const least = work.least[group] as number;
  const order = Array.from({ length: alive.count(group) }, (_, k) => {
    const option = alive.option(group, k);
    return { option, bound: bound + (work.priced[option] as number) - least };
  }).sort((a, b) => a.bound - b.bound || a.option - b.option);
  search.levels[depth + 1] ??= emptyLike(alive);
  search.prices[depth + 1] ??= new Float64Array(search.flat.rows);
  for (const child of order) {
    if (cannotBeat(child.bound, best.value)) break;
    copyAlive(alive, search.levels[depth + 1] as Alive);
    decide(search.levels[depth + 1] as Alive, group, child.option);
    (search.prices[depth + 1] as Float64Array).set(search.prices[depth] as Float64Array);
    branch(search, depth + 1, child.bound);
    if (search.stopped) {
      search.open = Math.min(search.open, child.bound);
      break;
    }
  }
}
