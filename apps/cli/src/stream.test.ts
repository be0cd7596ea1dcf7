import { expect, test } from 'vitest';
import { tame } from './stream.ts';

test.each([
  ['esc\u001b[31m.csv', 'esc\ufffd[31m.csv'],
  ['\u0007\u0008\u000b', '\ufffd\ufffd\ufffd'],
  ['\u009b2J', '\ufffd2J'],
  ['花呗\t1,672.00 元\r\n', '花呗\t1,672.00 元\r\n'],
])('%j is shown without what moves a terminal', (text, shown) => {
  expect(tame(text)).toBe(shown);
});
