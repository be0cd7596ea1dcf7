import {
  eventText,
  FIRST_PREV,
  headText,
  linkDigest,
  type Link,
  type SignedHead,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { getPublicKeyAsync, signAsync } from '@noble/ed25519';
import { describe, expect, test } from 'vitest';
import { freshSeed, isSigned, provenKey } from './device-key.ts';
import { witnessed } from './witness.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');

const chain = (count: number, note = 'as it was'): readonly Link[] => {
  const links: Link[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const text = must(
      eventText({ stream: 'c1', seq, at: 1000 * seq, actor: 'a', kind: 'talk', data: { note } }),
    );
    const prev = links.at(-1)?.digest ?? FIRST_PREV;
    links.push({ text, prev, digest: linkDigest(prev, text) });
  }
  return links;
};

async function headOf(links: readonly Link[], secret = seed): Promise<SignedHead> {
  const seq = links.length;
  const digest = links.at(-1)?.digest ?? FIRST_PREV;
  const head = { desk: 'demo', stream: 'c1', seq, digest, at: 9000, key: 'k1' };
  const signature = hex(await signAsync(new TextEncoder().encode(headText(head)), secret));
  return { ...head, signature };
}

const signs = async () => ({
  signs: 'demo',
  keys: [{ id: 'k1', publicKey: hex(await getPublicKeyAsync(seed)) }],
});
const fresh = { id: 'c1', number: 'K1', version: 0 };
const tell = async (links: readonly Link[], followed: Parameters<typeof witnessed>[0] = fresh) =>
  witnessed(followed, { links, head: await headOf(links) }, await signs(), isSigned);

describe('A device as the witness of a desk (H4)', () => {
  test('H4: a history that goes on from what was seen is followed, its first and newest heads are kept', async () => {
    const once = must(await tell(chain(3)));
    const later = must(await tell(chain(5), once.followed));
    expect(later.events).toHaveLength(5);
    expect([later.followed.first?.seq, later.followed.newest?.seq, later.followed.version]).toEqual(
      [3, 5, 5],
    );
  });

  test('H4: a history that was cut, rolled back or written anew is refused, however well it is signed', async () => {
    const { followed } = must(await tell(chain(4)));
    for (const links of [chain(3), chain(4, 'another'), [...chain(2), ...chain(5, 'x').slice(2)]])
      expect(await tell(links, followed)).toMatchObject({
        ok: false,
        problem: { code: expect.stringMatching(/HEAD_DIFFERS|EVENT_CHANGED/) as string },
      });
  });

  test('H3: one changed character of any event is found', async () => {
    const links = chain(3);
    for (let k = 0; k < links.length; k += 1) {
      const changed = links.map((link, n) =>
        n === k ? { ...link, text: link.text.replace('as it was', 'as it wos') } : link,
      );
      expect(await tell(changed)).toMatchObject({ problem: { code: 'EVENT_CHANGED' } });
    }
  });

  test('H4: a head that another key signed, or another desk, or of fewer events, is refused', async () => {
    const links = chain(2);
    const other = await headOf(links, Buffer.from(freshSeed(), 'hex'));
    const mine = await headOf(links);
    const by = await signs();
    const codeOf = async (head: SignedHead, from = by) => {
      const found = await witnessed(fresh, { links, head }, from, isSigned);
      return found.ok ? undefined : found.problem.code;
    };
    expect(await codeOf(other)).toBe('HEAD_UNSIGNED');
    expect(await codeOf(mine, { ...by, signs: 'another desk' })).toBe('HEAD_UNSIGNED');
    expect(await codeOf(mine, { ...by, keys: [] })).toBe('HEAD_UNSIGNED');
    expect(await codeOf(await headOf(links.slice(0, 1)))).toBe('HEAD_DIFFERS');
    expect(await codeOf(mine)).toBeUndefined();
  });

  test('a device proves its key over the code it was given', async () => {
    const { key, proof } = await provenKey(hex(seed), 'CODE-1');
    expect(key).toBe(Buffer.from(await getPublicKeyAsync(seed)).toString('base64url'));
    const words = `forbear pairing 1\nCODE-1\n${key}`;
    const signature = Buffer.from(proof, 'base64url').toString('hex');
    expect(await isSigned(hex(await getPublicKeyAsync(seed)), words, signature)).toBe(true);
    expect(await isSigned(hex(await getPublicKeyAsync(seed)), `${words} `, signature)).toBe(false);
    expect(await isSigned('00', words, 'not a signature')).toBe(false);
  });
});
