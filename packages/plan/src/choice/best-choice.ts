import type { Option } from '../option/option.ts';
import { solve, type Found } from '../search/solve.ts';
import type { Item, Model } from '../search/model.ts';

/** What is made least, in this order; whole numbers, each of them summed over the debts. */
export type Aims = (option: Option) => readonly number[];

export type Groups = readonly (readonly Option[])[];

/** The money a plan may take: of each month alone, or with what earlier months left over. */
export type Purse = { readonly available: readonly number[]; readonly carryOver: 0 | 1 };

/** What all searches of one plan may use together. */
export type Effort = {
  readonly goOn: () => boolean;
  /** Branches that are left. */
  left: number;
  /** Branches looked at. */
  looked: number;
};

/** The best choice of one option per debt, or none that fits. */
export type Chosen = {
  readonly options?: readonly Option[];
  readonly proven: boolean;
  /** Not proven: how much less the first aim could be at most. */
  readonly gap?: number;
};

/** Products of aims stay below this, so that doubles hold them exactly with room for bounds. */
const EXACT = 2 ** 49;

/**
 * The exact best choice that fits the purse: least first aim, then the next ones. Aims that can be
 * told apart in one whole number are searched at once; further ones with the earlier sums as limits.
 */
export function bestChoice(
  groups: Groups,
  purse: Purse,
  aims: Aims,
  effort: Effort,
  known?: readonly Option[],
): Chosen {
  const count = aims(groups[0]?.[0] as Option).length;
  const values = groups.map((group) => shifted(group.map(aims), count));
  const rows: { weights: number[][]; limit: number }[] = [];
  let proven = true;
  let chosen: readonly number[] | undefined;
  for (let from = 0; from < count;) {
    const { to, merged } = merge(values, from, count);
    const model = modelOf(groups, purse, merged, rows);
    const cutoff =
      from === 0 && known !== undefined ? cutoffOf(known, groups, aims, values, to) : {};
    const found = counted(effort, (limits) => solve(model, { ...limits, ...cutoff }));
    proven &&= found.proven;
    if (found.picks === undefined) {
      if (chosen !== undefined) break;
      return { proven: found.proven };
    }
    chosen = found.picks;
    if (to < count) rows.push({ weights: merged, limit: found.value });
    if (!found.proven) {
      const gap = from === 0 ? gapOf(found, values, to) : 0;
      return { options: optionsAt(groups, chosen), proven, gap };
    }
    from = to;
  }
  return { options: optionsAt(groups, chosen as readonly number[]), proven };
}

const optionsAt = (groups: Groups, picks: readonly number[]): readonly Option[] =>
  picks.map((index, g) => (groups[g] as readonly Option[])[index] as Option);

/** How far the value may lie above the least, counted in the first aim. */
function gapOf(found: Found, values: readonly number[][][], to: number): number {
  const unit = spans(values, 1, to).reduce((product, span) => product * span, 1);
  return Math.ceil(Math.max(0, found.value - found.bound) / unit);
}

/** Aims less the least of the group, so that sums stay small; the differences are the same. */
function shifted(rows: readonly (readonly number[])[], count: number): number[][] {
  const least = Array.from({ length: count }, (_, k) =>
    Math.min(...rows.map((row) => row[k] as number)),
  );
  return rows.map((row) => row.map((value, k) => value - (least[k] as number)));
}

/** One more than each aim can come to over all groups. */
function spans(values: readonly number[][][], from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) =>
    values.reduce(
      (sum, group) => sum + Math.max(...group.map((row) => row[from + k] as number)),
      1,
    ),
  );
}

/** As many aims as one exact whole number can hold, in their order. */
function merge(
  values: readonly number[][][],
  from: number,
  count: number,
): { readonly to: number; readonly merged: number[][] } {
  const spanned = spans(values, from, count);
  let [to, room] = [from + 1, spanned[0] as number];
  while (to < count && room * (spanned[to - from] as number) < EXACT) {
    room *= spanned[to - from] as number;
    to += 1;
  }
  const merged = values.map((group) =>
    group.map((row) =>
      row
        .slice(from, to)
        .reduce((sum, value, k) => (k === 0 ? value : sum * (spanned[k] as number) + value), 0),
    ),
  );
  return { to, merged };
}

/** Choices with a higher first aim than a known one are of no interest. */
function cutoffOf(
  known: readonly Option[],
  groups: Groups,
  aims: Aims,
  values: readonly number[][][],
  to: number,
): { cutoff: number } {
  const least = groups.map((group) =>
    Math.min(...group.map((option) => aims(option)[0] as number)),
  );
  const most = known.reduce(
    (sum, option, g) => sum + (aims(option)[0] as number) - (least[g] as number),
    1,
  );
  const unit = spans(values, 1, to).reduce((product, span) => product * span, 1);
  return { cutoff: most * unit };
}

/** Runs a search within what is left of the effort. */
export function counted(
  effort: Effort,
  run: (limits: { goOn: () => boolean; nodesMax: number }) => Found,
): Found {
  const found = run({ goOn: effort.goOn, nodesMax: Math.max(200, Math.ceil(effort.left / 2)) });
  effort.left = Math.max(1, effort.left - found.nodes);
  effort.looked += found.nodes;
  return found;
}

/** The knapsack of these options: a row per month, and rows that hold earlier aims. */
export function modelOf(
  groups: Groups,
  purse: Purse,
  values: readonly (readonly number[])[],
  rows: readonly { weights: number[][]; limit: number }[] = [],
): Model {
  return {
    groups: groups.map((group, g) =>
      group.map((option, k): Item => ({
        cost: (values[g] as readonly number[])[k] as number,
        weights: [
          ...taken(option.payments, purse),
          ...rows.map(({ weights }) => (weights[g] as number[])[k] as number),
        ],
      })),
    ),
    limits: [...limitsOf(purse), ...rows.map(({ limit }) => limit)],
  };
}

/** What the months have for debts: each alone, or summed up where what is left is carried over. */
export function limitsOf({ available, carryOver }: Purse): readonly number[] {
  return carryOver === 1 ? sums(available) : available;
}

function taken(payments: readonly number[], { available, carryOver }: Purse): readonly number[] {
  const whole = available.map((_, t) => payments[t] ?? 0);
  return carryOver === 1 ? sums(whole) : whole;
}

function sums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
