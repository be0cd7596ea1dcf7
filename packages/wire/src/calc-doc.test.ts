import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calc, CALC_KINDS, type CalcKind } from './index.ts';

const EXAMPLE =
  /```sh\nforbear calc (\w+) <<'JSON'\n([\s\S]*?)\nJSON\n```\s+```json\n([\s\S]*?)```/g;
const examples = (): readonly (readonly string[])[] =>
  [...readFileSync('docs/calc.md', 'utf8').matchAll(EXAMPLE)].map((match) => match.slice(1));

test('every example of docs/calc.md answers as it is written there', () => {
  for (const [kind, request, answer] of examples())
    expect(must(calc(kind as CalcKind, request as string))).toEqual(JSON.parse(answer as string));
});

test('every kind of calc has an example in docs/calc.md', () => {
  const shown = new Set(examples().map(([kind]) => kind));
  expect([...shown].sort()).toEqual([...CALC_KINDS].sort());
});
