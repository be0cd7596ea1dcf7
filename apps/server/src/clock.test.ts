import { addDays, dayOf } from '@forbear/money';
import { must } from '@forbear/problem';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { expect, inject, test } from 'vitest';
import { closeDay } from './book/day.ts';
import { lent } from './case/case.fixture.ts';
import { beginOf, dayAt, DeskClock, timeAt } from './clock.ts';
import { openDesk } from './desk.fixture.ts';

const at = Date.UTC(2026, 10, 29, 16, 30);

test('R20 the day of the desk is that of China, wherever the machine stands', () => {
  expect(dayAt(at)).toBe(dayOf(2026, 11, 30));
  expect(dayAt(at - 31 * 60_000)).toBe(dayOf(2026, 11, 29));
  expect(timeAt(at)).toBe('00:30');
});

test('H6 a demonstration begins at ten, moves by whole days and never back', () => {
  const clock = new DeskClock(() => at);
  clock.startAt(dayOf(2026, 11, 5));
  expect(clock.today()).toBe(dayOf(2026, 11, 5));
  clock.advance(35);
  expect(clock.today()).toBe(dayOf(2026, 12, 10));
  clock.moveTo(dayOf(2026, 11, 20));
  expect(clock.today()).toBe(dayOf(2026, 12, 10));
  expect(timeAt(clock.now())).toBe('10:00');
  expect(addDays(clock.today(), 1)).toBe(dayOf(2026, 12, 11));
});

test('R20 the days of the desk are the same in every zone, in years when clocks were set otherwise', () => {
  const zone = process.env['TZ'];
  const told = [
    'Asia/Shanghai',
    'UTC',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
    'Asia/Urumqi',
  ].map((one) => {
    process.env['TZ'] = one;
    return [
      dayOf(2028, 2, 29),
      dayOf(1988, 7, 1),
      dayOf(1900, 1, 1),
      dayOf(2026, 12, 31),
      dayOf(9999, 12, 31),
    ].flatMap((day) => [
      beginOf(day),
      dayAt(beginOf(day)),
      dayAt(beginOf(day) - 1),
      timeAt(beginOf(day)),
    ]);
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(told[0]?.slice(1, 4)).toEqual([dayOf(2028, 2, 29), dayOf(2028, 2, 28), '00:00']);
});

test('R20 L10 a clock that goes back during the closes books nothing twice and nothing else', async () => {
  const from = dayOf(2026, 11, 5);
  /** What is booked on the loan of a desk whose clock is moved by so many days between the closes. */
  const booked = async (jumps: readonly number[]): Promise<unknown> => {
    let at = beginOf(from) + 10 * 3_600_000;
    const open = await openDesk(inject('postgres')[0] as PostgresHost, {
      today: from,
      machine: () => at,
    });
    await lent(open.store, 'L000940', from);
    for (let k = 0; k < 12; k += 1) {
      const day = addDays(from, k);
      at = beginOf(day) + 10 * 3_600_000;
      must(await closeDay(open, day));
      at += (jumps[k % jumps.length] ?? 0) * 86_400_000;
      const isBack = open.clock.today() < day;
      const again = await closeDay(open, day);
      expect(again).toMatchObject(
        isBack ? { problem: { code: 'DAY_NOT_COME' } } : { value: { fresh: 0 } },
      );
      expect(await closeDay(open, addDays(day, -2))).toMatchObject({ value: { fresh: 0 } });
    }
    const { rows } = await open.store.pool.query(
      'select no, posted_on, value_on, kind, accounts, amounts from journal order by no',
    );
    await open.close();
    expect(rows.length).toBeGreaterThan(1);
    return rows;
  };
  expect(await booked([-1, 0, -1, 1])).toEqual(await booked([0]));
}, 120_000);
