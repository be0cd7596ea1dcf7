import { availableMoney, type MonthMoney } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import type { Chosen, Effort, Groups, Purse } from './best-choice.ts';
import type { PlanInput, PlanName, PlanSettings } from '../joint-plan.ts';
import { chooserOf, type Chooser } from './named-choice.ts';
import { optionsOf, type Option } from '../option/option.ts';
import type { Survival } from './stress.ts';

/** Branches that all searches of one plan look at, unless told otherwise. */
const NODES_MAX = 300_000;

/** The months beyond which nothing is planned. */
const MONTHS_MAX = 600;

/** What the planning of one case works with. */
export type Planning = {
  readonly input: PlanInput;
  readonly settings: PlanSettings;
  /** In the order of ids, so that the order in which debts were told changes nothing. */
  readonly groups: Groups;
  readonly money: readonly MonthMoney[];
  readonly purse: Purse;
  readonly effort: Effort;
  readonly choose: Chooser;
};

/** The choice of each name, in the order of the groups. */
export type Choices = Readonly<
  Record<PlanName, Chosen & { readonly margin?: number; readonly survival?: Survival }>
>;

/** The options of every debt and the money of every month, or the problem of the first debt that has none. */
export function prepare(input: PlanInput, settings: PlanSettings): Result<Planning> {
  const told: (readonly Option[])[] = [];
  for (const [k, debt] of input.debts.entries()) {
    const options = optionsOf(debt, input.asOf, settings.practices);
    if (!options.ok) return { ok: false, problem: problemAt(`/debts/${k}`, options.problem) };
    if (options.value.length === 0)
      return fail(problem('NO_OPTION', { id: debt.id }, `/debts/${k}`));
    told.push(options.value);
  }
  const groups = inOrderOfIds(input.debts).map((k) => told[k] as readonly Option[]);
  const months = Math.max(...groups.flat().map((option) => option.payments.length));
  if (months > MONTHS_MAX) return fail(problem('PLAN_TOO_LONG', { max: MONTHS_MAX }, '/debts'));
  const money = availableMoney({ ...input, months });
  const effort = {
    goOn: settings.goOn ?? (() => true),
    left: settings.nodesMax ?? NODES_MAX,
    looked: 0,
  };
  return ok({
    input,
    settings,
    groups,
    money,
    purse: {
      available: money.map(({ available }) => available),
      carryOver: settings.carryOver ?? 0,
    },
    effort,
    choose: chooserOf(input.debts, settings, effort),
  });
}

/** Places of the debts in the order of their ids, by code units: the same in every locale. */
export const inOrderOfIds = (debts: readonly Pick<Debt, 'id'>[]): readonly number[] =>
  [...debts.keys()].sort((a, b) => {
    const [x, y] = [(debts[a] as Debt).id, (debts[b] as Debt).id];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
