import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { partOf } from './part.ts';
import { OvertakenError, tenantOf, type Tx } from './store.ts';

/** A request that must have one effect however often it arrives. */
export type Attempt = {
  /** The caller's own name for the request. */
  readonly key: string;
  readonly actor: string;
  readonly method: string;
  readonly path: string;
  /** Of the body. */
  readonly digest: string;
  /** The version of the case that it was given on; none where it names none. */
  readonly version?: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Kept as long as the case, as agreements and payments are; else a day. */
  readonly keep?: boolean;
};

/** A number of 63 bits for a lock of the database that ends with the transaction. */
function lockOf(words: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest();
  return String(digest.readBigInt64BE(0));
}

const digestOf = (request: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');

/**
 * Does `work` once for a key: the first answer again for the same request, IDEMPOTENCY_KEY_REUSED for
 * another one, IDEMPOTENCY_IN_PROGRESS while the first still runs. The answer commits with the effect;
 * what failed leaves no answer and may be tried again. Answers are values of JSON.
 */
export async function once<T>(
  tx: Tx,
  { key, actor, method, path, digest: body, version, at, keep = false }: Attempt,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const tenant = tenantOf(tx);
  const part = partOf(`${actor} ${key}`);
  const digest = digestOf([method, path, body, ...(version === undefined ? [] : [version])]);
  const { rows } = await sql<{ free: boolean; digest: string | null; body: string | null }>`
    /* answer-of */ select pg_try_advisory_xact_lock(${lockOf([tenant, actor, key])}) as free, a.digest, a.body
    from (select 1) asked left join answer a
      on a.tenant = ${tenant} and a.part = ${part} and a.actor = ${actor} and a.key = ${key}`.execute(
    tx,
  );
  const [found] = rows;
  if (found?.free !== true) return fail(problem('IDEMPOTENCY_IN_PROGRESS'));
  if (found.digest !== null) {
    // Version 0.1.0 kept answers without the version of the case.
    const known = [digest, digestOf([method, path, body])];
    if (!known.includes(found.digest)) return fail(problem('IDEMPOTENCY_KEY_REUSED'));
    // Nothing but JSON was put there, by this function.
    return ok((found.body === null ? undefined : JSON.parse(found.body)) as T);
  }
  const result = await work();
  if (!result.ok) {
    // Refused perhaps by what the first has just done, which was ending when its lock was looked for.
    const { rows: since } = await sql`
      /* answered-since */ select 1 from answer
      where tenant = ${tenant} and part = ${part} and actor = ${actor} and key = ${key}`.execute(
      tx,
    );
    if (since.length > 0) throw new OvertakenError();
    return result;
  }
  const answer = JSON.stringify(result.value) ?? null;
  const { numAffectedRows: kept } = await sql`
    /* answer */ insert into answer (tenant, part, actor, key, digest, body, at, keep)
    values (${tenant}, ${part}, ${actor}, ${key}, ${digest}, ${answer}, ${at}, ${keep})
    on conflict do nothing`.execute(tx);
  // The first was just ending when its lock was looked for: begun anew, its answer is found.
  if (kept !== 1n) throw new OvertakenError();
  return result;
}
