import { closeAll } from '@forbear/server/book';
import { migrate, openStore, poolOf, startPostgres, type Store } from '@forbear/server/store';
import { addDays, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { fillAccounts, MANY_FROM } from '@forbear/testkit/many-accounts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, met, option } from './round.ts';

const PARTS = 64;

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
  const { waiting } = await closeAll(store, day, 0);
  if (waiting.length > 0) throw new Error(waiting[0]?.problem.code);
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

/** Tables that the close may not read from end to end, and how often they were. */
async function scans({ pool }: Store): Promise<number> {
  const { rows } = await pool.query<{ scans: number }>(
    `select sum(seq_scan) as scans from pg_stat_user_tables
     where relname in ('account', 'account_kept', 'account_origin', 'entry', 'journal')`,
  );
  return (rows[0] as { scans: number }).scans;
}

async function measured(store: Store, count: number, days: number): Promise<void> {
  const isWhole = count <= 2e5;
  await fillAccounts(store, count, { late: !isWhole });
  const closed = (k: number) => costOf(store, () => closeDay(store, addDays(MANY_FROM, k)));
  // The first trial balance has no mark to begin from and sums all of it.
  await closed(1);
  await store.pool.query('vacuum analyze');
  const [ours, swept, bare]: [Cost[], Cost[], Cost[]] = [[], [], []];
  await store.pool.query(SWEEP_TABLES);
  await store.pool.query('vacuum analyze sweep_account');
  const before = await scans(store);
  for (let k = 2; k <= days; k += 1) {
    ours.push(await closed(k));
    // In turns: what else the machine does falls on both.
    if (k % Math.ceil(days / 3) === 1) {
      swept.push(await costOf(store, () => sweep(store, addDays(MANY_FROM, k), true)));
      bare.push(await costOf(store, () => sweep(store, addDays(MANY_FROM, k), false)));
    }
  }
  const read = (await scans(store)) - before;
  const own = mean(ours);
  row(`close of a day with its journals, mean of ${ours.length}`, own);
  row('  day 2', ours[0] as Cost);
  row(`  day ${days}`, ours.at(-1) as Cost);
  const theirs = mean(swept);
  row(`sweep that posts for every account, mean of ${swept.length}`, theirs);
  row('bare sweep without journals', mean(bare));
  if (isWhole) row('close of the month’s last day, which looks at every account', await closed(30));
  const [faster, share] = [theirs.ms / own.ms, own.wal / theirs.wal];
  console.log(`  ${faster.toFixed(1)} × faster than the sweep, bar 6: ${met(faster >= 6)}`);
  console.log(`  ${(share * 100).toFixed(1)} % of its WAL, bar 25: ${met(share <= 0.25)}`);
  console.log(`  tables read from end to end by the closes: ${read}, bar 0: ${met(read === 0)}`);
  const late = mean(ours.slice(-5)).ms / mean(ours.slice(0, 5)).ms;
  console.log(
    `  the last five days take ${late.toFixed(2)} of the first, bar 1.25: ${met(late <= 1.25)}`,
  );
}

/** `close --accounts 1e5 --days 29` (A4): the close of a day of many accounts, beside a sweep that posts for every account on the same PostgreSQL. */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(option(args, 'accounts', '1e5'));
  // The thirtieth is the last of its month: it is closed and told apart.
  const days = Number(option(args, 'days', '29'));
  console.log(`close (A4): ${count} accounts, one of twenty late; ${machine()}`);
  const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
  const started = must(await startPostgres({ folder }));
  const pool = poolOf({ host: started.host, database: 'postgres' });
  try {
    const client = await pool.connect();
    must(await migrate(client, 0));
    client.release();
    await measured(openStore(pool, 'desk'), count, days);
  } finally {
    await pool.end();
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
