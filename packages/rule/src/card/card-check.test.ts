import { fen } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { checkCard, type LoanCost, type NamedCharge } from '../index.ts';
import { day, interestFirst } from '../cost/loan-cost.fixture.ts';

const card = (more: Partial<LoanCost> = {}): LoanCost =>
  interestFirst(0, { lender: 'bank', card: true, rows: [], ...more });
const late = (more: Partial<NamedCharge> = {}): NamedCharge => ({
  kind: 'late-fee',
  on: day('2026-11-06'),
  ...more,
});

describe('charges of a credit card', () => {
  test.each(['late-fee', 'over-limit-fee', 'interest-on-damages'] as const)(
    '%s is none that may be charged',
    (kind) => {
      const [found] = checkCard({
        cost: card(),
        charges: [late({ kind, amount: fen(28_400), contact: 3 })],
      }).findings;
      expect(found).toMatchObject({
        rules: ['card-no-late-fee-no-overlimit-fee'],
        severity: 'guidance',
        amount: 28_400,
        contact: 3,
      });
    },
  );

  test.each([
    ['2016-12-31', 0],
    ['2017-01-01', 1],
  ])('a late fee of %s gives %i findings', (on, count) => {
    expect(checkCard({ cost: card(), charges: [late({ on: day(on) })] }).findings.length).toBe(
      count,
    );
  });

  test('what is no card has no such rule', () => {
    expect(checkCard({ cost: card({ card: false }), charges: [late()] }).findings).toEqual([]);
  });

  test.each([
    ['2,840.00 × 5 % × 2 = 284.00', 28_400, []],
    ['0.01 more', 28_401, [1]],
  ])('damages: %s', (_sum, fees, wanted) => {
    const cost = card({
      owed: {
        principal: fen(2_840_000),
        interest: fen(0),
        penalty: fen(0),
        fees: fen(fees),
        on: day('2026-11-20'),
      },
    });
    const { findings } = checkCard({
      cost,
      charges: [],
      minimum: { amount: fen(284_000), missed: 2 },
    });
    expect(findings.map(({ amount }) => amount)).toEqual(wanted);
    for (const found of findings) expect(found.uncertain?.zh).toContain('不是法定上限');
  });

  test.each([
    ['2016-12-31', 600_000, 0],
    ['2017-01-01', 600_000, 1],
    ['2020-12-31', 600_000, 1],
    ['2021-01-01', 600_000, 0],
    ['2018-06-01', 500_000, 0],
    ['2018-06-01', 500_001, 1],
  ])(
    'a card of %s at %i billionths a day: %i findings of the band of 0.05 %%',
    (on, scaled, count) => {
      const cost = card({ contractDate: day(on), rate: { scaled, per: 'day' } });
      expect(checkCard({ cost, charges: [] }).findings.length).toBe(count);
    },
  );
});
