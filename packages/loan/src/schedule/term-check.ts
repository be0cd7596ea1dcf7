import { problem, type Problem } from '@forbear/problem';
import { RATE_SCALE } from '@forbear/money';
import { keptDay } from './day-fraction.ts';
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
  const sum = (terms.charges ?? []).findIndex(
    ({ amount, of }) => amount !== undefined && of !== undefined,
  );
  if (sum >= 0) return problem('CHARGE_OF', {}, `/charges/${sum}/of`);
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
export function checkContract({ penalty, rate, minimum, prepayment, method, fee }: Terms) {
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
  return undefined;
}

const isWithin = (value: number, max: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= max;
