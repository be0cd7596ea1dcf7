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

type End = Pick<Row, 'seq' | 'at' | 'hash'>;

/** The event of a row that holds: its columns repeat its text, and its hash is that of text and link. */
function wholeIn(row: Row, end: End): Recorded | undefined {
  if (row.seq !== end.seq + 1 || row.prev !== end.hash || row.at < end.at) return undefined;
  if (row.hash !== hashOf(row.prev, row.bytes)) return undefined;
  const said = saidIn(row.bytes);
  const isSame =
    said.stream === row.stream &&
    said.seq === row.seq &&
    said.at === row.at &&
    said.kind === row.kind;
  return isSame ? (said as Recorded) : undefined;
}

/** How many rows are held at a time. */
const PAGE = 5_000;

type Log = Pick<Store, 'db' | 'pool' | 'tenant'>;

const PAGE_AFTER = `select part, stream, seq, at, kind, bytes, prev, hash from event
  where tenant = $1 and (part, stream, seq) > ($2, $3, $4) order by part, stream, seq limit ${PAGE}`;

type Place = readonly [part: number, stream: string, seq: number];

async function pageAfter({ pool, tenant }: Log, place: Place): Promise<readonly Row[]> {
  const { rows } = await pool.query({
    name: 'page',
    text: PAGE_AFTER,
    values: [tenant, ...place],
    rowMode: 'array',
  });
  return (rows as [number, string, number, number, string, string, string, string][]).map(
    ([part, stream, seq, at, kind, bytes, prev, hash]) => {
      return { tenant, part, stream, seq, at, kind, bytes, prev, hash };
    },
  );
}

/** Rows of the log in the order of streams; the next page is on its way while one is looked at. */
async function* eventPages(log: Log): AsyncGenerator<readonly Row[]> {
  let next = pageAfter(log, [-1, '', 0]);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (last === undefined) return;
    next = pageAfter(log, [last.part, last.stream, last.seq]);
    // Whoever stops before the end leaves the page alone, failed or not.
    next.catch(() => {});
    yield rows;
  }
}

/**
 * Gives every event to `take`, stream by stream, oldest first, and holds each against the chain in the
 * same pass (H3): what a projection is rebuilt from. Answers the first event that is not what was kept,
 * which is not given.
 */
export async function replay(
  log: Log,
  take: (event: Recorded, part: number) => void,
): Promise<Problem | undefined> {
  let end: Row | undefined;
  for await (const rows of eventPages(log))
    for (const row of rows) {
      const follows = end?.part === row.part && end.stream === row.stream;
      const before: End = follows && end !== undefined ? end : { seq: 0, at: 0, hash: FIRST_PREV };
      const event = wholeIn(row, before);
      if (event === undefined)
        return problem('EVENT_CHANGED', { seq: before.seq + 1 }, `/${row.part}/${row.stream}`);
      take(event, row.part);
      end = row;
    }
  return undefined;
}

/** The first event that is not what was kept, or nothing: every byte is read (H3). */
export const verifyChain = (log: Log): Promise<Problem | undefined> => replay(log, () => {});

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
