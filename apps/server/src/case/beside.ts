import type { Result } from '@forbear/problem';
import { appendIn, type StoredEvent } from '../store/event-log.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import type { CaseRow } from './table.ts';

/** What happens beside a case without moving it, in chains of their own. */
export const BESIDE = ['chat', 'grants'] as const;
export type Beside = (typeof BESIDE)[number];

/** Appends to a chain beside a case, under the lock of its row. */
export async function appendBeside(
  tx: Tx,
  { part, id }: Pick<CaseRow, 'part' | 'id'>,
  beside: Beside,
  event: {
    readonly at: number;
    readonly actor: string;
    readonly kind: string;
    readonly data: unknown;
  },
): Promise<Result<readonly StoredEvent[]>> {
  const stream = `${id}/${beside}`;
  const last = await tx
    .selectFrom('event')
    .select('seq')
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', part)
    .where('stream', '=', stream)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return appendIn(tx, [{ part, stream, seq: (last?.seq ?? 0) + 1, ...event }]);
}
