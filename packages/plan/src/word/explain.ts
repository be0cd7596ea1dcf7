import { present } from '@forbear/problem';
import { monthOf } from '@forbear/money';
import type { Text } from '@forbear/problem';
import {
  effortOf,
  keyOf,
  moneyOf,
  type Choices,
  type NamedChoice,
  type Planning,
} from '../choice/planning.ts';
import {
  cheapest,
  easiest,
  fastest,
  fitsIn,
  lessMargin,
  withoutSavings,
  type Course,
} from '../choice/named-choice.ts';
import { namedPlan } from '../choice/named-plan.ts';
import type { Purse } from '../choice/purse.ts';
import type { Claim, NamedPlan, PlanReason } from '../joint-plan.ts';
import { withChoiceReasons } from './choice-reason.ts';
import { claimsOf, claimsUnfit, nothingPlanned } from './claim.ts';

/** The plans with their reasons: as data, and in words. */
export function withReasons(
  plans: readonly NamedPlan[],
  planning: Planning,
  chosen: Choices,
  tell: (done: number) => void,
): readonly NamedPlan[] {
  const same = (a: NamedPlan, b: NamedPlan): boolean =>
    a.choices.every((choice, k) => {
      const other = b.choices[k];
      return other !== undefined && keyOf(choice) === keyOf(other);
    });
  return plans.map((plan, k) => {
    tell(0.7 + (0.25 * k) / plans.length);
    const choice = chosen[plan.name];
    const { options = [] } = choice;
    const twin = plans.slice(0, k).find((other) => same(other, plan));
    const claims =
      plan.choices.length === 0
        ? [nothingPlanned]
        : plan.fits
          ? claimsOf(plan, choice, twin?.name, isFirst(plan, plans))
          : claimsUnfit(plan, choice, twin?.name);
    return {
      ...plan,
      sameAs: plans.filter((one) => one !== plan && same(one, plan)).map(({ name }) => name),
      choices: withChoiceReasons(plan, options, planning, purseOf(planning, choice)),
      why: reasonOf(plan, planning, choice, claims),
    };
  });
}

/**
 * Whether no other plan does better by the plan's own name. After an answer the fewest debts are treated
 * otherwise than before, and what was cheapest so may not be the cheapest of all.
 */
function isFirst({ name, cost, ends, ask }: NamedPlan, plans: readonly NamedPlan[]): boolean {
  return plans.every((other) => {
    if (!other.fits) return true;
    if (name === 'cheapest') return other.cost >= cost;
    if (name === 'fastest') return monthOf(other.ends) >= monthOf(ends);
    const isEasier = other.ask.beyond <= ask.beyond && other.ask.creditors < ask.creditors;
    return name !== 'smallest-ask' || !isEasier;
  });
}

/** The purse that a plan kept to: the safest leaves a share of every month. */
function purseOf({ purse }: Planning, { margin, survival, options = [] }: NamedChoice): Purse {
  if (margin === undefined || survival !== undefined) return purse;
  const less = lessMargin(purse, margin);
  const apart = withoutSavings(less);
  return fitsIn(options, apart) ? apart : less;
}

const joinedText = (claims: readonly Claim[]): Text => ({
  zh: claims.map(({ text }) => text.zh).join(''),
  en: claims.map(({ text }) => text.en).join(' '),
});

function reasonOf(
  plan: NamedPlan,
  planning: Planning,
  choice: NamedChoice,
  claims: readonly Claim[],
): PlanReason {
  const binding = bindingOf(plan);
  const more = plan.fits && plan.proven ? withMore(plan, planning, choice) : undefined;
  return {
    claims,
    text: joinedText(claims),
    ...present({ binding }),
    ...(more === undefined || isNoGain(more, plan)
      ? {}
      : { with100More: { ask: more.ask, cost: more.cost, ends: more.ends } }),
    ...present({ survival: choice.survival }),
  };
}

/** A smaller request can cost more: that says nothing of what more money is worth. */
const isNoGain = (more: Pick<NamedPlan, 'ask' | 'cost'>, { ask, cost }: NamedPlan): boolean =>
  more.ask.creditors >= ask.creditors && more.cost > cost;

function bindingOf(plan: NamedPlan): PlanReason['binding'] {
  const paid = plan.months.filter(({ payments }) => payments > 0);
  const [first] = paid;
  if (first === undefined) return undefined;
  const tight = paid.reduce((least, one) => (one.left < least.left ? one : least), first);
  return { month: tight.month, left: tight.left };
}

/** More money in every month that a plan is tried with: 100.00 yuan. */
const MORE = 10_000;

/**
 * The plan of the same name with more money in every month, made in the same way: the safest leaves the
 * same share and chooses among the same options. Nothing where it is not proven, or where the name goes by other rules.
 */
function withMore(plan: NamedPlan, planning: Planning, choice: NamedChoice): NamedPlan | undefined {
  const make = MAKERS[plan.name];
  if (make === undefined || choice.survival !== undefined) return undefined;
  const { input, groups, purse } = planning;
  const incomeChange = (input.incomeChange ?? 0) + MORE;
  const rich = moneyOf({ ...input, incomeChange }, groups, purse.carryOver);
  const less = lessMargin(rich.purse, choice.margin ?? 0);
  const course: Course = {
    groups: choice.among ?? groups,
    purse: purseOf(planning, choice).savings === undefined ? withoutSavings(less) : less,
    choose: planning.choose(effortOf(planning, 4)),
    known: choice.options,
  };
  const found = make(course);
  return found.options === undefined || !found.proven
    ? undefined
    : namedPlan(plan.name, found, { ...planning, ...rich });
}

const MAKERS: Readonly<Partial<Record<NamedPlan['name'], (course: Course) => NamedChoice>>> = {
  'smallest-ask': easiest,
  cheapest,
  fastest,
  safest: cheapest,
};
