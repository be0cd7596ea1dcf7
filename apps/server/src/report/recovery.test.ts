import { expect, test } from 'vitest';
import { recoveredOf, type Alike } from './recovery.ts';

const one = (alike: string, agreed: boolean, owed: number, paid: number): Alike => ({
  ...{ alike, agreed, owed, paid },
});

test('recoveries are compared among requests that are alike, the others weighing as those with an agreement do', () => {
  // 600 of 1,000 and 100 of 1,000 with an agreement; without one 50 % and 20 % of the same kinds: (500 + 200) of 2,000.
  const rows = [
    one('AXJ/0/2025-10/1', true, 1_000, 600),
    one('AXJ/0/2025-10/1', false, 400, 200),
    one('AXJ/1-30/2025-10/1', true, 1_000, 100),
    one('AXJ/1-30/2025-10/1', false, 10, 2),
  ];
  expect(recoveredOf(rows)).toEqual({ recoveredAgreed: 0.35, recoveredOthers: 0.35 });
  // A kind of which there is one side alone changes nothing.
  const alone = [
    one('AXYF/0/2025-10/3', true, 9_000, 9_000),
    one('AXYF/0/2025-11/3', false, 9_000, 0),
  ];
  expect(recoveredOf([...rows, ...alone])).toEqual(recoveredOf(rows));
  expect(recoveredOf(alone)).toBeUndefined();
  expect(recoveredOf([])).toBeUndefined();
});
