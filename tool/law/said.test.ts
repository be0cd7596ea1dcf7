import { golden } from '@forbear/testkit';
import { expect, test } from 'vitest';
import { PARTS } from './corpus.ts';

/** A figure of a sentence, which stands in many sentences that are otherwise the same. */
const FIGURE = /\d[\d,.]*/g;

type Said = { times: number; readonly first: string; readonly ways: Set<string> };

/** What is said somewhere in a value: each kind of sentence once, and how often each key stands in it. */
function countedIn(value: unknown) {
  const keys = new Map<string, number>();
  const sentences = new Map<string, Said>();
  const count = (inner: unknown): void => {
    if (typeof inner === 'string') {
      const kind = inner.replace(FIGURE, '#');
      const said = sentences.get(kind) ?? { times: 0, first: inner, ways: new Set() };
      said.times += 1;
      sentences.set(kind, { ...said, ways: said.ways.add(inner) });
    } else if (inner !== null && typeof inner === 'object')
      for (const [key, one] of Object.entries(inner)) {
        if (!Array.isArray(inner)) keys.set(key, (keys.get(key) ?? 0) + 1);
        count(one);
      }
  };
  count(value);
  return { keys, sentences };
}

/** Keys by name, then sentences as they come: how often, with how many figures, and the first of each kind. */
function shown(value: unknown): string {
  const { keys, sentences } = countedIn(value);
  const counts = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => `${n} ${key}`);
  const lines = [...sentences.values()].map(
    ({ times, ways, first }) => `${times}${ways.size > 1 ? `/${ways.size}` : ''} ${first}`,
  );
  return `${counts.join('\n')}\n\n${lines.join('\n')}\n`;
}

test.each(Object.entries(PARTS))('what the law makes of %s', (name, part) => {
  const text = shown(part());
  expect(text).toBe(golden(`law/said/${name}.txt`, text));
});
