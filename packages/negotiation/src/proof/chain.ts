import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { sha256 } from '../terms/sha256.ts';
import { canonical } from './canonical.ts';

/** One event of a stream, before it is written: who did what when. `at` in milliseconds UTC. */
export type Recorded = {
  readonly stream: string;
  /** 1, 2, 3 … without a gap (C2). */
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly data: unknown;
};

/** An event as it is stored: its text, the digest before it, and its own. */
export type Link = { readonly text: string; readonly prev: string; readonly digest: string };

/** What stands before the first event of a stream. */
export const FIRST_PREV = '0'.repeat(64);

/** The bytes of an event, as text: what is stored, digested and handed out (H1). */
export const eventText = ({ stream, seq, at, actor, kind, data }: Recorded): Result<string> =>
  canonical({ stream, seq, at, actor, kind, data });

/** What stands before an event's text of so many bytes in the text of its link. */
export const linkHead = (prev: string, size: number): string =>
  `forbear link 1\n${prev.length} ${prev}\n${size} `;

/** The text whose SHA-256 is the digest of a link: every part stands with its length, so that none can be moved into another. */
export const linkText = (prev: string, text: string): string =>
  `${linkHead(prev, utf8Length(text))}${text}`;

export const linkDigest = (prev: string, text: string): string => sha256(linkText(prev, text));

/** Length in bytes of UTF-8. */
const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** What a desk says of a stream and signs (H4). */
export type Head = {
  readonly desk: string;
  readonly stream: string;
  readonly seq: number;
  readonly digest: string;
  /** Milliseconds UTC. */
  readonly at: number;
  /** The name of the key that signs. */
  readonly key: string;
};

export type SignedHead = Head & {
  /** Ed25519 over the head's text, as 128 hexadecimal digits. */
  readonly signature: string;
};

/** The text that is signed; names stand in quotes and can hold no line of their own. */
export const headText = ({ desk, stream, seq, digest, at, key }: Head): string =>
  [
    'forbear head 1',
    `desk ${JSON.stringify(desk)}`,
    `stream ${JSON.stringify(stream)}`,
    `seq ${seq}`,
    `digest ${digest}`,
    `at ${at}`,
    `key ${JSON.stringify(key)}`,
  ].join('\n');

/** By what the key before it vouches for a key: whoever trusts the old one can trust the new one. `since` is in ms UTC. */
export const keyText = (desk: string, publicKey: string, since: number): string =>
  `forbear key 1\n${desk}\n${publicKey}\n${since}`;

/** The commitment that stands in an event in place of a personal field (H5). */
export const commitmentOf = (salt: string, value: string): string =>
  sha256(`forbear field 1\n${utf8Length(salt)} ${salt}\n${utf8Length(value)} ${value}`);

/**
 * The events of a stream as they were recorded, or EVENT_CHANGED at the first link that is not what it was: bytes, order, number,
 * time that runs backwards (H3, H6), text that is not the one text of its value.
 */
export function readChain(stream: string, links: readonly Link[]): Result<readonly Recorded[]> {
  const events: Recorded[] = [];
  let prev = FIRST_PREV;
  for (const [k, link] of links.entries()) {
    const event = recordedIn(link.text);
    const last = events.at(-1);
    const isNext =
      event !== undefined &&
      event.stream === stream &&
      event.seq === k + 1 &&
      event.at >= (last?.at ?? 0) &&
      link.prev === prev &&
      link.digest === linkDigest(prev, link.text);
    if (!isNext) return fail(changed(k + 1));
    events.push(event);
    prev = link.digest;
  }
  return ok(events);
}

const changed = (seq: number): Problem => problem('EVENT_CHANGED', { seq }, `/events/${seq - 1}`);

function recordedIn(text: string): Recorded | undefined {
  const value = parsed(text);
  if (value === undefined || !isRecorded(value)) return undefined;
  const again = eventText(value);
  return again.ok && again.value === text ? value : undefined;
}

const isRecorded = (value: object): value is Recorded => {
  const { stream, seq, at, actor, kind } = value as Partial<Recorded>;
  const isNumbered = Number.isSafeInteger(seq) && Number.isSafeInteger(at);
  return isNumbered && [stream, actor, kind].every((one) => typeof one === 'string');
};

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a signed head belongs to this history: the digest at its number is the same (H4). */
export function headFault(head: Head, stream: string, links: readonly Link[]): Problem | undefined {
  const digest = head.seq === 0 ? FIRST_PREV : links[head.seq - 1]?.digest;
  return head.stream === stream && head.digest === digest
    ? undefined
    : problem('HEAD_DIFFERS', { seq: head.seq });
}
