import { expect, test } from 'vitest';
import { loadOver, paidIn } from './shortage.ts';

const paying = (...payments: number[]) => ({ payments }) as never;

test('payments of all options add up month by month', () => {
  expect(paidIn([paying(1, 2), paying(10)], 3)).toEqual([11, 2, 0]);
});

test.each([
  ['a month alone lacks what it has not', 0, [5, 5, 5], [3, 7, 6], [0, 2, 1]],
  ['what a month left over helps the next', 1, [5, 5, 5], [3, 7, 6], [0, 0, 1]],
  ['what a month lacked is not lacked again', 1, [5, 5, 5], [9, 5, 4], [4, 0, 0]],
  ['what was left over is used once', 1, [5, 0, 0], [2, 2, 2], [0, 0, 1]],
] as const)('%s', (_, carryOver, available, payments, lack) => {
  expect(loadOver([paying(...payments)], { available, carryOver })).toEqual(lack);
});
