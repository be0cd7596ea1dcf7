import { formatDay, parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOddRate, isOddSum, readCount, readDay, readRate, readYuan, yearlyOf } from './typed.ts';

const today = must(parseDay('2026-11-05'));
const answer = <T>(found: { ok: true; value: T } | { ok: false; problem: { code: string } }) =>
  found.ok ? found.value : found.problem.code;

describe('amounts as people write them', () => {
  test.each([
    ['8460', 846_000],
    ['8,460.00', 846_000],
    ['￥8460', 846_000],
    ['¥ 8,460.5', 846_050],
    ['８４６０', 846_000],
    ['８，４６０．００元', 846_000],
    ['8460元', 846_000],
    [' 8460 ', 846_000],
    ['约 8400', 840_000],
    ['1.5万', 1_500_000],
    ['1.23456万', 1_234_560],
    ['3千', 300_000],
    ['2w', 2_000_000],
    ['1,0000', 1_000_000],
    ['12,3456.78', 12_345_678],
    ['0', 0],
    ['8460.10', 846_010],
    ['8460.100', 846_010],
  ])('%s', (text, fen) => {
    expect(answer(readYuan(text))).toBe(fen);
  });

  test.each([
    ['', 'TYPED_AMOUNT'],
    ['八千', 'TYPED_AMOUNT'],
    ['8,46', 'TYPED_AMOUNT'],
    ['16.725', 'TYPED_AMOUNT'],
    ['-5', 'TYPED_AMOUNT'],
    ['1e3', 'TYPED_AMOUNT'],
    ['8460 8460元x', 'TYPED_AMOUNT'],
    ['1,000,00', 'TYPED_AMOUNT'],
    ['999999999999999', 'AMOUNT_RANGE'],
    ['99999999999万', 'AMOUNT_RANGE'],
  ])('%s is refused as %s', (text, code) => {
    expect(answer(readYuan(text))).toBe(code);
  });

  test('a figure reads the same in every dress', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_99 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ',');
        const wide = text.replace(/[0-9.]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
        for (const dressed of [text, grouped, wide, `￥${grouped}`, `${text} 元`])
          expect(answer(readYuan(dressed))).toBe(fen);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('sums that are more often slips than debts are asked', () => {
    expect(isOddSum(99_999_999_999 as never)).toBe(true);
    expect(isOddSum(50 as never)).toBe(true);
    expect(isOddSum(846_000 as never)).toBe(false);
  });
});

describe('rates as people write them', () => {
  test.each([
    ['0.05', 'day', 500_000, 'day'],
    ['0.05%', 'day', 500_000, 'day'],
    ['0.05000000', 'day', 500_000, 'day'],
    ['0.0500000', 'day', 500_000, 'day'],
    ['０．０５％', 'day', 500_000, 'day'],
    ['14.6', 'year', 146_000_000, 'year'],
    ['14.6%', 'year', 146_000_000, 'year'],
    ['14.6 % 一年', undefined, 146_000_000, 'year'],
    ['年化14.6%', 'day', 146_000_000, 'year'],
    ['14.6% a year', undefined, 146_000_000, 'year'],
    ['日息万五', undefined, 500_000, 'day'],
    ['日息万分之五', undefined, 500_000, 'day'],
    ['日利率0.05%', undefined, 500_000, 'day'],
    ['万分之四点五', 'day', 450_000, 'day'],
    ['千分之一', 'day', 1_000_000, 'day'],
    ['月息2分', undefined, 20_000_000, 'month'],
    ['二分', undefined, 20_000_000, 'month'],
    ['月息八厘', undefined, 8_000_000, 'month'],
    ['一分五', undefined, 15_000_000, 'month'],
    ['月息一分二厘', undefined, 12_000_000, 'month'],
    ['二分半', undefined, 25_000_000, 'month'],
    ['两分利', undefined, 20_000_000, 'month'],
    ['年利率百分之十八', undefined, 180_000_000, 'year'],
    ['百分之二十四', 'year', 240_000_000, 'year'],
    ['6.5‱', 'day', 650_000, 'day'],
    ['1.2% 每月', undefined, 12_000_000, 'month'],
    ['0', 'year', 0, 'year'],
  ] as const)('%s (field: %s)', (text, per, scaled, told) => {
    expect(answer(readRate(text, per))).toEqual({ scaled, per: told });
  });

  test.each([
    ['', 'year', 'TYPED_RATE'],
    ['abc', 'year', 'TYPED_RATE'],
    ['-3', 'year', 'TYPED_RATE'],
    ['2000', 'year', 'TYPED_RATE'],
    ['0.00000001', 'day', 'TYPED_RATE'],
    ['14.6', undefined, 'TYPED_RATE_PERIOD'],
    ['万分之6.5', undefined, 'TYPED_RATE_PERIOD'],
    ['万五', undefined, 'TYPED_RATE_PERIOD'],
    ['0.05‰', undefined, 'TYPED_RATE_PERIOD'],
    ['二分五分', undefined, 'TYPED_RATE'],
  ] as const)('%s is refused as %s', (text, per, code) => {
    expect(answer(readRate(text, per))).toBe(code);
  });

  test('a rate is read by what was typed, never by how many decimals it has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 12 }),
        (thousandths, zeros) => {
          const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
          const found = answer(readRate(text + '0'.repeat(zeros), 'year'));
          expect(found).toEqual({ scaled: thousandths * 10_000, per: 'year' });
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  test('a rate that cannot be is asked: 14.6 a day, 0.0005 a day, not 0.05 a day', () => {
    const odd = (text: string, per: 'day' | 'year') => isOddRate(must(readRate(text, per)));
    expect(odd('14.6', 'day')).toBe(true);
    expect(odd('0.0005', 'day')).toBe(true);
    expect(odd('0.05', 'day')).toBe(false);
    expect(odd('14.6', 'year')).toBe(false);
    expect(yearlyOf(must(readRate('0.05', 'day')))).toBe(182_500_000);
  });
});

describe('days as people write them', () => {
  test.each([
    ['2026-11-10', 'coming', '2026-11-10'],
    ['2026/1/9', 'past', '2026-01-09'],
    ['2026年11月10日', 'past', '2026-11-10'],
    ['20261110', 'coming', '2026-11-10'],
    ['11月10日', 'coming', '2026-11-10'],
    ['11月10号', 'past', '2025-11-10'],
    ['9.25', 'past', '2026-09-25'],
    ['1-15', 'coming', '2027-01-15'],
    ['10号', 'coming', '2026-11-10'],
    ['10号', 'past', '2026-10-10'],
    ['31日', 'past', '2026-10-31'],
    ['25', 'coming', '2026-11-25'],
    ['3rd', 'coming', '2026-12-03'],
    ['２０２６－１１－１０', 'coming', '2026-11-10'],
    ['今天', 'coming', '2026-11-05'],
    ['明天', 'coming', '2026-11-06'],
    ['10 Nov 2026', 'coming', '2026-11-10'],
    ['3 december', 'past', '2025-12-03'],
    ['2024-02-29', 'past', '2024-02-29'],
  ] as const)('%s (%s)', (text, lean, day) => {
    const found = readDay(text, today, lean);
    expect(found.ok ? formatDay(found.value) : found.problem.code).toBe(day);
  });

  test.each(['', '2026-02-30', '11月31日', '13月1日', '0号', '32', 'soon', '2026', '10000-01-01'])(
    '%s is refused',
    (text) => {
      expect(answer(readDay(text, today, 'coming'))).toBe('TYPED_DAY');
    },
  );
});

test.each([
  ['12', 12],
  ['12期', 12],
  ['１２', 12],
  ['0', 'TYPED_COUNT'],
  ['601', 'TYPED_COUNT'],
  ['1.5', 'TYPED_COUNT'],
])('a count %s', (text, value) => {
  expect(answer(readCount(text, 1, 600))).toBe(value);
});
