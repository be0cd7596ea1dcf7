import { formatDay, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { appendIn, readStream, type StoredEvent } from './event-log.ts';
import { feedEnd } from './feed.ts';
import type { Store } from './store.ts';

/** The stream that holds one event a day over the ends of all others: a chain over chains. */
export const DAY_HEADS = 'day-heads';

type EndRow = {
  readonly part: number;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
};

/** SHA-256 over the ends of all streams, in their order. */
async function digestOfEnds({ db, tenant }: Store): Promise<{ streams: number; digest: string }> {
  const { rows } = await sql<EndRow>`
    select distinct on (part, stream) part, stream, seq, hash from event
    where tenant = ${tenant} and stream <> ${DAY_HEADS}
    order by part, stream, seq desc`.execute(db);
  const hash = createHash('sha256').update('forbear day head 1\n');
  for (const { part, stream, seq, hash: end } of rows)
    hash.update(`${part} ${JSON.stringify(stream)} ${seq} ${end}\n`);
  return { streams: rows.length, digest: hash.digest('hex') };
}

/** What the head of a business day says. */
type DayHead = {
  readonly day: string;
  readonly last: number;
  readonly streams: number;
  readonly digest: string;
};

/** The head of a business day with its place in the chain of heads; nothing before it is kept. */
export async function dayHead(
  { db, tenant }: Pick<Store, 'db' | 'tenant'>,
  day: Day,
): Promise<(DayHead & Pick<StoredEvent, 'stream' | 'seq' | 'at' | 'prev' | 'hash'>) | undefined> {
  const name = formatDay(day);
  const heads = await readStream(db, tenant, 0, DAY_HEADS);
  const found = heads.find(({ data }) => (data as DayHead).day === name);
  if (found === undefined) return undefined;
  const { stream, seq, at, prev, hash, data } = found;
  return { ...(data as DayHead), stream, seq, at, prev, hash };
}

/**
 * Keeps the head of a business day, once: whoever holds it can show later that something before it was
 * changed, moved or cut off (H4). Answers nothing where the day has its head.
 */
export async function keepDayHead(
  store: Store,
  day: Day,
  at: number,
): Promise<Result<StoredEvent | undefined>> {
  const name = formatDay(day);
  for (;;) {
    const heads = await readStream(store.db, store.tenant, 0, DAY_HEADS);
    if (heads.some(({ data }) => (data as { day: string }).day === name)) return ok(undefined);
    const last = await feedEnd(store.db, store.tenant);
    const data = { day: name, last, ...(await digestOfEnds(store)) };
    const place = { part: 0, stream: DAY_HEADS, seq: heads.length + 1 };
    const head = { ...place, at, actor: 'desk', kind: 'day-head', data };
    const kept = await store.write((tx) => appendIn(tx, [head]));
    if (kept.ok) return ok(kept.value[0]);
    // Another server, or a night that is caught up with, was first in this place: ours follows it.
    if (kept.problem.code !== 'STALE_VERSION') return kept;
  }
}
