import { groupCount, loadOf, type Flat } from './model.ts';
import type { Alive } from './alive.ts';

const TINY = 1e-9;

/**
 * The dual prices of the rows in the linear relaxation over the options that are still alive, by
 * a dense primal simplex that starts from one option per group; rows that the start passes begin
 * with an artificial part of high cost. Any prices ≥ 0 give a valid bound, so rounding is harmless.
 */
export function relaxedPrices(
  flat: Flat,
  alive: Alive,
  picks: ArrayLike<number>,
  prices: Float64Array,
  shares?: Float64Array,
): void {
  const table = tableOf(flat, alive, picks);
  run(table);
  if (shares !== undefined) setShares(table, alive, shares);
  const { rows } = flat;
  const cost = table.cells[table.height] as Float64Array;
  for (let t = 0; t < rows; t += 1) {
    const price = (cost[table.options + t] as number) * table.costScale;
    prices[t] = Math.max(0, price * (table.rowScale[t] as number));
  }
}

/** The share of each option in the relaxation; 0 for all that have none. */
function setShares(
  { cells, basis, height, width, options }: Table,
  alive: Alive,
  shares: Float64Array,
) {
  shares.fill(0);
  const columns: number[] = [];
  for (let g = 0; g < alive.counts.length; g += 1)
    for (let k = 0; k < alive.count(g); k += 1) columns.push(alive.option(g, k));
  for (let i = 0; i < height; i += 1) {
    const column = basis[i] as number;
    if (column < 0 || column >= options) continue;
    shares[columns[column] as number] = (cells[i] as Float64Array)[width - 1] as number;
  }
}

/** Rows: one per group, one per limit, the reduced costs last. Columns: options, slacks, right side. */
type Table = {
  readonly cells: Float64Array[];
  readonly basis: Int32Array;
  readonly height: number;
  readonly width: number;
  readonly options: number;
  readonly costScale: number;
  readonly rowScale: Float64Array;
};

function tableOf(flat: Flat, alive: Alive, picks: ArrayLike<number>): Table {
  const groups = groupCount(flat);
  const { rows, weight, limit, cost } = flat;
  const options = alive.total();
  const width = options + rows + 1;
  const height = groups + rows;
  const cells = Array.from({ length: height + 1 }, () => new Float64Array(width));
  const basis = new Int32Array(height);
  const load = loadOf(flat, picks);
  const rowScale = Float64Array.from(limit, (one) => 1 / Math.max(1, one));
  const { columns, costScale } = columnsOf(flat, alive);
  const sides = Float64Array.from(load, (sum, t) => (sum > (limit[t] as number) ? -1 : 1));
  const last = cells[height] as Float64Array;
  for (let j = 0; j < options; j += 1) {
    const { option, group } = columns[j] as Column;
    const own = picks[group] as number;
    if (option === own) basis[group] = j;
    (cells[group] as Float64Array)[j] = 1;
    last[j] = ((cost[option] as number) - (cost[own] as number)) / costScale;
    for (let t = 0; t < rows; t += 1) {
      const more = (weight[option * rows + t] as number) - (weight[own * rows + t] as number);
      (cells[groups + t] as Float64Array)[j] =
        more * (rowScale[t] as number) * (sides[t] as number);
    }
  }
  for (let g = 0; g < groups; g += 1) (cells[g] as Float64Array)[width - 1] = 1;
  for (let t = 0; t < rows; t += 1) {
    const line = cells[groups + t] as Float64Array;
    const side = sides[t] as number;
    line[options + t] = side;
    line[width - 1] = ((limit[t] as number) - (load[t] as number)) * (rowScale[t] as number) * side;
    basis[groups + t] = side > 0 ? options + t : -1;
    if (side < 0)
      for (let j = 0; j < width; j += 1)
        last[j] = (last[j] as number) - ARTIFICIAL * (line[j] as number);
  }
  return { cells, basis, height, width, options, costScale, rowScale };
}

/** What a unit of an artificial part costs, beside costs scaled to 1. */
const ARTIFICIAL = 1000;

type Column = { readonly option: number; readonly group: number };

function columnsOf(flat: Flat, alive: Alive): { columns: Column[]; costScale: number } {
  const columns: Column[] = [];
  let costScale = 1;
  for (let g = 0; g < groupCount(flat); g += 1) {
    let [least, most] = [Infinity, -Infinity];
    for (let k = 0; k < alive.count(g); k += 1) {
      const option = alive.option(g, k);
      columns.push({ option, group: g });
      least = Math.min(least, flat.cost[option] as number);
      most = Math.max(most, flat.cost[option] as number);
    }
    costScale = Math.max(costScale, most - least);
  }
  return { columns, costScale };
}

/** Pivots until no reduced cost is below zero, or a count of pivots is used up. */
function run(table: Table): void {
  const { cells, height, width } = table;
  const cost = cells[height] as Float64Array;
  for (let pivots = 0; pivots < 12 * height; pivots += 1) {
    let enter = -1;
    let least = -TINY;
    for (let j = 0; j < width - 1; j += 1)
      if ((cost[j] as number) < least) [enter, least] = [j, cost[j] as number];
    if (enter < 0) return;
    const leave = leaving(table, enter);
    if (leave < 0) return;
    pivot(table, leave, enter);
  }
}

function leaving({ cells, basis, height, width }: Table, enter: number): number {
  let leave = -1;
  let least = Infinity;
  for (let i = 0; i < height; i += 1) {
    const line = cells[i] as Float64Array;
    const entry = line[enter] as number;
    if (entry <= TINY) continue;
    const ratio = (line[width - 1] as number) / entry;
    const isLess = ratio < least - 1e-12;
    const isTie = !isLess && ratio <= least && (basis[i] as number) < (basis[leave] as number);
    if (isLess || isTie) [leave, least] = [i, Math.min(least, ratio)];
  }
  return leave;
}

function pivot({ cells, basis, height, width }: Table, leave: number, enter: number): void {
  const line = cells[leave] as Float64Array;
  const by = line[enter] as number;
  for (let j = 0; j < width; j += 1) line[j] = (line[j] as number) / by;
  for (let i = 0; i <= height; i += 1) {
    if (i === leave) continue;
    const other = cells[i] as Float64Array;
    const times = other[enter] as number;
    if (times === 0) continue;
    for (let j = 0; j < width; j += 1)
      other[j] = (other[j] as number) - times * (line[j] as number);
  }
  basis[leave] = enter;
}
