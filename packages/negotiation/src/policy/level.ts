import { monthsMoved, type Measure, type Terms } from '@forbear/loan';
import { mulDiv, RATE_SCALE, type Fen, type Rate, type Share } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Policy } from './full.ts';
import { LEVELS, levelFor, type GrantableMeasure, type Level, type LevelLimits } from './policy.ts';

/** What a level hangs on: how late the debt is, what is open of it, and its contract. */
export type LevelPosition = {
  readonly daysOverdue: number;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly fees: Fen;
  readonly terms: Pick<Terms, 'rate'>;
};

const higher = (a: Level, b: Level): Level => (LEVELS.indexOf(a) < LEVELS.indexOf(b) ? b : a);

/**
 * The least level that may grant a measure by a policy; POLICY_LIMIT, with the kind and the key that stops it, where
 * none may: what is not listed is not grantable, and below the last share nobody settles.
 */
export function levelOf(policy: Policy, measure: Measure, position: LevelPosition): Result<Level> {
  let stop: string = 'kind';
  let found: Level | undefined;
  for (const one of policy.measures) {
    if (one.kind !== measure.kind) continue;
    const made = levelBy(one, measure, position, policy);
    if (typeof made === 'string' && !isLevel(made)) {
      if (VAGUE.includes(stop) || made === 'daysOverdueMin') stop = made;
      continue;
    }
    found = found === undefined || higher(found, made) === found ? made : found;
  }
  return found === undefined ? limit(measure.kind, stop) : ok(found);
}

/** The least level that may grant all of some measures together; POLICY_LIMIT also where they are too many. */
export function levelOfAll(
  policy: Policy,
  measures: readonly Measure[],
  position: LevelPosition,
): Result<Level> {
  if (measures.length > policy.combine) return limit('combine', 'combine');
  let level: Level = 'agent';
  for (const measure of measures) {
    const own = levelOf(policy, measure, position);
    if (!own.ok) return own;
    level = higher(level, own.value);
  }
  return ok(level);
}

/** Keys that tell less than what another entry of the kind may tell. */
const VAGUE: readonly string[] = ['kind', 'component'];

const limit = (kind: string, key: string): Result<never> =>
  fail(problem('POLICY_LIMIT', { kind, key }, `/measures/${kind}/${key}`));

const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);

/** The level, or the key of what stops it. */
function levelBy(
  one: GrantableMeasure,
  measure: Measure,
  position: LevelPosition,
  policy: Policy,
): Level | string {
  if ('daysOverdueMin' in one && position.daysOverdue < (one.daysOverdueMin ?? 0))
    return 'daysOverdueMin';
  if (one.kind === 'extend' && measure.kind === 'extend') {
    const months = monthsCovering(one.months, measure);
    return months === undefined ? 'months' : withWaived(one, measure.interest, months);
  }
  if (one.kind === 'pause' && measure.kind === 'pause')
    return one.periods.includes(measure.periods)
      ? withWaived(one, measure.interest, measure.periods)
      : 'periods';
  if (one.kind === 'reinstal' && measure.kind === 'reinstal')
    return anew(one, measure, position, policy);
  if (one.kind === 'steps' && measure.kind === 'steps')
    return inSteps(one, measure, position, policy);
  if (one.kind === 'catch-up' && measure.kind === 'catch-up')
    return listed(one.counts, measure.count, one.level) ?? 'counts';
  if (one.kind === 'minimum' && measure.kind === 'minimum')
    return listed(one.periods, measure.periods, one.level) ?? 'periods';
  if (one.kind === 'move-due' && measure.kind === 'move-due')
    return listed(one.dueDays, measure.dueDay, one.level) ?? 'dueDays';
  if (one.kind === 'free-days' && measure.kind === 'free-days')
    return levelFor(one.level, measure.to - measure.from) ?? 'days';
  if (one.kind === 'reduce-rate' && measure.kind === 'reduce-rate') {
    if (perYear(measure.rate) < perYear(one.rateMin)) return 'rateMin';
    return levelFor(one.level, measure.periods) ?? 'periods';
  }
  if (one.kind === 'waive' && measure.kind === 'waive') {
    if (one.component !== measure.component) return 'component';
    const open = position[one.component];
    const amount = measure.amount === 'all' ? open : measure.amount;
    return open === 0 ? 'amount' : (leastUpper(one.level, amount, open) ?? 'amount');
  }
  if (one.kind === 'settle' && measure.kind === 'settle') {
    const open = position.principal + position.interest + position.fees;
    return open === 0 ? 'amount' : (greatestLower(one.level, measure.amount, open) ?? 'amount');
  }
  return 'kind';
}

/** The months of a policy that an extension comes under: just its own, by days the fewest that cover them. */
const monthsCovering = (
  months: readonly number[],
  measure: Extract<Measure, { kind: 'extend' }>,
): number | undefined =>
  measure.months === undefined
    ? months.toSorted((a, b) => a - b).find((one) => one >= monthsMoved(measure))
    : months.find((one) => one === measure.months);

function withWaived(
  one: Extract<GrantableMeasure, { kind: 'extend' | 'pause' }>,
  interest: 'runs' | 'waived' | 'monthly',
  value: number,
): Level | string {
  if (!(one.interest as readonly string[]).includes(interest)) return 'interest';
  const level = levelFor(one.level, value);
  if (level === undefined) return one.kind === 'extend' ? 'months' : 'periods';
  return interest === 'waived' && one.waivedLevel !== undefined
    ? higher(level, one.waivedLevel)
    : level;
}

/** The level of a value that is one of those a policy names. */
const listed = (values: readonly number[], value: number, level: LevelLimits): Level | undefined =>
  values.includes(value) ? levelFor(level, value) : undefined;

/** Payments in steps that reach, step by step, the shares of one of the policy's plans. */
function inSteps(
  one: Extract<GrantableMeasure, { kind: 'steps' }>,
  measure: Extract<Measure, { kind: 'steps' }>,
  position: LevelPosition,
  policy: Policy,
): Level | string {
  const { steps } = measure;
  const alike = one.plans.filter(
    (plan) =>
      plan.length === steps.length && plan.every(({ count }, k) => count === steps[k]?.count),
  );
  if (alike.length === 0) return 'plans';
  const reached = alike.some((plan) =>
    plan.every(({ share }, k) => (steps[k]?.amount ?? 0) >= partOwed(position, share)),
  );
  if (!reached) return 'amount';
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  return lowered(levelFor(one.level, count) ?? 'plans', measure, count, position, policy);
}

/** New instalments; at a lower rate they are a reduction of the rate for as many periods, too. */
function anew(
  one: Extract<GrantableMeasure, { kind: 'reinstal' }>,
  measure: Extract<Measure, { kind: 'reinstal' }>,
  position: LevelPosition,
  policy: Policy,
): Level | string {
  const { fee } = measure;
  const { amount } = measure;
  if (
    amount !== undefined &&
    one.amounts?.some((part) => amount >= partOwed(position, part)) !== true
  )
    return 'amount';
  const count = amount === undefined ? measure.count : Math.ceil(owedOf(position) / amount);
  if (amount === undefined && !one.counts.includes(count)) return 'counts';
  if (fee !== undefined && !isFee(one, count, fee)) return 'fee';
  const include = measure.include ?? ['principal', 'interest', 'penalty', 'fee', 'costs'];
  const open = { ...position, fee: position.fees, costs: 0 };
  if (
    one.include !== undefined &&
    include.some((part) => open[part] > 0 && !one.include?.includes(part))
  )
    return 'include';
  return lowered(levelFor(one.level, count) ?? 'counts', measure, count, position, policy);
}

/** A level, where the measure lowers the rate too also that of such a reduction for as many periods. */
function lowered(
  level: Level | string,
  { rate }: { readonly rate?: Rate },
  periods: number,
  position: LevelPosition,
  policy: Policy,
): Level | string {
  const { rate: agreed } = position.terms;
  if (!isLevel(level) || rate === undefined) return level;
  if (agreed !== undefined && perYear(rate) === perYear(agreed)) return level;
  const lower = levelOf(policy, { kind: 'reduce-rate', rate, periods }, position);
  return lower.ok ? higher(level, lower.value) : 'rate';
}

function isFee(
  one: Extract<GrantableMeasure, { kind: 'reinstal' }>,
  count: number,
  fee: { readonly rate: number; readonly of: string },
): boolean {
  const agreed = one.fee?.rates?.[count] ?? one.fee?.rate;
  return one.fee?.of === fee.of && agreed === fee.rate;
}

/** Rates are compared by what a year of them is, of 365 days. */
export const perYear = ({ scaled, per }: Rate): bigint =>
  BigInt(scaled) * (per === 'day' ? 365n : per === 'month' ? 12n : 1n);

/** Shares of the limits, scaled; a share is never rounded. */
const scaledOf = (limitText: string): number => Math.round(Number(limitText) * RATE_SCALE);

/** The level of the least limit that a sum does not pass as a share of the whole. */
function leastUpper(limits: Readonly<Record<string, Level>>, sum: number, whole: number) {
  const found = Object.entries(limits)
    .sort(([a], [b]) => Number(a) - Number(b))
    .find(([text]) => BigInt(sum) * BigInt(RATE_SCALE) <= BigInt(whole) * BigInt(scaledOf(text)));
  return found?.[1];
}

/** The level of the greatest limit that a sum reaches as a share of the whole. */
function greatestLower(limits: Readonly<Record<string, Level>>, sum: number, whole: number) {
  const found = Object.entries(limits)
    .sort(([a], [b]) => Number(b) - Number(a))
    .find(([text]) => BigInt(sum) * BigInt(RATE_SCALE) >= BigInt(whole) * BigInt(scaledOf(text)));
  return found?.[1];
}

const owedOf = ({ principal, interest, penalty, fees }: LevelPosition): number =>
  principal + interest + penalty + fees;

/** A share of all that is owed, rounded up. */
export const partOwed = (position: LevelPosition, share: Share): Fen =>
  mulDiv(owedOf(position), share, RATE_SCALE, 'up') as Fen;

/** The least sum that settles a debt at a share, rounded up. */
export const settlementOf = (position: LevelPosition, limitText: string): Fen =>
  mulDiv(
    position.principal + position.interest + position.fees,
    scaledOf(limitText),
    RATE_SCALE,
    'up',
  ) as Fen;
