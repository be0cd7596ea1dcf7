import { addDays, dayOf, fen, formatDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { freePort, startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import type { PostgresHost } from '@forbear/testkit/postgres';
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

/** What the server's own metrics tell: megabytes that are in use, those that it holds, and what it has open. */
type Sample = {
  readonly minute: number;
  readonly used: number;
  readonly held: number;
  readonly handles: number;
};

/** Growth an hour by least squares, as a share of the mean, and by how much that may be off (its standard error). */
function slopeOf(samples: readonly Sample[]): { readonly slope: number; readonly error: number } {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(({ used }) => used))];
  const over = samples.reduce((sum, { minute, used }) => sum + (minute - x) * (used - y), 0);
  // One sample alone has no slope.
  const under = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0) || 1;
  const each = over / under;
  const left = samples.reduce(
    (sum, { minute, used }) => sum + (used - y - each * (minute - x)) ** 2,
    0,
  );
  const error = Math.sqrt(left / Math.max(1, samples.length - 2) / under);
  return { slope: (each * 60) / y, error: (error * 60) / y };
}

/** Begun beside the server: collects what is unused every few seconds, so that what is left is in use. */
const COLLECTS = `--import=data:text/javascript;base64,${Buffer.from(
  `import v8 from 'node:v8';
   import vm from 'node:vm';
   v8.setFlagsFromString('--expose_gc');
   setInterval(vm.runInNewContext('gc'), 5_000).unref();`,
).toString('base64')}`;

/** After the warm-up, and of whole minutes: what has just begun has not been collected yet. */
const isLevel = ({ minute }: Sample): boolean =>
  minute > MINUTES / 5 && minute < Math.max(1, Math.floor(MINUTES));

/** Of each minute the sample with the least in use: what lies between two collections is no growth. */
const floorsOf = (samples: readonly Sample[]): readonly Sample[] => [
  ...samples
    .reduce((least, one) => {
      const before = least.get(Math.floor(one.minute));
      return before !== undefined && before.used <= one.used
        ? least
        : least.set(Math.floor(one.minute), one);
    }, new Map<number, Sample>())
    .values(),
];

describe('R12 a server that runs on', () => {
  let app: RunningApp;
  let staff: ReturnType<typeof staffOf>;
  let metrics: number;
  beforeAll(async () => {
    metrics = await freePort();
    app = await startApp(
      {
        ...{ FORBEAR_TODAY: '2026-11-05', FORBEAR_RATE: '1000000' },
        ...{ PORT_METRICS: String(metrics), NODE_OPTIONS: COLLECTS },
      },
      ['--demo=empty'],
    );
    staff = staffOf(app);
    await staff.bring('products', PRODUCT);
    await staff.bring('opening', ACCOUNT);
    await staff.pair('P000045');
  }, 120_000);
  afterAll(() => app.stop());

  const sample = async (begun: number): Promise<Sample> => {
    const answer = await fetch(`http://127.0.0.1:${metrics}/metrics`);
    const text = await answer.text();
    const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    const megabytes = (name: string) => of(name) / 1024 ** 2;
    return {
      minute: (Date.now() - begun) / 60_000,
      used: megabytes('nodejs_heap_size_used_bytes') + megabytes('nodejs_external_memory_bytes'),
      held: megabytes('process_resident_memory_bytes'),
      handles: of('process_open_fds'),
    };
  };

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
        samples.push(await sample(begun));
      }
      const level = floorsOf(samples.filter(isLevel));
      const [first, last] = [level[0] as Sample, level.at(-1) as Sample];
      const { slope, error } = slopeOf(level);
      const told = (key: 'used' | 'held') =>
        `${first[key].toFixed(1)} MB, then ${last[key].toFixed(1)} MB`;
      console.log(
        `R12 ${count} requests in ${MINUTES} minutes: in use ${told('used')} (${(slope * 100).toFixed(2)} ± ${(error * 100).toFixed(2)} % an hour), held ${told('held')}, handles ${first.handles}, ${last.handles}`,
      );
      expect(count).toBeGreaterThan(50);
      expect(last.handles).toBeLessThanOrEqual(first.handles + 5);
      // Growth that the spread of the samples does not explain.
      if (MINUTES >= SHOWS_MINUTES) expect(slope - 2 * error).toBeLessThanOrEqual(SLOPE);
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
