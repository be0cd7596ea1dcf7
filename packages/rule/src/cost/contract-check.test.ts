import { fen } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { checkContract, type LoanCost } from '../index.ts';
import { day, feeInstalments, interestFirst, owed } from './loan-cost.fixture.ts';

const found = (cost: LoanCost, facts = {}) => checkContract(cost, facts).findings;

describe('how a contract was made and ends', () => {
  test('deducted at payout: 10,000.00 − 9,500.00 = 500.00 is no principal', () => {
    const friend = interestFirst(10_000, { lender: 'person', received: fen(950_000) });
    expect(found(friend)).toMatchObject([
      {
        amount: 50_000,
        severity: 'law',
        rules: ['private-lending-principal-netting', 'no-upfront-interest-deduction'],
      },
    ]);
    expect(found({ ...friend, lender: 'micro-loan' })).toMatchObject([
      { amount: 50_000, rules: ['no-upfront-interest-deduction'] },
    ]);
    expect(found({ ...friend, received: fen(1_000_000) })).toEqual([]);
  });

  test('no interest was agreed: the 300.00 that are asked for are none', () => {
    const { rate: _rate, ...friend } = interestFirst(0, {
      lender: 'person',
      owed: owed(fen(1_000_000), 30_000, day('2026-11-20')),
    });
    expect(found(friend)).toMatchObject([
      { amount: 30_000, rules: ['no-usury-and-silent-interest'], uncertain: expect.anything() },
    ]);
    expect(found({ ...friend, lender: 'bank' })).toEqual([]);
    expect(found({ ...friend, owed: owed(fen(1_000_000), 0, day('2026-11-20')) })).toEqual([]);
  });

  test.each([
    ['2026-12-01', 1_006_667, 1_006_667, []],
    ['2026-12-01', 1_006_668, 1_006_667, [1]],
    ['2027-02-01', 1_100_000, 1_006_667, []],
  ])('settling on %s for %i where %i are owed', (on, asked, due, wanted) => {
    const facts = { settle: { on: day(on), asked: fen(asked), owed: fen(due) } };
    expect(found(interestFirst(10_000), facts).map(({ amount }) => amount)).toEqual(wanted);
  });

  test.each([
    ['2026-07-31', [], 0],
    ['2026-08-01', ['personal-loan-cost-statement-2026'], 1],
  ])('a contract of %s without a cost statement: %j', (from, rules, gaps) => {
    const cost = interestFirst(10_000, { from });
    expect(found(cost, { statementMissing: true }).map((one) => one.rules[0])).toEqual(rules);
    expect(checkContract(cost, {}).notChecked.length).toBe(gaps);
    expect(checkContract(cost, { statementKept: true }).notChecked).toEqual([]);
    expect(checkContract({ ...cost, lender: 'person' }, {}).notChecked).toEqual([]);
  });

  test('a stated 8.80 % where 12 × 88.00 of 12,000.00 cost 1,056.00 / 6,500.00 = 16.25 % a year', () => {
    const cost = feeInstalments(8_800);
    expect(found(cost, { stated: { scaled: 88_000_000 } })).toMatchObject([
      {
        rules: ['annualised-rate-disclosure-2021', 'annualised-rate-method-irr'],
        uncertain: expect.anything(),
      },
    ]);
    expect(found(cost, { stated: { scaled: 157_460_000 } }).length).toBe(1);
    expect(found(cost, { stated: { scaled: 157_470_000 } })).toEqual([]);
  });
});
