import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { withinGrace } from '../ending.ts';
import { feedEnd } from './feed.ts';
import { isListening, reach } from './lock.ts';
import { migrate } from './migrate.ts';
import { startPostgres, type Launch } from './postgres.ts';
import { openStore, poolOf, storeProblem, type Address, type Store } from './store.ts';

/** Where the store is, and whose. */
export type Place = {
  /** The folder of a PostgreSQL of our own; it is not started where `url` names one. */
  readonly folder: string;
  readonly url?: string;
  readonly tenant: string;
  readonly launch?: Omit<Launch, 'folder'>;
  /** Whether a server that runs in the folder may be joined instead of started. */
  readonly join?: boolean;
};

/** Says what does not hold in a store, so that nothing more may be written to it. */
export type StoreCheck = (store: Store) => Promise<Problem | undefined>;

export type Begun = {
  readonly store: Store;
  /** Ends the store, and its PostgreSQL where it is ours. */
  stop(): Promise<void>;
};

const DATABASE = 'forbear';

async function makeDatabase(host: string): Promise<void> {
  const client = new pg.Client({ host, user: 'forbear', database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rows.length === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Why the operator's database does not let us in; told without its address, which holds a password. */
async function whyAway(url: string): Promise<Problem | undefined> {
  try {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    const { code } = error as { code?: unknown };
    return problem('DATABASE_UNREACHABLE', { why: typeof code === 'string' ? code : 'URL' });
  }
}

async function brought(pool: pg.Pool, now: number): Promise<Result<number>> {
  try {
    const client = await pool.connect();
    try {
      return await migrate(client, now);
    } finally {
      client.release();
    }
  } catch (error) {
    return fail(storeProblem(error));
  }
}

/** The socket of a server that runs in a folder, joined as long as it is needed. */
async function joined(folder: string): Promise<Reached | undefined> {
  const { path: host, forget } = reach(folder);
  if (await isListening(join(host, '.s.PGSQL.5432')))
    return { address: { host, database: DATABASE }, end: async () => forget() };
  forget();
  return undefined;
}

/** Where a database answers, and how to leave it. */
type Reached = { readonly address: Address; end(): Promise<void> };

/** A database of the operator's, one that runs in the folder, or one that is started there. */
export async function reachDatabase(place: Place): Promise<Result<Reached>> {
  if (place.url !== undefined) {
    const away = await whyAway(place.url);
    return away === undefined
      ? ok({ address: { url: place.url }, end: async () => {} })
      : fail(away);
  }
  const running = place.join === true ? await joined(resolve(place.folder)) : undefined;
  if (running !== undefined) return ok(running);
  const started = await startPostgres({ folder: place.folder, ...place.launch });
  if (!started.ok) return started;
  const { host, stop } = started.value;
  await makeDatabase(host);
  return ok({ address: { host, database: DATABASE }, end: stop });
}

/** From this many events on the checks go on beside the first work. */
const CHECKED_FIRST = 100_000;

/** Looks for what does not hold; the first finding lets the store be read only. */
async function look(store: Store, checks: readonly StoreCheck[]): Promise<void> {
  for (const check of checks) {
    const found = await check(store);
    if (found !== undefined) return store.allowReadingOnly(found);
  }
}

/**
 * Starts the store: PostgreSQL, the schema of this version, and the checks; what they find makes the
 * store one that can only be read. Refused with a problem of the catalogue, and nothing left running.
 */
export async function beginStore(
  place: Place,
  now: () => number,
  checks: readonly StoreCheck[],
): Promise<Result<Begun>> {
  const at = await reachDatabase(place);
  if (!at.ok) return at;
  const pool = poolOf(at.value.address, 16);
  const migrated = await brought(pool, now());
  if (!migrated.ok) {
    await pool.end();
    await at.value.end();
    return migrated;
  }
  const store = openStore(pool, place.tenant);
  let ending = false;
  const looked = look(store, checks).catch((error: unknown) => {
    if (!ending) store.allowReadingOnly(storeProblem(error));
  });
  if ((await feedEnd(store.db, place.tenant)) < CHECKED_FIRST) await looked;
  const stop = async () => {
    ending = true;
    // A transaction that waits for another is cut with its connection, and undone.
    await withinGrace(Promise.all([store.close(), looked]));
    await at.value.end();
  };
  return ok({ store, stop });
}
