import { moneyAhead, roomByDay, savedForLater, type MonthAhead } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import { monthOf } from '@forbear/money';
import type { Chosen, Effort, Groups } from './best-choice.ts';
import { chooserOf, type ChooserOf } from './chooser.ts';
import type { Course } from './named-choice.ts';
import type { Apart, NamedPlan, PlanInput, PlanName, PlanSettings } from '../joint-plan.ts';
import type { Option } from '../option/option.ts';
import type { Purse } from './purse.ts';
import type { Survival } from './stress.ts';

/** Steps of arithmetic of all searches of one plan, at effort 1. */
const WORK = 3_000_000_000;

/** The months beyond which nothing is planned: those of the longest contract and a deferral of it. */
export const MONTHS_MAX = 660;

/** What the planning of one case works with. */
export type Planning = {
  /** The case with just the debts that are planned. */
  readonly input: PlanInput;
  readonly settings: PlanSettings;
  /** In the order of ids, so that the order in which debts were told changes nothing. */
  readonly groups: Groups;
  readonly money: readonly MonthAhead[];
  readonly purse: Purse;
  readonly choose: ChooserOf;
  readonly apart: readonly Apart[];
  /** All debts of the case, those that stand apart too. */
  readonly all: readonly Debt[];
};

/** The choice of each name, in the order of the groups. */
export type Choices = Readonly<Record<PlanName, NamedChoice>>;

export type NamedChoice = Chosen & {
  /** Whole percents of every month's money that were left untouched on purpose. */
  readonly margin?: number;
  readonly survival?: Survival;
  /** The options it was chosen among, where those were not all. */
  readonly among?: Groups;
  /** Debts that have no place in the months; they are asked to wait. */
  readonly out?: readonly string[];
};

/** A share of all the work, as an effort of its own. */
export const effortOf = ({ settings }: Pick<Planning, 'settings'>, percent: number): Effort => ({
  left: Math.ceil((WORK / 100) * percent * (settings.effort ?? 1)),
});

/** The money of every month and day for these options, or with more in every month. */
export function moneyOf(
  input: PlanInput,
  groups: Groups,
  carryOver: 0 | 1,
): { readonly money: readonly MonthAhead[]; readonly purse: Purse } {
  const months = Math.max(1, ...groups.flat().map((option) => option.payments.length));
  const money = moneyAhead({ ...input, months });
  const available = money.map((one) => one.available);
  const lasts = carryOver === 1 ? months : Math.min(months, lastingOf(input, groups));
  const rooms = roomByDay(input, lasts);
  const savings = carryOver === 1 || months === 1 ? [] : savedForLater(input, lasts);
  const isSaved = savings.some((amount) => amount > 0);
  return { money, purse: { available, carryOver, rooms, ...(isSaved ? { savings } : {}) } };
}

const YEAR = 12;

/**
 * For so many months money in hand is counted on. Where from some month on none brings more than it needs,
 * it would be lived on for ever: then it pays debts for a year from there, or as long as the contracts run,
 * and living is counted up to that month.
 */
function lastingOf(input: PlanInput, groups: Groups): number {
  const first = monthOf(input.asOf);
  const days = input.incomes.flatMap(({ from, until }) =>
    [from, until].flatMap((day) => (day === undefined ? [] : [monthOf(day) - first])),
  );
  const steadyFrom = Math.min(MONTHS_MAX, Math.max(0, ...days) + 1);
  const ahead = moneyAhead({ ...input, months: steadyFrom + YEAR });
  const last = ahead.findLastIndex(({ leftOver }) => leftOver > 0);
  if (last >= steadyFrom) return MONTHS_MAX;
  const agreed = groups.map(([keep]) => keep?.payments.length ?? 0);
  return Math.min(MONTHS_MAX, Math.max(last + 1 + YEAR, ...agreed));
}

/** The planning of a case whose options are known by debt. */
export function planningOf(
  input: PlanInput,
  settings: PlanSettings,
  options: readonly (readonly Option[])[],
  { apart, all }: Pick<Planning, 'apart' | 'all'>,
): Planning {
  const groups = inOrderOfIds(input.debts).map((k) => options[k] as readonly Option[]);
  return {
    input,
    settings,
    groups,
    ...moneyOf(input, groups, settings.carryOver ?? 0),
    choose: chooserOf(input.debts, settings.fairWithin),
    apart,
    all,
  };
}

/** Two ways are the same where their measures and their due day are, and both or none go by a refused offer. */
export const keyOf = ({
  relief,
  dueDay,
  refused,
}: Pick<Option, 'relief' | 'dueDay' | 'refused'>): string =>
  JSON.stringify([relief.measures, dueDay ?? null, refused ?? false]);

/**
 * The course of a named plan within an effort: as few debts as can be are treated otherwise than before.
 */
export function courseOf(
  planning: Planning,
  name: PlanName,
  effort: Effort,
  known?: readonly Option[],
): Course {
  const { groups, purse, settings } = planning;
  const course: Course = { groups, purse, choose: planning.choose(effort), known };
  const before = beforeOf(settings, name);
  if (before === undefined) return course;
  const stay = new Map(before.choices.map((choice) => [choice.debt, keyOf(choice)]));
  const changed = (option: Option): number =>
    !stay.has(option.debt) || stay.get(option.debt) === keyOf(option) ? 0 : 1;
  const fewest = course.choose(groups, purse, (option) => [changed(option)]);
  if (fewest.options === undefined) return course;
  const most = fewest.options.reduce((sum, option) => sum + changed(option), 0);
  const isOpen = fewest.proven ? {} : { isOpen: true as const };
  return { ...course, ...isOpen, holds: [{ of: changed, most }], known: fewest.options };
}

const beforeOf = ({ before }: PlanSettings, name: PlanName): NamedPlan | undefined =>
  before?.plans.find((plan) => plan.name === name);

/** Whether a plan of a name is one that changes as little as can be of the one before. */
export const isKept = ({ settings }: Planning, name: PlanName): boolean =>
  beforeOf(settings, name) !== undefined;

/** Places of the debts in the order of their ids, by code units: the same in every locale. */
export const inOrderOfIds = (debts: readonly Pick<Debt, 'id'>[]): readonly number[] =>
  [...debts.keys()].sort((a, b) => {
    const [x, y] = [(debts[a] as Debt).id, (debts[b] as Debt).id];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
