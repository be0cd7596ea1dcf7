import { problem, type Problem } from '@forbear/problem';
import { RATE_SCALE } from '@forbear/money';
import { keptDay } from './day-fraction.ts';
import { isPlanned } from './level-plan.ts';
import type { ScheduleTerms, Terms } from './terms.ts';

/** The most rows a schedule may have. */
export const COUNT_MAX = 600;

/** The first thing in which terms are impossible or contradict themselves, with the pointer of its key. */
export function checkTerms(terms: ScheduleTerms): Problem | undefined {
  const { every, method } = terms;
  if (terms.principal <= 0) return problem('PRINCIPAL_ZERO', {}, '/principal');
  if (!isWithin(terms.count, COUNT_MAX))
    return problem('COUNT_RANGE', { max: COUNT_MAX }, '/count');
  const distance = checkEvery(every);
  if (distance !== undefined) return distance;
  if (terms.firstDue !== undefined && terms.firstDue <= terms.from)
    return problem('DUE_BEFORE_START', {}, '/firstDue');
  if (!isOnDueDay(terms)) return problem('DUE_DAY_OTHER', {}, '/dueDay');
  const told = checkCharges(terms) ?? checkPlan(terms);
  if (told !== undefined) return told;
  if (method === 'fee-instalment' && terms.rate !== undefined)
    return problem('RATE_NOT_FOR_FEE', {}, '/rate');
  if (
    terms.fee !== undefined &&
    method !== 'fee-instalment' &&
    (terms.fee.paid ?? 'each') === 'each'
  )
    return problem('FEE_NOT_FOR_METHOD', { method }, '/fee');
  if (method !== 'equal-instalment' && terms.instalment !== undefined)
    return problem('INSTALMENT_NOT_FOR_METHOD', { method }, '/instalment');
  if (terms.instalment !== undefined && terms.residue !== 'last')
    return problem('RESIDUE_NOT_FOR_INSTALMENT', { residue: terms.residue }, '/residue');
  return undefined;
}

const LEVEL: readonly ScheduleTerms['method'][] = ['equal-instalment', 'equal-principal'];
const SPREAD: readonly ScheduleTerms['method'][] = [...LEVEL, 'flat', 'fee-instalment'];
const SET: readonly ScheduleTerms['method'][] = ['flat', 'fee-instalment', 'revolving'];

/** A charge that is a sum and names a base, or that a payoff comes too late for. */
function checkCharges({ charges }: ScheduleTerms): Problem | undefined {
  if (charges === undefined) return undefined;
  const sum = charges.findIndex(({ amount, of }) => amount !== undefined && of !== undefined);
  if (sum >= 0) return problem('CHARGE_OF', {}, `/charges/${sum}/of`);
  const kept = charges.findIndex(
    ({ paid, onPayoff }) => paid === 'payout' && onPayoff !== undefined,
  );
  return kept < 0
    ? undefined
    : problem(
        'TERMS_CLASH',
        { key: 'onPayoff', other: 'paid: payout' },
        `/charges/${kept}/onPayoff`,
      );
}

/** What a contract says of single rows: balloon, rows of interest only, steps of the rate, whole yuan, free days. */
function checkPlan(terms: ScheduleTerms): Problem | undefined {
  if (!isPlanned(terms) && terms.free === undefined) return undefined;
  const { method, count, balloon, interestOnly, rateSteps, unit, free, residue } = terms;
  const not = (key: string) => problem('TERM_NOT_FOR_METHOD', { key, method }, `/${key}`);
  const clash = (key: string, other: string) => problem('TERMS_CLASH', { key, other }, `/${key}`);
  if (balloon !== undefined) {
    if (!LEVEL.includes(method)) return not('balloon');
    if (balloon >= terms.principal || balloon <= 0) return problem('BALLOON_SIZE', {}, '/balloon');
    if (terms.instalment !== undefined) return clash('balloon', 'instalment');
  }
  if (interestOnly !== undefined) {
    if (!LEVEL.includes(method)) return not('interestOnly');
    if (!isWithin(interestOnly, count - 1)) return rowRange(count - 1, '/interestOnly');
    if (terms.instalment !== undefined) return clash('interestOnly', 'instalment');
  }
  if (unit !== undefined) {
    if (!SPREAD.includes(method)) return not('unit');
    if (terms.instalment !== undefined) return clash('unit', 'instalment');
  }
  const single = (['balloon', 'interestOnly', 'unit'] as const).find(
    (key) => terms[key] !== undefined,
  );
  if (single !== undefined && residue !== 'last') return clash(single, 'residue');
  if (free !== undefined && SET.includes(method)) return not('free');
  const span = (free ?? []).findIndex(({ from, to }) => to <= from);
  if (span >= 0) return problem('DAYS_ORDER', {}, `/free/${span}/to`);
  if (rateSteps === undefined) return undefined;
  if (SET.includes(method)) return not('rateSteps');
  if (terms.instalment !== undefined) return clash('rateSteps', 'instalment');
  if (residue !== 'last') return clash('rateSteps', 'residue');
  const step = rateSteps.findIndex(
    ({ row }, k) => !isWithin(row, count) || row <= (rateSteps[k - 1]?.row ?? 1),
  );
  return step < 0 ? undefined : rowRange(count, `/rateSteps/${step}/row`);
}

const rowRange = (max: number, at: string): Problem => problem('ROW_RANGE', { max }, at);

/** A distance of due days that is none. */
export function checkEvery(every: ScheduleTerms['every']): Problem | undefined {
  const step = 'months' in every ? every.months : 'weeks' in every ? every.weeks : every.days;
  return isWithin(step, COUNT_MAX)
    ? undefined
    : problem('EVERY_RANGE', { max: COUNT_MAX }, '/every');
}

/** Whether `dueDay` is the day that the first due day, or the payout, keeps. */
const isOnDueDay = ({ dueDay, from, firstDue, every }: ScheduleTerms): boolean =>
  dueDay === undefined || ('months' in every && keptDay(firstDue ?? from, dueDay) === dueDay);

/**
 * The first thing in which a contract says what cannot be or what nothing would be made of, beside its
 * schedule, with the pointer of its key.
 */
export function checkContract(terms: Terms): Problem | undefined {
  const { penalty, rate, minimum, prepayment, method, fee } = terms;
  const { floating, statementDay, limit, principal } = terms;
  const share = (key: string) => problem('SHARE_HIGH', { max: 1 }, key);
  if (penalty?.multiple !== undefined && rate === undefined)
    return problem('RATE_MISSING', {}, '/rate');
  if (penalty?.compound === true && penalty.base !== 'principal')
    return problem('COMPOUND_BASE', {}, '/penalty/compound');
  if (minimum !== undefined && minimum.share > RATE_SCALE) return share('/minimum/share');
  if ((prepayment?.share ?? 0) > RATE_SCALE) return share('/prepayment/share');
  if (prepayment?.months !== undefined && rate === undefined)
    return problem('RATE_MISSING', {}, '/prepayment/months');
  if (method === 'fee-instalment' && fee === undefined) return problem('FEE_MISSING', {}, '/fee');
  if (floating !== undefined && SET.includes(method))
    return problem('TERM_NOT_FOR_METHOD', { key: 'floating', method }, '/floating');
  if (statementDay !== undefined && method !== 'revolving')
    return problem('TERM_NOT_FOR_METHOD', { key: 'statementDay', method }, '/statementDay');
  if (limit !== undefined && limit < principal) return problem('DRAW_LIMIT', {}, '/limit');
  return undefined;
}

const isWithin = (value: number, max: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= max;
