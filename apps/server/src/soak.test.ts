import { addDays, dayOf, fen, formatDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { broken } from './book/book.fixture.ts';
import { booksBalance } from './book/day.ts';
import { lent, paid } from './case/case.fixture.ts';
import { beginOf } from './clock.ts';
import { openDesk } from './desk.fixture.ts';
import { workDue } from './job/queue.ts';
import { NIGHTS, workersOf } from './room.ts';
import { verifyFeed } from './store/chain.ts';
import { verifyChain } from './store/replay.ts';

/** Moments in the tests of every day; half an hour and three years in the proof. */
const MINUTES = Number(process.env['FORBEAR_MINUTES'] ?? '0.1');
const DAYS = Number(process.env['FORBEAR_DAYS'] ?? '40');
/** What memory may grow by in an hour, of what it was after the warm-up; told of only where it ran long enough to show. */
const SLOPE = 0.01;
const SHOWS_MINUTES = 20;

type Sample = { readonly minute: number; readonly megabytes: number; readonly handles: number };

/** Growth an hour by least squares, as a share of the first sample. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [
    mean(samples.map(({ minute }) => minute)),
    mean(samples.map(({ megabytes }) => megabytes)),
  ];
  const over = samples.reduce(
    (sum, { minute, megabytes }) => sum + (minute - x) * (megabytes - y),
    0,
  );
  const under = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return ((over / under) * 60) / y;
}

describe('R12 a server that runs on', () => {
  let app: RunningApp;
  let staff: ReturnType<typeof staffOf>;
  beforeAll(async () => {
    app = await startApp({ FORBEAR_TODAY: '2026-11-05', FORBEAR_RATE: '1000000' }, [
      '--demo=empty',
    ]);
    staff = staffOf(app);
    await staff.bring('products', PRODUCT);
    await staff.bring('opening', ACCOUNT);
    await staff.pair('P000045');
  }, 120_000);
  afterAll(() => app.stop());

  /** The process that listens on the desk's port. */
  const pidOf = (): number => {
    const port = new URL(app.desk).port;
    const { stdout } = spawnSync('pgrep', ['-f', 'apps/server/dist/main.mjs --demo=empty'], {
      encoding: 'utf8',
    });
    const found = stdout
      .trim()
      .split('\n')
      .find((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PORT_DESK=${port}\0`));
    return Number(found);
  };
  const sample = (pid: number, begun: number): Sample => ({
    minute: (Date.now() - begun) / 60_000,
    megabytes:
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
  });

  test(
    `for ${MINUTES} minutes of reads and writes: no error, handles flat, memory level`,
    async () => {
      const person = 'P000045';
      const { id } = (await staff.ask(person, 'POST', '/v1/cases', {
        body: {
          ...{
            loan: 'L000123',
            channel: 'app',
            request: { reason: 'unemployment', share: '1710.00' },
          },
          shown: { digest: 'a'.repeat(64), at: 1_793_000_000_000 },
        },
      })) as unknown as { id: string };
      const pid = pidOf();
      const begun = Date.now();
      const samples: Sample[] = [];
      let count = 0;
      while (Date.now() - begun < MINUTES * 60_000) {
        for (let k = 0; k < 25; k += 1) {
          await Promise.all([
            staff.ask(person, 'GET', `/v1/cases/${id}`),
            staff.ask('approver-01', 'GET', `/v1/cases/${id}/events`),
            staff.ask('agent-01', 'GET', '/v1/cases'),
            staff.ask(person, 'POST', `/v1/cases/${id}/messages`, {
              body: { text: `第 ${count} 句` },
            }),
          ]);
          count += 4;
        }
        samples.push(sample(pid, begun));
      }
      const level = samples.filter(({ minute }) => minute > MINUTES / 5);
      const [first, last] = [level[0] as Sample, level.at(-1) as Sample];
      const slope = slopeOf(level);
      console.log(
        `R12 ${count} requests in ${MINUTES} minutes: ${first.megabytes.toFixed(0)} MB, then ${last.megabytes.toFixed(0)} MB (${(slope * 100).toFixed(2)} % an hour), handles ${first.handles}, ${last.handles}`,
      );
      expect(count).toBeGreaterThan(50);
      expect(last.handles).toBeLessThanOrEqual(first.handles + 5);
      if (MINUTES >= SHOWS_MINUTES) expect(slope).toBeLessThanOrEqual(SLOPE);
    },
    MINUTES * 60_000 + 120_000,
  );
});

test(`R12 L2 L10 H3 ${DAYS} nights one after the other: every one is closed, the books and the log hold`, async () => {
  const from = dayOf(2026, 11, 5);
  let at = beginOf(from) + 10 * 3_600_000;
  const open = await openDesk(inject('postgres')[0] as PostgresHost, {
    today: from,
    machine: () => at,
    setting: { book: 'own' },
  });
  const { desk } = open.app;
  const loans = [await lent(open.store, 'L000970', from), await lent(open.store, 'L000971', from)];
  for (let k = 0; k < DAYS; k += 1) {
    const day = addDays(from, k);
    at = beginOf(day) + 10 * 3_600_000;
    // One is paid a little each month, the other never.
    if (k % 30 === 3)
      must(await paid(open.store, loans[0] as (typeof loans)[0], day, fen(20_000), `soak-${k}`));
    await workDue(open.store, workersOf(desk), () => open.clock.now());
    for (const night of NIGHTS) must(await night(desk, day));
    if (k % 60 !== 59 && k !== DAYS - 1) continue;
    expect([
      formatDay(day),
      await broken(open.store),
      await booksBalance(open.store),
      await verifyChain(open.store),
      await verifyFeed(open.store),
    ]).toEqual([formatDay(day), [], undefined, undefined, undefined]);
  }
  const { rows } = await open.store.pool.query(
    'select count(*) as heads from event where stream = $1',
    ['day-heads'],
  );
  expect(rows[0].heads).toBe(DAYS);
  await open.close();
}, 7_200_000);
