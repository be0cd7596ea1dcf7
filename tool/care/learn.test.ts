import { expect, test } from 'vitest';
import { APART } from '../../packages/check/src/care/apart.fixture.ts';
import { DEBTORS } from '../../packages/check/src/care/debtor.fixture.ts';
import { FRESH } from '../../packages/check/src/care/fresh.fixture.ts';
import { HELD_BACK } from '../../packages/check/src/care/spoken.fixture.ts';
import { UNSEEN } from '../../packages/check/src/care/unseen.fixture.ts';
import { learntFrom } from './learn.ts';

test('no sentence that is counted was learnt from, and none stands on both sides', () => {
  const { danger, harmless } = learntFrom();
  const learnt = new Set([...danger, ...harmless]);
  const counted = [HELD_BACK, UNSEEN, APART, ...FRESH, ...DEBTORS].flatMap((set) => [
    ...set.danger,
    ...set.harmless,
  ]);
  expect(counted.filter((said) => learnt.has(said))).toEqual([]);
  expect(danger.filter((said) => harmless.includes(said))).toEqual([]);
});
