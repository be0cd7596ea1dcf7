import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareCheck } from '../piece/check.ts';
import { sayIn } from '../text/say.ts';
import {
  isOddRate,
  isOddSum,
  readCount,
  readRate,
  readShare,
  readYuan,
  yearlyOf,
} from './typed.ts';

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
    ['.5', 50],
    ['8460。5', 846_050],
    ['8460。', 846_000],
    ['8460.00 元整', 846_000],
    ['8460 RMB', 846_000],
    ['8400左右', 840_000],
    ['八千', 800_000],
    ['8千4', 840_000],
    ['一万二', 1_200_000],
    ['3万5', 3_500_000],
    ['1万5千元', 1_500_000],
    ['一万五千五', 1_550_000],
    ['1万零500', 1_050_000],
    ['12万3456', 12_345_600],
    ['两千五百块5毛', 250_050],
    ['8460元5角3分', 846_053],
    ['８千', 800_000],
    ['2百', 20_000],
    ['廿万', 20_000_000],
    ['壹万贰仟元整', 1_200_000],
    ['三千零五十', 305_000],
    ['一亿二千万', 12_000_000_000],
    ['零', 0],
  ])('%s', (text, fen) => {
    expect(answer(readYuan(text))).toBe(fen);
  });

  test.each([
    ['', 'TYPED_AMOUNT'],
    ['8460 8460', 'TYPED_AMOUNT'],
    ['500 600', 'TYPED_AMOUNT'],
    ['1.5万2千', 'TYPED_AMOUNT'],
    ['3千5000', 'TYPED_AMOUNT'],
    ['3百5千', 'TYPED_AMOUNT'],
    ['5kk', 'TYPED_AMOUNT'],
    ['千元', 'TYPED_AMOUNT'],
    ['8.5元5角', 'TYPED_AMOUNT'],
    ['一二三', 'TYPED_AMOUNT'],
    ['一万半', 'TYPED_AMOUNT'],
    ['不到2万', 'TYPED_AMOUNT'],
    ['8460美元', 'TYPED_AMOUNT'],
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
    ['2%一个月', undefined, 20_000_000, 'month'],
    ['1个月2%', undefined, 20_000_000, 'month'],
    ['1天0.05%', undefined, 500_000, 'day'],
    ['1年18%', undefined, 180_000_000, 'year'],
    ['年化率18%', undefined, 180_000_000, 'year'],
    ['年利率是18%。', undefined, 180_000_000, 'year'],
    ['APR 18%', undefined, 180_000_000, 'year'],
    ['18% per annum', undefined, 180_000_000, 'year'],
    ['monthly 1.5%', undefined, 15_000_000, 'month'],
    ['14.6%/年（单利）', undefined, 146_000_000, 'year'],
    ['百分之二十四点五', 'year', 245_000_000, 'year'],
    ['千分之零点五/天', undefined, 500_000, 'day'],
    ['.05%', 'day', 500_000, 'day'],
    ['年息八厘', undefined, 80_000_000, 'year'],
    ['年息一分二', 'month', 120_000_000, 'year'],
    ['年利2分', undefined, 200_000_000, 'year'],
    ['三厘五毫', undefined, 3_500_000, 'month'],
    ['月利1.5分', undefined, 15_000_000, 'month'],
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
    ['10天1%', undefined, 'TYPED_RATE'],
    ['7天2%', 'year', 'TYPED_RATE'],
    ['3年18%', undefined, 'TYPED_RATE'],
    ['24年', undefined, 'TYPED_RATE'],
    ['半年3%', undefined, 'TYPED_RATE'],
    ['2%/30天', undefined, 'TYPED_RATE'],
    ['年化2%每月', undefined, 'TYPED_RATE'],
    ['日息5分', undefined, 'TYPED_RATE'],
    ['二分五毫', undefined, 'TYPED_RATE'],
    ['1 4.6', 'year', 'TYPED_RATE'],
    ['月费率0.6%', undefined, 'TYPED_RATE'],
    ['14.6%~18%', 'year', 'TYPED_RATE'],
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

describe('shares of a sum, which have no time', () => {
  test.each([
    ['3', 30_000_000],
    ['3%', 30_000_000],
    ['百分之三', 30_000_000],
    ['150%', 1_500_000_000],
    ['０．６％', 6_000_000],
    ['月0.6%', 'TYPED_SHARE'],
    ['0.6% 每期', 'TYPED_SHARE'],
    ['三分', 'TYPED_SHARE'],
    ['', 'TYPED_SHARE'],
  ])('%s', (text, share) => {
    expect(answer(readShare(text))).toBe(share);
  });

  test('the field of a fee takes one, and says what is wrong of another', () => {
    const check = shareCheck('fee3', sayIn('zh'));
    expect(check({ fee3: { typed: '2.5' } })).toBeUndefined();
    expect(check({})).toBeUndefined();
    expect(check({ fee3: { typed: '月2.5%' } })).toContain('不是百分之几');
  });
});

test.each([
  ['十二期', 12],
  ['12 months', 12],
  ['两个', 2],
  ['1 2', 'TYPED_COUNT'],
  ['一年', 'TYPED_COUNT'],
  ['12', 12],
  ['12期', 12],
  ['１２', 12],
  ['0', 'TYPED_COUNT'],
  ['601', 'TYPED_COUNT'],
  ['1.5', 'TYPED_COUNT'],
])('a count %s', (text, value) => {
  expect(answer(readCount(text, 1, 600))).toBe(value);
});
