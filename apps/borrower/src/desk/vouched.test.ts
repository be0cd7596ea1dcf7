import { keyText } from '@forbear/negotiation';
import { getPublicKeyAsync, signAsync } from '@noble/ed25519';
import { expect, test } from 'vitest';
import { freshSeed, isSigned } from './device-key.ts';
import { vouchedKeys, type ToldKey } from './vouched.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex');

/** A key of the desk, and what it says for the one after it. */
async function keyOf(id: string) {
  const seed = freshSeed();
  const publicKey = hex(await getPublicKeyAsync(bytes(seed)));
  const vouch = async (next: { id: string; publicKey: string }, since: number, desk = 'demo') => {
    const said = new TextEncoder().encode(keyText(desk, next.publicKey, since));
    const vouched = hex(await signAsync(said, bytes(seed)));
    return { id: next.id, publicKey: next.publicKey, since, by: id, vouched };
  };
  return { id, publicKey, vouch };
}

test('H4: the desk takes new keys, each vouched for by the one before; a key without a word for it is not trusted', async () => {
  const [first, second, third, stranger] = await Promise.all(['a', 'b', 'c', 'x'].map(keyOf));
  if (!first || !second || !third || !stranger) throw new Error('four keys');
  const kept = [{ id: first.id, publicKey: first.publicKey }];
  const trusted = async (...told: readonly ToldKey[]) =>
    (await vouchedKeys({ signs: 'demo', keys: kept }, told, isSigned)).map(({ id }) => id);
  const [toSecond, toThird] = [await first.vouch(second, 10), await second.vouch(third, 20)];
  expect(await trusted(toThird, toSecond)).toEqual(['c', 'b', 'a']);
  expect(await trusted(toThird)).toEqual(['a']);
  expect(await trusted({ ...stranger, since: 10 })).toEqual(['a']);
  expect(await trusted({ ...(await stranger.vouch(second, 10)), by: 'a' })).toEqual(['a']);
  expect(await trusted({ ...toSecond, since: 11 })).toEqual(['a']);
  expect(await trusted({ ...toSecond, publicKey: stranger.publicKey })).toEqual(['a']);
  expect(await trusted(await first.vouch(second, 10, 'another desk'))).toEqual(['a']);
  // A key that is kept is not replaced by another of its name.
  expect(await trusted({ ...(await first.vouch(stranger, 10)), id: 'a' })).toEqual(['a']);
});
