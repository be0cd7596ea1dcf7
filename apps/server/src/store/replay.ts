import { FIRST_PREV, linkHead, type Recorded } from '@forbear/negotiation';
import { problem, type Problem } from '@forbear/problem';
import { hash } from 'node:crypto';
import type { Store } from './store.ts';

/** How many rows are asked for at a time. */
const PAGE = 1_000;

/** The columns of a page, each as one text: the driver makes no object of a row. */
type Columns = Readonly<
  Record<'parts' | 'streams' | 'seqs' | 'ats' | 'kinds' | 'sizes' | 'texts', string>
> & { readonly prevs: string; readonly hashes: string };

const listOf = (name: string, value: string): string =>
  `'[' || string_agg(${value}, ',') || ']' as ${name}`;

const PAGE_AFTER = `
  select ${listOf('parts', 'part::text')}, ${listOf('streams', 'to_json(stream)::text')},
    ${listOf('seqs', 'seq::text')}, ${listOf('ats', 'at::text')},
    ${listOf('kinds', 'to_json(kind)::text')}, ${listOf('sizes', 'octet_length(bytes)::text')},
    ${listOf('texts', 'bytes')},
    string_agg(prev, ',') || ',' as prevs, string_agg(hash, ',') || ',' as hashes
  from (
    select part, stream, seq, at, kind, bytes, prev, hash from event
    where tenant = $1 and (part, stream, seq) > ($2, $3, $4) order by part, stream, seq limit ${PAGE}
  ) page`;

/** In their lists digests have a comma behind each. */
const DIGEST = FIRST_PREV.length + 1;

/** An event of the log by what its row says beside its text. */
type Place = {
  readonly part: number;
  readonly stream: string;
  readonly seq: number;
  readonly at: number;
  readonly digest: string;
};

const BEFORE_ALL: Place = { part: -1, stream: '', seq: 0, at: 0, digest: FIRST_PREV };

const listIn = <T>(text: string): readonly T[] => JSON.parse(text) as readonly T[];

/** What a text says; one that cannot be read says nothing. */
function saidIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rows that follow one another in the order of streams. */
class Page {
  readonly #columns: Columns;
  readonly parts: readonly number[];
  readonly #streams: readonly string[];
  readonly #seqs: readonly number[];
  readonly #ats: readonly number[];
  readonly #kinds: readonly string[];
  readonly #sizes: readonly number[];
  readonly #bytes: Buffer;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.parts = listIn(columns.parts);
    this.#streams = listIn(columns.streams);
    this.#seqs = listIn(columns.seqs);
    this.#ats = listIn(columns.ats);
    this.#kinds = listIn(columns.kinds);
    this.#sizes = listIn(columns.sizes);
    this.#bytes = Buffer.from(columns.texts);
  }

  get size(): number {
    return this.#seqs.length;
  }

  place(k: number): Place {
    return {
      part: this.parts[k] as number,
      stream: this.#streams[k] as string,
      seq: this.#seqs[k] as number,
      at: this.#ats[k] as number,
      digest: this.#columns.hashes.slice(k * DIGEST, (k + 1) * DIGEST - 1),
    };
  }

  /** How many rows from the first on are linked, each to the one before it: by the digest of exactly what is stored (H1). */
  linked(before: Place): number {
    const { prevs, hashes } = this.#columns;
    let { part, stream, seq, at, digest } = before;
    for (let k = 0, from = 1; k < this.size; k += 1) {
      if (this.parts[k] !== part || this.#streams[k] !== stream) {
        [part, stream] = [this.parts[k] as number, this.#streams[k] as string];
        [seq, at, digest] = [0, 0, FIRST_PREV];
      }
      if (this.#seqs[k] !== seq + 1 || (this.#ats[k] as number) < at) return k;
      if (!prevs.startsWith(`${digest},`, k * DIGEST)) return k;
      const to = from + (this.#sizes[k] as number);
      digest = digestOf(digest, this.#bytes, from, to);
      if (!hashes.startsWith(`${digest},`, k * DIGEST)) return k;
      [seq, at, from] = [seq + 1, this.#ats[k] as number, to + 1];
    }
    return this.size;
  }

  /** The first `count` rows as events, as far as each text is one and says what the columns of its row repeat. */
  events(count: number): readonly Recorded[] {
    const said = this.#said(count) as readonly (Partial<Recorded> | null | undefined)[];
    const other = said.findIndex(
      (one, k) =>
        one?.seq !== this.#seqs[k] ||
        one?.stream !== this.#streams[k] ||
        one?.at !== this.#ats[k] ||
        one?.kind !== this.#kinds[k],
    );
    return (other < 0 ? said : said.slice(0, other)) as readonly Recorded[];
  }

  /** All texts are read as one; where they do not hold, each by itself. */
  #said(count: number): readonly unknown[] {
    const all = count === this.size ? saidIn(this.#columns.texts) : undefined;
    if (Array.isArray(all) && all.length === count) return all;
    let to = 0;
    return this.#sizes.slice(0, count).map((size) => {
      const from = to + 1;
      to = from + size;
      return saidIn(this.#bytes.toString('utf8', from, to));
    });
  }
}

let room = Buffer.alloc(4_096);

/** The digest of a link whose text stands in a buffer: of `linkText`, without making a string of it. */
function digestOf(prev: string, bytes: Buffer, from: number, to: number): string {
  const head = linkHead(prev, to - from);
  const size = head.length + to - from;
  if (size > room.length) room = Buffer.alloc(2 * size);
  room.write(head, 'latin1');
  bytes.copy(room, head.length, from, to);
  return hash('sha256', room.subarray(0, size), 'hex');
}

type Log = Pick<Store, 'pool' | 'tenant'>;

async function pageAfter({ pool, tenant }: Log, after: Place): Promise<Page | undefined> {
  const { rows } = await pool.query<Columns | { prevs: null }>({
    name: 'page',
    text: PAGE_AFTER,
    values: [tenant, after.part, after.stream, after.seq],
  });
  const [columns] = rows;
  return columns === undefined || columns.prevs === null ? undefined : new Page(columns);
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
  let before = BEFORE_ALL;
  let next = pageAfter(log, before);
  for (;;) {
    const page = await next;
    if (page === undefined) return undefined;
    const last = page.place(page.size - 1);
    // The next page is on its way while this one is looked at; whoever stops leaves it alone, failed or not.
    next = pageAfter(log, last);
    next.catch(() => {});
    const events = page.events(page.linked(before));
    events.forEach((event, k) => take(event, page.parts[k] as number));
    if (events.length < page.size) return changed(page, events.length, before);
    before = last;
  }
}

/** The event that is missing or altered, by what stands at its place. */
function changed(page: Page, k: number, before: Place): Problem {
  const { part, stream } = page.place(k);
  const end = k === 0 ? before : page.place(k - 1);
  const seq = end.part === part && end.stream === stream ? end.seq + 1 : 1;
  return problem('EVENT_CHANGED', { seq }, `/${part}/${stream}`);
}

/** The first event that is not what was kept, or nothing: every byte is read (H3). */
export const verifyChain = (log: Log): Promise<Problem | undefined> => replay(log, () => {});
