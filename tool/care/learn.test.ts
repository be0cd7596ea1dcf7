import { expect, test } from 'vitest';
import { speaksOfDying } from '../../packages/check/src/care/life-words.ts';
import { MOUTHS } from '../../packages/check/src/care/mouth.fixture.ts';
import { learntFrom } from './learn.ts';

test('no sentence that is counted was learnt from, and none stands on both sides', () => {
  const { danger, harmless } = learntFrom();
  const learnt = new Set([...danger, ...harmless]);
  const counted = MOUTHS.flatMap((mouth) => [...mouth.plain, ...mouth.hint, ...mouth.harmless]);
  expect(counted.filter((said) => learnt.has(said))).toEqual([]);
  expect(danger.filter((said) => harmless.includes(said))).toEqual([]);
});

test('of what was learnt from, 95 of 100 are found and 2 of 100 harmless ones taken', () => {
  const { danger, harmless } = learntFrom();
  const missed = danger.filter((said) => !speaksOfDying(said));
  const wrong = harmless.filter(speaksOfDying);
  expect(missed.length / danger.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  expect(wrong.length / harmless.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
});
