import { problem, type Problem } from '@forbear/problem';
import type { ScheduleTerms } from './terms.ts';

/** The most rows a schedule may have. */
export const COUNT_MAX = 600;

/** The first thing in which terms are impossible or contradict themselves, with the pointer of its key. */
export function checkTerms(terms: ScheduleTerms): Problem | undefined {
  const { every, method } = terms;
  if (terms.principal <= 0) return problem('PRINCIPAL_ZERO', {}, '/principal');
  if (!isWithin(terms.count, COUNT_MAX))
    return problem('COUNT_RANGE', { max: COUNT_MAX }, '/count');
  const step = 'months' in every ? every.months : 'weeks' in every ? every.weeks : every.days;
  if (!isWithin(step, COUNT_MAX)) return problem('EVERY_RANGE', { max: COUNT_MAX }, '/every');
  if (terms.firstDue !== undefined && terms.firstDue <= terms.from)
    return problem('DUE_BEFORE_START', {}, '/firstDue');
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

const isWithin = (value: number, max: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= max;
