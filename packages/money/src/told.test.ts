import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDay, monthOf, type Day } from './day.ts';
import { FEN_MAX, type Fen } from './fen.ts';
import { showDay, showYuan } from './show.ts';
import { daysTold, monthTold, SUM_TOLD, sumTold } from './told.ts';

const at = (year: number, month: number, day: number): Day => dayOf(year, month, day);
const sumOf = (text: string) => {
  const [, digits, ten] = new RegExp(SUM_TOLD).exec(text) ?? [];
  return sumTold(digits, ten);
};

describe('days in a text', () => {
  test.each<[string, readonly Day[]]>([
    ['于2026年11月5日前还清', [at(2026, 11, 5)]],
    ['2026-11-05、2026/1/6、2026.12.31', [at(2026, 11, 5), at(2026, 1, 6), at(2026, 12, 31)]],
    ['2026 年 2 月 28 日', [at(2026, 2, 28)]],
    ['2026年2月29日', []],
    ['2024年2月29日', [at(2024, 2, 29)]],
    ['1899年12月31日，3000年1月1日', []],
    ['11月5日', []],
    ['没有日子', []],
  ])('%s', (text, days) => {
    expect(daysTold(text)).toEqual(days);
  });

  test.each<[string, Day]>([
    ['11月5日', at(2026, 11, 5)],
    ['11月4日', at(2027, 11, 4)],
    ['1月31日', at(2027, 1, 31)],
  ])('%s, told on 2026-11-05, is the first such day from then on', (text, day) => {
    expect(daysTold(text, at(2026, 11, 5))).toEqual([day]);
  });

  test('a day is read as it is shown, with noughts or without', () => {
    fc.assert(
      fc.property(fc.integer({ min: at(1900, 1, 1), max: at(2999, 12, 31) }), (n) => {
        const day = n as Day;
        for (const text of [
          showDay(day, 'zh'),
          formatDay(day),
          formatDay(day).replaceAll('-', '/'),
        ])
          expect(daysTold(`在${text}之前`)).toEqual([day]);
        expect(monthTold(showDay(day, 'zh'))).toBe(monthOf(day));
      }),
      runs(0.2),
    );
  });

  test('a month needs its year, and is one of twelve', () => {
    expect(monthTold('2026年9月账单')).toBe(2026 * 12 + 8);
    expect(monthTold('9月账单')).toBeUndefined();
    expect(monthTold('2026年13月')).toBeUndefined();
  });
});

describe('sums in a text', () => {
  test.each<[string, number | undefined]>([
    ['1,672.00元', 167_200],
    ['1672', 167_200],
    ['1.2万元', 1_200_000],
    ['1.2345万', 1_234_500],
    ['0.0001万元', 100],
    ['3 万', 3_000_000],
    ['12.345元', undefined],
    ['100000000000.01', undefined],
    ['10000000万', 1e13],
    ['10000001万', undefined],
    ['两千', undefined],
  ])('%s', (text, sum) => {
    expect(sumOf(text)).toBe(sum);
  });

  test('a sum is read as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FEN_MAX }), (n) => {
        expect(sumOf(`共${showYuan(n as Fen, 'zh')}`)).toBe(n);
      }),
      runs(0.2),
    );
  });
});
