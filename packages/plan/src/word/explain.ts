import { isEstimated } from '@forbear/loan';
import { present } from '@forbear/problem';
import { monthOf, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import {
  courseOf,
  effortOf,
  isKept,
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
import { sparesOf, type Spare } from '../choice/shortage.ts';
import type { Claim, NamedPlan, PlanReason, TightMonth } from '../joint-plan.ts';
import { withChoiceReasons } from './choice-reason.ts';
import { claimsOf, costsMore, nothingPlanned } from './claim.ts';
import { claimsUnfit } from './unfit-claim.ts';

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
    const twin = plans.slice(0, k).find((other) => same(other, plan));
    const claims =
      plan.choices.length === 0
        ? [nothingPlanned]
        : plan.fits
          ? [
              ...claimsOf(plan, choice, twin, { plans, isKept: isKept(planning, plan.name) }),
              ...costsMore(plan, plans, planning.input.debts.some(isEstimated)),
            ]
          : claimsUnfit(plan, choice, twin, plans);
    return {
      ...plan,
      sameAs: plans.filter((one) => one !== plan && same(one, plan)).map(({ name }) => name),
      choices: withChoiceReasons(plan, choice, planning, purseOf(planning, choice)),
      why: reasonOf(plan, planning, choice, claims),
    };
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
  const binding = bindingOf(plan, choice, planning.purse);
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

/** What is worth a sentence: 10 yuan. */
const WORTH_SAYING = 1_000;

/** A smaller request can cost more: that says nothing of what more money is worth. Nor does what saves next to nothing. */
const isNoGain = (more: NamedPlan, { ask, cost, ends }: NamedPlan): boolean =>
  more.ask.creditors >= ask.creditors &&
  (more.cost > cost || (cost - more.cost < WORTH_SAYING && monthOf(more.ends) >= monthOf(ends)));

/** By its own money, but where months draw on what was put by; where a plan does not fit, the one that lacks most. */
function bindingOf(
  { months, fits }: NamedPlan,
  { options = [] }: NamedChoice,
  purse: Purse,
): TightMonth | undefined {
  const spares = sparesOf(options, purse);
  const draws =
    fits && (purse.carryOver === 1 || months.some((one) => one.fromSavings !== undefined));
  const paid = months.flatMap(({ month, payments, left: own, fromSavings }, t) => {
    const { left, saved } = draws ? (spares[t] as Spare) : { left: own, saved: 0 };
    if (payments === 0) return [];
    return [
      {
        month,
        left: left as Fen,
        ...(saved === 0 || t === 0 ? {} : { saved: saved as Fen }),
        ...present({ fromSavings }),
      },
    ];
  });
  return paid.reduce<TightMonth | undefined>(
    (least, one) => (least === undefined || one.left < least.left ? one : least),
    undefined,
  );
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
  const among: Planning = {
    ...planning,
    groups: choice.among ?? groups,
    purse: purseOf(planning, choice).savings === undefined ? withoutSavings(less) : less,
  };
  const found = make(courseOf(among, plan.name, effortOf(planning, 4), choice.options));
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
