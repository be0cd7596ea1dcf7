import { must } from '@forbear/problem';
import { HOLIDAY_YEARS } from './data/holidays.ts';
import { LUNAR_DAYS_OFF, ORDINANCE_FROM, SOLAR_DAYS_OFF } from './data/ordinance.ts';
import { civil, dayOf, formatDay, parseDay, type Day } from './day.ts';

/** What is said of a year whose holidays the State Council's notice is not held for: neither yes nor no. */
export type UnknownYear = 'unknown';

const readDay = (text: string): Day => must(parseDay(text));

const YEARS = new Set(HOLIDAY_YEARS.map(({ year }) => year));

const OFF = new Set(
  HOLIDAY_YEARS.flatMap(({ off }) =>
    off.flatMap(({ from, to }) => {
      const [first, last] = [readDay(from), readDay(to)];
      return Array.from({ length: last - first + 1 }, (_, k) => first + k);
    }),
  ),
);

const WORKED = new Set(HOLIDAY_YEARS.flatMap(({ worked }) => worked.map(readDay)));

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
const isWeekend = (day: Day): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0;

/** Whether the ordinance itself makes `day` a public holiday, whatever the year's notice arranges around it. */
function isFixedHoliday(day: Day): boolean {
  const { year } = civil(day);
  if (year < ORDINANCE_FROM) return false;
  const text = formatDay(day);
  return (
    SOLAR_DAYS_OFF.some((own) => text.endsWith(`-${own}`)) ||
    (LUNAR_DAYS_OFF[year]?.includes(text) ?? false)
  );
}

/**
 * Whether `day` is a working day in mainland China: no weekend and no public holiday, or a weekend day
 * worked in exchange (调休). In a year whose arrangement is not held the holidays that the ordinance
 * fixes are none, every other day is `'unknown'`.
 */
export function isWorkingDay(day: Day): boolean | UnknownYear {
  if (!YEARS.has(civil(day).year)) return isFixedHoliday(day) ? false : 'unknown';
  if (WORKED.has(day)) return true;
  return !isWeekend(day) && !OFF.has(day);
}

/** The last working day on or before `day`; `'unknown'` when a year that is not held is reached. */
export function lastWorkingDayOnOrBefore(day: Day): Day | UnknownYear {
  return nearest(day, -1);
}

/**
 * The earliest day on which a term that ends on `day` can end (民法典 第二百零三条): past every day that is known to be off.
 * In a year that is held it is the first working day; in another one later days may be off as well.
 */
export function firstDayNotKnownOff(day: Day): Day {
  let at = day;
  while (isWorkingDay(at) === false) at = (at + 1) as Day;
  return at;
}

/**
 * The `n`th working day after `day` (before it when `n` is negative), `day` itself not counted;
 * 0 is `day`. `'unknown'` when a year that is not held is reached. Throws RangeError when `n` is not whole.
 */
export function addWorkingDays(day: Day, n: number): Day | UnknownYear {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a count of days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    const next = nearest((at + step) as Day, step);
    if (next === 'unknown') return next;
    at = next;
  }
  return at;
}

function nearest(day: Day, step: 1 | -1): Day | UnknownYear {
  for (let at = day; ; at = (at + step) as Day) {
    const working = isWorkingDay(at);
    if (working === 'unknown') return working;
    if (working) return at;
  }
}

/** The last day whose working days are told: the end of the latest year that is held. */
export const workingDaysKnownUntil = (): Day =>
  dayOf(Math.max(...HOLIDAY_YEARS.map(({ year }) => year)), 12, 31);
