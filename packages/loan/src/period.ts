import { addDays, addMonths, civil, type Day } from '@forbear/money';
import { dayFraction, type YearPart } from './day-fraction.ts';
import type { ScheduleTerms } from './terms.ts';

/** The time between two due days. */
export type Period = { readonly start: Day; readonly due: Day; readonly days: number };

type Calendar = Pick<ScheduleTerms, 'count' | 'every' | 'from' | 'firstDue'>;

/** The periods of a schedule: due days strictly rising from the anchor day (S3). */
export function periodsOf(terms: Calendar): readonly Period[] {
  const first = terms.firstDue ?? dueAfter(terms, terms.from, 1, civil(terms.from).day);
  const anchor = anchorOf(terms);
  const periods: Period[] = [];
  let start = terms.from;
  for (let k = 0; k < terms.count; k += 1) {
    const due = k === 0 ? first : dueAfter(terms, first, k, anchor);
    periods.push({ start, due, days: due - start });
    start = due;
  }
  return periods;
}

/** The day of the month that due days keep: 31 becomes a month's last day and returns to 31. */
function anchorOf({ from, firstDue }: Calendar): number {
  const own = civil(from).day;
  if (firstDue === undefined) return own;
  const first = civil(firstDue);
  const isMonthEnd = civil(addDays(firstDue, 1)).day === 1;
  return isMonthEnd && own > first.day ? own : first.day;
}

function dueAfter(terms: Calendar, day: Day, k: number, anchor: number): Day {
  const { every } = terms;
  if ('months' in every) return addMonths(day, every.months * k, 'clamp-to-month-end', anchor);
  return addDays(day, ('weeks' in every ? every.weeks * 7 : every.days) * k);
}

/** How many periods a year has. */
export function periodsAYear(every: ScheduleTerms['every']): number {
  if ('months' in every) return 12 / every.months;
  return 'weeks' in every ? 52 / every.weeks : 365 / every.days;
}

/** The part of a year that a period of the terms counts as; weeks and days count over 360 by 30/360. */
export function partOf(period: Period, terms: ScheduleTerms): YearPart {
  if (terms.dayCount !== '30/360') return dayFraction(period.start, period.due, terms.dayCount);
  if (!('months' in terms.every)) return { over: period.days, of: 360 };
  const regular = addMonths(
    period.start,
    terms.every.months,
    'clamp-to-month-end',
    anchorOf(terms),
  );
  if (regular === period.due) return { over: terms.every.months, of: 12 };
  return dayFraction(period.start, period.due, '30/360', anchorOf(terms));
}
