import {
  addMonths,
  civil,
  dailySeries,
  monthlySeries,
  type Day,
  type DaySeries,
} from '@forbear/money';
import { dayFraction, keptDay, type YearPart } from './day-fraction.ts';
import type { ScheduleTerms } from './terms.ts';

/** The time between two due days. */
export type Period = { readonly start: Day; readonly due: Day; readonly days: number };

type Calendar = Pick<ScheduleTerms, 'count' | 'every' | 'from' | 'firstDue' | 'dueDay'>;

/**
 * The due days of a schedule, strictly rising from the anchor day (S3). Nothing when the last one
 * lies beyond the days that are handled.
 */
export function dueDays(terms: Calendar): DaySeries | undefined {
  const { every, from, firstDue, count, dueDay } = terms;
  if ('months' in every) {
    const step = every.months;
    return firstDue === undefined
      ? monthlySeries(from, {
          skip: step,
          step,
          count,
          ...(dueDay === undefined ? {} : { anchor: dueDay }),
        })
      : monthlySeries(firstDue, { skip: 0, step, count, anchor: anchorOf(terms) });
  }
  const days = 'weeks' in every ? every.weeks * 7 : every.days;
  return dailySeries(firstDue ?? from + days, days, count);
}

/**
 * The day of the month that due days keep: 31 becomes a month's last day and returns to 31. It is that of the
 * first due day, or of the payout, unless `dueDay` says another.
 */
export const anchorOf = ({
  from,
  firstDue,
  dueDay,
}: Pick<Calendar, 'from' | 'firstDue' | 'dueDay'>): number => dueDay ?? civil(firstDue ?? from).day;

/** The day of the month that whole months from the start of a contract keep: its own unless `dueDay` says more. */
const startDay = ({ from, dueDay }: Pick<Calendar, 'from' | 'dueDay'>): number =>
  dueDay === undefined ? civil(from).day : keptDay(from, dueDay);

/** How many periods a year has. */
export function periodsAYear(every: ScheduleTerms['every']): number {
  if ('months' in every) return 12 / every.months;
  return 365 / ('weeks' in every ? every.weeks * 7 : every.days);
}

/** Whether the first due day is where the distance of due days puts it. */
export function isRegular(terms: Calendar): boolean {
  const { from, firstDue, every } = terms;
  if (firstDue === undefined) return true;
  if ('months' in every)
    return firstDue === addMonths(from, every.months, 'clamp-to-month-end', startDay(terms));
  return firstDue - from === ('weeks' in every ? every.weeks * 7 : every.days);
}

/**
 * The part of a year that a period of the terms counts as. By 30/360 weeks and days count over 360; a
 * whole distance of due days is that many twelfths; of any other time (a long or short first period)
 * the whole months from its start are twelfths and the odd days go by the days of their month.
 */
export function partOf(
  period: Pick<Period, 'start' | 'due'>,
  terms: Pick<ScheduleTerms, 'dayCount' | 'every' | 'from' | 'firstDue' | 'dueDay'>,
): YearPart {
  const { start, due } = period;
  const { every } = terms;
  if (terms.dayCount !== '30/360') return dayFraction(start, due, terms.dayCount);
  if (!('months' in every)) return { over: due - start, of: 360 };
  const anchor = start === terms.from ? startDay(terms) : keptDay(start, anchorOf(terms));
  const regular = addMonths(start, every.months, 'clamp-to-month-end', anchor);
  if (regular === due) return { over: every.months, of: 12 };
  return dayFraction(start, due, '30/360', anchor);
}
