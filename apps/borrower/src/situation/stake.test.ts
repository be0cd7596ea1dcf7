import { parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { emptySituation, type Situation } from './situation.ts';
import { stakesOf } from './stake.ts';
import type { Facts } from './told.ts';

const situationWith = (product: string, answers: Record<string, string | null>): Situation => ({
  ...emptySituation(must(parseDay('2026-11-20'))),
  debts: [
    {
      id: 'a',
      product,
      facts: Object.fromEntries(
        Object.entries(answers).map(([question, text]) => [
          question,
          text === null ? { unknown: true as const } : { typed: text },
        ]),
      ) as Facts,
    },
  ],
});

const loan = { owed: '20,000', when: 'coming', due: '2026-12-15', count: '12', lenderKind: 'bank' };

describe('what is still open, and what it may bring', () => {
  test('a rate that is not told may be the least of its product: that much less interest', () => {
    const [stake] = stakesOf(situationWith('jiebei', loan));
    expect(stake?.questions).toContain('rate');
    expect(stake?.saved).toBeGreaterThan(0);
    const told = {
      ...loan,
      rate: '0.04%',
      ratePer: 'day',
      each: '1800.95',
      contractDay: '2026-01-15',
    };
    expect(stakesOf(situationWith('jiebei', told))).toEqual([]);
  });

  test('who lends decides whether interest is above the line, and the sum is that of the check', () => {
    const dear = {
      ...{ owed: '10,000', when: 'coming', due: '2026-12-15', count: '12', each: '1,150' },
      ...{ rate: '36%', ratePer: 'year', contractDay: '2026-08-15', charge: 'no' },
    };
    const [stake] = stakesOf(situationWith('other', { ...dear, lenderKind: null }));
    expect(stake?.questions).toContain('lenderKind');
    expect(stake?.saved).toBeGreaterThan(10_000);
    expect(stakesOf(situationWith('other', { ...dear, lenderKind: 'bank' }))).toEqual([]);
  });

  test('a guarantee fee that is told is a charge of the contract and no more a question', () => {
    const open = { ...loan, rate: '23%', ratePer: 'year', each: '1,900' };
    const asked = stakesOf(situationWith('fenqile', { ...open, contractDay: '2026-05-05' }))[0];
    expect(asked?.questions).toEqual(['charge']);
    expect(asked?.saved).toBeGreaterThan(0);
    const told = { ...open, contractDay: '2026-05-05', charge: 'no' };
    expect(stakesOf(situationWith('fenqile', told))).toEqual([]);
  });

  test('a debt without a sum keeps its one question and promises nothing', () => {
    expect(stakesOf(situationWith('jiebei', { owed: null, when: null }))).toEqual([
      { debt: 'a', questions: ['owed'], saved: 0 },
    ]);
  });
});
