import { formatDay } from '@forbear/money';
import { expect, test } from 'vitest';
import { chinaDay } from './china-day.ts';

test.each([
  ['2026-11-30T15:59:59Z', '2026-11-30'],
  ['2026-11-30T16:00:00Z', '2026-12-01'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2024-02-28T16:30:00Z', '2024-02-29'],
])('at %s it is %s in China', (moment, day) => {
  expect(formatDay(chinaDay(new Date(moment)) as never)).toBe(day);
});

test('a clock beyond the years that are handled has no day', () => {
  expect(chinaDay(new Date(Date.UTC(10_000, 0, 1)))).toBeUndefined();
});
