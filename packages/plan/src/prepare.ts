import type { Debt } from '@forbear/loan';
import { fail, ok, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import { moneyAhead } from '@forbear/budget';
import { withinRange } from '@forbear/money';
import { MONTHS_MAX, planningOf, type Planning } from './choice/planning.ts';
import type { Apart, PlanInput, PlanSettings } from './joint-plan.ts';
import { optionsOf, type Option } from './option/option.ts';
import type { Scene } from './option/scene.ts';
import { payDaysOf } from './option/due-day.ts';
import { doubtOf } from './option/doubt.ts';
import { mayBeOutOfTime } from './option/out-of-time.ts';

/** How many debts one plan weighs against each other; further ones are taken as they are. */
export const DEBTS_MAX = 40;

/** What was found for one debt: its options, or why it stands apart. */
type Found = { readonly debt: Debt; readonly options: readonly Option[] } | Apart;

/**
 * The options of every debt and the money of every month. A debt that is out of time or only guaranteed, or whose figures
 * or answer contradict themselves or cannot be counted, stands apart; an answer that is in question, and cannot be, is
 * the problem of the whole.
 */
export function prepared(input: PlanInput, settings: PlanSettings): Result<Planning> {
  const offers = settings.before?.plans[0]?.choices ?? [];
  const weighed = weighedDebts(input.debts);
  const money = moneyAhead({ ...input, months: 13 }).map(({ available }) => available);
  const found: Found[] = [];
  for (const [k, debt] of input.debts.entries()) {
    const scene: Scene = {
      asOf: input.asOf,
      practices: settings.practices,
      money,
      payDays: payDaysOf(input),
      isSettled: settings.settled?.includes(debt.id) === true,
      offered: debt.answer === 'refused' ? offers.find((one) => one.debt === debt.id) : undefined,
    };
    const made = withinRange(() => foundOf(debt, input, scene));
    const at = `/debts/${k}`;
    const isAsked = scene.isSettled === true || settings.inQuestion?.includes(debt.id) === true;
    if (!made.ok && isAsked && isAnswer(made.problem))
      return { ok: false, problem: problemAt(at, made.problem) };
    const one = made.ok ? made.value : unclear(debt, problemAt(at, made.problem));
    found.push(
      'why' in one || weighed.has(debt.id) ? one : { ...one, options: one.options.slice(0, 1) },
    );
  }
  const own = found.flatMap((one) => ('why' in one ? [] : [one]));
  const apart = found.flatMap((one) => ('why' in one ? [one] : []));
  const debts = own.map(({ debt }) => debt);
  return ok(
    planningOf(
      { ...input, debts },
      settings,
      own.map(({ options }) => options),
      { apart, all: input.debts },
    ),
  );
}

/** The options of one debt; the problem of its figures, or of its answer, where it has none. */
function foundOf(debt: Debt, input: PlanInput, scene: Scene): Result<Found> {
  if (scene.isSettled !== true && mayBeOutOfTime(input, debt))
    return ok({ debt: debt.id, why: 'out-of-time' });
  if (isOnlyGuaranteed(debt)) return ok({ debt: debt.id, why: 'guaranteed' });
  const doubt = doubtOf(debt);
  if (doubt !== undefined) return { ok: false, problem: doubt };
  const options = optionsOf(debt, scene);
  if (!options.ok) return options;
  const within = options.value.filter(({ payments }) => payments.length <= MONTHS_MAX);
  if (within.length > 0) return ok({ debt, options: within });
  return options.value.length === 0
    ? fail(problem('NO_OPTION', { id: debt.id }))
    : fail(problem('PLAN_TOO_LONG', { max: MONTHS_MAX }, '/remaining'));
}

/** Whether it is somebody else's, and nothing was agreed: it is not clear yet that the person has to pay. */
const isOnlyGuaranteed = ({ as, answer }: Debt): boolean =>
  as === 'guarantor' && typeof answer !== 'object';

/** Whether it is the creditor's answer that cannot be. */
const isAnswer = ({ pointer }: Problem): boolean => pointer?.startsWith('/answer') === true;

const unclear = ({ id }: Debt, problem: Problem): Apart => ({ debt: id, why: 'unclear', problem });

/** The debts that are weighed: those with priority, then those that ask for most. */
function weighedDebts(debts: readonly Debt[]): ReadonlySet<string> {
  const first = (debt: Debt): number => (debt.priority === undefined ? 1 : 0);
  const owed = ({ outstanding }: Debt): number => outstanding.principal + outstanding.interest;
  const order = debts.toSorted(
    (a, b) => first(a) - first(b) || owed(b) - owed(a) || (a.id < b.id ? -1 : 1),
  );
  return new Set(order.slice(0, DEBTS_MAX).map(({ id }) => id));
}
