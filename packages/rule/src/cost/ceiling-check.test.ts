import { type Day, fen } from '@forbear/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCeiling, lprOn, type LenderKind } from '../index.ts';
import { day, feeInstalments, interestFirst, owed, yearlyRate } from './loan-cost.fixture.ts';

const sums = (cost: Parameters<typeof checkCeiling>[0]) =>
  checkCeiling(cost).findings.map(({ amount }) => amount);
const leads = (cost: Parameters<typeof checkCeiling>[0]) =>
  checkCeiling(cost).findings.map(({ rules }) => rules[0]);

describe('private loans: four times the one-year LPR of the day of contract', () => {
  test.each([
    ['3.00 % × 4 = 12 %: 100.00 a month is allowed', 10_000, []],
    ['100.01 a month is 0.01 too much: 9 paid, 3 to come', 10_001, [9, 3]],
    [
      '2 % a month: (200.00 − 100.00) × 9 = 900.00 paid, × 3 = 300.00 to come',
      20_000,
      [90_000, 30_000],
    ],
  ])('%s', (_sum, charge, wanted) => {
    const cost = interestFirst(charge, { lender: 'person' });
    expect(sums(cost)).toEqual(wanted);
    for (const found of checkCeiling(cost).findings)
      expect(found).toMatchObject({
        severity: 'law',
        rules: expect.arrayContaining(['private-lending-cap-4xlpr']),
      });
  });

  /** One-year LPR: 4.20 % from 2019-10-21 on, 3.85 % from 2020-04-20 to 2021-12-19, 3.80 % from 2021-12-20. */
  test.each([
    ['2020-08-19', 'private-lending-transition'],
    ['2020-08-20', 'private-lending-cap-4xlpr'],
  ])('a contract of %s goes by %s', (from, rule) => {
    const cost = interestFirst(20_000, {
      lender: 'person',
      from,
      count: 24,
      asOf: day('2021-06-15'),
    });
    expect(new Set(leads(cost))).toEqual(new Set([rule]));
  });

  test.each([
    ['2021-12-19', '3.85 % × 4 = 15.4 %: 128.33… a month, rounded up', 12_834, []],
    ['2021-12-19', '128.35 is 0.01 above', 12_835, [12]],
    ['2021-12-20', '3.80 % × 4 = 15.2 %: 126.66… a month, rounded up', 12_667, []],
    ['2021-12-20', '126.68 is 0.01 above', 12_668, [12]],
  ])('the LPR of %s: %s', (from, _sum, charge, wanted) => {
    expect(sums(interestFirst(charge, { lender: 'person', from }))).toEqual(wanted);
  });

  test('2019-06-01, 2 % a month: from 2020-08-20 on the LPR of today, before it nothing is claimed', () => {
    // Suit on 2021-06-15: LPR 3.85 % × 4 = 15.4 %, 128.34 a month. Due days 2020-10-01 to 2021-06-01:
    // 9 × (200.00 − 128.34) = 644.94; the row over 2020-08-20: 200.00 − 200.00 × 19/31 − 10,000 × 15.4 % × 12/365
    // = 200.00 − 122.59 − 50.64 = 26.77; to come 12 × 71.66 = 859.92.
    const cost = interestFirst(20_000, {
      lender: 'person',
      from: '2019-06-01',
      count: 36,
      asOf: day('2021-06-15'),
    });
    expect(sums(cost)).toEqual([64_494 + 2_677, 85_992]);
    for (const found of checkCeiling(cost).findings) expect(found.uncertain).toBeDefined();
  });

  test('default interest and fees count into the same total', () => {
    // Bullet of 6 months at 12 %, due 2026-08-01, asked 2026-11-20: 600.00 + 10,000 × 12 % × 111/360 = 370.00.
    const rows = [
      {
        start: day('2026-02-01'),
        due: day('2026-08-01'),
        balance: fen(1_000_000),
        payment: fen(1_060_000),
        charge: fen(60_000),
        part: { over: 6, of: 12 },
      },
    ];
    const late = (charges: number) =>
      interestFirst(0, {
        lender: 'person',
        rows,
        paidBefore: day('2026-08-01'),
        owed: owed(fen(1_000_000), charges, day('2026-11-20')),
      });
    expect(sums(late(97_000))).toEqual([]);
    expect(sums(late(97_001))).toEqual([1]);
    expect(sums(late(170_000))).toEqual([73_000]);
  });

  test('no day of contract: nothing is claimed below 24 %, and the answer that is missing is named', () => {
    const { contractDate: _day, ...undated } = interestFirst(20_000, { lender: 'person' });
    expect(sums(undated)).toEqual([]);
    expect(checkCeiling(undated).notChecked.map(({ answer }) => answer)).toEqual(['contractDate']);
    const { contractDate: _other, ...dear } = interestFirst(21_000, { lender: 'person' });
    expect(checkCeiling(dear).findings[0]).toMatchObject({
      amount: (12_000 / 12) * 9 + 3_000,
      uncertain: expect.anything(),
    });
  });
});

test('a loan between people without a day of contract goes by the day the money was given, said as open', () => {
  const { contractDate: given, ...undated } = interestFirst(20_000, { lender: 'person' });
  const known = checkCeiling(interestFirst(20_000, { lender: 'person' })).findings[0];
  const { findings, notChecked } = checkCeiling({ ...undated, paidOut: given as Day });
  expect(findings[0]?.amount).toBe(known?.amount);
  expect(findings[0]?.uncertain?.zh).toContain('没写合同日期');
  expect(findings[0]?.rules).toContain('private-loan-formed-at-payout');
  expect(notChecked.map(({ answer }) => answer)).toEqual(['contractDate']);
});

describe('licensed lenders: 24 % a year in its several natures', () => {
  const lenders: readonly LenderKind[] = ['bank', 'consumer-finance', 'trust', 'guarantor'];

  test.each(lenders)(
    '%s: 200.00 a month are the line of 24 percent, 200.02 a month 0.24 above in a year',
    (lender) => {
      expect(sums(interestFirst(20_000, { lender }))).toEqual([]);
      expect(sums(interestFirst(20_002, { lender }))).toEqual([24]);
      expect(leads(interestFirst(25_000, { lender }))).toEqual(['licensed-lender-24pct-reduction']);
    },
  );

  test.each(lenders)('%s is never under four times LPR', (lender) => {
    for (const found of checkCeiling(interestFirst(20_000, { lender })).findings)
      expect(found.rules.join()).not.toContain('4xlpr');
    expect(checkCeiling(interestFirst(15_000, { lender })).findings).toEqual([]);
  });

  test('30 %: (250.00 − 200.00) × 12 = 600.00', () => {
    expect(sums(interestFirst(25_000))).toEqual([60_000]);
  });

  test.each([
    ['2025-12-23', 'licensed-lender-24pct-reduction'],
    ['2025-12-24', 'micro-loan-cost-ceiling-2025'],
    ['2027-12-30', 'micro-loan-cost-ceiling-2025'],
  ])('a micro-loan of %s at 30 %% goes by %s', (from, rule) => {
    expect(leads(interestFirst(25_000, { from }))).toEqual([rule]);
  });

  test('a micro-loan of 2027-12-31 has to lie within four times LPR: 3.00 % × 4 = 12 %', () => {
    expect(lprOn(day('2027-12-31'), '1-year')?.rate.scaled).toBe(30_000_000);
    expect(sums(interestFirst(10_000, { from: '2027-12-31' }))).toEqual([]);
    expect(sums(interestFirst(10_002, { from: '2027-12-31' }))).toEqual([24]);
    expect(sums(interestFirst(20_000, { from: '2027-12-30' }))).toEqual([]);
  });

  test.each([
    ['2025-09-30', false],
    ['2025-10-01', true],
  ])('a bank loan through a platform of %s: supervised line %s', (from, is) => {
    const cost = interestFirst(25_000, { lender: 'bank', platform: true, from });
    expect(checkCeiling(cost).findings[0]?.rules.includes('assisted-lending-24pct')).toBe(is);
  });

  test('fees of the original amount: both ways above, the smaller difference, and the quoted price is said', () => {
    // 12,000.00 in 12 parts, fee 150.00 each: 1,800.00 in all, quoted 15 %. Simple 24 % on what is out:
    // (12,000 + 11,000 + … + 1,000) × 2 % = 1,560.00, 240.00 above. By flows at 2 % a month:
    // 1,150.00 × 10.5753412 = 12,161.64, of 13,800.00 the share 161.64 / 12,161.64 = 183.41.
    const [found] = checkCeiling(feeInstalments(15_000)).findings;
    expect(found?.amount).toBe(18_341);
    expect(found?.uncertain?.en).toContain('15.00%');
  });

  test('one way above is not enough: 132.00 a month is 26.4 % by what is out at 1,584.00, but 11,971.29 at 2 % a month', () => {
    // Simple: 1,584.00 − 1,560.00 = 24.00 above. Flows: 1,132.00 × 10.5753412 = 11,971.29 < 12,000.00.
    expect(checkCeiling(feeInstalments(13_200)).findings).toEqual([]);
  });

  test('a revolving balance goes by its rate: 25 % of which (25 − 24) / 25 of 100.00 = 4.00', () => {
    const cost = (rate: string) =>
      interestFirst(0, {
        rows: [],
        lender: 'bank',
        card: true,
        rate: yearlyRate(rate),
        owed: owed(fen(1_000_000), 10_000, day('2026-11-20')),
      });
    expect(sums(cost('0.24'))).toEqual([]);
    expect(sums(cost('0.25'))).toEqual([400]);
  });

  test('an unknown lender: what no lender may take is said, and which answer would change what', () => {
    const { lender: _kind, ...unknown } = interestFirst(25_000);
    const found = checkCeiling(unknown);
    expect(found.findings).toMatchObject([{ amount: 60_000, uncertain: expect.anything() }]);
    expect(found.notChecked[0]?.answer).toBe('creditor.kind');
    // As a private loan: (250.00 − 100.00) × 12 = 1,800.00.
    expect(found.notChecked[0]?.would.zh).toContain('1,800.00');
  });

  test('S8: a dearer contract never has a smaller excess', () => {
    const charge = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(charge, charge, (a, b) => {
        const total = (one: number) =>
          sums(feeInstalments(one)).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
        expect(total(Math.max(a, b))).toBeGreaterThanOrEqual(total(Math.min(a, b)));
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });
});
