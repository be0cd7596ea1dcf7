import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addFen,
  addMonths,
  addToMonth,
  civil,
  dayInMonth,
  dayOf,
  DAY_MAX,
  daysInMonth,
  fen,
  FEN_MAX,
  formatDay,
  formatFen,
  formatMonth,
  groupYuan,
  isFen,
  isLeapYear,
  monthOf,
  mulDiv,
  parseDay,
  parseFen,
  parseMonth,
  parseRate,
  parseShare,
  parseSignedFen,
  roundRatio,
  showDay,
  splitFen,
  subFen,
  sumFen,
  withinRange,
  type Day,
  type Residue,
} from './index.ts';
import type { Rounding } from './rounding.ts';

const codeOf = (found: { ok: boolean; problem?: { code: string } }): string =>
  found.ok ? 'ok' : (found.problem?.code ?? '');

describe('where leftover fen go', () => {
  test.each<[number, number, Residue, Rounding, number[]]>([
    [10, 3, 'last', 'down', [3, 3, 4]],
    [10, 3, 'first', 'down', [4, 3, 3]],
    [11, 3, 'spread', 'down', [4, 4, 3]],
    [11, 3, 'spread', 'half-up', [4, 4, 3]],
    [11, 3, 'last', 'half-up', [4, 4, 3]],
    [11, 3, 'first', 'half-up', [3, 4, 4]],
    [10, 4, 'last', 'half-even', [2, 2, 2, 4]],
    [10, 4, 'last', 'half-up', [3, 3, 3, 1]],
    [9, 3, 'first', 'down', [3, 3, 3]],
    [0, 2, 'spread', 'down', [0, 0]],
    [7, 1, 'first', 'down', [7]],
  ])('M1: %i fen in %i parts, %s, %s: %j', (total, count, residue, rounding, parts) => {
    expect(splitFen(fen(total), count, residue, rounding)).toEqual(parts);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('M1: %f parts is a bug', (count) => {
    expect(() => splitFen(fen(10), count, 'last', 'down')).toThrow(`not a count: ${count}`);
  });
});

describe('sums and their range', () => {
  test('M2: sums stay in range on both sides, and what leaves it is the problem AMOUNT_GROWS', () => {
    expect(addFen(fen(5), fen(-7))).toBe(-2);
    expect(subFen(fen(5), fen(7))).toBe(-2);
    expect(sumFen([fen(1), fen(2), fen(-4)])).toBe(-1);
    expect(sumFen([])).toBe(0);
    expect(() => addFen(FEN_MAX, fen(1))).toThrow('out of range: 10000000000001');
    expect(() => fen(-FEN_MAX - 1)).toThrow(RangeError);
    expect(fen(-FEN_MAX)).toBe(-FEN_MAX);
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(codeOf(withinRange(() => ({ ok: true, value: addFen(FEN_MAX, FEN_MAX) })))).toBe(
      'AMOUNT_GROWS',
    );
    expect(() =>
      withinRange(() => {
        throw new TypeError('a bug');
      }),
    ).toThrow('a bug');
    expect(withinRange(() => ({ ok: true, value: 3 }))).toEqual({ ok: true, value: 3 });
  });

  test.each([
    [0, true],
    [FEN_MAX, true],
    [FEN_MAX + 1, false],
    [-1, false],
    [0.5, false],
    [NaN, false],
  ])('M2: %d is an amount: %s', (value, wanted) => {
    expect(isFen(value)).toBe(wanted);
  });

  test.each([
    ['0', 0],
    ['0.5', 50],
    ['0.05', 5],
    ['1672', 167_200],
    ['1672.00', 167_200],
    ['007.10', 710],
  ])('M3: %s yuan is %i fen', (text, wanted) => {
    expect(must(parseFen(text))).toBe(wanted);
    expect(must(parseSignedFen(text))).toBe(wanted);
    if (wanted > 0) expect(must(parseSignedFen(`-${text}`))).toBe(-wanted);
  });

  test.each([
    ['--5', 'MONEY_TEXT'],
    ['-', 'MONEY_TEXT'],
    ['-1.234', 'MONEY_TEXT'],
    ['5-', 'MONEY_TEXT'],
    ['a1', 'MONEY_TEXT'],
    ['1a', 'MONEY_TEXT'],
    ['99999999999999999999', 'AMOUNT_RANGE'],
  ])('M3: signed %j is refused as %s', (text, code) => {
    expect(codeOf(parseSignedFen(text))).toBe(code);
  });

  test('a refused text is told, cut to forty characters', () => {
    const long = 'x'.repeat(60);
    for (const found of [parseFen(long), parseShare(long), parseDay(long)])
      expect(found.ok ? '' : found.problem.values?.['text']).toBe('x'.repeat(40));
  });

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [-123_456, '-1234.56'],
    [100_000_000, '1000000.00'],
  ])('%i fen is %s', (amount, text) => {
    expect(formatFen(fen(amount))).toBe(text);
  });

  test('people read thousands apart', () => {
    expect(groupYuan(fen(123_456_789))).toBe('1,234,567.89');
    expect(groupYuan(fen(12_345))).toBe('123.45');
  });
});

describe('rates', () => {
  test.each([
    ['10', 10_000_000_000],
    ['010', 10_000_000_000],
    ['0.000000001', 1],
    ['9.999999999', 9_999_999_999],
  ])('M4: %s', (text, scaled) => {
    expect(must(parseRate(text, 'year'))).toEqual({ scaled, per: 'year' });
  });

  test.each(['10.000000001', '11', '999', '0001', '1.', '.1', ' 1', '1 ', 'a1', '1a'])(
    'M4: %j is refused as RATE_TEXT',
    (text) => {
      expect(codeOf(parseShare(text))).toBe('RATE_TEXT');
    },
  );
});

describe('rounding', () => {
  test('M1: operands and results that are no safe integers are a bug of the caller', () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(() => mulDiv(0.5, 1, 1, 'down')).toThrow(RangeError);
    expect(() => mulDiv(1, 0.5, 1, 'down')).toThrow(RangeError);
    expect(() => mulDiv(1, 1, 0.5, 'down')).toThrow(RangeError);
    expect(() => mulDiv(1, 1, 0, 'down')).toThrow('divisor must be positive: 0');
    expect(() => mulDiv(big, big, -3, 'down')).toThrow('divisor must be positive: -3');
    expect(() => mulDiv(big, 2, 1, 'down')).toThrow(RangeError);
    expect(() => roundRatio(1n, 0n, 'down')).toThrow('divisor must be positive: 0');
    expect(mulDiv(big, big, big, 'half-up')).toBe(big);
    expect(Object.is(mulDiv(-1, 1, 3, 'down'), 0)).toBe(true);
    expect(Object.is(roundRatio(-1n, 3n, 'down'), 0)).toBe(true);
    expect(roundRatio(-7n, 2n, 'half-even')).toBe(-4);
    expect(roundRatio(-5n, 2n, 'half-even')).toBe(-2);
    expect(roundRatio(6n, 3n, 'up')).toBe(2);
    expect(roundRatio(7n, 3n, 'up')).toBe(3);
  });
});

describe('days and months', () => {
  test.each([
    ['1900-01-01', true],
    ['2999-12-31', true],
    ['1899-12-31', false],
    ['3000-01-01', false],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-01-00', false],
    ['2026-00-01', false],
    ['2026-12-32', false],
    ['x2026-01-01', false],
    ['2026-01-01x', false],
  ])('S3: %s is a day: %s', (text, wanted) => {
    expect(codeOf(parseDay(text))).toBe(wanted ? 'ok' : 'DAY_TEXT');
    if (wanted) expect(formatDay(must(parseDay(text)))).toBe(text);
  });

  test('S3: months are counted from the year 0, and keep the anchor', () => {
    const month = must(parseMonth('2026-11'));
    expect(month).toBe(2026 * 12 + 10);
    expect(formatMonth(month)).toBe('2026-11');
    expect(formatMonth(addToMonth(month, 2))).toBe('2027-01');
    expect(monthOf(dayOf(2026, 11, 30))).toBe(month);
    expect(formatDay(dayInMonth(month, 31))).toBe('2026-11-30');
    expect(formatDay(dayInMonth(month, 5))).toBe('2026-11-05');
    expect(formatDay(addMonths(dayOf(2026, 1, 30), 1, 'clamp-to-month-end'))).toBe('2026-02-28');
    expect(formatDay(addMonths(dayOf(2026, 2, 28), 1, 'clamp-to-month-end', 31))).toBe(
      '2026-03-31',
    );
    expect(formatDay(addMonths(dayOf(2026, 3, 31), -1, 'clamp-to-month-end'))).toBe('2026-02-28');
    expect(addDays(dayOf(1970, 1, 1), -1)).toBe(-1);
    expect(civil(-1 as Day)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(formatDay(DAY_MAX)).toBe('2999-12-31');
    expect(showDay(dayOf(2026, 12, 31), 'en')).toBe('31 December 2026');
  });

  test.each([
    [2000, true],
    [1900, false],
    [2024, true],
    [2026, false],
  ])('%i is a leap year: %s', (year, wanted) => {
    expect(isLeapYear(year)).toBe(wanted);
    expect(daysInMonth(year, 2)).toBe(wanted ? 29 : 28);
    expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(year, month))).toEqual([
      31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });
});
