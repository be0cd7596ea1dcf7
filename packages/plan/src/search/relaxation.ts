import type { Alive } from './alive.ts';
import { groupCount, loadOf, type Flat } from './model.ts';

const TINY = 1e-9;

/**
 * The linear relaxation over the options that are still alive, as a dense simplex table at its
 * optimum. Rows: one per group, one per limit, the reduced costs last. Columns: options, then one
 * slack per limit, then the right side.
 */
export type Relaxation = {
  readonly flat: Flat;
  /** The value of the options that the table began with. */
  readonly base: number;
  readonly costScale: number;
  readonly rowScale: Float64Array;
  /** The room of each row is that of the widest table. */
  readonly cells: readonly Float64Array[];
  /** The column that is basic in each row; `GONE` where that option is no longer alive. */
  readonly basis: Int32Array;
  /** The option of each column. */
  readonly columns: Int32Array;
  /** Option columns in use. */
  options: number;
};

const GONE = -1;

/** The place of the right side; the slacks end before it. */
const rightOf = ({ flat, options }: Relaxation): number => options + flat.rows;
const costsOf = ({ cells }: Relaxation): Float64Array => cells[cells.length - 1] as Float64Array;

/**
 * Solves the relaxation from one option per group by the primal simplex. Rows that the start passes
 * begin with an artificial part of high cost.
 */
export function relaxed(flat: Flat, alive: Alive, picks: ArrayLike<number>): Relaxation {
  const table = tableOf(flat, alive, picks);
  const [cost, right] = [costsOf(table), rightOf(table)];
  for (let pivots = 0; pivots < 12 * table.basis.length; pivots += 1) {
    let enter = -1;
    let least = -TINY;
    for (let j = 0; j < right; j += 1)
      if ((cost[j] as number) < least) [enter, least] = [j, cost[j] as number];
    if (enter < 0) break;
    const leave = leaving(table, enter);
    if (leave < 0) break;
    pivot(table, leave, enter);
  }
  return table;
}

function tableOf(flat: Flat, alive: Alive, picks: ArrayLike<number>): Relaxation {
  const groups = groupCount(flat);
  const { rows, weight, cost } = flat;
  const table = emptyTable(flat, alive, picks);
  const { cells, basis, columns, rowScale, costScale } = table;
  const load = loadOf(flat, picks);
  const last = costsOf(table);
  for (let g = 0, j = 0; g < groups; g += 1) {
    const own = picks[g] as number;
    const line = cells[g] as Float64Array;
    for (let k = 0; k < alive.count(g); k += 1, j += 1) {
      const option = alive.option(g, k);
      columns[j] = option;
      if (option === own) basis[g] = j;
      line[j] = 1;
      last[j] = ((cost[option] as number) - (cost[own] as number)) / costScale;
      for (let t = 0; t < rows; t += 1) {
        const more = (weight[option * rows + t] as number) - (weight[own * rows + t] as number);
        (cells[groups + t] as Float64Array)[j] = more * (rowScale[t] as number);
      }
    }
    line[rightOf(table)] = 1;
  }
  for (let t = 0; t < rows; t += 1) beginRow(table, t, load[t] as number);
  return table;
}

/** What a unit of an artificial part costs, beside costs scaled to 1. */
const ARTIFICIAL = 1000;

/** The slack and the right side of a limit; a limit that is passed begins with an artificial part. */
function beginRow(table: Relaxation, t: number, load: number): void {
  const { flat, cells, basis, rowScale, options } = table;
  const row = groupCount(flat) + t;
  const line = cells[row] as Float64Array;
  const right = rightOf(table);
  line[options + t] = 1;
  line[right] = ((flat.limit[t] as number) - load) * (rowScale[t] as number);
  basis[row] = options + t;
  if ((line[right] as number) >= 0) return;
  basis[row] = GONE;
  const last = costsOf(table);
  for (let j = 0; j <= right; j += 1) {
    line[j] = 0 - (line[j] as number);
    last[j] = (last[j] as number) - ARTIFICIAL * (line[j] as number);
  }
}

function emptyTable(flat: Flat, alive: Alive, picks: ArrayLike<number>): Relaxation {
  const options = alive.total();
  const height = groupCount(flat) + flat.rows;
  return {
    flat,
    base: Array.from(picks).reduce((sum, option) => sum + (flat.cost[option] as number), 0),
    costScale: costScaleOf(flat, alive),
    rowScale: Float64Array.from(flat.limit, (one) => 1 / Math.max(1, one)),
    cells: Array.from({ length: height + 1 }, () => new Float64Array(options + flat.rows + 1)),
    basis: new Int32Array(height),
    columns: new Int32Array(options),
    options,
  };
}

/** The widest difference of costs in a group. */
function costScaleOf(flat: Flat, alive: Alive): number {
  let scale = 1;
  for (let g = 0; g < groupCount(flat); g += 1) {
    let [least, most] = [Infinity, -Infinity];
    for (let k = 0; k < alive.count(g); k += 1) {
      const cost = flat.cost[alive.option(g, k)] as number;
      [least, most] = [Math.min(least, cost), Math.max(most, cost)];
    }
    scale = Math.max(scale, most - least);
  }
  return scale;
}

/** Room for tables that are narrowed from this one: for no more columns than it has in use. */
export const roomLike = (table: Relaxation): Relaxation => ({
  ...table,
  cells: table.cells.map(() => new Float64Array(rightOf(table) + 1)),
  basis: new Int32Array(table.basis.length),
  columns: new Int32Array(table.options),
});

/**
 * The relaxation over fewer options, made in `into` from the optimum over more of them by the dual
 * simplex: options that are gone leave the basis, the others stay at their costs. It ends early
 * above `cut`: the prices then show as much. False when it was not brought to an end.
 */
export function narrowed(from: Relaxation, alive: Alive, into: Relaxation, cut: number): boolean {
  copyLiving(from, alive, into);
  for (let pivots = 0; pivots < 4 * into.basis.length; pivots += 1) {
    const leave = wrongRow(into);
    if (leave < 0) return true;
    const enter = dualEntering(into, leave);
    if (enter < 0) {
      raise(into, leave, cut);
      return true;
    }
    pivot(into, leave, enter);
    if (valueOfTable(into) > cut) return true;
  }
  return false;
}

/** Copies the columns of living options, the slacks and the right side. */
function copyLiving(from: Relaxation, alive: Alive, into: Relaxation): void {
  const { flat, options } = from;
  const living = new Uint8Array(flat.cost.length);
  for (let g = 0; g < alive.counts.length; g += 1)
    for (let k = 0; k < alive.count(g); k += 1) living[alive.option(g, k)] = 1;
  const width = rightOf(from) + 1;
  const places = new Int32Array(width).fill(GONE);
  const sources = new Int32Array(width);
  let kept = 0;
  for (let j = 0; j < width; j += 1) {
    const option = from.columns[j] as number;
    if (j < options && living[option] !== 1) continue;
    if (j < options) into.columns[kept] = option;
    places[j] = kept;
    sources[kept++] = j;
  }
  into.options = kept - flat.rows - 1;
  for (let i = 0; i < from.basis.length; i += 1) {
    const column = from.basis[i] as number;
    into.basis[i] = column < 0 ? GONE : (places[column] as number);
  }
  for (let i = 0; i < from.cells.length; i += 1) {
    const [line, own] = [from.cells[i] as Float64Array, into.cells[i] as Float64Array];
    for (let j = 0; j < kept; j += 1) own[j] = line[sources[j] as number] as number;
  }
}

/** The row furthest from what it may be: below zero, or above where its option is gone. */
function wrongRow(table: Relaxation): number {
  const { cells, basis } = table;
  const right = rightOf(table);
  let [row, most] = [-1, 1e-7];
  for (let i = 0; i < basis.length; i += 1) {
    const value = (cells[i] as Float64Array)[right] as number;
    const wrong = value < 0 || basis[i] === GONE ? Math.abs(value) : 0;
    if (wrong > most) [row, most] = [i, wrong];
  }
  return row;
}

/** The column that may take the row's place at the least rise of all costs. */
function dualEntering(table: Relaxation, leave: number): number {
  const cost = costsOf(table);
  const line = table.cells[leave] as Float64Array;
  const right = rightOf(table);
  const side = (line[right] as number) > 0 ? 1 : -1;
  let [enter, least, size] = [-1, Infinity, 0];
  for (let j = 0; j < right; j += 1) {
    const entry = side * (line[j] as number);
    if (entry <= 1e-8) continue;
    const ratio = Math.max(0, cost[j] as number) / entry;
    if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && entry > size))
      [enter, least, size] = [j, Math.min(least, ratio), entry];
  }
  return enter;
}

/** What the relaxation is worth: no choice of its options costs less, but for rounding. */
export const valueOfTable = (table: Relaxation): number =>
  table.base - (costsOf(table)[rightOf(table)] as number) * table.costScale;

/** Stands for a cut that is not known yet. */
const FAR = 1e15;

/** A row that no option can set right makes its price rise without end: until the cut is passed. */
function raise(table: Relaxation, row: number, cut: number): void {
  const [line, cost] = [table.cells[row] as Float64Array, costsOf(table)];
  const right = rightOf(table);
  const missing = Math.max(0, Math.min(cut, FAR) - valueOfTable(table)) / table.costScale;
  const rise = (1 + missing) / (line[right] as number);
  for (let j = 0; j <= right; j += 1) cost[j] = (cost[j] as number) - rise * (line[j] as number);
}

/** The dual prices of the rows; any prices ≥ 0 give a valid bound, so rounding is harmless. */
export function pricesOf(table: Relaxation, prices: Float64Array): void {
  const { options, costScale, rowScale } = table;
  const cost = costsOf(table);
  for (let t = 0; t < prices.length; t += 1)
    prices[t] = Math.max(0, (cost[options + t] as number) * costScale * (rowScale[t] as number));
}

/** The share of each option in the relaxation; 0 for all that have none. */
export function sharesOf(table: Relaxation, shares: Float64Array): void {
  const { cells, basis, columns, options } = table;
  const right = rightOf(table);
  shares.fill(0);
  for (let i = 0; i < basis.length; i += 1) {
    const column = basis[i] as number;
    if (column >= 0 && column < options)
      shares[columns[column] as number] = (cells[i] as Float64Array)[right] as number;
  }
}

function leaving(table: Relaxation, enter: number): number {
  const { cells, basis } = table;
  const right = rightOf(table);
  let leave = -1;
  let least = Infinity;
  for (let i = 0; i < basis.length; i += 1) {
    const line = cells[i] as Float64Array;
    const entry = line[enter] as number;
    if (entry <= TINY) continue;
    const ratio = (line[right] as number) / entry;
    const isLess = ratio < least - 1e-12;
    const isTie = !isLess && ratio <= least && (basis[i] as number) < (basis[leave] as number);
    if (isLess || isTie) [leave, least] = [i, Math.min(least, ratio)];
  }
  return leave;
}

/** Parts of a table that are smaller are rounding, and are left out. */
const NOISE = 1e-12;

function pivot(table: Relaxation, leave: number, enter: number): void {
  const { cells, basis } = table;
  const right = rightOf(table);
  const line = cells[leave] as Float64Array;
  table.flat.work.done += cells.length * (right + 1);
  const by = 1 / (line[enter] as number);
  for (let j = 0; j <= right; j += 1) line[j] = (line[j] as number) * by;
  for (let i = 0; i < cells.length; i += 1) {
    const other = cells[i] as Float64Array;
    const times = other[enter] as number;
    if (i === leave || (times < NOISE && times > -NOISE)) continue;
    for (let j = 0; j <= right; j += 1)
      other[j] = (other[j] as number) - times * (line[j] as number);
  }
  basis[leave] = enter;
}
