import { addDays, formatDay } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { beginOf } from '../clock.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { workDue } from '../job/queue.ts';
import { accountRow, day, place } from './book.fixture.ts';
import { closeNight, nightWorker, planNight } from './night.ts';

describe.each(inject('postgres'))('the night on PostgreSQL $version', (at) => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk(at, { today: day('2026-11-22'), staff: false });
  });
  afterAll(() => desk.close());

  test('L10 after midnight the day is closed, the next is planned, and a restart plans nothing twice', async () => {
    const today = day('2026-11-22');
    await place(desk.store, [accountRow('N1')], today);
    const parts = {
      ...desk.app.desk,
      clock: {
        now: () => beginOf(addDays(today, 1)),
        today: () => addDays(today, 1),
        machine: Date.now,
      },
    };
    const seen: string[] = [];
    const worker = nightWorker(parts, [
      closeNight,
      async (_desk, on) => {
        seen.push(formatDay(on));
        return ok(true);
      },
    ]);
    must(await planNight(parts, today));
    must(await planNight(parts, today));
    const work = (minutes: number) =>
      workDue(
        desk.store,
        { 'day.night': worker },
        () => beginOf(addDays(today, 1)) + minutes * 60_000,
      );
    expect(await work(4)).toBe(0);
    expect(await work(5)).toBe(1);
    expect(seen).toEqual(['2026-11-22']);
    const closed = await desk.store.db
      .selectFrom('book_part')
      .select('closed_to')
      .where('closed_to', '=', today)
      .execute();
    expect(closed).toHaveLength(64);
    const jobs = await desk.store.db
      .selectFrom('job')
      .select(['key', 'fault'])
      .where('kind', '=', 'day.night')
      .execute();
    expect(jobs).toEqual([{ key: '2026-11-23', fault: null }]);
  });
});
