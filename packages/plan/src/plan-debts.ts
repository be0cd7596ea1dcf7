import { fen, isFen, withinRange } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Chosen } from './choice/best-choice.ts';
import { withReasons } from './word/explain.ts';
import { findingsOf, notFair } from './word/finding.ts';
import type { JointPlan, NamedPlan, PlanInput, PlanSettings } from './joint-plan.ts';
import { PLAN_NAMES } from './joint-plan.ts';
import { AIMS, fastest, leastMissing } from './choice/named-choice.ts';
import { namedPlan } from './choice/named-plan.ts';
import type { Option } from './option/option.ts';
import { prepare, type Choices, type Planning } from './choice/planning.ts';
import { checkedPractices, PRACTICES } from './option/practice.ts';
import { safest } from './choice/safest.ts';
import { WEIGHTS } from './option/weight.ts';

/** How many debts one plan may hold. */
export const DEBTS_MAX = 15;

/**
 * The joint plan over all debts: for each name the proven best choice that fits the money of every
 * month; when none fits, the choice that misses it by least, with the first month that fails.
 */
export function planDebts(input: PlanInput, settings: PlanSettings = {}): Result<JointPlan> {
  if (input.debts.length === 0) return fail(problem('NO_DEBTS', {}, '/debts'));
  if (input.debts.length > DEBTS_MAX)
    return fail(problem('TOO_MANY_DEBTS', { max: DEBTS_MAX }, '/debts'));
  const money = positiveMoney(input);
  if (!money.ok) return money;
  const practices = checkedPractices(settings.practices ?? PRACTICES);
  if (!practices.ok) return practices;
  return withinRange(() => planned(input, { ...settings, practices: practices.value }));
}

/** Sums below zero are refused: a wrong sign would read as money that is there. */
function positiveMoney(input: PlanInput): Result<undefined> {
  const sums: readonly (readonly [string, number])[] = [
    ...input.incomes.map(({ amount }, k) => [`/incomes/${k}/amount`, amount] as const),
    ...input.expenses.map(({ amount }, k) => [`/expenses/${k}/amount`, amount] as const),
    ['/savings', input.savings],
    ['/keepBack', input.keepBack ?? 0],
    ...input.debts.flatMap(({ outstanding: { principal, interest, penalty, fees } }, k) =>
      Object.entries({ principal, interest, penalty, fees }).map(
        ([key, amount]) => [`/debts/${k}/outstanding/${key}`, amount] as const,
      ),
    ),
  ];
  const wrong = sums.find(([, amount]) => !isFen(amount));
  return wrong === undefined ? ok(undefined) : fail(problem('AMOUNT_RANGE', {}, wrong[0]));
}

function planned(input: PlanInput, settings: PlanSettings): Result<JointPlan> {
  const prepared = prepare(input, settings);
  if (!prepared.ok) return prepared;
  const planning = prepared.value;
  const {
    money,
    settings: { onProgress },
  } = planning;
  const tell = (done: number) => onProgress?.(done);
  tell(0.05);
  const smallest = planning.choose(planning.groups, planning.purse, AIMS['smallest-ask']);
  tell(0.25);
  const isFeasible = smallest.options !== undefined;
  if (!isFeasible && settings.fairWithin !== undefined) return withoutFairness(input, settings);
  const lacking = isFeasible
    ? undefined
    : leastMissing(planning.groups, planning.purse, planning.effort);
  const purse = lacking?.raised ?? planning.purse;
  const chosen = choices({ ...planning, purse }, isFeasible ? smallest : undefined, tell);
  const found = withFallback(chosen, lacking?.options);
  const proven = lacking?.proven ?? true;
  const plans = PLAN_NAMES.map((name) => namedPlan(name, found[name], planning, proven));
  const joint = {
    asOf: input.asOf,
    affordable: money,
    plans: settings.explain === false ? plans : withReasons(plans, planning, found, tell),
    weights: WEIGHTS,
    settings: {
      carryOver: planning.purse.carryOver,
      ...(settings.fairWithin === undefined ? {} : { fairWithin: settings.fairWithin }),
    },
  };
  const shortfall = firstMissing(plans[0] as NamedPlan);
  tell(1);
  return ok({
    ...joint,
    ...(shortfall === undefined ? {} : { shortfall }),
    findings: findingsOf(planning, joint.plans),
  });
}

function choices(
  planning: Planning,
  smallest: Chosen | undefined,
  tell: (done: number) => void,
): Choices {
  const { groups, purse, choose } = planning;
  const least = smallest ?? choose(groups, purse, AIMS['smallest-ask']);
  const cheapest = choose(groups, purse, AIMS.cheapest);
  tell(0.4);
  const soonest = fastest(groups, purse, choose);
  tell(0.55);
  const sure = safest(planning, [least, cheapest, soonest]);
  tell(0.7);
  return { 'smallest-ask': least, cheapest, fastest: soonest, safest: sure };
}

/** Nothing fits inside the window of fairness: the plans without it, and a word that says so. */
function withoutFairness(
  input: PlanInput,
  { fairWithin: _window, ...settings }: PlanSettings,
): Result<JointPlan> {
  const made = planned(input, settings);
  if (!made.ok || made.value.shortfall !== undefined) return made;
  return ok({ ...made.value, findings: [notFair, ...made.value.findings] });
}

/** A search that was cut before it found anything takes what another one found, not proven best. */
function withFallback(chosen: Choices, lacking: readonly Option[] | undefined): Choices {
  const known = PLAN_NAMES.map((name) => chosen[name].options).find((one) => one !== undefined);
  const options = known ?? lacking;
  if (options === undefined) return chosen;
  const filled = PLAN_NAMES.map(
    (name) =>
      [
        name,
        chosen[name].options === undefined ? { options, proven: false } : chosen[name],
      ] as const,
  );
  return Object.fromEntries(filled) as Choices;
}

function firstMissing(plan: NamedPlan): JointPlan['shortfall'] {
  let carried = 0;
  for (const { month, left, carried: before } of plan.months) {
    carried = (before ?? 0) + left;
    if (carried < 0) return { month, amount: fen(-carried) };
  }
  return undefined;
}
