import type { PlanInput } from '../joint-plan.ts';

/** A due day that is moved: from one day of the month to another. */
export type DueDay = { readonly from: number; readonly to: number };

/** The first pay day of monthly income that goes on; none where one of them has no day. */
export function firstPayDay({
  incomes,
  asOf,
}: Pick<PlanInput, 'incomes' | 'asOf'>): number | undefined {
  const days = incomes
    .filter(
      ({ certain, per, from, until }) =>
        certain !== false &&
        per === 'month' &&
        (until === undefined || until >= asOf) &&
        (from === undefined || from <= asOf + DAYS_SOON),
    )
    .map(({ payDay }) => payDay);
  if (days.length === 0 || days.some((day) => day === undefined)) return undefined;
  return Math.min(...(days as number[]));
}

/** Income that begins later than this says nothing of the next due days. */
const DAYS_SOON = 31;
