import { fail, problem, type Problem, type Result } from '@forbear/problem';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { numberEvents } from './feed.ts';
import { preparingPool } from './statement.ts';
import type { Tables } from './table.ts';

/** One transaction of `write`. */
export type Tx = Transaction<Tables>;

/** What a transaction remembers until it ends: whose it is, and which events it keeps. */
type Write = { readonly tenant: string; readonly events: Tables['event'][] };

const writes = new WeakMap<Tx, Write>();

export function writeOf(tx: Tx): Write {
  const found = writes.get(tx);
  if (found === undefined) throw new Error('no transaction of write');
  return found;
}

/** The tenant that a transaction writes for. */
export const tenantOf = (tx: Tx): string => writeOf(tx).tenant;

export type Store = {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  readonly tenant: string;
  /** Why nothing may be written, where a check has failed at the start. */
  isReadOnly(): Problem | undefined;
  /** From now on nothing is written, for this reason. */
  allowReadingOnly(why: Problem): void;
  /**
   * One transaction. A failed result or a throw leaves nothing behind; what another transaction got in
   * the way of is tried again. STORE_BUSY where the database is not reached, READ_ONLY in that mode.
   */
  write<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>>;
  /** Calls after each write of this process that has kept events; what other processes write is polled for. */
  onWritten(call: () => void): () => void;
  close(): Promise<void>;
};

/** int8 and numeric sums arrive as numbers, or not at all (M5). */
function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`not a safe integer: ${text.length} digits`);
  return value;
}

const WHOLE_TYPES = [20, 1700];
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    WHOLE_TYPES.includes(oid)
      ? whole
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** How a pool reaches the database: the socket's folder, or an address of DATABASE_URL. */
export type Address =
  { readonly host: string; readonly database: string } | { readonly url: string };

/** Connections to a database, at most `max`. */
export function poolOf(address: Address, max = 10): pg.Pool {
  const pool = new pg.Pool({
    ...('url' in address
      ? { connectionString: address.url }
      : { host: address.host, database: address.database, user: 'forbear' }),
    types,
    max,
    connectionTimeoutMillis: 5_000,
    application_name: 'forbear',
  });
  // An idle connection that breaks is replaced at its next use, which tells if that fails too.
  pool.on('error', () => {});
  // One that breaks between two statements of a transaction tells its own client: the next statement fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Another transaction was first with the same name: thrown inside `write`, which begins anew and then finds it. */
export class OvertakenError extends Error {
  readonly code = '40001';
}

/** Whether the database refused a second row of the same name. */
export const isTwice = (error: unknown): boolean => (error as { code?: unknown }).code === '23505';

/** What a transaction that another got in the way of reports: serialization, deadlock. */
const IN_THE_WAY = ['40001', '40P01'];
const TRIES = 6;

/** The database's own classes of "not now": connection, resources, shutdown. */
export function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string')
    return /^(?:08|53|57P)|^E(?:CONN|PIPE|NOENT|TIMEDOUT)|^55P03$|^57014$/.test(code);
  // A driver whose connection broke says so without a code, also of the rollback that follows.
  return (
    typeof message === 'string' &&
    /onnection terminated|not queryable|timeout.*connect/.test(message)
  );
}

/** What `work` answered badly: thrown inside, so that the transaction is rolled back. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(given: Problem) {
    super(given.code);
    this.problem = given;
  }
}

/** A problem of the catalogue for an error of the database that is no bug; others are thrown on. */
export function storeProblem(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  if (isAway(error)) return problem('STORE_BUSY');
  throw error;
}

/** Does again what another transaction stood in the way of, of which nothing was kept; STORE_BUSY where that goes on. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!IN_THE_WAY.includes((error as { code?: string }).code ?? '')) throw error;
      if (tries === TRIES) throw new Refused(problem('STORE_BUSY'));
      await new Promise((done) => setTimeout(done, 2 ** tries + Math.random() * 10));
    }
  }
}

async function attempt<T>(
  db: Kysely<Tables>,
  tenant: string,
  written: () => void,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const once = () => {
    const write: Write = { tenant, events: [] };
    return db.transaction().execute(async (tx) => {
      writes.set(tx, write);
      const result = await work(tx);
      if (!result.ok) throw new Refused(result.problem);
      await numberEvents(tx, tenant, write.events);
      return { result, isLogged: write.events.length > 0 };
    });
  };
  try {
    const { result, isLogged } = await inTurn(once);
    if (isLogged) written();
    return result;
  } catch (error) {
    return fail(storeProblem(error));
  }
}

/** The store of one tenant over a pool of connections. */
export function openStore(pool: pg.Pool, tenant: string): Store {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
  let readOnly: Problem | undefined;
  const calls = new Set<() => void>();
  const written = () => {
    for (const call of calls) call();
  };
  return {
    db,
    pool,
    tenant,
    isReadOnly: () => readOnly,
    allowReadingOnly: (why) => {
      readOnly = why;
    },
    write: (work) =>
      readOnly === undefined ? attempt(db, tenant, written, work) : Promise.resolve(fail(readOnly)),
    onWritten: (call) => {
      calls.add(call);
      return () => calls.delete(call);
    },
    close: () => db.destroy(),
  };
}
