import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import { REFERENCE } from './table.ts';

/** How fast something may fail: free failures, then a wait that doubles up to the longest. */
export type Pace = { readonly free: number; readonly firstMs: number; readonly longestMs: number };

/** One person from one place: 5 tries, then 1 s, 2 s … 15 minutes. Nobody else is kept out by it. */
export const PERSON_PACE: Pace = { free: 5, firstMs: 1_000, longestMs: 900_000 };
/** One place, whoever it tries to be. */
export const PEER_PACE: Pace = { free: 30, firstMs: 2_000, longestMs: 60_000 };
/** One-time codes over the whole desk: guessing is slow however many places guess. */
export const CODE_PACE: Pace = { free: 60, firstMs: 500, longestMs: 5_000 };
/** Tries are forgotten after this time without another. */
const FORGOTTEN_MS = 3_600_000;

/**
 * Counts a try before it is judged, so that tries at once count too; `succeeded` takes the count back.
 * RATE_LIMITED with the seconds to wait, where `name` has tried too often. Processes count together.
 */
export async function counted(
  { db, tenant }: Store,
  { free, firstMs, longestMs }: Pace,
  { now, name }: { readonly now: number; readonly name: string },
): Promise<Result<void>> {
  const forgotten = now - FORGOTTEN_MS;
  const { rows } = await sql`
    insert into pace (tenant, part, id, failures, last_at, free_at)
    values (${tenant}, ${REFERENCE}, ${name}, 1, ${now}, 0)
    on conflict (tenant, part, id) do update set
      failures = case when pace.last_at < ${forgotten} then 1 else pace.failures + 1 end,
      last_at = ${now},
      free_at = case when pace.last_at < ${forgotten} or pace.failures < ${free} then 0
        else ${now} + least(${longestMs}::bigint,
          (${firstMs} * power(2, least(pace.failures - ${free}, 30)))::bigint) end
    where pace.free_at <= ${now}
    returning failures`.execute(db);
  if (rows.length === 1) return ok(undefined);
  const row = await db
    .selectFrom('pace')
    .select('free_at')
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', name)
    .executeTakeFirst();
  const left = Math.max(1_000, (row?.free_at ?? 0) - now);
  return fail(problem('RATE_LIMITED', { seconds: Math.ceil(left / 1000) }));
}

export async function succeeded({ db, tenant }: Store, name: string): Promise<void> {
  await db
    .deleteFrom('pace')
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', name)
    .execute();
}
