import { addDays, addMonths, fen, parseRate, RATE_SCALE, type Share } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { lengthOfMeasures, offerLaw } from './proposal.ts';

const monthly = (count: number, each: string) =>
  Array.from({ length: count }, (_, k) => ({
    due: addMonths(day('2026-12-10'), k, 'clamp-to-month-end'),
    amount: yuan(each),
  }));
const leadsOf = (...asked: Parameters<typeof offerLaw>): readonly string[] =>
  offerLaw(...asked).flatMap(({ rules }) => rules.slice(0, 1));

test('how long new instalments run goes by their own distance, else by that of the contract', () => {
  const quarterly = { ...bill, terms: { ...bill.terms, every: { months: 3 } } };
  const parts = { kind: 'reinstal', count: 36 } as const;
  expect(lengthOfMeasures(quarterly, [parts]).spreadMonths).toBe(108);
  expect(lengthOfMeasures(quarterly, [{ ...parts, every: { months: 1 } }]).spreadMonths).toBe(36);
});

describe('what rules say of an offer', () => {
  test('one payment a year from now may cost 24 %, and a fen above it is told', () => {
    const due = addDays(zhang.asOf, 365);
    // 9,600.00 × 24 % × 365 ÷ 365 = 2,304.00
    const lawful = [{ due, amount: yuan('11904.00') }];
    expect(leadsOf(bill, zhang.asOf, { instalments: lawful })).toEqual([]);
    const above = [{ due, amount: yuan('11914.00') }];
    const [found] = offerLaw(bill, zhang.asOf, { instalments: above });
    expect(found).toMatchObject({ rules: ['licensed-lender-24pct-reduction'], amount: fen(1_000) });
  });

  // Of 19,973.86 the first 9,952.05 repay 9,600.00 × 9,952.05 ÷ 19,973.86 = 4,783.26, cut: 4,816.74 stay out,
  // and not a fen less, which would allow less and claim a fen too much.
  test('what a payment repays is cut, so that nothing above the law is claimed too high', () => {
    const instalments = [
      { due: addDays(zhang.asOf, 30), amount: yuan('9952.05') },
      { due: addDays(zhang.asOf, 958), amount: yuan('10021.81') },
    ];
    const [found] = offerLaw(bill, zhang.asOf, { instalments });
    expect(found?.amount).toBe(fen(724_533));
  });

  test('who pays no more than is owed is told nothing of its cost', () => {
    expect(leadsOf(bill, zhang.asOf, { instalments: monthly(6, '1600.00') })).toEqual([]);
  });

  test('a plan on a card takes at most 60 months', () => {
    const card = {
      ...bill,
      product: 'card',
      creditor: { name: '某银行信用卡', kind: 'bank' },
    } as const;
    expect(leadsOf(card, zhang.asOf, { instalments: monthly(60, '160.00') })).toEqual([]);
    expect(leadsOf(card, zhang.asOf, { instalments: monthly(61, '157.37') })).toEqual([
      'card-individual-instalment-art70',
    ]);
  });

  test('the third extension of a micro-loan is told', () => {
    const loan = { ...bill, creditor: { name: '某小贷', kind: 'micro-loan' } } as const;
    const measures = [1, 1, 1].map((months) => ({
      kind: 'extend' as const,
      months,
      interest: 'waived' as const,
    }));
    const terms = { instalments: monthly(1, '9600.00'), measures };
    expect(leadsOf(loan, zhang.asOf, terms)).toEqual(['cash-loan-rollover-limit-2017']);
  });

  test('a penalty above the rate plus half of it stands beside every offer', () => {
    const loan = {
      ...bill,
      terms: {
        ...bill.terms,
        rate: must(parseRate('0.0004', 'day')),
        penalty: { multiple: (2 * RATE_SCALE) as Share, base: 'principal' },
      },
    } as const;
    expect(leadsOf(loan, zhang.asOf, { instalments: monthly(6, '1600.00') })).toEqual([
      'penalty-interest-uplift',
    ]);
  });
});
