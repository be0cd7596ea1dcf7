import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  catalogue,
  problem,
  problemAt,
  problemNext,
  problemText,
  type ProblemCode,
} from './index.ts';

describe('the catalogue', () => {
  const codes = Object.keys(catalogue) as ProblemCode[];

  test.each(codes)('%s has both languages and a next step', (code) => {
    const entry = catalogue[code];
    for (const text of [entry.zh, entry.en, entry.next.zh, entry.next.en]) {
      expect(text.trim()).not.toBe('');
    }
    expect(entry.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(entry.next.zh).toMatch(/[\u4e00-\u9fff]/);
    for (const zh of [entry.zh, entry.next.zh]) expect(zh).toMatch(/[。！？]$/);
    for (const en of [entry.en, entry.next.en]) {
      expect(en).toMatch(/[.!?]$/);
      // One form of quotation marks.
      expect(en).not.toContain('"');
    }
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
  });

  test('no code stands in two parts of the catalogue, where one would take the other’s words', () => {
    const parts = readdirSync('packages/problem/src/catalogue').flatMap((name) => {
      const text = readFileSync(`packages/problem/src/catalogue/${name}`, 'utf8');
      return [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, code]) => code);
    });
    expect(parts.filter((code, k) => parts.indexOf(code) !== k)).toEqual([]);
    expect(new Set(parts)).toEqual(new Set(codes));
  });

  test('a text names the values of its problem, in both languages', () => {
    const p = problem('MONEY_TEXT', { text: '1e3' });
    expect(problemText(p).zh).toContain('1e3');
    expect(problemText(p).en).toContain('1e3');
    expect(problemNext(p).en).not.toContain('{');
  });

  test('a pointer grows from the outside', () => {
    const inner = problem('DAY_TEXT', { text: 'x' }, '/from');
    expect(problemAt('/debts/0', inner).pointer).toBe('/debts/0/from');
  });
});
