import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const told = (key: string): string =>
  fingerprint(key)
    .map(({ zh }) => zh)
    .join(' ');

test('six words of a key are the same on both sides and differ between keys', () => {
  const keys = Array.from({ length: 500 }, (_, k) => k.toString(16).padStart(64, '0'));
  const words = keys.map(told);
  expect(new Set(words).size).toBe(keys.length);
  expect(told(keys[7] as string)).toBe(words[7]);
  for (const { zh, en } of fingerprint('ab'.repeat(32))) {
    expect(zh).toMatch(/^[\u4e00-\u9fff]{2,3}$/);
    expect(en).toMatch(/^[a-z-]+$/);
  }
});
