import { must } from '@forbear/problem';
import { parseDay } from '@forbear/money';
import { expect, test } from 'vitest';
import { lastDay, moment, wholeDay } from './day.ts';

const day = (text: string) => must(parseDay(text));
const today = day('2026-11-06');

test.each([
  ['2026-11-06', '今天', 'today'],
  ['2026-11-09', '周一 11-09', 'Mon 11-09'],
  ['2026-11-13', '周五 11-13', 'Fri 11-13'],
  ['2026-11-20', '11-20', '11-20'],
  ['2027-01-10', '2027-01-10', '2027-01-10'],
  ['2026-11-04', '11-04，过了 2 天', '11-04, 2 d over'],
])('a last day is told as one says it: %s', (on, zh, en) => {
  expect(lastDay(day(on), today, 'zh')).toBe(zh);
  expect(lastDay(day(on), today, 'en')).toBe(en);
});

test('a day with its weekday, and a moment by the clocks of China', () => {
  expect(wholeDay(today, 'zh')).toBe('2026 年 11 月 6 日 周五');
  expect(moment(Date.UTC(2026, 10, 6, 1, 40))).toBe('11-06 09:40');
});
