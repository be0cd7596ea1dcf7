import { sql, type Transaction } from 'kysely';
import type { Tables } from './table.ts';

type Numbered = Pick<Tables['event'], 'part' | 'stream' | 'seq' | 'kind'>;

/**
 * Gives the events of a transaction their numbers, as its last step: whoever asks for the next number
 * waits until this one is committed, so that numbers follow the order of commits without a gap,
 * whatever number of servers write.
 */
export async function numberEvents(
  tx: Transaction<Tables>,
  tenant: string,
  events: readonly Numbered[],
): Promise<void> {
  if (events.length === 0) return;
  const { rows } = await sql<{ last: number }>`
    insert into feed_end (tenant, part, last) values (${tenant}, 0, ${events.length})
    on conflict (tenant, part) do update set last = feed_end.last + excluded.last
    returning last`.execute(tx);
  const first = (rows[0] as { last: number }).last - events.length + 1;
  await tx
    .insertInto('feed')
    .values(
      events.map(({ part, stream, seq, kind }, k) => {
        return { tenant, part, no: first + k, stream, seq, kind };
      }),
    )
    .execute();
}
