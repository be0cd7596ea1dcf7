import { fail, ok, problem, type Result } from '@forbear/problem';
import { FIRST_PREV } from '@forbear/negotiation';
import type { Kysely } from 'kysely';
import { linked } from './chain.ts';
import { writeOf, type Tx } from './store.ts';
import type { Tables } from './table.ts';

/** An event that is to be kept: the next of its stream, or it is refused. */
export type NewEvent = {
  readonly part: number;
  readonly stream: string;
  /** 1, 2, 3 … within the stream, without a gap (C2). */
  readonly seq: number;
  /** Milliseconds since 1970; never before the event in front of it (H6). */
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly data: unknown;
};

/** An event as it is kept: `bytes` is the text that was hashed. */
export type StoredEvent = NewEvent & {
  readonly bytes: string;
  readonly prev: string;
  readonly hash: string;
};

/** The last of a stream. */
export type End = { readonly seq: number; readonly at: number; readonly hash: string };
type Row = Tables['event'];

/** Before the first of a stream. */
export const NOTHING: End = { seq: 0, at: 0, hash: FIRST_PREV };

async function endOf(db: Kysely<Tables>, tenant: string, event: NewEvent): Promise<End> {
  const found = await db
    .selectFrom('event')
    .select(['seq', 'at', 'hash'])
    .where('tenant', '=', tenant)
    .where('part', '=', event.part)
    .where('stream', '=', event.stream)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? NOTHING;
}

const stale = (event: NewEvent, version: number) =>
  fail(problem('STALE_VERSION', { seen: event.seq - 1, version }));

/** The event behind the end of its stream, or why it may not stand there. */
export function follow(event: NewEvent, end: End): Result<StoredEvent> {
  if (event.seq !== end.seq + 1) return stale(event, end.seq);
  const next = { ...event, at: Math.max(event.at, end.at) };
  const link = linked(end.hash, next);
  return link.ok ? ok({ ...next, ...link.value }) : link;
}

const rowOf = (tenant: string, stored: StoredEvent): Row => {
  const { part, stream, seq, at, kind, bytes, prev, hash } = stored;
  return { tenant, part, stream, seq, at, kind, bytes, prev, hash };
};

/**
 * Keeps events inside of a larger transaction, in the order given; they commit with all else of it, or
 * not at all. STALE_VERSION where a place is taken or would leave a gap, VALUE_UNWRITABLE for text that a
 * store would alter (H2).
 */
export async function appendIn(
  tx: Tx,
  events: readonly NewEvent[],
): Promise<Result<readonly StoredEvent[]>> {
  const log = writeOf(tx);
  const ends = new Map<string, End>();
  const stored: StoredEvent[] = [];
  for (const event of events) {
    const place = `${event.part}/${event.stream}`;
    const followed = follow(event, ends.get(place) ?? (await endOf(tx, log.tenant, event)));
    if (!followed.ok) return followed;
    ends.set(place, followed.value);
    stored.push(followed.value);
  }
  if (stored.length === 0) return ok([]);
  const rows = stored.map((one) => rowOf(log.tenant, one));
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto('event')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  // Another has come between the look and the write: nothing of this transaction will stay.
  if (Number(kept) !== rows.length) {
    const first = events[0] as NewEvent;
    return stale(first, (await endOf(tx, log.tenant, first)).seq);
  }
  log.events.push(...rows);
  return ok(stored);
}

/** The events of one stream, oldest first. */
export async function readStream(
  db: Kysely<Tables>,
  tenant: string,
  part: number,
  stream: string,
): Promise<readonly StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['part', 'bytes', 'prev', 'hash'])
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('stream', '=', stream)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...(JSON.parse(row.bytes) as Omit<NewEvent, 'part'>), ...row }));
}
