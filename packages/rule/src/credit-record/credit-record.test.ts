import { addDays, formatDay, parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { checkCredit } from '../index.ts';
import {
  creditCode,
  creditComplaintAnswer,
  creditObjectionAnswer,
  displayEnd,
  nextCodeDay,
} from './credit-record.ts';

const day = (text: string) => must(parseDay(text));

describe('the code of a month overdue', () => {
  test.each([
    [0, 'N'],
    [1, '1'],
    [30, '1'],
    [31, '2'],
    [60, '2'],
    [61, '3'],
    [90, '3'],
    [91, '4'],
    [120, '4'],
    [121, '5'],
    [150, '5'],
    [151, '6'],
    [180, '6'],
    [181, '7'],
    [4000, '7'],
  ])('%i days are code %s', (days, code) => {
    expect(creditCode(days)).toBe(code);
  });

  test('the day before the next code has the old one, the day itself the new one', () => {
    const since = day('2026-01-31');
    for (let days = 1; days <= 200; days++) {
      const next = nextCodeDay(since, addDays(since, days));
      if (next === undefined) expect(creditCode(days)).toBe('7');
      else {
        expect(creditCode(next - since - 1)).toBe(creditCode(days));
        expect(creditCode(next - since)).not.toBe(creditCode(days));
      }
    }
  });
});

describe('clocks', () => {
  test.each([
    ['2026-11-05', '2031-11-05'],
    ['2024-02-29', '2029-02-28'],
  ])('a default that ended on %s shows until %s', (end, until) => {
    expect(formatDay(displayEnd(day(end)))).toBe(until);
  });

  test('an objection is answered in 20 days, a complaint in 30', () => {
    // 2026-11-05 + 20 = 2026-11-25; + 30 = 2026-12-05
    expect(formatDay(creditObjectionAnswer(day('2026-11-05')))).toBe('2026-11-25');
    expect(formatDay(creditComplaintAnswer(day('2026-11-05')))).toBe('2026-12-05');
  });
});

describe('what is told of a debt', () => {
  const told = (overdueSince: string, parts = {}) =>
    checkCredit({
      card: false,
      lender: 'consumer-finance',
      asOf: day('2026-11-05'),
      overdueSince: day(overdueSince),
      ...parts,
    });

  test('nothing of a debt on time or of a private lender', () => {
    expect(told('2026-11-05').ways).toBeUndefined();
    expect(told('2026-10-05', { lender: 'person' }).ways).toBeUndefined();
    expect(checkCredit({ card: false, asOf: day('2026-11-05') }).ways).toBeUndefined();
  });

  test('the code, the next one and the end of display, with nothing promised of a plan', () => {
    const [one] = told('2026-10-05').ways ?? [];
    // 5 October to 5 November = 31 days: code 2; code 3 from day 61, 5 December
    expect(one?.arithmetic.zh).toContain('逾期 31 天');
    expect(one?.arithmetic.zh).toContain('还款状态 2');
    expect(one?.arithmetic.zh).toContain('2026年12月5日 起变成 3');
    expect(one?.arithmetic.zh).toContain('展示到 2031年11月5日');
    expect(one?.uncertain?.zh).toContain('不作任何保证');
    expect(told('2026-10-05').findings).toEqual([]);
  });

  test.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('the one-off repair is named for arrears since %s: %s', (since, named) => {
    const [one] = told(since).ways ?? [];
    expect(one?.rules.includes('credit-repair-one-off-2025')).toBe(named);
  });

  test.each([
    ['2026-03-31', '不再展示'],
    ['2026-04-01', '已经截止'],
  ])('on %s the repair is said to be: %s', (asOf, word) => {
    const [one] = told('2025-12-01', { asOf: day(asOf) }).ways ?? [];
    expect(one?.uncertain?.zh).toContain(word);
  });
});
