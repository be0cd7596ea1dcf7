import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** The word in front of a statement that comes often: `/* hold *\/ select …`, whose text never changes otherwise. */
const NAME = /^\s*\/\* (\S+) \*\//;

const names = new Map<string, string>();

/** The name of a statement by its text, or none: the same word may stand before a few texts. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  const word = NAME.exec(text)?.[1];
  if (word === undefined) return undefined;
  const name = `${word}/${names.size}`;
  names.set(text, name);
  return name;
}

/** A connection that reads and plans a statement with a word in front of it once, and not each time it comes. */
function preparing(client: pg.PoolClient): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(given: unknown, values: readonly unknown[] = []): unknown {
    if (typeof given !== 'string') throw new TypeError('cursors are for the driver itself');
    return client.query({ text: given, values: [...values], name: nameOf(given) });
  }
  return { query, release: () => client.release() };
}

/** A pool of such connections. */
export const preparingPool = (pool: pg.Pool): PostgresPool => ({
  connect: async () => preparing(await pool.connect()),
  end: () => pool.end(),
});
