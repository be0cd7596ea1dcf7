import { expect, test } from 'vitest';
import { levelIn, limitsOf, numbersIn, percentOf, reachOf, shareIn } from './draft.ts';

test.each([
  ['3, 6，9 12', [3, 6, 9, 12]],
  ['12 3 3', [3, 12]],
  ['', undefined],
  ['3, x', undefined],
  ['0', undefined],
  ['1.5', undefined],
])('values of a measure as typed: «%s»', (text, wanted) => {
  expect(numbersIn(text)).toEqual(wanted);
});

test.each([
  ['10', '0.1'],
  ['4.5', '0.045'],
  ['24', '0.24'],
  ['0', '0'],
  ['100', '1'],
  ['0.0001', '0.000001'],
])('%s %% is the share %s, and is shown so again', (percent, share) => {
  expect(shareIn(percent)).toBe(share);
  expect(percentOf(share)).toBe(percent);
});

test('what is no percentage is none', () => {
  expect([shareIn('x'), shareIn('-1'), shareIn('1e2'), shareIn('')]).toEqual(
    Array(4).fill(undefined),
  );
});

test('limits of levels go through the fields unchanged', () => {
  const level = { '3': 'agent', '12': 'approver1' };
  expect(levelIn(limitsOf({ kind: 'reinstal', level }))).toEqual(level);
});

test('a higher level reaches at least as far as those below it', () => {
  expect(reachOf({ kind: 'waive', level: { '1': 'approver1' } })).toEqual({
    ...{ agent: '', approver1: '1', approver2: '1' },
  });
});
