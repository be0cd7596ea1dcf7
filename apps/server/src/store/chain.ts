import { eventText, linkText, type Recorded } from '@forbear/negotiation';
import { ok, problem, type Problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { hash } from 'node:crypto';
import type { Store } from './store.ts';
import type { Tables } from './table.ts';

type Row = Tables['event'];

/** The hash of exactly what is stored (H1). */
export const hashOf = (prev: string, bytes: string): string =>
  hash('sha256', linkText(prev, bytes), 'hex');

/** An event as text, linked to the one before it (H3). VALUE_UNWRITABLE for what a store would alter (H2). */
export function linked(
  prev: string,
  event: Recorded,
): Result<Pick<Row, 'bytes' | 'prev' | 'hash'>> {
  const text = eventText(event);
  if (!text.ok) return text;
  return ok({ bytes: text.value, prev, hash: hashOf(prev, text.value) });
}

/**
 * Whether every number of the feed names an event that is there, and every event has its number: shows
 * events cut from the end of a stream, which a chain alone cannot (H4).
 */
export async function verifyFeed({
  db,
  tenant,
}: Pick<Store, 'db' | 'tenant'>): Promise<Problem | undefined> {
  const { rows } = await sql<{ numbers: number; events: number; paired: number; last: number }>`
    select (select count(*) from feed where tenant = ${tenant}) as numbers,
      (select count(*) from event where tenant = ${tenant}) as events,
      (select count(*) from feed join event using (tenant, part, stream, seq)
        where tenant = ${tenant}) as paired,
      coalesce((select last from feed_end where tenant = ${tenant} and part = 0), 0) as last`.execute(
    db,
  );
  const found = rows[0] as { numbers: number; events: number; paired: number; last: number };
  const { numbers, events, paired, last } = found;
  const isWhole = numbers === last && events === last && paired === last;
  return isWhole ? undefined : problem('EVENT_CHANGED', { seq: paired + 1 }, '/feed');
}
