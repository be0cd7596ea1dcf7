import { expect, test } from 'vitest';
import { plainLine } from './plain-text.ts';

test('what no XML may hold, and what hides or turns text, goes', () => {
  expect(plainLine('张\ufffe三\uffff\ufdd0\u{1fffe}\u202e\u0000')).toBe('张三');
});
