import { present } from '@forbear/problem';
import { mulDiv } from '@forbear/money';
import type { Aims, Chosen, Groups, Hold } from './best-choice.ts';
import type { Chooser } from './chooser.ts';
import type { Option } from '../option/option.ts';
import { passedRooms, type Purse } from './purse.ts';
import { loadOver, paidIn } from './shortage.ts';

/** At equal size and cost, interest that runs comes before interest paid by month. */
const late = ({ relief }: Option): number =>
  relief.measures.filter((measure) => measure.kind === 'extend' && measure.interest === 'monthly')
    .length;

const points = ({ ask }: Option): number => ask.points;
const cost = ({ cost: own }: Option): number => own;

const beyond = ({ ask }: Option): number => ask.beyond;

/** Money first, then what is asked: nothing beyond what is usual if that can be. */
export const CHEAPEST: Aims = (option) => [
  cost(option),
  beyond(option),
  points(option),
  late(option),
];

const NOTHING: Aims = () => [0];

/** What every choice of a plan goes by: what may be chosen, the money, and sums that may not be passed. */
export type Course = {
  readonly groups: Groups;
  readonly purse: Purse;
  readonly choose: Chooser;
  readonly holds?: readonly Hold[];
  /** Whether the sums that may not be passed are not proven to be the least. */
  readonly isOpen?: true;
  /** A choice that fits; a search begins with it. */
  readonly known?: readonly Option[] | undefined;
};

/** The best choice of a course by aims; by the choice that is known where the search ends before it has one. */
function chosenBy(course: Course, aims: Aims): Chosen {
  const { groups, purse, choose, holds = [], known, isOpen } = course;
  const told = { holds, known: isIn(groups, known) ? known : undefined };
  const chosen = choose(groups, purse, aims, told);
  return isOpen === true ? { ...chosen, proven: false } : chosen;
}

const isIn = (groups: Groups, known: readonly Option[] | undefined): boolean =>
  known !== undefined && known.every((option, g) => groups[g]?.includes(option) === true);

/**
 * The easiest to agree: nothing beyond what is usual if that can be, then the fewest creditors asked, the
 * smallest of the largest asks, the smallest asks together, the least cost.
 */
export function easiest(course: Course): Chosen {
  const creditors = ({ ask }: Option): number => ask.creditors;
  const few = chosenBy(course, (option) => [beyond(option), creditors(option), points(option)]);
  if (few.options === undefined || few.options.length === 0) return few;
  const sum = (of: (option: Option) => number): number =>
    (few.options as readonly Option[]).reduce((total, option) => total + of(option), 0);
  const holds: readonly Hold[] = [
    ...(course.holds ?? []),
    { of: beyond, most: sum(beyond) },
    { of: creditors, most: sum(creditors) },
  ];
  const most = Math.max(...few.options.map(points));
  const sizes = [...new Set(course.groups.flat().map(points))].filter((size) => size <= most);
  sizes.sort((a, b) => a - b);
  const upTo = (size: number): Groups =>
    course.groups.map((group) => group.filter((option) => points(option) <= size));
  const begun = { ...course, holds, known: few.options };
  const small = firstThat(sizes.length, (k) =>
    chosenBy({ ...begun, groups: upTo(sizes[k] as number) }, NOTHING),
  );
  const found = chosenBy(
    { ...begun, groups: upTo(sizes[small.at] as number), known: small.options ?? few.options },
    (option) => [points(option), cost(option), late(option)],
  );
  if (found.options === undefined) return { ...few, proven: false };
  const proven = few.proven && small.proven && found.proven;
  return { options: found.options, proven, ...present({ gap: few.gap }) };
}

/** The least money. */
export const cheapest = (course: Course): Chosen => chosenBy(course, CHEAPEST);

/** The earliest last month with which something fits, and the cheapest choice that keeps to it. */
export function fastest(course: Course): Chosen {
  const { groups } = course;
  if (groups.length === 0) return { options: [], proven: true };
  if (groups.some((group) => group.length === 0)) return { proven: true };
  const floor = Math.max(...groups.map((group) => Math.min(...group.map(({ ends }) => ends))));
  const known = course.known === undefined ? Infinity : endOf(course.known);
  const ends = [...new Set(groups.flat().map((option) => option.ends as number))]
    .filter((end) => end >= floor && end <= known)
    .sort((a, b) => a - b);
  const by = (end: number): Course => ({
    ...course,
    groups: groups.map((group) => group.filter((option) => option.ends <= end)),
  });
  const first = firstThat(ends.length, (k) => chosenBy(by(ends[k] as number), NOTHING));
  const found = chosenBy(
    { ...by(ends[first.at] as number), known: first.options ?? course.known },
    CHEAPEST,
  );
  return { ...found, proven: found.proven && first.proven };
}

/** The last month in which a choice pays. */
export const endOf = (options: readonly Option[]): number =>
  Math.max(...options.map(({ ends }) => ends));

/** Percent of every month that stay untouched where that can be: a third. */
export const MARGIN = 33;

/** What the plan with most room chose, the whole percentage it leaves, and the options it chose among. */
export type Roomiest = Chosen & { readonly margin: number; readonly among: Groups };

/**
 * Of the plans that ask for nothing beyond what is usual and only for more time (else of those that ask for
 * nothing beyond what is usual, else only for time, else of all), those that leave a third of every month's
 * money untouched, or the largest whole percentage that can be; of these the cheapest. Of each kind, savings
 * are taken in later months only where nothing fits without.
 */
export function roomiest(course: Course): Roomiest {
  const from = modest(course);
  const { purse } = from;
  const left = (margin: number, known: Course['known']): Course =>
    within(from, lessMargin(purse, margin), known);
  // A month that draws on savings leaves nothing of what it has.
  const most = purse.savings === undefined ? MARGIN : 0;
  const first = firstThat(most + 1, (k) => chosenBy(left(most - k, course.known), NOTHING));
  const margin = most - first.at;
  const found = chosenBy(left(margin, first.options ?? course.known), CHEAPEST);
  return { ...found, proven: found.proven && first.proven, margin, among: from.groups };
}

/** The course with another purse, and what is known where that keeps to it. */
const within = (course: Course, purse: Purse, known: Course['known']): Course => ({
  ...course,
  purse,
  known: known !== undefined && fitsIn(known, purse) ? known : undefined,
});

/** The course with the first of these kinds of options that does, without savings where that does too. */
function modest(course: Course): Course {
  const { groups, purse, known } = course;
  const isUsual = (option: Option): boolean => beyond(option) === 0;
  const kinds = [
    (option: Option) => isUsual(option) && asksOnlyTime(option),
    isUsual,
    asksOnlyTime,
    () => true,
  ].map((is) => groups.map((group) => group.filter(is)));
  const purses = purse.savings === undefined ? [purse] : [withoutSavings(purse), purse];
  const does = kinds
    .filter((kind) => kind.every((group) => group.length > 0))
    .flatMap((kind) => purses.map((one) => within({ ...course, groups: kind }, one, known)))
    .find((one) => chosenBy(one, NOTHING).options !== undefined);
  return does ?? course;
}

/** The purse with whole percents of every month left untouched, the rest cut to the fen. */
export const lessMargin = (purse: Purse, percent: number): Purse => ({
  ...purse,
  available: purse.available.map((amount) => mulDiv(amount, 100 - percent, 100, 'down')),
  ...(purse.savings === undefined
    ? {}
    : { savings: purse.savings.map((amount) => mulDiv(amount, 100 - percent, 100, 'down')) }),
});

/** The purse in which what was put by is for its own month alone. */
export const withoutSavings = ({ savings: _later, ...purse }: Purse): Purse => purse;

/** Whether a choice keeps to the months and days of a purse. */
export const fitsIn = (options: readonly Option[], purse: Purse): boolean =>
  loadOver(options, purse).every((lack) => lack === 0) &&
  passedRooms(options, purse.rooms ?? []).length === 0;

/** The whole percentage that a choice leaves of every month in which it pays. */
export function marginOf(options: readonly Option[], { available }: Purse): number {
  const paid = paidIn(options, available.length);
  const margins = available.map((amount, t) => {
    const due = paid[t] as number;
    if (due === 0) return 100;
    return amount <= 0 ? 0 : Math.max(0, mulDiv(amount - due, 100, amount, 'down'));
  });
  return Math.min(...margins);
}

const asksOnlyTime = ({ gives }: Option): boolean => !gives;

/** The first of places 0 … count − 1 that has a choice; when a place has one, all later ones have. */
function firstThat(
  count: number,
  choiceAt: (place: number) => Chosen,
): { readonly at: number; readonly proven: boolean; readonly options?: readonly Option[] } {
  let [low, high, proven] = [0, count - 1, true];
  let options: readonly Option[] | undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = choiceAt(middle);
    if (found.options !== undefined) {
      high = middle;
      options = found.options;
    } else {
      proven &&= found.proven;
      low = middle + 1;
    }
  }
  return { at: low, proven, ...present({ options }) };
}
