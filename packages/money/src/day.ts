import { fail, ok, problem, type Result } from '@forbear/problem';

/** A civil day: whole days since 1970-01-01, without clock or time zone (S3, S7). 1900-01-01 … 2999-12-31. */
export type Day = number & { readonly unit: 'day' };

/** A calendar month: year × 12 + (month − 1). */
export type Month = number & { readonly unit: 'month' };

/** The parts of a civil day; `month` 1–12, `day` 1–31. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** The whole part of a quotient of numbers from 0 to 2^31: integer division for the machine. */
const whole = (a: number, b: number): number => (a / b) | 0;

/** Days from 1970-01-01 of a proleptic Gregorian date from the year 1 on, by eras of 400 years beginning in March. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = whole(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = whole(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + whole(yearOfEra, 4) - whole(yearOfEra, 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/** Year, month and day of a civil day. */
export function civil(day: Day): Civil {
  const z = day + 719_468;
  const era = whole(z, 146_097);
  const doe = z - era * 146_097;
  const yoe = whole(doe - whole(doe, 1460) + whole(doe, 36_524) - whole(doe, 146_096), 365);
  const doy = doe - (365 * yoe + whole(yoe, 4) - whole(yoe, 100));
  const mp = whole(5 * doy + 2, 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - whole(153 * mp + 2, 5) + 1,
  };
}

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has; `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] as number);
}

/** Reads `YYYY-MM-DD`, years 1900 to 2999; 2026-02-30 and year 10000 are refused as DAY_TEXT. */
export function parseDay(text: string): Result<Day> {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return refused(text);
  const found = civilDay(year, month, day);
  return found === undefined ? refused(text) : ok(found);
}

/** The day of numbers that came from a text; undefined where the calendar of 1900 to 2999 has none. */
export function civilDay(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1900 && year <= 2999 && month >= 1 && month <= 12)) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

/** The last day that is handled. */
export const DAY_MAX = dayOf(2999, 12, 31);

const refused = (text: string) => fail(problem('DAY_TEXT', { text: text.slice(0, 40) }));

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-05`. */
export function formatDay(day: Day): string {
  const { year, month, day: d } = civil(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(d)}`;
}

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => (day + n) as Day;

/** What a day that a month does not have becomes. */
export type MonthEnd = 'clamp-to-month-end';

/**
 * The day `n` months later that keeps the anchor day: from an anchor of 31, February gives its
 * last day and March the 31st again (S3). `anchor` defaults to the day of the month of `day`.
 */
export function addMonths(day: Day, n: number, _end: MonthEnd, anchor?: number): Day {
  const { year, month, day: own } = civil(day);
  const index = year * 12 + (month - 1) + n;
  return dayInMonth(index as Month, anchor ?? own);
}

/** The `anchor`th day of a month, or its last day when it has fewer. */
export function dayInMonth(month: Month, anchor: number): Day {
  const year = Math.floor(month / 12);
  const m = (month % 12) + 1;
  return dayOf(year, m, Math.min(anchor, daysInMonth(year, m)));
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  const { year, month } = civil(day);
  return (year * 12 + month - 1) as Month;
}

/** `2026-11`. */
export function formatMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}`;
}

/** Reads `YYYY-MM`. */
export function parseMonth(text: string): Result<Month> {
  const first = parseDay(`${text}-01`);
  return first.ok ? ok(monthOf(first.value)) : refused(text);
}

/** `n` months later. */
export const addToMonth = (month: Month, n: number): Month => (month + n) as Month;
