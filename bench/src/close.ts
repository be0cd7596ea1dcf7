import { closePart } from '@forbear/server/book';
import { migrate, openStore, poolOf, startPostgres, type Store } from '@forbear/server/store';
import { addDays, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { fillAccounts, MANY_FROM } from '@forbear/testkit/many-accounts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, met } from './round.ts';

const PARTS = 64;
const DAYS = 30;

type Cost = { readonly ms: number; readonly wal: number };

/** Time and write-ahead log of a piece of work. */
async function costOf(store: Store, work: () => Promise<unknown>): Promise<Cost> {
  const lsn = async () => {
    const { rows } = await store.pool.query<{ at: number }>(
      `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as at`,
    );
    return (rows[0] as { at: number }).at;
  };
  const [from, begun] = [await lsn(), performance.now()];
  await work();
  return { ms: performance.now() - begun, wal: (await lsn()) - from };
}

const closeDay = async (store: Store, day: Day): Promise<void> => {
  let next = 0;
  const work = async () => {
    for (let part = next++; part < PARTS; part = next++) must(await closePart(store, part, day, 0));
  };
  await Promise.all([work(), work()]);
};

/** A sweep as systems of daily accrual run it: each account its journal of the day’s interest, and its balance. */
const SWEEP_TABLES = `
  create table sweep_account (tenant text, part int, id text, principal bigint, accrued bigint, upto int,
    primary key (tenant, part, id)) with (fillfactor = 70);
  create table sweep_journal (tenant text, part int, id text, no int, posted_on int, kind text,
    accounts text[], amounts bigint[], primary key (tenant, part, id, no));
  insert into sweep_account select tenant, part, id, 3000000, 0, 0 from account where part < ${PARTS};`;

async function sweep(store: Store, day: Day, journals: boolean): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let part = next++; part < PARTS; part = next++) {
      const client = await store.pool.connect();
      await client.query('begin');
      if (journals)
        await client.query(
          `insert into sweep_journal select tenant, part, id, $2, $2, 'accrual', '{1132.01,6011.01}',
             array[round(principal * 0.0004)::bigint, -round(principal * 0.0004)::bigint]
           from sweep_account where part = $1`,
          [part, day],
        );
      await client.query(
        'update sweep_account set accrued = accrued + round(principal * 0.0004)::bigint, upto = $2 where part = $1',
        [part, day],
      );
      await client.query('commit');
      client.release();
    }
  };
  await Promise.all([work(), work()]);
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const row = (what: string, { ms, wal }: Cost): void =>
  console.log(
    `  ${what.padEnd(52)} ${ms.toFixed(0).padStart(8)} ms  ${mb(wal).padStart(10)} of WAL`,
  );

const mean = (costs: readonly Cost[]): Cost => ({
  ms: costs.reduce((sum, { ms }) => sum + ms, 0) / costs.length,
  wal: costs.reduce((sum, { wal }) => sum + wal, 0) / costs.length,
});

async function measured(store: Store, count: number): Promise<void> {
  await fillAccounts(store, count);
  const ours: Cost[] = [];
  for (let k = 1; k <= DAYS; k += 1)
    ours.push(await costOf(store, () => closeDay(store, addDays(MANY_FROM, k))));
  const own = mean(ours);
  row('close of a day with its journals, mean of 30', own);
  row('  day 2', ours[1] as Cost);
  row('  day 29', ours[28] as Cost);
  row('  day 30', ours[29] as Cost);
  await store.pool.query(SWEEP_TABLES);
  await store.pool.query('vacuum analyze sweep_account');
  const [swept, bare]: [Cost[], Cost[]] = [[], []];
  for (let k = 1; k <= 3; k += 1)
    swept.push(await costOf(store, () => sweep(store, addDays(MANY_FROM, k), true)));
  for (let k = 4; k <= 6; k += 1)
    bare.push(await costOf(store, () => sweep(store, addDays(MANY_FROM, k), false)));
  const theirs = mean(swept);
  row('sweep that posts for every account, mean of 3', theirs);
  row('bare sweep without journals, mean of 3', mean(bare));
  const [faster, share] = [theirs.ms / own.ms, own.wal / theirs.wal];
  console.log(`  ${faster.toFixed(1)} × faster than the sweep, bar 6: ${met(faster >= 6)}`);
  console.log(`  ${(share * 100).toFixed(1)} % of its WAL, bar 25: ${met(share <= 0.25)}`);
  const late = mean(ours.slice(-5)).ms / mean(ours.slice(1, 6)).ms;
  console.log(
    `  the last five days take ${late.toFixed(2)} of the first, bar 1.25: ${met(late <= 1.25)}`,
  );
}

/** A4: the close of a day of many accounts, beside a sweep that posts for every account on the same PostgreSQL. */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args[args.indexOf('--accounts') + 1] ?? 1e5) || 1e5;
  console.log(`close (A4): ${count} accounts, one of twenty late; ${machine()}`);
  const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
  const started = must(await startPostgres({ folder }));
  const pool = poolOf({ host: started.host, database: 'postgres' });
  try {
    const client = await pool.connect();
    must(await migrate(client, 0));
    client.release();
    await measured(openStore(pool, 'desk'), count);
  } finally {
    await pool.end();
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
