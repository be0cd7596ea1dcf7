import { fail, ok, problem, type Result } from '@forbear/problem';
import { chance, closed, keyOfBytes, opened } from './cipher.ts';
import type { Seal } from './store.ts';
import type { Cost } from './key-asks.ts';
import type { Stretch } from './stretch.ts';

/** What is kept of a passphrase: how to stretch it, and the key of the records, closed with it. */
export type Lock = Cost & {
  readonly form: 1;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
};

/** Opened at each start of the app, so at the least that is held to be safe (19 MiB, two passes). */
const COST: Cost = { m: 19 * 1024, t: 2 };
const NOTHING = new Uint8Array(0);
const KEY_BYTES = 32;

/** A new lock and the seal that belongs to it; the key is of chance, the passphrase only closes it. */
export async function lockWith(
  passphrase: string,
  stretch: Stretch,
  rev: number,
): Promise<Result<{ readonly lock: Lock; readonly seal: Seal }>> {
  const salt = chance(16);
  const stretched = await stretch(passphrase, salt, COST);
  if (!stretched.ok) return stretched;
  const raw = chance(KEY_BYTES);
  const wrapped = await closed(await keyOfBytes(stretched.value), raw, NOTHING);
  return ok({ lock: { form: 1, ...COST, salt, wrapped }, seal: await sealOf(raw, rev) });
}

/** The seal behind a lock. Refused as LOCK_WRONG. */
export async function unlockedBy(
  passphrase: string,
  { m, t, salt, wrapped }: Lock,
  stretch: Stretch,
  rev: number,
): Promise<Result<Seal>> {
  const stretched = await stretch(passphrase, salt, { m, t });
  if (!stretched.ok) return stretched;
  const raw = await opened(await keyOfBytes(stretched.value), wrapped, NOTHING);
  return raw === undefined ? fail(problem('LOCK_WRONG')) : ok(await sealOf(raw, rev));
}

type Sealed = { readonly sealed: Uint8Array<ArrayBuffer> };

const isSealed = (body: unknown): body is Sealed =>
  typeof body === 'object' && body !== null && 'sealed' in body;

/** Each body is closed with the name of its record, so that none can stand in another's place. */
async function sealOf(raw: Uint8Array<ArrayBuffer>, rev: number): Promise<Seal> {
  const key = await keyOfBytes(raw);
  raw.fill(0);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  return {
    rev,
    close: async (body, name) => ({
      sealed: await closed(key, bytesOf(JSON.stringify(body)), bytesOf(name)),
    }),
    open: async (body, name) => {
      if (!isSealed(body)) return body;
      const plain = await opened(key, body.sealed, bytesOf(name));
      // What cannot be opened is told as a spoilt record, and left where it lies.
      return plain === undefined
        ? undefined
        : (JSON.parse(new TextDecoder().decode(plain)) as unknown);
    },
  };
}
