import {
  addDays,
  dayOf,
  formatDay,
  formatMonth,
  monthOf,
  parseDay,
  showDay,
  showMonth,
  type Day,
  type Month,
} from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOf, keptDay, lastOf, readDay, readWhen, type Lean } from './typed-day.ts';

const today = must(parseDay('2026-11-05'));
const answer = <T>(found: { ok: true; value: T } | { ok: false; problem: { code: string } }) =>
  found.ok ? found.value : found.problem.code;

describe('days as people write them', () => {
  test.each([
    ['2026-11-10', 'coming', '2026-11-10'],
    ['2026/1/9', 'past', '2026-01-09'],
    ['2026年11月10日', 'past', '2026-11-10'],
    ['20261110', 'coming', '2026-11-10'],
    ['11月10日', 'coming', '2026-11-10'],
    ['11月10号', 'past', '2025-11-10'],
    ['9.25', 'past', '2026-09-25'],
    ['1-15', 'coming', '2027-01-15'],
    ['10号', 'coming', '2026-11-10'],
    ['10号', 'past', '2026-10-10'],
    ['31日', 'past', '2026-10-31'],
    ['25', 'coming', '2026-11-25'],
    ['3rd', 'coming', '2026-12-03'],
    ['２０２６－１１－１０', 'coming', '2026-11-10'],
    ['今天', 'coming', '2026-11-05'],
    ['明天', 'coming', '2026-11-06'],
    ['10 Nov 2026', 'coming', '2026-11-10'],
    ['3 december', 'past', '2025-12-03'],
    ['2024-02-29', 'past', '2024-02-29'],
    ['2026 11 10', 'coming', '2026-11-10'],
    ['十一月十日', 'coming', '2026-11-10'],
    ['二〇二六年十二月廿五日', 'coming', '2026-12-25'],
    ['十号', 'past', '2026-10-10'],
    ['Nov 10, 2026', 'past', '2026-11-10'],
    ['November 3rd', 'past', '2026-11-03'],
    ['去年12月5日', 'past', '2025-12-05'],
    ['明年1月5号', 'coming', '2027-01-05'],
    ['26年7月5日', 'past', '2026-07-05'],
    ['10天前', 'past', '2026-10-26'],
    ['两周前', 'past', '2026-10-22'],
    ['3 days ago', 'past', '2026-11-02'],
  ] as const)('%s (%s)', (text, lean, day) => {
    const found = readDay(text, today, lean);
    expect(found.ok ? formatDay(found.value) : found.problem.code).toBe(day);
  });

  test.each(['', '2026-02-30', '11月31日', '13月1日', '0号', '32', 'soon', '2026', '10000-01-01'])(
    '%s is refused',
    (text) => {
      expect(answer(readDay(text, today, 'coming'))).toBe('TYPED_DAY');
    },
  );
});

describe('since when, as people say it: a month is no day, and none is made of it', () => {
  const asked = (text: string, lean: 'past' | 'coming') => {
    const when = readWhen(text, today, lean);
    if (!when.ok) return when.problem.code;
    return 'day' in when.value ? formatDay(when.value.day) : formatMonth(when.value.month);
  };

  test.each([
    ['2026年7月', 'past', '2026-07'],
    ['2026 年 7 月', 'past', '2026-07'],
    ['2026-07', 'past', '2026-07'],
    ['2026.7', 'past', '2026-07'],
    ['26年7月份', 'past', '2026-07'],
    ['二〇二六年七月', 'past', '2026-07'],
    ['７月', 'past', '2026-07'],
    ['大概7月底', 'past', '2026-07'],
    ['11月', 'past', '2026-11'],
    ['12月', 'past', '2025-12'],
    ['12月', 'coming', '2026-12'],
    ['1月', 'coming', '2027-01'],
    ['11月', 'coming', '2026-11'],
    ['去年12月', 'past', '2025-12'],
    ['上个月', 'past', '2026-10'],
    ['三个月前', 'past', '2026-08'],
    ['半年前', 'past', '2026-05'],
    ['两年前', 'past', '2024-11'],
    ['July 2026', 'past', '2026-07'],
    ['Sept', 'past', '2026-09'],
    ['about July', 'past', '2026-07'],
    ['2 months ago', 'past', '2026-09'],
    ['7月5日', 'past', '2026-07-05'],
    ['10号', 'past', '2026-10-10'],
    ['', 'past', 'TYPED_DAY'],
    ['2026', 'past', 'TYPED_DAY'],
    ['13月', 'past', 'TYPED_DAY'],
    ['0月', 'past', 'TYPED_DAY'],
    ['1800年7月', 'past', 'TYPED_DAY'],
    ['marriage', 'past', 'TYPED_DAY'],
    ['半月前', 'past', 'TYPED_DAY'],
    ['年前', 'past', 'TYPED_DAY'],
  ] as const)('%s (%s) is %s', (text, lean, when) => {
    expect(asked(text, lean)).toBe(when);
  });

  test('where the day is needed, a month is told to be one: TYPED_MONTH_ALONE', () => {
    for (const text of ['2026年7月', '7月份', 'July', '上个月'])
      expect(answer(readDay(text, today, 'past'))).toBe('TYPED_MONTH_ALONE');
  });

  test('every month is read in every form in which it is shown, and holds the days it may mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900 * 12, max: 2999 * 12 + 11 }), (number) => {
        const month = number as Month;
        for (const text of [formatMonth(month), showMonth(month, 'zh'), showMonth(month, 'en')]) {
          const when = must(readWhen(text, today, 'past'));
          expect(when).toEqual({ month });
          expect([firstOf(when), lastOf(when)].map(monthOf)).toEqual([month, month]);
          expect(monthOf(addDays(firstOf(when), -1))).toBe(month - 1);
          expect(monthOf(addDays(lastOf(when), 1))).toBe(month + 1);
        }
      }),
    );
  });

  test('every day is read back in every form in which it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2999, 12, 31) }), (number) => {
        const on = number as Day;
        for (const text of [formatDay(on), showDay(on, 'zh'), showDay(on, 'en')])
          expect(answer(readDay(text, today, 'past'))).toBe(on);
      }),
    );
  });
});

test.each<[string, Lean, string]>([
  ['11月10日', 'coming', '2026-11-10'],
  ['10号', 'coming', '2026-11-10'],
  ['明天', 'coming', '2026-11-06'],
  ['9月30日', 'past', '2026-09-30'],
  ['10天前', 'past', '2026-10-26'],
  ['上个月', 'past', '2026-10'],
  ['去年12月', 'past', '2025-12'],
  ['2026-11-10', 'coming', '2026-11-10'],
  ['过年前', 'coming', '过年前'],
])('%s (%s) is kept as %s, and read the same on every later day', (typed, lean, kept) => {
  expect(keptDay(typed, today, lean)).toBe(kept);
  for (const later of ['2026-11-05', '2026-11-20', '2027-11-11'])
    expect(keptDay(kept, must(parseDay(later)), lean)).toBe(kept);
});
