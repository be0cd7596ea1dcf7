import { eventText, FIRST_PREV, linkText, type Recorded } from '@forbear/negotiation';
import { ok, problem, type Problem, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './table.ts';

type Row = Tables['event'];

/** The hash of exactly what is stored (H1). */
export const hashOf = (prev: string, bytes: string): string =>
  createHash('sha256').update(linkText(prev, bytes)).digest('hex');

/** An event as text, linked to the one before it (H3). VALUE_UNWRITABLE for what a store would alter (H2). */
export function linked(
  prev: string,
  event: Recorded,
): Result<Pick<Row, 'bytes' | 'prev' | 'hash'>> {
  const text = eventText(event);
  if (!text.ok) return text;
  return ok({ bytes: text.value, prev, hash: hashOf(prev, text.value) });
}

/** What a text says; one that is no event says nothing. */
function saidIn(bytes: string): Partial<Recorded> {
  try {
    return Object(JSON.parse(bytes)) as Partial<Recorded>;
  } catch {
    return {};
  }
}

/** Whether a row holds: its columns repeat its text, and its hash is that of text and link. */
function isWhole(row: Row, end: Pick<Row, 'seq' | 'at' | 'hash'>): boolean {
  if (row.seq !== end.seq + 1 || row.prev !== end.hash || row.at < end.at) return false;
  if (row.hash !== hashOf(row.prev, row.bytes)) return false;
  const said = saidIn(row.bytes);
  return (
    said.stream === row.stream &&
    said.seq === row.seq &&
    said.at === row.at &&
    said.kind === row.kind
  );
}

/** How many rows are held at a time. */
const PAGE = 5_000;

/** Rows of the log in the order of streams, a page at a time. */
export async function* eventPages(
  { db, tenant }: Pick<Store, 'db' | 'tenant'>,
  page = PAGE,
): AsyncGenerator<readonly Row[]> {
  let [part, stream, seq] = [-1, '', 0];
  for (;;) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('tenant', '=', tenant)
      .where(sql<boolean>`(part, stream, seq) > (${part}, ${stream}, ${seq})`)
      .orderBy('part')
      .orderBy('stream')
      .orderBy('seq')
      .limit(page)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    [part, stream, seq] = [last.part, last.stream, last.seq];
  }
}

/** The first event that is not what was kept, or nothing: every byte is read (H3). */
export async function verifyChain(
  store: Pick<Store, 'db' | 'tenant'>,
): Promise<Problem | undefined> {
  let end: Pick<Row, 'part' | 'stream' | 'seq' | 'at' | 'hash'> | undefined;
  for await (const rows of eventPages(store))
    for (const row of rows) {
      const follows = end?.part === row.part && end.stream === row.stream;
      const before = follows && end !== undefined ? end : { seq: 0, at: 0, hash: FIRST_PREV };
      if (!isWhole(row, before))
        return problem('EVENT_CHANGED', { seq: before.seq + 1 }, `/${row.part}/${row.stream}`);
      end = row;
    }
  return undefined;
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
