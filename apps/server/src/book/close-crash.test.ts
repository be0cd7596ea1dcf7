import { addDays, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { fillAccounts, MANY_FROM } from '@forbear/testkit/many-accounts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../store/migrate.ts';
import { PARTS } from '../store/part.ts';
import { startPostgres, type Postgres } from '../store/postgres.ts';
import { openStore, poolOf, type Store } from '../store/store.ts';
import { closeAll } from './close.ts';
import { booksBalance } from './day.ts';

let folder: string;
let postgres: Postgres;
let store: Store;

async function open(): Promise<void> {
  postgres = must(await startPostgres({ folder, durable: false }));
  store = openStore(poolOf({ host: postgres.host, database: 'postgres' }), 'desk');
}

/** Ends the database as a loss of power does: what it has not written out is gone. Answers what it was at work on. */
async function cut<T>(work?: Promise<T>): Promise<T | undefined> {
  process.kill(postgres.pid, 'SIGQUIT');
  const answer = await work;
  await postgres.stop();
  await store.close();
  return answer;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forbear-cut-'));
  await open();
  const client = await store.pool.connect();
  must(await migrate(client, 0));
  client.release();
  await fillAccounts(store, 6_400);
}, 120_000);
afterAll(async () => {
  await store.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** How many parts are closed up to a day and have its mark, and how many are not and have posted of it. */
async function closedOn(day: Day) {
  const { rows } = await store.pool.query<{ closed: number; marked: number; half: number }>(
    `select count(*) filter (where closed_to >= $1) as closed, count(m.day) as marked,
       count(*) filter (where closed_to < $1 and exists (select 1 from journal j
         where j.tenant = p.tenant and j.part = p.part and j.posted_on = $1)) as half
     from book_part p left join day_mark m on m.tenant = p.tenant and m.part = p.part and m.day = $1
     where p.part < $2`,
    [day, PARTS],
  );
  return rows[0] as { closed: number; marked: number; half: number };
}

/** How many journals there are, each of its account and cause alone. */
async function journals(): Promise<number> {
  const { rows } = await store.pool.query<{ all: number; apart: number }>(
    `select count(*) as all, count(distinct (part, id, cause)) as apart from journal where part < $1`,
    [PARTS],
  );
  expect(rows[0]?.apart).toBe(rows[0]?.all);
  return rows[0]?.all as number;
}

test('L10 R1 what a close answered outlives the database, and one that was cut off is whole in each part and goes on', async () => {
  const [first, second] = [addDays(MANY_FROM, 1), addDays(MANY_FROM, 2)];
  const all = { closed: PARTS, marked: PARTS, half: 0 };
  expect(await closeAll(store, first, 1)).toMatchObject({ closed: PARTS, waiting: [] });
  const told = await journals();
  await cut();
  await open();
  expect(await closedOn(first)).toEqual(all);
  expect(await journals()).toBe(told);

  const closing = closeAll(store, second, 2);
  await expect.poll(async () => (await closedOn(second)).closed).toBeGreaterThan(4);
  const answer = await cut(closing);
  expect(answer).toMatchObject({ closed: 0, fresh: 0, accounts: 0 });
  expect(answer?.waiting).toHaveLength(PARTS);
  await open();
  const { closed, marked, half } = await closedOn(second);
  expect(closed).toBeLessThan(PARTS);
  expect([marked, half]).toEqual([closed, 0]);
  expect(await booksBalance(store)).toBeUndefined();

  const again = await closeAll(store, second, 3);
  expect(again).toMatchObject({ closed: PARTS, fresh: PARTS - closed, waiting: [] });
  expect(await closedOn(second)).toEqual(all);
  expect(await journals()).toBeGreaterThan(told);
  expect(await booksBalance(store)).toBeUndefined();
}, 120_000);
