import { describe, expect, test } from 'vitest';
import { checkProposal, type ProposalFigures } from '../index.ts';
import { day } from '../cost/loan-cost.fixture.ts';

const plan = (more: Partial<ProposalFigures>) =>
  checkProposal({
    card: false,
    lender: 'bank',
    asOf: day('2026-11-20'),
    inDifficulty: true,
    ...more,
  });

describe('what may be proposed', () => {
  test.each([
    [60, 0],
    [61, 1],
  ])('Article 70: a card over %i months gives %i findings', (spreadMonths, count) => {
    const { findings } = plan({ card: true, spreadMonths });
    expect(findings.length).toBe(count);
    for (const one of findings)
      expect(one).toMatchObject({
        severity: 'law',
        rules: ['card-individual-instalment-art70', 'card-instalment-limits-2022'],
      });
  });

  test.each([
    ['bank', 1],
    ['consumer-finance', 1],
    ['micro-loan', 0],
    ['person', 0],
  ] as const)('61 months of a %s loan: %i findings, uncertain', (lender, count) => {
    const { findings } = plan({ lender, spreadMonths: 61 });
    expect(findings.length).toBe(count);
    for (const one of findings) expect(one.uncertain).toBeDefined();
    expect(plan({ lender, spreadMonths: 60 }).findings).toEqual([]);
  });

  test.each([
    ['up to a year: at most the term of 12', 12, 12, 0],
    ['13 are more', 12, 13, 1],
    ['24 months: half of it, 12', 24, 12, 0],
    ['13 are more', 24, 13, 1],
    ['13 months are over a year: 6', 13, 6, 0],
    ['7 are more', 13, 7, 1],
  ])('extension, %s', (_sum, termMonths, extendMonths, count) => {
    const { findings } = plan({ termMonths, extendMonths });
    expect(findings.length).toBe(count);
    for (const one of findings) expect(one.uncertain?.en).toContain('unverified');
  });

  test.each([
    ['2024-06-30', 12, 'personal-loan-extension'],
    ['2024-07-01', 12, 'personal-loan-extension'],
    ['2024-06-30', 24, undefined],
    ['2024-07-01', 24, 'personal-loan-extension'],
  ])('on %s a term of %i extended by 25 goes by %s', (asOf, termMonths, rule) => {
    const { findings } = plan({ asOf: day(asOf), termMonths, extendMonths: 25 });
    expect(findings[0]?.rules[0]).toBe(rule);
  });

  test.each([
    [2, 0],
    [3, 1],
  ])('a micro-loan extended %i times gives %i findings', (extensions, count) => {
    expect(plan({ lender: 'micro-loan', extendMonths: 3, extensions }).findings.length).toBe(count);
  });

  test('Article 70 is a way for cards in difficulty, never for others', () => {
    expect(plan({ card: true }).ways?.[0]?.rules[0]).toBe('card-individual-instalment-art70');
    expect(plan({}).ways).toEqual([]);
    expect(plan({ card: true, inDifficulty: false }).ways).toEqual([]);
  });
});
