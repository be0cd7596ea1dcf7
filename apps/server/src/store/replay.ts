import { FIRST_PREV, linkHead, type Recorded } from '@forbear/negotiation';
import { problem, type Problem } from '@forbear/problem';
import { hash } from 'node:crypto';
import { escapeLiteral } from 'pg';
import { copied, signs, type BinaryRow } from './copied.ts';
import type { Store } from './store.ts';

/**
 * The columns of the log, by their place in a row: those that an event or its link says as texts stand together, the text
 * itself last, behind two digests, whose place the head of its link takes.
 */
const COLUMNS = ['part', 'seq', 'at', 'kind', 'stream', 'prev', 'hash', 'bytes'] as const;
const [PART, SEQ, AT, KIND, STREAM, PREV, HASH, BYTES] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const DIGEST = FIRST_PREV.length;

/** The whole log in the order of its streams; COPY takes no parameters. */
const logOf = (tenant: string): string => `
  copy (select ${COLUMNS.join(', ')} from event where tenant = ${escapeLiteral(tenant)}
    order by part, stream, seq) to stdout (format binary)`;

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
    const part = row.number(PART);
    const seq = row.number(SEQ);
    if (seq === 1) this.#turnTo(part, row.text(STREAM));
    this.seq += 1;
    const said = part === this.part && seq === this.seq ? this.#linked(row) : undefined;
    if (said !== undefined) return said;
    // Of another stream it would be the first.
    this.#turnTo(part, row.text(STREAM));
    this.seq = Math.max(this.seq, 1);
    return undefined;
  }

  /** Goes on to a stream that is another than the last. */
  #turnTo(part: number, stream: string): void {
    if (part === this.part && stream === this.stream) return;
    [this.part, this.stream] = [part, stream];
    [this.seq, this.#at, this.#digest] = [0, 0, FIRST_PREV];
  }

  #linked(row: BinaryRow): Recorded | undefined {
    if (row.size(PREV) !== DIGEST || row.size(HASH) !== DIGEST) return undefined;
    const at = row.number(AT);
    const kept = row.signs(KIND, HASH);
    const link = row.behind(BYTES, linkHead(this.#digest, row.size(BYTES)));
    const digest = hash('sha256', link, 'hex');
    const said = saidIn(row.text(BYTES));
    const isSame =
      at >= this.#at &&
      said?.seq === this.seq &&
      said.stream === this.stream &&
      said.at === at &&
      typeof said.kind === 'string' &&
      kept === signs(said.kind, this.stream, this.#digest, digest);
    [this.#at, this.#digest] = [at, digest];
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
    isRead = await copied(client, logOf(tenant), COLUMNS.length, (row) => {
      const event = chain.next(row);
      if (event === undefined)
        changed = problem('EVENT_CHANGED', { seq: chain.seq }, `/${chain.part}/${chain.stream}`);
      else take(event, chain.part);
      return event !== undefined;
    });
  } finally {
    // A connection that has more to say is of no use to anybody else.
    client.release(!isRead);
  }
  return changed;
}

/** The first event that is not what was kept, or nothing: every byte is read (H3). */
export const verifyChain = (log: Pick<Store, 'pool' | 'tenant'>): Promise<Problem | undefined> =>
  replay(log, () => {});
