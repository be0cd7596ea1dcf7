import {
  addToMonth,
  civil,
  dayInMonth,
  dayOf,
  daysInMonth,
  formatDay,
  formatMonth,
  monthOf,
  type Day,
  type Month,
} from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { narrow, numeralOf, plainSigns, scaled, SIGNS } from './numeral.ts';

// The one place where days and months are read as people write them.

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** Which way a date without a year lies from today. */
export type Lean = 'coming' | 'past';

/**
 * A day as people write it: `2026-11-10`, `2026/11/10`, `2026年11月10日`, `11月10日`, `11.10`, `10号`,
 * `10`, `10th`, `今天`, `10天前`, `去年12月5日`, `10 Nov 2026`. Without a year it is the next such day, or the last one, as
 * `lean` says. Refused as TYPED_DAY, and as TYPED_MONTH_ALONE where only a month is told.
 */
export function readDay(text: string, today: Day, lean: Lean): Result<Day> {
  const said = { text: text.trim().slice(0, 40) };
  const refused = fail(problem('TYPED_DAY', said));
  const plain = plainDay(text, today);
  if (Object.hasOwn(NEAR, plain)) return ok((today + NEAR[plain as keyof typeof NEAR]) as Day);
  const back = agoOf(plain);
  if (back?.unit === 'day') return ok((today - back.many) as Day);
  const parts = partsOf(plain);
  if (parts === undefined)
    return monthIn(plain, today, lean) === undefined
      ? refused
      : fail(problem('TYPED_MONTH_ALONE', said));
  const { year, month, day } = parts;
  if (year !== undefined) return exact(year, month ?? 0, day) ?? refused;
  const now = civil(today);
  const months =
    month === undefined ? around(now) : [-1, 0, 1].map((k) => [now.year + k, month] as const);
  const days = months.flatMap(([y, m]) => {
    const found = exact(y, m, day);
    return found?.ok === true ? [found.value] : [];
  });
  const found =
    lean === 'coming' ? days.find((one) => one >= today) : days.findLast((one) => one <= today);
  return found === undefined ? refused : ok(found);
}

/** How far the words for a near day lie from today. */
const NEAR = {
  ...{ 今天: 0, today: 0, 明天: 1, tomorrow: 1, 后天: 2 },
  ...{ 昨天: -1, yesterday: -1, 前天: -2 },
} as const;

/** A day as it was told, or no more than its month. */
export type When = { readonly day: Day } | { readonly month: Month };

/**
 * When something began or ends, as people say it: a day, or a month alone (`2026年7月`, `7月份`, `2026-07`, `去年12月`,
 * `上个月`, `3个月前`, `July 2026`). No day is made of a month. Refused as TYPED_DAY.
 */
export function readWhen(text: string, today: Day, lean: Lean): Result<When> {
  const day = readDay(text, today, lean);
  if (day.ok) return ok({ day: day.value });
  const month = monthIn(plainDay(text, today), today, lean);
  return month === undefined ? day : ok({ month });
}

/** A day as it is kept: that of the evening on which it was told, whatever day it is read on. What cannot be read stays as it is. */
export function keptDay(text: string, today: Day, lean: Lean): string {
  const read = readWhen(text, today, lean);
  if (!read.ok) return text;
  return 'day' in read.value ? formatDay(read.value.day) : formatMonth(read.value.month);
}

/** The first day that is meant: of a month, its first. */
export const firstOf = (when: When): Day => ('day' in when ? when.day : dayInMonth(when.month, 1));

/** The last day that is meant: of a month, its last. */
export const lastOf = (when: When): Day => ('day' in when ? when.day : dayInMonth(when.month, 31));

/** How far the words for a near month lie from this one. */
const NEAR_MONTHS = {
  ...{ 上个月: -1, 上月: -1, lastmonth: -1, 这个月: 0, 本月: 0, thismonth: 0 },
  ...{ 下个月: 1, 下月: 1, nextmonth: 1 },
} as const;

/** A month that is told without its day. */
function monthIn(plain: string, today: Day, lean: Lean): Month | undefined {
  const now = monthOf(today);
  if (Object.hasOwn(NEAR_MONTHS, plain))
    return addToMonth(now, NEAR_MONTHS[plain as keyof typeof NEAR_MONTHS]);
  const back = agoOf(plain);
  if (back?.unit === 'month') return addToMonth(now, -back.many);
  const bare = plain
    .replace(/^(?:大约|大概|约|差不多|about)|(?:左右|前后)$/g, '')
    .replace(/(?<=月)(?:份|初|底|末|中旬|上旬|下旬|中)$/, '');
  const figures =
    /^(?<year>[0-9]{4})[-/.年](?<month>[0-9]{1,2})月?$/.exec(bare) ??
    /^(?<year>[0-9]{2})年(?<month>[0-9]{1,2})月$/.exec(bare) ??
    /^(?<month>[0-9]{1,2})月$/.exec(bare);
  const english = /^(?<name>[a-z]{3,9})[-,.]?(?<year>[0-9]{4})?$/.exec(bare);
  const { year: typed, month = '', name = '' } = (figures ?? english)?.groups ?? {};
  const number =
    figures === null
      ? MONTH_NAMES.findIndex((one) => name !== '' && one.startsWith(name)) + 1
      : Number(month);
  if (number < 1 || number > 12) return undefined;
  if (typed !== undefined) {
    const year = fullYear(typed);
    return year < 1900 || year > 2999 ? undefined : monthOf(dayOf(year, number, 1));
  }
  // Without a year: the last such month, or the next one, this one among both.
  const ahead = (number - 1 - (now % 12) + 12) % 12;
  return addToMonth(now, lean === 'coming' || ahead === 0 ? ahead : ahead - 12);
}

const fullYear = (typed: string): number =>
  typed.length === 2 ? 2000 + Number(typed) : Number(typed);

/** So long ago: `10天前`, `三个月前`, `半年前`, `2 months ago`. */
function agoOf(
  plain: string,
): { readonly many: number; readonly unit: 'day' | 'month' } | undefined {
  const match =
    /^([0-9]+|[一二三四五六七八九十]+|半)个?(天|日|周|星期|月|年)(?:以)?前$/.exec(
      plainSigns(plain),
    ) ?? /^([0-9]+)(day|week|month|year)s?ago$/.exec(plain);
  if (match === null) return undefined;
  const [, said = '', unit = ''] = match;
  const { of, times } = AGO[unit] as (typeof AGO)[string];
  if (said === '半') return times === 12 ? { many: 6, unit: 'month' } : undefined;
  const read = numeralOf(said);
  const many = read === undefined ? undefined : scaled(read, 0);
  return many === undefined || many * times > 1200 ? undefined : { many: many * times, unit: of };
}

const AGO: Readonly<Record<string, { readonly of: 'day' | 'month'; readonly times: number }>> = {
  ...Object.fromEntries(['天', '日', 'day'].map((one) => [one, { of: 'day', times: 1 }])),
  ...Object.fromEntries(['周', '星期', 'week'].map((one) => [one, { of: 'day', times: 7 }])),
  ...Object.fromEntries(['月', 'month'].map((one) => [one, { of: 'month', times: 1 }])),
  ...Object.fromEntries(['年', 'year'].map((one) => [one, { of: 'month', times: 12 }])),
};

/** How far a year that is told by its word lies from this one. */
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };

/** A day's signs made plain: `十一月十日` is `11月10日`, `去年` its year, `2026 11 10` has its parts set apart. */
const plainDay = (text: string, today: Day): string =>
  narrow(text)
    .replaceAll(' ', '-')
    .replace(
      /^(?:前年|去年|今年|明年|后年)(?=.*月)/,
      (word) => `${civil(today).year + (YEARS[word] as number)}年`,
    )
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/, (year) =>
      Array.from(year, (sign) => SIGNS.indexOf(sign === '〇' ? '零' : sign)).join(''),
    )
    .replace(/[一二三四五六七八九十廿]+(?=[月日号]|$)/g, (said) => {
      const value = numeralOf(plainSigns(said));
      return value === undefined ? said : String(scaled(value, 0));
    });

type Parts = { readonly year?: number; readonly month?: number; readonly day: number };

function partsOf(plain: string): Parts | undefined {
  const full =
    /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?$/.exec(plain) ??
    /^([0-9]{2})年([0-9]{1,2})月([0-9]{1,2})[日号]?$/.exec(plain);
  if (full !== null)
    return { year: fullYear(full[1] as string), month: Number(full[2]), day: Number(full[3]) };
  const packed = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(plain);
  if (packed !== null)
    return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
  const short = /^([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?$/.exec(plain);
  if (short !== null) return { month: Number(short[1]), day: Number(short[2]) };
  const only = /^([0-9]{1,2})(?:[日号]|st|nd|rd|th)?$/.exec(plain);
  if (only !== null) return { day: Number(only[1]) };
  const english =
    /^(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?<name>[a-z]{3})[a-z]*,?(?<year>[0-9]{4})?$/.exec(plain) ??
    /^(?<name>[a-z]{3})[a-z]*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:[-,](?<year>[0-9]{4}))?$/.exec(
      plain,
    );
  const name = english?.groups?.['name'] ?? '';
  const month = MONTH_NAMES.findIndex((one) => one.startsWith(name));
  if (english?.groups === undefined || month < 0) return undefined;
  const { day, year } = english.groups;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: month + 1,
    day: Number(day),
  };
}

/** The last, this and the next month. */
const around = ({ year, month }: { year: number; month: number }) =>
  [-1, 0, 1].map((k) => {
    const at = year * 12 + month - 1 + k;
    return [Math.floor(at / 12), (at % 12) + 1] as const;
  });

function exact(year: number, month: number, day: number): Result<Day> | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  return day < 1 || day > daysInMonth(year, month) ? undefined : ok(dayOf(year, month, day));
}
