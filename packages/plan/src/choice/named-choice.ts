import type { Debt } from '@forbear/loan';
import { mulDiv } from '@forbear/money';
import {
  bestChoice,
  counted,
  modelOf,
  type Aims,
  type Chosen,
  type Effort,
  type Groups,
  type Purse,
} from './best-choice.ts';
import { fairChoice } from './fair-choice.ts';
import type { PlanName, PlanSettings } from '../joint-plan.ts';
import type { Option } from '../option/option.ts';
import { loadOver, paidIn } from './shortage.ts';
import { solve } from '../search/solve.ts';

/** Finds the best choice of a purse by aims; with a fair window where one is set. */
export type Chooser = (groups: Groups, purse: Purse, aims: Aims) => Chosen;

/** At equal size and cost, interest that runs comes before interest paid by month. */
const late = ({ relief }: Option): number =>
  relief.measures.filter((measure) => measure.kind === 'extend' && measure.interest === 'monthly')
    .length;

export const AIMS = {
  'smallest-ask': (option) => [option.ask, option.cost, late(option)],
  cheapest: (option) => [option.cost, option.ask, late(option)],
  fastest: (option) => [option.cost, option.ask, late(option)],
  safest: (option) => [option.cost, option.ask, late(option)],
} as const satisfies Record<PlanName, Aims>;

export function chooserOf(debts: readonly Debt[], settings: PlanSettings, effort: Effort): Chooser {
  const { fairWithin } = settings;
  if (fairWithin === undefined)
    return (groups, purse, aims) => bestChoice(groups, purse, aims, effort);
  const first = new Set(debts.filter((debt) => debt.priority !== undefined).map(({ id }) => id));
  return (groups, purse, aims) =>
    fairChoice(groups, purse, aims, effort, fairWithin, (debt) => first.has(debt));
}

const nothing: Aims = () => [0];

/** The earliest last month with which something fits, and the cheapest choice that keeps to it. */
export function fastest(groups: Groups, purse: Purse, choose: Chooser): Chosen {
  const floor = Math.max(...groups.map((group) => Math.min(...group.map(({ ends }) => ends))));
  const ends = [...new Set(groups.flat().map((option) => option.ends as number))]
    .filter((end) => end >= floor)
    .sort((a, b) => a - b);
  const by = (end: number): Groups =>
    groups.map((group) => group.filter((option) => option.ends <= end));
  const { at, proven } = firstThat(ends.length, (k) =>
    choose(by(ends[k] as number), purse, nothing),
  );
  const found = choose(by(ends[at] as number), purse, AIMS.fastest);
  return { ...found, proven: found.proven && proven };
}

/** A third of every month stays untouched where that can be. */
const MARGIN = 33;

/**
 * Without a hazard: of the plans that only ask for more time (of all plans where time alone does not
 * do), those that leave a third of every month's money untouched, or more where another plan already
 * does, or the largest whole percentage that can be; of these the cheapest.
 */
export function roomiest(
  groups: Groups,
  purse: Purse,
  choose: Chooser,
  atLeast = 0,
): Chosen & { readonly margin: number } {
  const patient = groups.map((group) => group.filter(asksOnlyTime));
  const timeDoes =
    patient.every((group) => group.length > 0) &&
    choose(patient, purse, nothing).options !== undefined;
  const from = timeDoes ? patient : groups;
  const most = Math.min(99, Math.max(MARGIN, atLeast));
  const first = firstThat(most + 1, (k) => choose(from, lessMargin(purse, most - k), nothing));
  const margin = most - first.at;
  const found = choose(from, lessMargin(purse, margin), AIMS.safest);
  return { ...found, proven: found.proven && first.proven, margin };
}

/** The purse with whole percents of every month left untouched, the rest cut to the fen. */
export const lessMargin = (purse: Purse, percent: number): Purse => ({
  ...purse,
  available: purse.available.map((amount) => mulDiv(amount, 100 - percent, 100, 'down')),
});

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

const asksOnlyTime = ({ relief }: Option): boolean =>
  relief.measures.every(
    (measure) =>
      (measure.kind === 'extend' && measure.interest !== 'waived') ||
      (measure.kind === 'pause' && measure.interest === 'runs') ||
      (measure.kind === 'reinstal' && measure.rate === undefined && measure.fee === undefined),
  );

/** The first of places 0 … count − 1 that has a choice; when a place has one, all later ones have. */
function firstThat(
  count: number,
  choiceAt: (place: number) => Chosen,
): { at: number; proven: boolean } {
  let [low, high, proven] = [0, count - 1, true];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = choiceAt(middle);
    if (found.options !== undefined) high = middle;
    else {
      proven &&= found.proven;
      low = middle + 1;
    }
  }
  return { at: low, proven };
}

/** The choice that misses least, and the purse with what it lacks put into it. */
export function leastMissing(
  groups: Groups,
  purse: Purse,
  effort: Effort,
): { readonly raised: Purse; readonly options: readonly Option[]; readonly proven: boolean } {
  const zero = groups.map((group) => group.map(() => 0));
  const over = purse.carryOver === 1 ? 'most' : 'sum';
  const model = { ...modelOf(groups, purse, zero), missing: { price: 1, over } as const };
  const found = counted(effort, (limits) => solve(model, limits));
  const options = (found.picks ?? groups.map(() => 0)).map(
    (index, g) => (groups[g] as readonly Option[])[index] as Option,
  );
  const lacks = loadOver(options, purse);
  const available = purse.available.map((amount, t) => amount + (lacks[t] as number));
  return { raised: { ...purse, available }, options, proven: found.proven };
}
