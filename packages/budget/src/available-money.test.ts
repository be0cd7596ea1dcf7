import { dayOf, fen, formatFen, formatMonth } from '@forbear/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availableMoney, essentialOf, type Expense, type Income } from './index.ts';

const spends = (amount: number): Expense[] => [
  { group: 'other', what: 'all', amount: fen(amount), per: 'month' },
];
const earns = (amount: number, more: Partial<Income> = {}): Income => ({
  what: 'income',
  amount: fen(amount),
  per: 'month',
  ...more,
});

describe('the money of a month', () => {
  test('小李: 130.00 to December, 4,270.00 from January', () => {
    const months = availableMoney({
      incomes: [
        earns(260_000, { until: dayOf(2026, 12, 31), payDay: 5 }),
        earns(720_000, { from: dayOf(2027, 1, 5), payDay: 5 }),
      ],
      expenses: spends(245_000),
      savings: fen(60_000),
      asOf: dayOf(2026, 10, 5),
      months: 4,
    });
    expect(months.map((m) => `${formatMonth(m.month)} ${formatFen(m.available)}`)).toEqual([
      '2026-10 130.00',
      '2026-11 130.00',
      '2026-12 130.00',
      '2027-01 4270.00',
    ]);
  });

  test('小张: left over 1,900.00, kept back 190.00, affordable 1,710.00', () => {
    const [month] = availableMoney({
      incomes: [earns(198_000), earns(200_000)],
      expenses: spends(208_000),
      savings: fen(30_000),
      asOf: dayOf(2026, 11, 5),
      months: 1,
    });
    expect([month?.leftOver, month?.keptBack, month?.available]).toEqual([
      190_000, 19_000, 171_000,
    ]);
  });

  test('小陈: affordable 3,100.00; unsure income is not counted', () => {
    const [month] = availableMoney({
      incomes: [earns(980_000), earns(300_000, { certain: false })],
      expenses: spends(635_000),
      savings: fen(150_000),
      asOf: dayOf(2026, 11, 20),
      months: 1,
    });
    expect(month?.available).toBe(310_000);
  });

  test('a tenth is rounded up to whole ten yuan; the month that fills the fund keeps only the rest', () => {
    const months = availableMoney({
      incomes: [earns(100_100)],
      expenses: spends(50_000),
      savings: fen(40_000),
      asOf: dayOf(2026, 1, 1),
      months: 4,
    });
    // left over 501.00 a month: 60.00 is kept, then 40.00 fills 500.00, then nothing
    expect(months.map((month) => month.keptBack)).toEqual([6_000, 4_000, 0, 0]);
  });

  test('yearly costs are spread; what comes once comes in its month', () => {
    expect(
      essentialOf([{ group: 'insurance', what: 'x', amount: fen(100_000), per: 'year' }]),
    ).toBe(8334);
    const months = availableMoney({
      incomes: [{ what: 'bonus', amount: fen(5_000), per: 'once', from: dayOf(2026, 2, 10) }],
      expenses: [],
      savings: fen(0),
      asOf: dayOf(2026, 1, 1),
      months: 3,
    });
    expect(months.map((month) => month.income)).toEqual([0, 5000, 0]);
  });

  test('available is never negative, never more than what is left over', () => {
    const sum = fc.integer({ min: 0, max: 5_000_000 }).map(fen);
    fc.assert(
      fc.property(sum, sum, sum, sum, (income, need, savings, keepBack) => {
        const months = availableMoney({
          incomes: [earns(income)],
          expenses: spends(need),
          savings,
          keepBack,
          asOf: dayOf(2026, 1, 1),
          months: 12,
        });
        for (const month of months) {
          expect(month.available).toBeGreaterThanOrEqual(0);
          expect(month.available + month.keptBack).toBe(Math.max(0, month.leftOver));
        }
      }),
      { seed: 20261105, numRuns: 2000 },
    );
  });

  test.each([
    // 30 days of November; from the 11th on 20; a week's pay on each of its five Sundays.
    ['a day', { per: 'day' }, '3600.00'],
    ['a day from the 11th on', { per: 'day', from: dayOf(2026, 11, 11) }, '2400.00'],
    ['a day until last month', { per: 'day', until: dayOf(2026, 10, 31) }, '0.00'],
    ['a week', { per: 'week' }, '600.00'],
    ['irregular: a low month', { per: 'irregular' }, '120.00'],
  ] as const)('120.00 %s', (_what, more, wanted) => {
    const [month] = availableMoney({
      incomes: [earns(12_000, more)],
      expenses: [],
      savings: fen(0),
      asOf: dayOf(2026, 11, 1),
      months: 1,
    });
    expect(formatFen((month as NonNullable<typeof month>).income)).toBe(wanted);
  });
});
