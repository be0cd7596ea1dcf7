import { day } from '@forbear/testkit/people';
import { expect, test } from 'vitest';
import { awayWord, dayWord, monthWord, weekdayWord } from './day-words.ts';
import { sayIn } from './say.ts';

const [zh, en] = [sayIn('zh'), sayIn('en')];
const today = day('2026-11-30');

test.each([
  ['2026-12-01', '12月1日', '1 December'],
  ['2027-01-31', '2027年1月31日', '31 January 2027'],
  ['2025-11-30', '2025年11月30日', '30 November 2025'],
])('%s', (on, chinese, english) => {
  expect(dayWord(day(on), today, zh)).toBe(chinese);
  expect(dayWord(day(on), today, en)).toBe(english);
});

test.each([
  ['2026-11-30', '就是今天', 'today'],
  ['2026-12-01', '还有 1 天', 'in 1 day'],
  ['2026-12-05', '还有 5 天', 'in 5 days'],
  ['2026-11-29', '过了 1 天', '1 day ago'],
  ['2026-11-27', '过了 3 天', '3 days ago'],
])('%s is away: %s', (on, chinese, english) => {
  expect(awayWord(day(on), today, zh)).toBe(chinese);
  expect(awayWord(day(on), today, en)).toBe(english);
});

test.each([
  ['1970-01-01', '星期四', 'Thursday'],
  ['1969-12-31', '星期三', 'Wednesday'],
  ['2026-11-30', '星期一', 'Monday'],
  ['2026-12-06', '星期日', 'Sunday'],
])('%s is a %s', (on, chinese, english) => {
  expect(weekdayWord(day(on), zh)).toBe(chinese);
  expect(weekdayWord(day(on), en)).toBe(english);
});

test('a month bears its year', () => {
  expect(monthWord((2026 * 12 + 11) as never, zh)).toBe('2026年12月');
  expect(monthWord((2027 * 12) as never, en)).toBe('January 2027');
});
