import { present } from '@forbear/problem';
import type { Option } from '../option/option.ts';
import { solve, type Found } from '../search/solve.ts';
import { modelOf, type Purse } from './purse.ts';

/** What is made least, in this order; whole numbers, each of them summed over the debts. */
export type Aims = (option: Option) => readonly number[];

export type Groups = readonly (readonly Option[])[];

/** Steps of arithmetic that all searches of one plan may take together: counted, never timed. */
export type Effort = { left: number };

/** The least that a search is given, so that each has a first answer. */
const WORK_MIN = 2_000_000;

/** The best choice of one option per debt, or none that fits. */
export type Chosen = {
  readonly options?: readonly Option[];
  readonly proven: boolean;
  /** Not proven: how much less the first aim could be at most. */
  readonly gap?: number;
};

/** Products of aims stay below this, so that doubles hold them exactly with room for bounds. */
const EXACT = 2 ** 49;

/** A sum over the debts that a choice may not pass. */
export type Hold = { readonly of: (option: Option) => number; readonly most: number };

/** What a search is told beside its aims. */
export type Told = {
  readonly holds?: readonly Hold[];
  /** A choice that fits already: nothing worse is looked for, and it stands where nothing better is found. */
  readonly known?: readonly Option[] | undefined;
};

/**
 * The exact best choice that fits the purse: least first aim, then the next ones. Aims that can be
 * told apart in one whole number are searched at once; further ones with the earlier sums as limits.
 */
export function bestChoice(
  groups: Groups,
  purse: Purse,
  aims: Aims,
  effort: Effort,
  { holds = [], known }: Told = {},
): Chosen {
  if (groups.length === 0) return { options: [], proven: true };
  const count = aims(groups[0]?.[0] as Option).length;
  const values = groups.map((group) => shifted(group.map(aims), count));
  const rows = holds.map(({ of, most }) => ({
    weights: groups.map((group) => group.map(of)),
    limit: most,
  }));
  let chosen = placesOf(groups, known);
  let proven = true;
  let gap: number | undefined;
  for (let from = 0; from < count;) {
    const { to, merged } = merge(values, from, count);
    const model = modelOf(groups, purse, merged, rows);
    const standing = chosen === undefined ? undefined : valueAt(merged, chosen);
    const cutoff = standing === undefined ? {} : { cutoff: standing };
    const found = counted(effort, (limits) => solve(model, { ...limits, ...cutoff }));
    if (found.picks !== undefined) chosen = found.picks;
    if (chosen === undefined) return { proven: found.proven };
    const value = found.picks === undefined ? (standing as number) : found.value;
    if (!found.proven) {
      gap ??= from === 0 ? gapOf({ ...found, value }, values, to) : 0;
      proven = false;
    }
    if (to < count) rows.push({ weights: merged, limit: value });
    from = to;
  }
  const options = optionsAt(groups, chosen as readonly number[]);
  return { options, proven, ...present({ gap }) };
}

/** The places of a known choice in its groups; none where a group has not its option. */
function placesOf(
  groups: Groups,
  known: readonly Option[] | undefined,
): readonly number[] | undefined {
  if (known === undefined) return undefined;
  const places = known.map((option, g) => (groups[g] as readonly Option[]).indexOf(option));
  return places.includes(-1) ? undefined : places;
}

const valueAt = (values: readonly (readonly number[])[], picks: readonly number[]): number =>
  picks.reduce((sum, index, g) => sum + ((values[g] as readonly number[])[index] as number), 0);

const optionsAt = (groups: Groups, picks: readonly number[]): readonly Option[] =>
  picks.map((index, g) => (groups[g] as readonly Option[])[index] as Option);

/** How far the value may lie above the least, counted in the first aim. */
function gapOf(
  found: Pick<Found, 'value' | 'bound'>,
  values: readonly number[][][],
  to: number,
): number {
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

/** Runs a search within half of what is left of the effort. */
export function counted(effort: Effort, run: (limits: { workMax: number }) => Found): Found {
  const found = run({ workMax: Math.max(WORK_MIN, Math.ceil(effort.left / 2)) });
  effort.left = Math.max(0, effort.left - found.work);
  return found;
}
