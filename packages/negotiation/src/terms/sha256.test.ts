import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../index.ts';

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('SHA-256 of any text is that of Node', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(byNode(text));
    }),
    { seed: freshSeed(), numRuns: 300 },
  );
});

test.each([0, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000])('a text of %i characters', (length) => {
  expect(sha256('宽'.repeat(length))).toBe(byNode('宽'.repeat(length)));
  expect(sha256('a'.repeat(length))).toBe(byNode('a'.repeat(length)));
});
