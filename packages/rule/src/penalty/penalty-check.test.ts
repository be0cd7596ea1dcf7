import { fen, parseShare } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { checkPenalty, type LenderKind, type LoanCost } from '../index.ts';
import type { PenaltyFigures } from './penalty-check.ts';
import { day, interestFirst, yearlyRate } from '../cost/loan-cost.fixture.ts';

const loan = (more: Partial<LoanCost> = {}): LoanCost =>
  interestFirst(8_333, {
    lender: 'bank',
    rate: yearlyRate('0.1'),
    owed: {
      principal: fen(1_000_000),
      interest: fen(0),
      penalty: fen(3_000),
      fees: fen(0),
      on: day('2026-11-20'),
    },
    ...more,
  });
const multiple = (text: string, more: Partial<PenaltyFigures> = {}): PenaltyFigures => ({
  multiple: must(parseShare(text)),
  ...more,
});

describe('penalty interest: the agreed rate plus 30 % to 50 %', () => {
  test.each([
    ['10 % × 1.5 = 15 % is the most', multiple('1.5'), []],
    ['1.3 times is within', multiple('1.3'), []],
    ['less is no fault', multiple('1'), []],
    ['1.6 times: 30.00 × 0.1 / 1.6 = 1.87', multiple('1.6'), [187]],
    ['twice: 30.00 × 0.5 / 2 = 7.50', multiple('2'), [750]],
    ['half on top of the agreed rate is 1.5', multiple('0.5', { adds: true }), []],
    ['0.6 on top of it is 1.6', multiple('0.6', { adds: true }), [187]],
    ['15 % a year is 1.5 times 10 %', { rate: yearlyRate('0.15') }, []],
    ['16 % a year is 1.6 times', { rate: yearlyRate('0.16') }, [187]],
  ] as const)('%s', (_sum, penalty, wanted) => {
    const { findings } = checkPenalty(loan(), penalty);
    expect(findings.map(({ amount }) => amount)).toEqual(wanted);
    for (const found of findings)
      expect(found).toMatchObject({ severity: 'guidance', force: 'normative-document' });
  });

  test.each(['consumer-finance', 'bank'] as const)('%s: certain', (lender) => {
    expect(checkPenalty(loan({ lender }), multiple('2')).findings[0]?.uncertain).toBeUndefined();
  });

  test.each(['micro-loan', 'trust'] satisfies readonly LenderKind[])(
    '%s: it depends on the contract',
    (lender) => {
      expect(checkPenalty(loan({ lender }), multiple('2')).findings[0]?.uncertain).toBeDefined();
    },
  );

  test('a penalty without an agreed rate beside it is not compared', () => {
    const { rate: _rate, ...free } = loan();
    expect(checkPenalty(free, { rate: yearlyRate('0.1825') }).findings).toEqual([]);
  });

  test('20 % × 1.5 = 30 % lies above 24 %: a way to ask, no breach', () => {
    const dear = checkPenalty(loan({ rate: yearlyRate('0.2') }), multiple('1.5'));
    expect(dear.findings).toEqual([]);
    expect(dear.ways).toMatchObject([{ uncertain: expect.anything() }]);
    expect(checkPenalty(loan({ rate: yearlyRate('0.16') }), multiple('1.5')).ways).toEqual([]);
  });

  test('between persons: at most four times LPR, 3.00 % × 4 = 12 %', () => {
    const friend = loan({ lender: 'person', rate: yearlyRate('0.08') });
    expect(checkPenalty(friend, multiple('1.5')).findings).toEqual([]);
    expect(checkPenalty(friend, multiple('1.51')).findings).toMatchObject([
      {
        severity: 'law',
        rules: ['private-lending-overdue-and-fees-cap', 'private-lending-cap-4xlpr'],
      },
    ]);
  });

  test('cards have damages instead, and no penalty is no check', () => {
    expect(checkPenalty(loan({ card: true }), multiple('3')).checked).toEqual([]);
    expect(checkPenalty(loan(), undefined).checked).toEqual([]);
  });
});
