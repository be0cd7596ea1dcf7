import { ok, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';

/** What the first event of a stream is linked to. */
export const FIRST_PREV = '0'.repeat(64);

type Content = {
  readonly stream: string;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly data: unknown;
};

/** Keys in order, so that the same content is always the same text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** An event as text, linked to the one before it: the hash of exactly what is stored (H1, H3). */
export function linked(
  prev: string,
  { stream, seq, at, actor, kind, data }: Content,
): Result<{ readonly bytes: string; readonly prev: string; readonly hash: string }> {
  const bytes = JSON.stringify(ordered({ stream, seq, at, actor, kind, data }));
  const tag = `forbear link 1\n${prev}\n${Buffer.byteLength(bytes)}\n`;
  const hash = createHash('sha256').update(tag).update(bytes).digest('hex');
  return ok({ bytes, prev, hash });
}
