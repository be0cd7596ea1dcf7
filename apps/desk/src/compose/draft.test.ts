import type { MeasureChoices } from '@forbear/casework';
import { parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { draftOf, emptyDraft, readDraft, sumIn } from './draft.ts';

const day = (text: string): Day => must(parseDay(text));
const CHOICES: MeasureChoices = {
  shapes: [
    { kind: 'reinstal', count: 3 },
    { kind: 'reinstal', count: 6 },
    { kind: 'extend', months: 3, interest: 'runs' },
  ],
  rates: [{ kind: 'reduce-rate', rate: { scaled: 100_000, per: 'day' }, periods: 6 }],
  waivable: ['penalty'],
  settlements: [],
};

describe('an offer as it is typed', () => {
  test('M3 sums are read exactly, or not at all', () => {
    expect(['186.20', '1,672', '1672.5', ' 0 '].map(sumIn)).toEqual([18_620, 167_200, 167_250, 0]);
    expect(['', '1.234', '1e3', '-5', '一千', '1.2.3'].map(sumIn)).toEqual(
      Array(6).fill(undefined),
    );
  });

  test('choices and sums become measures in the order they compose', () => {
    const draft = { ...emptyDraft(7), shape: 2, rate: 0, waive: { penalty: '12.00' } };
    expect(readDraft(draft, CHOICES).measures.map(({ kind }) => kind)).toEqual([
      'waive',
      'reduce-rate',
      'extend',
    ]);
  });

  test('a rate is lowered of new instalments, not before them', () => {
    const draft = { ...emptyDraft(7), shape: 1, rate: 0 };
    expect(readDraft(draft, CHOICES).measures.map(({ kind }) => kind)).toEqual([
      'reinstal',
      'reduce-rate',
    ]);
  });

  test('a sum that cannot be read is named and never taken as nothing', () => {
    const found = readDraft({ ...emptyDraft(7), waive: { penalty: '12,x' } }, CHOICES);
    expect(found).toEqual({ measures: [], wrong: ['penalty'] });
  });

  test('a settlement stands alone', () => {
    const draft = {
      ...emptyDraft(7),
      shape: 1,
      settle: { amount: '8,640.00', on: day('2027-02-09') },
    };
    expect(readDraft(draft, CHOICES).measures).toEqual([
      { kind: 'settle', amount: 864_000, on: day('2027-02-09') },
    ]);
  });

  test.each([
    [[{ kind: 'reinstal', count: 6 }]],
    [
      [
        { kind: 'waive', component: 'penalty', amount: 'all' },
        { kind: 'extend', months: 3, interest: 'runs' },
      ],
    ],
    [[{ kind: 'settle', amount: 864_000, on: day('2027-02-09') }]],
  ] as const)('measures come back as they went in: %j', (measures) => {
    expect(readDraft(draftOf(measures as never, CHOICES, 7), CHOICES).measures).toEqual(measures);
  });
});
