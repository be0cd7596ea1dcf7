import { DEMO_BOOK, type Policy } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { papersJson, policyDraft, policyJson, shaped } from './desk/index.ts';
import { bookShape } from './policy-shape.ts';

const TEXT = readFileSync('example/desk-policies.json', 'utf8');

const refused = (change: (book: { policies: Record<string, unknown>[] }) => void): string => {
  const book = JSON.parse(TEXT) as { policies: Record<string, unknown>[] };
  change(book);
  const found = shaped(bookShape, book);
  return found.ok ? 'ok' : `${found.problem.code} ${found.problem.pointer ?? ''}`;
};

describe('policies of a desk as a file', () => {
  test('the example is what the practised call plays', () => {
    expect(must(shaped(bookShape, JSON.parse(TEXT)))).toEqual(DEMO_BOOK);
  });

  test('a policy is written as its draft is read', () => {
    for (const { id: _id, version: _v, publishedBy: _by, ...policy } of DEMO_BOOK.policies)
      expect(
        must(
          shaped(policyDraft, {
            policy: policyJson({ ...policy, id: '', version: 1, publishedBy: [] }),
          }),
        ),
      ).toEqual({ policy });
  });

  test('the papers that a lender asks for are written as they are read', () => {
    const { documents } = JSON.parse(TEXT) as { documents: unknown };
    expect(DEMO_BOOK.documents.map(papersJson)).toEqual(documents);
  });

  test('every kind of measure that a relief has can be listed, and is written as it is read', () => {
    const [first] = DEMO_BOOK.policies;
    const told = policyJson(first as Policy);
    const measures = [
      { kind: 'reinstal', counts: [6], amounts: ['0.025'], level: { '40': 'agent' } },
      {
        kind: 'steps',
        plans: [
          [
            { count: 3, share: '0.025' },
            { count: 17, share: '0.05' },
          ],
        ],
        level: { '20': 'approver1' },
      },
      { kind: 'catch-up', counts: [3], level: { '3': 'agent' } },
      { kind: 'minimum', periods: [1], level: { '1': 'agent' } },
      { kind: 'move-due', dueDays: [10], level: { '10': 'agent' } },
      { kind: 'free-days', level: { '30': 'agent' } },
    ];
    const { policy } = must(shaped(policyDraft, { policy: { ...told, measures } }));
    expect(
      policyJson({ ...policy, id: '', version: 1, publishedBy: [] } as Policy).measures,
    ).toEqual(measures);
  });

  test.each([
    ['a key nobody knows', (one: Record<string, unknown>) => (one['extra'] = 1)],
    [
      'a reason that is none',
      (one: Record<string, unknown>) => (one['eligible'] = { reasons: ['x'] }),
    ],
    ['one publisher', (one: Record<string, unknown>) => (one['publishedBy'] = ['a'])],
    ['a day that is none', (one: Record<string, unknown>) => (one['from'] = '2026-02-30')],
    ['no measures', (one: Record<string, unknown>) => (one['measures'] = [])],
    [
      'a level that is none',
      (one: Record<string, unknown>) =>
        (one['measures'] = [{ kind: 'settle', daysOverdueMin: 91, level: { '0.9': 'boss' } }]),
    ],
  ])('%s is refused at its place', (_, change) => {
    const found = refused(({ policies }) => void change(policies[0] as Record<string, unknown>));
    expect(found).toMatch(/^[A-Z_]+ \/policies\/0/);
  });
});
