import { allSaid, golden } from '@forbear/testkit';
import { expect, test } from 'vitest';
import { PARTS } from './corpus.ts';

test.each(Object.entries(PARTS))('what the law makes of %s', (name, part) => {
  const text = allSaid(part());
  expect(text).toBe(golden(`law/said/${name}.txt`, text));
});
