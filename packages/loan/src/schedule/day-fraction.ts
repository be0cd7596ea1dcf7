import { addMonths, civil, dayInMonth, dayOf, isLeapYear, monthOf, type Day } from '@forbear/money';
import type { DayCount } from './terms.ts';

/** A part of a year as an exact ratio of whole numbers. */
export type YearPart = { readonly over: number; readonly of: number };

/**
 * The part of a year from `start` to `end`. actual/actual: days in leap years over 366, the others
 * over 365. 30/360: whole months over 12; odd days over the days of the month they fall in.
 */
export function dayFraction(start: Day, end: Day, dayCount: DayCount, anchor?: number): YearPart {
  switch (dayCount) {
    case 'actual/365':
      return { over: end - start, of: 365 };
    case 'actual/360':
      return { over: end - start, of: 360 };
    case 'actual/actual': {
      const leap = leapDays(start, end);
      if (leap === 0) return { over: end - start, of: 365 };
      if (leap === end - start) return { over: leap, of: 366 };
      return { over: (end - start - leap) * 366 + leap * 365, of: 365 * 366 };
    }
    case '30/360':
      return monthParts(start, end, anchor ?? civil(start).day);
  }
}

/** The same part in lowest terms. */
export function inLowest({ over, of }: YearPart): YearPart {
  let [a, b] = [over, of];
  while (b > 0) [a, b] = [b, a % b];
  return a === 0 ? { over: 0, of: 1 } : { over: over / a, of: of / a };
}

function leapDays(start: Day, end: Day): number {
  let days = 0;
  for (let year = civil(start).year; year <= civil(end).year; year += 1) {
    if (!isLeapYear(year)) continue;
    const from = Math.max(start, dayOf(year, 1, 1));
    days += Math.max(0, Math.min(end, dayOf(year + 1, 1, 1)) - from);
  }
  return days;
}

/** The day of the month that months from a day keep: the anchor where the day lies on it, else its own. */
export const keptDay = (start: Day, anchor: number): number =>
  start === dayInMonth(monthOf(start), anchor) ? anchor : civil(start).day;

function monthParts(start: Day, end: Day, anchor: number): YearPart {
  const [a, b] = [civil(start), civil(end)];
  let months = (b.year - a.year) * 12 + b.month - a.month;
  const kept = keptDay(start, anchor);
  const after = (n: number) => addMonths(start, n, 'clamp-to-month-end', kept);
  while (months > 0 && after(months) > end) months -= 1;
  const reached = months === 0 ? start : after(months);
  const odd = end - reached;
  if (odd === 0) return { over: months, of: 12 };
  const month = after(months + 1) - reached;
  return { over: months * month + odd, of: 12 * month };
}
