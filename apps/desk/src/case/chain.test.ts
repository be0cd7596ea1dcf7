import { FIRST_PREV, linkDigest } from '@forbear/negotiation';
import { expect, test } from 'vitest';
import { linksOf } from './chain.ts';

const texts = ['{"kind":"open"}', '{"kind":"take","note":"接下"}', '{"kind":"offer"}'];
const chain = texts.map((text, k) => ({ seq: k + 1, text, prev: FIRST_PREV, digest: '' }));
for (const [k, link] of chain.entries()) {
  link.prev = k === 0 ? FIRST_PREV : (chain[k - 1]?.digest ?? '');
  link.digest = linkDigest(link.prev, link.text);
}

test('H1 a chain as it was stored holds', () => {
  expect(linksOf(chain)).toEqual([true, true, true]);
});

test.each([
  [
    'a letter is changed',
    (k: number, one: (typeof chain)[0]) =>
      k === 1 ? { ...one, text: one.text.replace('接', '按') } : one,
    [true, false, true],
  ],
  [
    'a link is left out',
    (k: number, one: (typeof chain)[0]) => (k === 1 ? undefined : one),
    [true, false],
  ],
  ['two change places', (k: number) => chain[[0, 2, 1][k] as number], [true, false, false]],
] as const)('H1 it is seen when %s', (_, change, expected) => {
  const found = chain.flatMap((one, k) => change(k, one) ?? []);
  expect(linksOf(found)).toEqual(expected);
});
