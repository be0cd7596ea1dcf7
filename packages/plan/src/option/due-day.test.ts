import { fen } from '@forbear/money';
import { bill, day } from '@forbear/testkit/people';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { behindNextPay, behindPayDay, dayBehind, payDaysOf } from './due-day.ts';
import { optionsOf } from './option.ts';

describe('the day behind a pay day', () => {
  test.each([
    [1, 2],
    [5, 6],
    [27, 28],
    [28, 1],
    [29, 1],
    [31, 1],
  ])('behind the %i comes the %i', (payDay, to) => {
    expect(dayBehind(payDay)).toBe(to);
  });

  test.each([
    ['2026-12-10', 20, '2026-12-21'],
    ['2026-12-10', 28, '2027-01-01'],
    ['2026-11-10', 31, '2026-12-01'],
  ])('%s goes behind the %i to %s', (due, payDay, to) => {
    expect(behindPayDay(day(due), payDay)).toBe(day(to));
  });
});

test.each([
  ['2026-12-01', 10, '2026-12-11'],
  ['2026-12-10', 10, '2026-12-11'],
  ['2026-12-11', 10, '2027-01-11'],
  ['2026-11-30', 28, '2027-01-01'],
  ['2026-12-01', 28, '2027-01-01'],
  ['2026-12-01', 31, '2027-01-01'],
  ['2026-02-25', 3, '2026-03-04'],
])('on %s the day behind the money of a %i is %s', (asOf, payDay, behind) => {
  expect(behindNextPay(day(asOf), payDay)).toBe(day(behind));
});

test('pay days are those of sure income of months that has begun or soon will', () => {
  const asOf = day('2026-11-05');
  const of = (more: object) => ({ what: 'x', amount: fen(1), per: 'month' as const, ...more });
  const incomes = [
    of({ payDay: 15 }),
    of({ payDay: 10 }),
    of({ payDay: 10 }),
    of({}),
    of({ payDay: 1, certain: false }),
    of({ payDay: 2, per: 'once', on: asOf }),
    of({ payDay: 3, until: day('2026-11-04') }),
    of({ payDay: 4, until: asOf }),
    of({ payDay: 6, from: day('2026-12-06') }),
    of({ payDay: 7, from: day('2026-12-07') }),
    of({ payDay: 8, per: 'irregular' }),
    of({ payDay: 9, per: 'week' }),
  ];
  expect(payDaysOf({ incomes: incomes as never, asOf })).toEqual([4, 6, 8, 10, 15, 31]);
});

/** Days on which the options of a bill of 2026-11-10 let new instalments begin, of what is asked on a day. */
const asked = (asOf: string, more: Partial<typeof bill> = {}) =>
  must(
    optionsOf(
      { ...bill, ...more, outstanding: { ...bill.outstanding, asOf: day(asOf) } },
      { asOf: day(asOf), payDays: [20] },
    ),
  ).flatMap(({ relief }) => relief.measures);

describe('a bill on its due day', () => {
  const dues = bill.terms.firstDue === undefined ? [] : [bill.terms.firstDue];

  test('is not late: nothing is caught up before the day after', () => {
    expect(dues).toEqual([day('2026-11-10')]);
    const home = { priority: 'home' } as const;
    expect(asked('2026-11-10', home).some(({ kind }) => kind === 'catch-up')).toBe(false);
    expect(asked('2026-11-11', home).some(({ kind }) => kind === 'catch-up')).toBe(true);
  });

  test('new instalments begin behind the pay day of the next due day', () => {
    const firsts = (asOf: string) =>
      asked(asOf).flatMap((one) =>
        one.kind === 'reinstal' && one.firstDue !== undefined ? [one.firstDue] : [],
      );
    expect(firsts('2026-11-09')).toContain(day('2026-11-21'));
    expect(firsts('2026-11-10')).not.toContain(day('2026-11-21'));
    expect(firsts('2026-11-10')).toContain(day('2026-12-21'));
  });
});
