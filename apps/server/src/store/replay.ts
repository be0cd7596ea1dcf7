import { FIRST_PREV, linkHead, type Recorded } from '@forbear/negotiation';
import { problem, type Problem } from '@forbear/problem';
import { hash } from 'node:crypto';
import { escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { eachRow, type BinaryRow } from './binary-row.ts';
import type { Store } from './store.ts';

/** The columns of the log, by their place in a row: the text last, so that what stands before it is read as one. */
const COLUMNS = ['part', 'stream', 'seq', 'at', 'kind', 'prev', 'hash', 'bytes'] as const;
const [PART, STREAM, SEQ, AT, KIND, PREV, HASH, BYTES] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The whole log in the order of its streams; COPY takes no parameters. */
const logOf = (tenant: string): string => `
  copy (select ${COLUMNS.join(', ')} from event where tenant = ${escapeLiteral(tenant)}
    order by part, stream, seq) to stdout (format binary)`;

/** How many bytes may have come before they are looked at. */
const AHEAD = 2 ** 20;

/** What a text says; one that cannot be read says nothing. */
function saidIn(text: string): Partial<Recorded> | null | undefined {
  try {
    return JSON.parse(text) as Partial<Recorded> | null;
  } catch {
    return undefined;
  }
}

/** Holds rows in the order of their streams against the chain and against what their texts say. */
class Chain {
  part = -1;
  stream = '';
  seq = 0;
  #at = 0;
  #digest: string = FIRST_PREV;

  /** The event of the next row, where it is linked to the one before it by the digest of exactly what is stored (H1). */
  next(row: BinaryRow): Recorded | undefined {
    const [part, seq, at] = [row.number(PART), row.number(SEQ), row.number(AT)];
    if (part !== this.part || !row.is(STREAM, this.stream)) {
      [this.part, this.stream] = [part, row.text(STREAM)];
      [this.seq, this.#at, this.#digest] = [0, 0, FIRST_PREV];
    }
    this.seq += 1;
    if (seq !== this.seq || at < this.#at || !row.is(PREV, this.#digest)) return undefined;
    const text = row.text(BYTES);
    const digest = hash('sha256', linkHead(this.#digest, row.size(BYTES)) + text, 'hex');
    if (!row.is(HASH, digest)) return undefined;
    [this.#at, this.#digest] = [at, digest];
    const said = saidIn(text);
    const isSame =
      said?.seq === seq &&
      said.stream === this.stream &&
      said.at === at &&
      typeof said.kind === 'string' &&
      row.is(KIND, said.kind);
    return isSame ? (said as Recorded) : undefined;
  }
}

/**
 * Gives every event to `take`, stream by stream, oldest first, and holds each against the chain in the
 * same pass (H3): what a projection is rebuilt from. Answers the first event that is not what was kept,
 * which is not given.
 */
export async function replay(
  { pool, tenant }: Pick<Store, 'pool' | 'tenant'>,
  take: (event: Recorded, part: number) => void,
): Promise<Problem | undefined> {
  const chain = new Chain();
  let changed: Problem | undefined;
  let isRead = false;
  const client = await pool.connect();
  try {
    await eachRow(
      client.query(copyTo(logOf(tenant), { highWaterMark: AHEAD })),
      COLUMNS.length,
      (row) => {
        const event = chain.next(row);
        if (event === undefined)
          changed = problem('EVENT_CHANGED', { seq: chain.seq }, `/${chain.part}/${chain.stream}`);
        else take(event, chain.part);
        return event !== undefined;
      },
    );
    isRead = changed === undefined;
  } finally {
    // A connection that has more to say is of no use to anybody else.
    client.release(!isRead);
  }
  return changed;
}

/** The first event that is not what was kept, or nothing: every byte is read (H3). */
export const verifyChain = (log: Pick<Store, 'pool' | 'tenant'>): Promise<Problem | undefined> =>
  replay(log, () => {});
