import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './table.ts';

type Numbered = Pick<Tables['event'], 'part' | 'stream' | 'seq' | 'kind'>;

/** An event by its number: one row of numbers per tenant, in the order of commits. */
export type FeedItem = Numbered & { readonly no: number };

/** The next numbers of a tenant; whoever asks next waits until this transaction has ended. */
async function takeNumbers(tx: Transaction<Tables>, tenant: string, count: number) {
  const { rows } = await sql<{ last: number }>`
    insert into feed_end (tenant, part, last) values (${tenant}, 0, ${count})
    on conflict (tenant, part) do update set last = feed_end.last + excluded.last
    returning last`.execute(tx);
  return (rows[0] as { last: number }).last - count + 1;
}

/**
 * Gives the events of a transaction their numbers, as its last step: so numbers follow the order of
 * commits without a gap, whatever number of servers write.
 */
export async function numberEvents(
  tx: Transaction<Tables>,
  tenant: string,
  events: readonly Numbered[],
): Promise<void> {
  if (events.length === 0) return;
  const first = await takeNumbers(tx, tenant, events.length);
  await tx
    .insertInto('feed')
    .values(
      events.map(({ part, stream, seq, kind }, k) => {
        return { tenant, part, no: first + k, stream, seq, kind };
      }),
    )
    .execute();
}

/** The events after a number, in the order of commits; none is ever added in front of one that was read. */
export function readFeed(
  db: Kysely<Tables>,
  tenant: string,
  after: number,
  limit: number,
): Promise<readonly FeedItem[]> {
  return db
    .selectFrom('feed')
    .select(['no', 'part', 'stream', 'seq', 'kind'])
    .where('tenant', '=', tenant)
    .where('no', '>', after)
    .orderBy('no')
    .limit(limit)
    .execute();
}

/** The last number given, 0 before the first. */
export async function feedEnd(db: Kysely<Tables>, tenant: string): Promise<number> {
  const found = await db
    .selectFrom('feed_end')
    .select('last')
    .where('tenant', '=', tenant)
    .where('part', '=', 0)
    .executeTakeFirst();
  return found?.last ?? 0;
}
