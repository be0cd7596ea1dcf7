import type { Debt } from '@forbear/loan';
import { fen, isFen, withinRange } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import {
  courseOf,
  effortOf,
  keyOf,
  moneyOf,
  type Choices,
  type NamedChoice,
  type Planning,
} from './choice/planning.ts';
import { cheapest, easiest, fastest, fitsIn } from './choice/named-choice.ts';
import { optionFor, type Option } from './option/option.ts';
import { namedPlan } from './choice/named-plan.ts';
import { fairShares } from './choice/fair-shares.ts';
import { placed } from './choice/placed.ts';
import { safest } from './choice/safest.ts';
import type { JointPlan, NamedPlan, PlanInput, PlanName, PlanSettings } from './joint-plan.ts';
import { PLAN_NAMES } from './joint-plan.ts';
import { checkedPractices, PRACTICES } from './option/practice.ts';
import { WEIGHTS } from './option/weight.ts';
import { prepared } from './prepare.ts';
import { withReasons } from './word/explain.ts';
import { findingsOf, notFair } from './word/finding.ts';

/**
 * The joint plan over all debts: for each name the best choice that fits the money of every month and
 * day; when none fits, the choice that leaves as few debts without a place as can be, with the first
 * month that fails.
 */
export function planDebts(input: PlanInput, settings: PlanSettings = {}): Result<JointPlan> {
  if (input.debts.length === 0) return fail(problem('NO_DEBTS', {}, '/debts'));
  const money = positiveMoney(input);
  if (!money.ok) return money;
  const practices = checkedPractices(settings.practices ?? PRACTICES);
  if (!practices.ok) return practices;
  return withinRange(() => planned(input, { ...settings, practices: practices.value }));
}

/** The plan of debts that are all settled, or kept as they are: their first way, and nothing is looked for. */
export function planOfKept(input: PlanInput, settings: PlanSettings): Result<NamedPlan> {
  const practices = checkedPractices(settings.practices ?? PRACTICES);
  if (!practices.ok) return practices;
  return withinRange(() => {
    const made = prepared(input, { ...settings, practices: practices.value });
    if (!made.ok) return made;
    const options = made.value.groups.map((group) => group[0] as Option);
    return ok(namedPlan('smallest-ask', { options, proven: true }, made.value));
  });
}

/** Sums below zero are refused: a wrong sign would read as money that is there. */
function positiveMoney(input: PlanInput): Result<undefined> {
  const sums: readonly (readonly [string, number])[] = [
    ...input.incomes.map(({ amount }, k) => [`/incomes/${k}/amount`, amount] as const),
    ...input.expenses.map(({ amount }, k) => [`/expenses/${k}/amount`, amount] as const),
    ['/savings', input.savings],
    ['/cash', input.cash ?? 0],
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

function planned(input: PlanInput, given: PlanSettings): Result<JointPlan> {
  const before = given.before ?? withoutAnswers(input, given);
  const settings = before === undefined ? given : { ...given, before };
  const made = prepared(input, settings);
  if (!made.ok) return made;
  const shares = fairShares(made.value);
  const planning = withBefore(withShares(made.value, shares));
  const tell = (done: number) => settings.onProgress?.(done);
  tell(0.05);
  const isShared = fitsIn(shares.options ?? [], planning.purse);
  const least = easiest(
    courseOf(
      planning,
      'smallest-ask',
      effortOf(planning, 30),
      isShared ? shares.options : undefined,
    ),
  );
  tell(0.25);
  const isFeasible = least.options !== undefined;
  if (!isFeasible && settings.fairWithin !== undefined) return withoutFairness(input, settings);
  const found = isFeasible
    ? choices(planning, { least, shares }, tell)
    : unplaced(planning, least.proven);
  const plans = PLAN_NAMES.map((name) => namedPlan(name, found[name], planning));
  const shortfall = isFeasible ? undefined : firstMissing(plans[0] as NamedPlan);
  const plansTold = settings.explain === false ? plans : withReasons(plans, planning, found, tell);
  const findings = findingsOf(planning, plansTold, isFeasible ? undefined : found['smallest-ask']);
  tell(1);
  return ok({
    asOf: input.asOf,
    affordable: planning.money,
    plans: plansTold,
    apart: planning.apart,
    weights: WEIGHTS,
    settings: {
      carryOver: planning.purse.carryOver,
      ...present({ fairWithin: settings.fairWithin }),
    },
    ...present({ shortfall }),
    findings,
  });
}

/**
 * The plan as it was before any creditor answered; none where nobody has, or nobody else could be moved. A debt that
 * stands apart stays so: nothing was ever planned for it.
 */
function withoutAnswers(input: PlanInput, settings: PlanSettings): JointPlan | undefined {
  if (input.debts.every(({ answer }) => answer === undefined)) return undefined;
  const as = prepared(input, settings);
  if (!as.ok) return undefined;
  const { debts } = as.value.input;
  const answered = debts.filter(({ answer }) => answer !== undefined);
  const hasRefused = answered.some(({ answer }) => answer === 'refused');
  if (answered.length === 0 || (debts.length === answered.length && !hasRefused)) return undefined;
  const open = input.debts.map((debt): Debt => {
    const { answer: _answer, ...plain } = debt;
    return debts.includes(debt) ? plain : debt;
  });
  const { onProgress: _told, settled: _settled, ...same } = settings;
  const made = planned({ ...input, debts: open }, { ...same, explain: false });
  return made.ok ? made.value : undefined;
}

/** The choice of each name, each with its share of the work and from the one that is known. */
function choices(
  planning: Planning,
  { least, shares }: { readonly least: NamedChoice; readonly shares: NamedChoice },
  tell: (done: number) => void,
): Choices {
  const course = (name: PlanName, percent: number) =>
    courseOf(planning, name, effortOf(planning, percent), least.options);
  const cheap = cheapest(course('cheapest', 12));
  tell(0.4);
  const soon = fastest(course('fastest', 12));
  tell(0.55);
  const sure = safest(planning, course('safest', 16), [least, cheap, soon]);
  tell(0.7);
  return {
    'smallest-ask': least,
    cheapest: cheap,
    fastest: soon,
    safest: sure.options === undefined ? { ...least, proven: false } : sure,
    'fair-shares': shares,
  };
}

/** Shares that fit are a way for every plan: what one finds no other may deny. */
function withShares(planning: Planning, { options = [] }: NamedChoice): Planning {
  if (!fitsIn(options, planning.purse)) return planning;
  const groups = planning.groups.map((group, g) => {
    const share = options[g] as Option;
    return group.includes(share) ? group : [...group, share];
  });
  return { ...planning, groups, ...moneyOf(planning.input, groups, planning.purse.carryOver) };
}

/** What a debt without an answer was planned to be asked before stays a way for it, shares of other sums too. */
function withBefore(planning: Planning): Planning {
  const { settings, input } = planning;
  const choices = settings.before?.plans.flatMap((plan) => plan.choices) ?? [];
  if (choices.length === 0) return planning;
  const groups = planning.groups.map((group) => {
    const debt = input.debts.find(({ id }) => id === group[0]?.debt);
    if (debt === undefined || debt.answer !== undefined) return group;
    const known = new Set(group.map(keyOf));
    const more = choices.filter((one) => one.debt === debt.id && !known.has(keyOf(one)));
    const apart = new Map(more.map((one) => [keyOf(one), one.relief]));
    return [
      ...group,
      ...[...apart.values()].flatMap((one) => optionFor(debt, input.asOf, one) ?? []),
    ];
  });
  return { ...planning, groups, ...moneyOf(input, groups, planning.purse.carryOver) };
}

/** Where nothing fits: as few debts as can be are without a place, in every plan. */
function unplaced(planning: Planning, proven: boolean): Choices {
  const one: NamedChoice = { ...placed(planning), proven };
  return {
    'smallest-ask': one,
    cheapest: one,
    fastest: one,
    safest: one,
    'fair-shares': one,
  };
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

function firstMissing(plan: NamedPlan): JointPlan['shortfall'] {
  let carried = 0;
  for (const { month, left, carried: before } of plan.months) {
    carried = (before ?? 0) + left;
    if (carried < 0) return { month, amount: fen(-carried) };
  }
  return undefined;
}
