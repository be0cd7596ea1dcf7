import {
  addDays,
  dayOf,
  dayInMonth,
  fen,
  formatDay,
  formatFen,
  formatMonth,
  monthOf,
  ZERO,
} from '@forbear/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { essentialOf, firstUncovered, fundPath, type Household } from './index.ts';
import { affordable } from './affordable.ts';

const asOf = dayOf(2026, 10, 5);
const xiaoli: Household = {
  incomes: [
    { what: '病假工资', amount: fen(260_000), per: 'month', until: dayOf(2026, 12, 31), payDay: 5 },
    { what: '工资', amount: fen(720_000), per: 'month', from: dayOf(2027, 1, 5), payDay: 5 },
  ],
  expenses: [{ group: 'other', what: 'all', amount: fen(245_000), per: 'month' }],
  savings: fen(60_000),
};
const dues = Array.from({ length: 6 }, (_, k) => ({
  debt: '借呗',
  on: dayInMonth((monthOf(asOf) + k) as never, 10),
  amount: fen(270_319),
}));

describe('before anything is overdue', () => {
  test('the first due day that will not be covered, and by how much', () => {
    const warning = firstUncovered({ ...xiaoli, asOf }, dues);
    // 600.00 + 2,600.00 − six days of October's 2,450.00 = 2,725.81: October is paid, November is not
    expect(warning === undefined ? '' : formatDay(warning.on)).toBe('2026-11-10');
    expect([warning?.debt, warning?.due]).toEqual(['借呗', 270_319]);
    expect((warning?.atHand ?? 0) + (warning?.missing ?? 0)).toBe(270_319);
    expect(warning?.text.zh).toContain('2026年11月10日');
  });

  test('nothing is said when a year is covered, or nothing is due', () => {
    expect(firstUncovered({ ...xiaoli, asOf }, [])).toBeUndefined();
    expect(firstUncovered({ ...xiaoli, asOf, savings: fen(50_000_000) }, dues)).toBeUndefined();
  });

  test('a due day before the pay day of its month waits for no later money', () => {
    const late: Household = {
      ...xiaoli,
      savings: ZERO,
      incomes: [{ what: '工资', amount: fen(900_000), per: 'month', payDay: 20 }],
    };
    expect(firstUncovered({ ...late, asOf }, dues)?.on).toBe(dues[0]?.on);
  });

  test('agrees with the same walk written another way, for any money and dues', () => {
    const sum = fc.integer({ min: 0, max: 900_000 }).map(fen);
    const due = fc.record({
      debt: fc.constantFrom('a', 'b'),
      on: fc.nat(200).map((k) => addDays(asOf, k)),
      amount: sum,
    });
    fc.assert(
      fc.property(
        sum,
        sum,
        sum,
        fc.integer({ min: 1, max: 31 }),
        fc.array(due, { maxLength: 6 }),
        (income, need, savings, payDay, all) => {
          const household: Household = {
            incomes: [{ what: 'i', amount: income, per: 'month', payDay }],
            expenses: [{ group: 'other', what: 'e', amount: need, per: 'month' }],
            savings,
          };
          const found = firstUncovered({ ...household, asOf }, all);
          // day by day over the whole time, with living costs by whole-number shares
          let cash: number = savings;
          let wanted: string | undefined;
          for (let day = asOf; day <= asOf + 201 && wanted === undefined; day = addDays(day, 1)) {
            const month = monthOf(day);
            const first = dayInMonth(month, 1);
            const length = dayInMonth(month, 31) - first + 1;
            if (day === dayInMonth(month, payDay)) cash += income;
            const k = day - first + 1;
            const living = Math.floor((need * k) / length) - Math.floor((need * (k - 1)) / length);
            cash = Math.max(0, cash - living);
            const today = all
              .filter(({ on }) => on === day)
              .sort((x, y) => (x.debt < y.debt ? -1 : x.debt > y.debt ? 1 : 0));
            for (const one of today) {
              if (cash < one.amount) {
                wanted = `${one.on} ${one.debt} ${one.amount - cash}`;
                break;
              }
              cash -= one.amount;
            }
          }
          expect(
            found === undefined ? undefined : `${found.on} ${found.debt} ${found.missing}`,
          ).toBe(wanted);
        },
      ),
      { seed: 20261105, numRuns: 2000 },
    );
  });
});

describe('the emergency fund', () => {
  test('grows month by month until it holds one month of essential spending', () => {
    const path = fundPath({
      incomes: [{ what: 'i', amount: fen(100_100), per: 'month' }],
      expenses: [{ group: 'food', what: 'e', amount: fen(50_000), per: 'month' }],
      savings: fen(40_000),
      asOf,
    });
    expect(path.months.map(({ keptBack, savings }) => [keptBack, savings])).toEqual([
      [6_000, 46_000],
      [4_000, 50_000],
    ]);
    expect(path.reached === undefined ? '' : formatMonth(path.reached)).toBe('2026-11');
  });

  test('is held already, or is not reached while nothing is left over', () => {
    const held = fundPath({ ...xiaoli, savings: fen(245_000), asOf });
    expect([held.isHeld, held.months]).toEqual([true, []]);
    const never = fundPath({ ...xiaoli, incomes: [], asOf });
    expect([
      never.reached,
      never.isHeld,
      never.months.every(({ keptBack }) => keptBack === 0),
    ]).toEqual([undefined, false, true]);
  });

  test('never holds more than its goal by what is kept back for it', () => {
    const sum = fc.integer({ min: 0, max: 2_000_000 }).map(fen);
    fc.assert(
      fc.property(sum, sum, sum, (income, need, savings) => {
        const household: Household = {
          incomes: [{ what: 'i', amount: income, per: 'month' }],
          expenses: [{ group: 'food', what: 'e', amount: need, per: 'month' }],
          savings,
        };
        const path = fundPath({ ...household, asOf });
        expect(path.goal).toBe(essentialOf(household.expenses));
        const last = path.months[path.months.length - 1];
        if (path.reached !== undefined) expect(last?.savings).toBe(path.goal);
      }),
      { seed: 20261105, numRuns: 1000 },
    );
  });
});

describe('the affordable sum', () => {
  test.each([
    ['some', 260_000, '2600.00 − 2450.00 = 150.00; 150.00 − 20.00 = 130.00', '130.00'],
    ['none', 245_000, '2450.00 − 2450.00 = 0.00; 0.00 − 0.00 = 0.00', '0.00'],
    ['below', 200_000, '2000.00 − 2450.00 = -450.00', '0.00'],
  ])('%s left over', (state, income, arithmetic, available) => {
    const found = affordable({
      ...xiaoli,
      incomes: [{ what: 'i', amount: fen(income), per: 'month' }],
      asOf,
    });
    expect([found.state, found.arithmetic, formatFen(found.money.available)]).toEqual([
      state,
      arithmetic,
      available,
    ]);
    expect(found.text.zh).not.toBe('');
    if (state !== 'some') expect(found.text.zh).toContain('延期');
  });
});
