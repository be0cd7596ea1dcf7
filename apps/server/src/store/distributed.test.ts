import { addDays, fen } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { freshDatabase, type PostgresHost } from '@forbear/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accountRow, broken, day, place } from '../book/book.fixture.ts';
import { closeAll } from '../book/close.ts';
import { booksBalance } from '../book/day.ts';
import { takePayments } from '../book/payment.ts';
import { openAppender } from './appender.ts';
import { tablesOf } from './backup.ts';
import { verifyFeed } from './chain.ts';
import { verifyChain } from './replay.ts';
import { migrate } from './migrate.ts';
import { PARTS, partOf } from './part.ts';
import { openStore, poolOf, type Store } from './store.ts';

/** Two addresses of one database that spreads its tables, as `npm run proof -- distributed URL URL` gives them. */
const given = (process.env['FORBEAR_DISTRIBUTED'] ?? '').split(' ').filter(Boolean);
const LOANS = 200;
const FROM = day('2026-11-01');

/** One database by two addresses: the operator's, or, without one, that of the tests, which spreads nothing. */
async function addresses(): Promise<readonly [string, string]> {
  if (given.length === 2) return given as unknown as readonly [string, string];
  const at = inject('postgres')[0] as PostgresHost;
  const database = await freshDatabase(at);
  const url = `postgres://forbear@/${database}?host=${encodeURIComponent(at.host)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  await client.end();
  return [url, url];
}

/** Spreads every table by its part, those that others refer to first. Nothing where the database cannot. */
async function spread(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(`select 1 from pg_extension where extname = 'citus'`);
  if (rows.length === 0) return false;
  for (const { name } of await tablesOf(client))
    await client.query(`select create_distributed_table($1, 'part', colocate_with => $2)`, [
      name,
      name === 'event' ? 'none' : 'event',
    ]);
  return true;
}

describe('a store that two servers reach by two addresses', () => {
  const stores: Store[] = [];
  let isSpread = false;
  beforeAll(async () => {
    const urls = await addresses();
    const client = new pg.Client({ connectionString: urls[0] });
    await client.connect();
    const { rows } = await client.query(
      `select 1 from pg_tables where schemaname = 'public' limit 1`,
    );
    if (rows.length > 0) throw new Error('the proof needs an empty database');
    must(await migrate(client, 0));
    isSpread = await spread(client);
    await client.end();
    for (const url of urls) stores.push(openStore(poolOf({ url }, 4), 'desk'));
  }, 300_000);
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  test('R4 L2 L6 L10 C2 accounts, payments, the close of days and events of both are there once, and hold', async () => {
    const [left, right] = stores as [Store, Store];
    const loans = Array.from({ length: LOANS }, (_, k) => `D${k}`);
    const begin = { opened: FROM, asOf: FROM, firstDue: addDays(FROM, 10) };
    await place(
      left,
      loans.map((loan) => accountRow(loan, begin)),
      FROM,
    );
    for (let on = FROM; on < addDays(FROM, 12); on = addDays(on, 1)) {
      const closed = await Promise.all([left, right].map((store) => closeAll(store, on, 0)));
      expect(closed.map(({ waiting }) => waiting)).toEqual([[], []]);
    }
    const today = addDays(FROM, 12);
    const pay = (store: Store, loanNo: string) =>
      store.write((tx) => {
        const value = {
          source: 'bank',
          paymentId: loanNo,
          on: today,
          amount: fen(270_319),
          loanNo,
        };
        return takePayments(tx, partOf(loanNo), [{ row: 1, value }], { today, at: 1 });
      });
    // Each payment is told to both servers at once.
    for (const loan of loans) {
      const taken = await Promise.all([pay(left, loan), pay(right, loan)]);
      const posted = taken.map((one) => must(one).posted);
      expect(posted.sort()).toEqual([0, 1]);
    }
    const keep = ({ append }: ReturnType<typeof openAppender>, k: number) =>
      append({ part: k % PARTS, stream: `s${k}`, seq: 1, at: 1, actor: 'a', kind: 'k', data: k });
    const appenders = [openAppender(left), openAppender(right)] as const;
    const kept = await Promise.all(
      Array.from({ length: 200 }, (_, k) => [keep(appenders[0], k), keep(appenders[1], k)]).flat(),
    );
    expect(kept.filter((one) => one.ok)).toHaveLength(200);
    expect(await booksBalance(left)).toBeUndefined();
    expect(await broken(right)).toEqual([]);
    expect((await verifyFeed(left)) ?? (await verifyChain(right))).toBeUndefined();
    must(await left.write(async () => ok(true)));
  }, 600_000);

  test('one lender lies on every node', async () => {
    if (!isSpread) {
      console.log('not tried here: this database spreads nothing; give two URLs of one that does');
      return;
    }
    const { rows } = await (stores[0] as Store).pool.query<{ nodes: number; shards: number }>(
      `select count(distinct nodename || ':' || nodeport) as nodes, count(*) as shards
       from citus_shards where table_name = 'account'::regclass`,
    );
    console.log(`account lies in ${rows[0]?.shards} shards on ${rows[0]?.nodes} nodes`);
    expect(rows[0]?.shards).toBeGreaterThan(1);
  });
});
