import { availableMoney, type MonthMoney } from '@forbear/budget';
import { fen, monthOf, sumFen, withinRange, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { ASK_SIZES } from './ask.ts';
import { choose, type Candidate } from './choose.ts';
import { findingsOf } from './finding.ts';
import type { JointPlan, NamedPlan, PlanInput, PlanName } from './joint-plan.ts';
import { PLAN_NAMES } from './joint-plan.ts';
import { optionsOf, type Option } from './option.ts';

/** How many debts one plan may hold. */
export const DEBTS_MAX = 12;

/**
 * The joint plan over all debts: for each name the proven best choice that fits the money of every
 * month; when none fits, the choice that misses it by least, with the first month that fails.
 */
export function planDebts(input: PlanInput): Result<JointPlan> {
  if (input.debts.length === 0) return fail(problem('NO_DEBTS', {}, '/debts'));
  if (input.debts.length > DEBTS_MAX)
    return fail(problem('TOO_MANY_DEBTS', { max: DEBTS_MAX }, '/debts'));
  return withinRange(() => planned(input));
}

function planned(input: PlanInput): Result<JointPlan> {
  const groups: (readonly Option[])[] = [];
  for (const [k, debt] of input.debts.entries()) {
    const options = optionsOf(debt, input.asOf);
    if (!options.ok) return { ok: false, problem: problemAt(`/debts/${k}`, options.problem) };
    groups.push(options.value);
  }
  const months = Math.max(...groups.flat().map((option) => option.payments.length));
  const money = availableMoney({ ...input, months });
  const searched = PLAN_NAMES.map((name) => named(name, groups, money, input.asOf));
  const plans = searched.map(({ plan }) => plan);
  const proven = searched.every((one) => one.proven);
  const shortfall = firstMissing(plans[0] as NamedPlan);
  const result = { asOf: input.asOf, affordable: money, plans, weights: ASK_SIZES };
  return ok({
    ...result,
    ...(shortfall === undefined ? {} : { shortfall }),
    findings: findingsOf(input, groups, money, plans, proven),
  });
}

function named(
  name: PlanName,
  groups: readonly (readonly Option[])[],
  money: readonly MonthMoney[],
  asOf: Day,
): { readonly plan: NamedPlan; readonly proven: boolean } {
  const limits = money.map((month) => month.available as number);
  const { options, proven } =
    name === 'fastest' ? earliest(groups, limits) : chosen(groups, limits, AIMS[name]);
  return { plan: planOf(name, options, money, asOf), proven };
}

type Aims = (option: Option) => readonly [number, number];

const AIMS: Record<PlanName, Aims> = {
  'smallest-ask': (option) => [option.ask, option.cost],
  cheapest: (option) => [option.cost, option.ask],
  fastest: (option) => [option.cost, option.ask],
};

type Chosen = {
  readonly options: readonly Option[];
  readonly missing: number;
  readonly proven: boolean;
};

function chosen(
  groups: readonly (readonly Option[])[],
  limits: readonly number[],
  aims: Aims,
): Chosen {
  const kept = groups.map((group) => undominated(group, aims));
  const candidates = kept.map((group) =>
    group.map((option): Candidate => ({ payments: option.payments, aims: aims(option) })),
  );
  const { picks, missing, proven } = choose(candidates, limits);
  const options = picks.map((index, k) => (kept[k] as readonly Option[])[index] as Option);
  return { options, missing, proven };
}

/** Without the options that an earlier-or-better one matches or beats in both aims and every month. */
function undominated(group: readonly Option[], aims: Aims): readonly Option[] {
  const beats = (a: Option, b: Option): boolean => {
    const [[a0, a1], [b0, b1]] = [aims(a), aims(b)];
    if (a0 > b0 || a1 > b1) return false;
    return a.payments.every((amount, t) => amount <= (b.payments[t] ?? 0));
  };
  return group.filter(
    (option, k) =>
      !group.some(
        (other, n) => n !== k && beats(other, option) && (n < k || !beats(option, other)),
      ),
  );
}

/** The least last month with which something fits; without one, the cheapest that misses least. */
function earliest(groups: readonly (readonly Option[])[], limits: readonly number[]): Chosen {
  const ends = [...new Set(groups.flat().map((option) => option.ends as number))].sort(
    (a, b) => a - b,
  );
  const least = Math.max(...groups.map((group) => Math.min(...group.map((o) => o.ends))));
  const anyFits = chosen(groups, limits, AIMS.fastest);
  if (anyFits.missing > 0) return anyFits;
  for (const end of ends.filter((month) => month >= least)) {
    const inTime = groups.map((group) => group.filter((option) => option.ends <= end));
    const found = chosen(inTime, limits, AIMS.fastest);
    if (found.missing === 0) return found;
  }
  return anyFits;
}

function planOf(
  name: PlanName,
  options: readonly Option[],
  money: readonly MonthMoney[],
  asOf: Day,
): NamedPlan {
  const last = options.map(({ rows }) => rows.at(-1)?.due ?? asOf);
  const ends = Math.max(asOf, ...last) as Day;
  const count = Math.max(1, monthOf(ends) - monthOf(asOf) + 1);
  const months = money.slice(0, count).map(({ month, available }, t) => {
    const payments = sumFen(options.map((option) => fen(option.payments[t] ?? 0)));
    return { month, available, payments, left: fen(available - payments) };
  });
  return {
    name,
    fits: months.every((month) => month.left >= 0),
    choices: options.map(({ debt, relief, ask, rows, total, cost }) => ({
      debt,
      relief,
      ask,
      rows,
      total,
      cost,
    })),
    months,
    ask: options.reduce((sum, option) => sum + option.ask, 0),
    cost: sumFen(options.map((option) => option.cost)),
    ends,
  };
}

function firstMissing(plan: NamedPlan): JointPlan['shortfall'] {
  const month = plan.months.find((one) => one.left < 0);
  return month === undefined ? undefined : { month: month.month, amount: fen(-month.left) as Fen };
}
