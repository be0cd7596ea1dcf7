import { addDays, dayOf } from '@forbear/money';
import { expect, test } from 'vitest';
import { dayAt, DeskClock, timeAt } from './clock.ts';

const at = Date.UTC(2026, 10, 29, 16, 30);

test('R20 the day of the desk is that of China, wherever the machine stands', () => {
  expect(dayAt(at)).toBe(dayOf(2026, 11, 30));
  expect(dayAt(at - 31 * 60_000)).toBe(dayOf(2026, 11, 29));
  expect(timeAt(at)).toBe('00:30');
});

test('H6 a demonstration moves by whole days and never back', () => {
  const clock = new DeskClock(() => at);
  clock.startAt(dayOf(2026, 11, 5));
  expect(clock.today()).toBe(dayOf(2026, 11, 5));
  clock.advance(35);
  expect(clock.today()).toBe(dayOf(2026, 12, 10));
  clock.moveTo(dayOf(2026, 11, 20));
  expect(clock.today()).toBe(dayOf(2026, 12, 10));
  expect(timeAt(clock.now())).toBe('00:30');
  expect(addDays(clock.today(), 1)).toBe(dayOf(2026, 12, 11));
});
