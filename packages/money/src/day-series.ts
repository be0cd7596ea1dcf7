import { DAY_MAX, dayInMonth, type Day, type Month } from './day.ts';

/** Days a fixed distance apart, in rising order: so many days, or so many months (S3). `dayOfSeries` tells each. */
export type DaySeries = {
  readonly count: number;
  /** The first day; of days months apart, the place of its month in `monthStarts`. */
  readonly first: number;
  readonly step: number;
  /** Of days months apart: how far from the first of its month each lies, where the month is as long. */
  readonly kept: number;
  readonly monthStarts: Int32Array | undefined;
};

/** `count` days, each `step` days after the one before. Nothing when one lies after 2999-12-31. */
export function dailySeries(first: number, step: number, count: number): DaySeries | undefined {
  if (first + step * (count - 1) > DAY_MAX) return undefined;
  return { count, first, step, kept: 0, monthStarts: undefined };
}

/**
 * `count` days that are each `step` months apart, beginning `skip` months after the month of `day`;
 * each is the `anchor`th of its month (of `day` itself unless given) or the month's last day (S3).
 * Nothing when `day` or one of them lies outside 1900-01-01 … 2999-12-31.
 */
export function monthlySeries(
  day: Day,
  { skip, step, count, anchor }: { skip: number; step: number; count: number; anchor?: number },
): DaySeries | undefined {
  const starts = monthTable();
  if (day < (starts[0] as number) || day > DAY_MAX) return undefined;
  const own = placeOf(starts, day);
  const first = own + skip;
  if (first + step * (count - 1) > MONTH_MAX - MONTH_MIN) return undefined;
  const kept = (anchor ?? day - (starts[own] as number) + 1) - 1;
  return { count, first, step, kept, monthStarts: starts };
}

/** The last day of a series, alone. */
export const lastOfSeries = (series: DaySeries): DaySeries => ({
  ...series,
  count: 1,
  first: series.first + series.step * (series.count - 1),
});

/** The day at place `k` of a series, counted from 0. */
export function dayOfSeries(series: DaySeries, k: number): Day {
  const place = series.first + series.step * k;
  const { monthStarts } = series;
  if (monthStarts === undefined) return place as Day;
  const day = (monthStarts[place] as number) + series.kept;
  const nextMonth = monthStarts[place + 1] as number;
  return (day < nextMonth ? day : nextMonth - 1) as Day;
}

/** The first and the last month whose days are handled, January 1900 and December 2999. */
const MONTH_MIN = 1900 * 12;
const MONTH_MAX = 2999 * 12 + 11;

/** First days of all months that are handled and of one more, made at the first question. */
let monthStarts: Int32Array | undefined;

function monthTable(): Int32Array {
  if (monthStarts !== undefined) return monthStarts;
  const starts = new Int32Array(MONTH_MAX - MONTH_MIN + 2);
  for (let k = 0; k < starts.length; k += 1) starts[k] = dayInMonth((MONTH_MIN + k) as Month, 1);
  monthStarts = starts;
  return starts;
}

const MEAN_MONTH = 365.2425 / 12;

/** The place of a day's month in the table: a guess by the mean length of a month is at most one off. */
function placeOf(starts: Int32Array, day: Day): number {
  const guess = Math.floor((day - (starts[0] as number)) / MEAN_MONTH);
  if (day < (starts[guess] as number)) return guess - 1;
  return day >= (starts[guess + 1] as number) ? guess + 1 : guess;
}
