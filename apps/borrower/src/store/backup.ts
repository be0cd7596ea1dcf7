import { fail, ok, problem, type Result } from '@forbear/problem';
import { chance, closed, joined, keyOfBytes, NONCE, opened } from './cipher.ts';
import { KINDS, VERSION, type Kept } from './record.ts';
import type { Cost } from './key-asks.ts';
import type { Stretch } from './stretch.ts';

/** A record as a backup holds it. */
export type Backed = Pick<Kept, 'kind' | 'id' | 'body' | 'gone'>;

type Bytes = Uint8Array<ArrayBuffer>;

// The file: `NOTE`, the form, the length of the header (two bytes), the header as JSON, then gzip of
// JSON lines in pieces of 64 KiB. Each piece is AES-256-GCM; its nonce is seven bytes of the header, a
// counter of four bytes, and 1 for the last piece, so that none can be cut off or moved. Everything
// before the pieces is authenticated with each of them.
const MAGIC = new TextEncoder().encode('NOTE');
const FORM = 1;
const PIECE = 64 * 1024;
const TAG = 16;
/** Nothing a person keeps is as large; more is not unpacked. */
const UNPACKED_MOST = 64 * 1024 * 1024;
/** A file cannot ask for more memory or passes than these. */
const COST_MOST: Cost = { m: 256 * 1024, t: 10 };
/** Tried in turn: as strong as can be borne, and the least that is held to be safe. */
const COSTS: readonly Cost[] = [
  { m: 64 * 1024, t: 3 },
  { m: 19 * 1024, t: 2 },
];

type Header = Cost & { readonly kdf: 'argon2id'; readonly salt: string; readonly nonce: string };

const toText = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const nonceOf = (start: Bytes, no: number, isLast: boolean): Bytes =>
  joined([start, Uint8Array.of(no >>> 24, no >>> 16, no >>> 8, no, isLast ? 1 : 0)]);

/** Closes records into one file. KEY_MEMORY where the device cannot even do the least. */
export async function writeBackup(
  records: readonly Backed[],
  passphrase: string,
  stretch: Stretch,
): Promise<Result<Bytes>> {
  const lines = [
    { form: 'forbear', version: VERSION, count: records.length },
    ...records.map(({ kind, id, body, gone }) => ({ kind, id, body, gone })),
  ].map((line) => JSON.stringify(line));
  const packed = await through(
    new TextEncoder().encode(lines.join('\n')),
    new CompressionStream('gzip'),
  );
  if (packed === undefined) return fail(problem('BACKUP_LARGE'));
  const [salt, start] = [chance(16), chance(7)];
  for (const cost of COSTS) {
    const stretched = await stretch(passphrase, salt, cost);
    if (!stretched.ok && stretched.problem.code === 'KEY_MEMORY') continue;
    if (!stretched.ok) return stretched;
    const header: Header = { kdf: 'argon2id', ...cost, salt: toText(salt), nonce: toText(start) };
    return ok(await piecesOf(packed, await keyOfBytes(stretched.value), header, start));
  }
  return fail(problem('KEY_MEMORY'));
}

async function piecesOf(packed: Bytes, key: CryptoKey, header: Header, start: Bytes) {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = joined([MAGIC, Uint8Array.of(FORM, text.length >>> 8, text.length), text]);
  const pieces = [head];
  const count = Math.max(1, Math.ceil(packed.length / PIECE));
  for (let no = 0; no < count; no += 1) {
    const piece = packed.slice(no * PIECE, (no + 1) * PIECE);
    const sealed = await closed(key, piece, head, nonceOf(start, no, no === count - 1));
    pieces.push(sealed.slice(NONCE));
  }
  return joined(pieces);
}

/**
 * The records of a backup: all, or none. Refuses BACKUP_NONE (no backup), BACKUP_NEWER (of a newer
 * version), BACKUP_WRONG (another passphrase, or the file has changed), BACKUP_CHANGED (the passphrase
 * is right, the file was cut or changed), BACKUP_LARGE.
 */
export async function readBackup(
  bytes: Bytes,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<readonly Backed[]>> {
  const found = headOf(bytes);
  if (!found.ok) return found;
  const { head, header } = found.value;
  const stretched = await stretch(passphrase, toBytes(header.salt), { m: header.m, t: header.t });
  if (!stretched.ok) return stretched;
  const packed = await openedPieces(bytes, head, header, await keyOfBytes(stretched.value));
  if (!packed.ok) return packed;
  const plain = await through(packed.value, new DecompressionStream('gzip'));
  if (plain === undefined) return fail(problem('BACKUP_LARGE'));
  return linesOf(new TextDecoder().decode(plain));
}

type Head = { readonly head: Bytes; readonly header: Header };

function headOf(bytes: Bytes): Result<Head> {
  const none = fail(problem('BACKUP_NONE'));
  if (MAGIC.some((byte, k) => bytes[k] !== byte)) return none;
  if (bytes[4] !== FORM) return fail(problem('BACKUP_NEWER'));
  const end = 7 + (((bytes[5] as number) << 8) | (bytes[6] as number));
  if (bytes.length < end + TAG) return fail(problem('BACKUP_CHANGED'));
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.slice(7, end))) as Header;
    const { m, t, salt, nonce, kdf } = header;
    const isOwn =
      kdf === 'argon2id' &&
      [m, t].every((one) => Number.isInteger(one) && one > 0) &&
      m >= 8 &&
      m <= COST_MOST.m &&
      t <= COST_MOST.t &&
      toBytes(salt).length === 16 &&
      toBytes(nonce).length === 7;
    return isOwn ? ok({ head: bytes.slice(0, end), header }) : fail(problem('BACKUP_CHANGED'));
  } catch {
    return fail(problem('BACKUP_CHANGED'));
  }
}

async function openedPieces(
  bytes: Bytes,
  head: Bytes,
  { nonce }: Header,
  key: CryptoKey,
): Promise<Result<Bytes>> {
  const start = toBytes(nonce);
  const parts: Bytes[] = [];
  const whole = PIECE + TAG;
  for (let at = head.length, no = 0; at < bytes.length; at += whole, no += 1) {
    const piece = bytes.slice(at, at + whole);
    const isLast = at + whole >= bytes.length;
    const plain = await opened(key, joined([nonceOf(start, no, isLast), piece]), head);
    // The first piece tells the passphrase; a cut file opens with another mark of the last piece.
    if (plain === undefined) return fail(problem(no === 0 ? 'BACKUP_WRONG' : 'BACKUP_CHANGED'));
    parts.push(plain);
  }
  return ok(joined(parts));
}

/** Bytes through a stream; nothing where too many come out, or they are none of its kind. */
async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes | undefined> {
  const parts: Bytes[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(parts);
      length += value.length;
      if (length > UNPACKED_MOST) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
}

function linesOf(text: string): Result<readonly Backed[]> {
  try {
    const [first, ...rows] = text.split('\n').map((line) => JSON.parse(line) as Backed);
    const { form, version, count } = first as unknown as Record<string, unknown>;
    if (form !== 'forbear' || typeof version !== 'number') return fail(problem('BACKUP_NONE'));
    const isKnown = rows.every(({ kind }) => KINDS.includes(kind));
    if (version > VERSION || !isKnown) return fail(problem('BACKUP_NEWER'));
    const isWhole =
      count === rows.length &&
      rows.every(({ id, body }) => /^[\w-]{1,80}$/.test(id) && typeof body === 'object');
    return isWhole ? ok(rows) : fail(problem('BACKUP_CHANGED'));
  } catch {
    return fail(problem('BACKUP_CHANGED'));
  }
}
