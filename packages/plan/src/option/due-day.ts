import type { Income } from '@forbear/budget';
import { addToMonth, dayInMonth, monthOf, type Day } from '@forbear/money';

/** A due day that is moved: from one day of the month to another. */
export type DueDay = { readonly from: number; readonly to: number };

/**
 * The pay days of income that comes month by month and goes on, each once, the first of the month first; one whose
 * day is not known counts as the last of the month.
 */
export function payDaysOf({
  incomes,
  asOf,
}: {
  readonly incomes: readonly Income[];
  readonly asOf: Day;
}): readonly number[] {
  const days = incomes
    .filter(
      ({ certain, per, from, until }) =>
        certain !== false &&
        (per === 'month' || per === 'irregular') &&
        (until === undefined || until >= asOf) &&
        (from === undefined || from <= asOf + DAYS_SOON),
    )
    .map(({ payDay }) => payDay ?? LAST);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The day of the month behind a pay day: the next one, or the 1st where months are too short for it. */
export const dayBehind = (payDay: number): number => (payDay >= 28 ? 1 : payDay + 1);

/** A due day moved behind the pay day of its month. */
export function behindPayDay(due: Day, payDay: number): Day {
  const to = dayBehind(payDay);
  return dayInMonth(addToMonth(monthOf(due), to === 1 ? 1 : 0), to);
}

/** The day behind the next money of a pay day, which may come on `asOf` itself. */
export function behindNextPay(asOf: Day, payDay: number): Day {
  const own = dayInMonth(monthOf(asOf), payDay);
  return behindPayDay(own >= asOf ? own : dayInMonth(addToMonth(monthOf(asOf), 1), payDay), payDay);
}

/** Money of a month without a pay day is counted on its last day. */
const LAST = 31;

/** Income that begins later than this says nothing of the next due days. */
const DAYS_SOON = 31;
