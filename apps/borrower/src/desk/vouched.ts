import { keyText } from '@forbear/negotiation';
import type { Keys } from './pairing.ts';
import type { Signed } from './witness.ts';

/** A key as a desk tells of it: from when on it signs, and what the key before it said for it. */
export type ToldKey = Keys[number] & {
  /** Milliseconds UTC. */
  readonly since: number;
  readonly by?: string | undefined;
  readonly vouched?: string | undefined;
};

/** The keys that may be trusted of a desk, newest first: those that were kept, and every one that a trusted key has vouched for. */
export async function vouchedKeys(
  { signs, keys }: { readonly signs: string; readonly keys: Keys },
  told: readonly ToldKey[],
  isSigned: Signed,
): Promise<Keys> {
  const trusted = [...keys];
  for (const { id, publicKey, since, by, vouched } of told.toSorted((a, b) => a.since - b.since)) {
    const before = trusted.find((one) => one.id === by);
    const isNew = !trusted.some((one) => one.id === id);
    if (!isNew || before === undefined || vouched === undefined) continue;
    const said = keyText(signs, publicKey, since);
    if (await isSigned(before.publicKey, said, vouched)) trusted.unshift({ id, publicKey });
  }
  return trusted;
}
