import { dayOf, fen, formatDay, parseRate, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import {
  cardDamages,
  cardInterest,
  cardMonth,
  revolvingCourse,
  type CardStatement,
  type Terms,
} from '../index.ts';

const rate = must(parseRate('0.0005', 'day'));
const day = (month: number, date: number): Day => dayOf(2026, month, date);

/** A bill of 3,000.00 due on the 10th, a tenth of the principal as minimum. */
const terms: Terms = {
  principal: fen(300_000),
  rate,
  method: 'revolving',
  count: 1,
  every: { months: 1 },
  from: day(2, 20),
  firstDue: day(3, 10),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
  minimum: {
    share: must(parseRate('0.1', 'year')).scaled as NonNullable<Terms['minimum']>['share'],
  },
};
const pay = (month: number, date: number, amount: number) =>
  ({ on: day(month, date), kind: 'repay', amount: fen(amount) }) as const;

describe('a bill paid by minimums', () => {
  const events = [pay(3, 10, 300_00), pay(4, 10, 311_85), pay(5, 10, 279_45), pay(6, 10, 2220_90)];

  test('four months, the fourth in full, row by row', () => {
    const { bills, principal, interest } = must(revolvingCourse({ terms, events }, day(6, 10)));
    expect(
      bills.map((one) => [formatDay(one.due), one.principal, one.interest, one.bill, one.minimum]),
    ).toEqual([
      ['2026-03-10', 3000_00, 0, 3000_00, 300_00],
      ['2026-04-10', 2700_00, 41_85, 2741_85, 311_85], // 2,700 × 0.05 % × 31
      ['2026-05-10', 2430_00, 36_45, 2466_45, 279_45], // 2,430 × 0.05 % × 30
      ['2026-06-10', 2187_00, 33_90, 2220_90, 252_60], // 2,187 × 0.05 % × 31 = 33.8985
    ]);
    expect([principal, interest]).toEqual([0, 0]);
  });

  test('A4 a minimum that is a fen short is overdue from the next day on', () => {
    const short = [pay(3, 10, 299_99)];
    expect(must(revolvingCourse({ terms, events: short }, day(3, 10))).overdue).toBe(0);
    const late = must(revolvingCourse({ terms, events: short }, day(3, 11)));
    expect([late.overdue, late.overdueSince]).toEqual([1, day(3, 10)]);
  });

  test('A1 more than everything stays as credit', () => {
    const { allocations, credit } = must(
      revolvingCourse({ terms, events: [pay(3, 10, 3001_00)] }, day(3, 10)),
    );
    expect([credit, allocations[0]?.unapplied]).toEqual([1_00, 1_00]);
  });

  test.each([
    ['LOAN_SETTLED', [pay(3, 10, 3000_00), pay(3, 11, 1)]],
    ['EVENT_ORDER', [pay(3, 10, 1), pay(3, 9, 1)]],
    ['EVENT_NOT_FOR_REVOLVING', [{ on: day(3, 10), kind: 'accelerate' } as const]],
  ])('%s', (code, bad) => {
    const found = revolvingCourse({ terms, events: bad }, day(6, 10));
    expect(found.ok ? 'ok' : found.problem.code).toBe(code);
  });
});

describe('a card of which 500.00 of 5,000.00 was paid on the due day', () => {
  const statement: CardStatement = {
    postings: [
      { on: day(3, 9), amount: fen(300_000) },
      { on: day(3, 21), amount: fen(200_000) },
    ],
    payments: [{ on: day(4, 25), amount: fen(50_000) }],
    due: day(4, 25),
    nextStatement: day(5, 5),
    rate,
    on: 'full-amount',
  };
  const lines = (change: Partial<CardStatement>) =>
    cardInterest({ ...statement, ...change }).map(({ base, days, interest }) => [
      base,
      days,
      interest,
    ]);

  test('on the full amount: 70.50 + 35.00 + 22.50 = 128.00', () => {
    expect(lines({})).toEqual([
      [300_000, 47, 70_50],
      [200_000, 35, 35_00],
      [450_000, 10, 22_50],
    ]);
  });

  test('on the full amount, nothing paid, or all of it late, or on the day of a posting', () => {
    expect(lines({ payments: [] })).toEqual([
      [300_000, 57, 85_50],
      [200_000, 45, 45_00],
    ]);
    expect(lines({ payments: [{ on: day(4, 28), amount: fen(500_000) }] })).toEqual([
      [300_000, 50, 75_00],
      [200_000, 38, 38_00],
    ]);
    const twice = [
      { on: day(4, 28), amount: fen(100_000) },
      { on: day(4, 28), amount: fen(100_000) },
    ];
    expect(lines({ payments: twice })).toEqual([
      [300_000, 50, 75_00],
      [200_000, 38, 38_00],
      [300_000, 7, 10_50],
    ]);
  });

  test('on the unpaid part: 76.95 + 40.50 = 117.45', () => {
    expect(lines({ on: 'unpaid-part' })).toEqual([
      [270_000, 57, 76_95],
      [180_000, 45, 40_50],
    ]);
  });

  test('paid in full by the due day there is no interest; a day later there is', () => {
    const full = (on: Day) => [{ on, amount: fen(500_000) }];
    expect(lines({ payments: full(day(4, 25)) })).toEqual([]);
    expect(lines({ payments: full(day(4, 26)) })).not.toEqual([]);
  });

  test('tolerance counts only where the charter grants it: 3 days, 10.00', () => {
    const tolerance = { days: 3, amount: fen(1000) };
    const payments = (on: Day, amount: number) => [{ on, amount: fen(amount) }];
    expect(lines({ tolerance, payments: payments(day(4, 28), 499_000) })).toEqual([]);
    expect(lines({ tolerance, payments: payments(day(4, 29), 499_000) })).not.toEqual([]);
    expect(lines({ tolerance, payments: payments(day(4, 28), 498_999) })).not.toEqual([]);
    expect(lines({ payments: payments(day(4, 25), 499_000) })).not.toEqual([]);
  });

  test('the month after, nothing paid: 71.73 with monthly compounding, 69.75 without', () => {
    const open = { principal: fen(450_000), interest: fen(12_800) };
    expect(cardMonth(open, 31, { rate, compound: true })).toBe(71_73); // 4,628 × 0.05 % × 31 = 71.734
    expect(cardMonth(open, 31, { rate, compound: false })).toBe(69_75);
  });

  test('damages: (500.00 − 100.00) × 5 % = 20.00, once', () => {
    expect(cardDamages(fen(50_000), fen(10_000), 50_000_000)).toBe(20_00);
    expect(cardDamages(fen(50_000), fen(49_000), 50_000_000, fen(1000))).toBe(0);
    expect(cardDamages(fen(50_000), fen(49_000), 50_000_000)).toBe(50);
  });
});
