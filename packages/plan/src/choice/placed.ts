import type { Measure, Relief } from '@forbear/loan';
import { monthsOfPeriod } from '@forbear/check';
import { addMonths, addToMonth, dayInMonth, monthOf, type Day } from '@forbear/money';
import type { Aims, Groups } from './best-choice.ts';
import { NO_ASK } from '../option/ask.ts';
import { optionFor, type Option } from '../option/option.ts';
import { effortOf, type NamedChoice, type Planning } from './planning.ts';
import { passedRooms, type Purse } from './purse.ts';
import { loadOver } from './shortage.ts';

/** Months without payment that are asked for when nothing fits. */
export const DEFERRAL = 3;

/**
 * The choice where nothing fits: as few debts as can be are left without a place, then as little
 * money. A debt with priority is left out only where those with priority do not fit alone, and then
 * none without priority is in. What is left out is paid as agreed for
 * now where the next months carry that, else asked to wait.
 */
export function placed(planning: Planning): Pick<NamedChoice, 'options' | 'out'> {
  const { groups, input, purse } = planning;
  const first = new Set(
    input.debts.flatMap(({ id, priority }) => (priority === undefined ? [] : [id])),
  );
  const isFirst = (group: readonly Option[]): boolean => first.has(group[0]?.debt ?? '');
  const choose = planning.choose(effortOf(planning, 20));
  const withOut = (which: (group: readonly Option[]) => readonly Option[]): Groups =>
    groups.map(which);
  const spared = withOut((group) => (isFirst(group) ? group : [...group, outOf(group)]));
  const alone = withOut((group) => (isFirst(group) ? [...group, outOf(group)] : [outOf(group)]));
  const found =
    choose(spared, purse, AIMS).options ?? choose(alone, purse, AIMS).options ?? groups.map(outOf);
  const waits = found.map((option, g) =>
    isOut(option) ? waiting(planning, groups[g] as readonly Option[]) : option,
  );
  return {
    options: keptForNow(planning, waits, outFirst(found, isFirst, groups)),
    out: found.filter(isOut).map(({ debt }) => debt),
  };
}

const AIMS: Aims = (option) => {
  const out = isOut(option);
  return [out ? 1 : 0, out ? option.total - option.cost : 0, option.ask.points, option.cost];
};

/** Stands for a debt that has no place in the months; it is never shown. */
const OUT: Relief = { measures: [] };
const isOut = ({ relief }: Option): boolean => relief === OUT;

const outOf = (group: readonly Option[]): Option => ({
  ...(group[0] as Option),
  relief: OUT,
  ask: NO_ASK,
  rows: [],
  payments: [],
  dues: [],
});

/** Places of the debts without a place: those with priority, or the others where none of those is. */
function outFirst(
  found: readonly Option[],
  isFirst: (group: readonly Option[]) => boolean,
  groups: Groups,
): readonly number[] {
  const out = found.flatMap((option, g) => (isOut(option) ? [g] : []));
  const first = out.filter((g) => isFirst(groups[g] as readonly Option[]));
  return first.length > 0 ? first : out;
}

/** Debts without a place are paid as agreed, one after the other, where the months to come carry that. */
function keptForNow(
  { groups, purse, input }: Planning,
  waits: readonly Option[],
  out: readonly number[],
): readonly Option[] {
  return out.reduce<readonly Option[]>((options, g) => {
    const kept = options.with(g, (groups[g] as readonly Option[])[0] as Option);
    return holdsFor(kept, purse, input.asOf) ? kept : options;
  }, waits);
}

/** Whether what is shown of a debt without a place is to pay it as agreed for now. */
export const isKeptForNow = (
  planning: Planning,
  option: Option,
  group: readonly Option[],
): boolean => option === group[0] && waiting(planning, group) !== option;

/** Whether the months of a deferral, that of `asOf` and the next ones, carry a choice. */
function holdsFor(options: readonly Option[], purse: Purse, asOf: Day): boolean {
  const end = dayInMonth(addToMonth(monthOf(asOf), DEFERRAL - 1), 31);
  return (
    loadOver(options, purse)
      .slice(0, DEFERRAL)
      .every((lack) => lack === 0) &&
    passedRooms(options, purse.rooms ?? []).every(({ room }) => room.until > end)
  );
}

/**
 * The option to wait: nothing falls due for three months, then it is paid as before or, where that cannot
 * be, in as many parts as can be asked for; where the debt has none it is kept as it is.
 */
export function waiting({ input }: Planning, group: readonly Option[]): Option {
  const [keep] = group as readonly [Option, ...Option[]];
  const until = addMonths(input.asOf, DEFERRAL, 'clamp-to-month-end');
  const isIdle = ({ dues }: Option): boolean => dues.every(({ on }) => on >= until);
  const debt = input.debts.find(({ id }) => id === keep.debt);
  const periods = Math.ceil(DEFERRAL / (debt === undefined ? 1 : monthsOfPeriod(debt.terms)));
  const waits = group.filter(
    (option) => option.relief.measures.some((one) => isWait(one, periods)) && isIdle(option),
  );
  const found = waits.reduce<Option | undefined>(laterOf, undefined);
  if (found !== undefined) return found;
  const late = debt === undefined ? undefined : optionFor(debt, input.asOf, lateWait(periods));
  return late !== undefined && isIdle(late) ? late : keep;
}

/** What is late waits as well, and is caught up over two years beside the rows that follow. */
const lateWait = (periods: number): Relief => ({
  measures: [
    { kind: 'catch-up', count: Math.ceil((24 * periods) / DEFERRAL) },
    { kind: 'pause', periods, interest: 'runs' },
  ],
});

/** The one with fewer measures, then with more rows. */
function laterOf(best: Option | undefined, one: Option): Option {
  if (best === undefined) return one;
  const [a, b] = [one, best].map(({ relief, rows }) => [relief.measures.length, -rows.length]);
  const [x, y] = [a as number[], b as number[]];
  return (x[0] as number) < (y[0] as number) ||
    (x[0] === y[0] && (x[1] as number) < (y[1] as number))
    ? one
    : best;
}

/** Whether a measure is a wait of three months, as so many periods of the contract are. */
const isWait = (measure: Measure, periods: number): boolean =>
  (measure.kind === 'extend' && measure.interest === 'runs' && measure.months === DEFERRAL) ||
  (measure.kind === 'pause' && measure.interest === 'runs' && measure.periods === periods);
