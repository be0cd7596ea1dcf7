import { chances, fen, parseDay, parseRate, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { seededDebtor } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import { optionsOf } from '../option/option.ts';
import { planDebts } from '../plan-debts.ts';
import { chooserOf } from './chooser.ts';
import { loadOver, drawnBy } from './shortage.ts';
import { roomByDay } from '@forbear/budget';
import type { Option } from '../option/option.ts';
import type { PlanInput } from '../joint-plan.ts';

const day = (text: string): Day => must(parseDay(text));

describe('savings beyond a month of living', () => {
  test('the best choice is the one that trying everything finds', () => {
    let drew = 0;
    for (let k = 0; k < 12; k += 1) {
      const { asOf, debts } = seededDebtor(20_261_201 + 7919 * k, 2);
      const groups = debts.map((debt) => must(optionsOf(debt, { asOf })));
      const months = Math.max(...groups.flat().map(({ payments }) => payments.length));
      const next = chances(31 + k);
      const most = groups.map((group) =>
        Math.max(...group.map(({ payments }) => payments[1] ?? 0)),
      );
      const each = most.reduce((sum, one) => sum + one, 0);
      const available = Array.from({ length: months }, () => Math.floor(next() * 0.3 * each));
      const savings = Math.floor((0.5 + next()) * each);
      available[0] = (available[0] as number) + savings;
      const rooms = roomByDay({ asOf, incomes: [], expenses: [], savings: fen(1e12) }, months);
      const purse = { available, carryOver: 0 as const, rooms, savings };
      const choose = chooserOf(debts, undefined)({ left: 1e9 });
      const found = choose(groups, purse, ({ cost }) => [cost]);
      let least = Infinity;
      for (const one of groups[0] as readonly Option[])
        for (const other of groups[1] as readonly Option[])
          if (one.cost + other.cost < least && loadOver([one, other], purse).every((x) => x === 0))
            least = one.cost + other.cost;
      const cost = found.options?.reduce((sum, option) => sum + option.cost, 0) ?? Infinity;
      expect({ k, cost }).toEqual({ k, cost: least });
      if (
        found.options !== undefined &&
        drawnBy(found.options, purse)
          .slice(1)
          .some((x) => x > 0)
      )
        drew += 1;
    }
    expect(drew).toBeGreaterThan(2);
  });

  const input: PlanInput = {
    asOf: day('2026-11-20'),
    incomes: [
      { what: '工资', amount: fen(900_000), per: 'month', payDay: 5, from: day('2027-05-05') },
    ],
    expenses: [{ group: 'food', what: '生活', amount: fen(150_000), per: 'month' }],
    savings: fen(2_600_000),
    cash: fen(2_600_000),
    debts: [
      {
        id: 'loan',
        creditor: { name: '乙消金', kind: 'consumer-finance' },
        product: 'loan',
        terms: {
          principal: fen(1_200_000),
          rate: must(parseRate('0.0004', 'day')),
          method: 'equal-instalment',
          count: 12,
          every: { months: 1 },
          dayCount: 'actual/365',
          rounding: 'half-up',
          residue: 'last',
          from: day('2026-11-12'),
          firstDue: day('2026-12-12'),
        } as never,
        outstanding: {
          principal: fen(1_200_000),
          interest: fen(0),
          penalty: fen(0),
          fees: fen(0),
          asOf: day('2026-11-20'),
        },
      },
    ],
  };

  test('pay what months without income owe, after the living of those months', () => {
    const [plan] = must(planDebts(input)).plans;
    expect(plan?.ask.creditors).toBe(0);
    expect(plan?.fits).toBe(true);
    const drawn = plan?.months.filter(({ fromSavings }) => fromSavings !== undefined) ?? [];
    expect(drawn.map(({ month }) => month).length).toBe(5);
    for (const { fromSavings, payments, available, left } of drawn) {
      expect(fromSavings).toBe(payments);
      expect(left).toBe(available - payments);
    }
    const said = plan?.why.claims.find(({ code }) => code === 'uses-savings');
    expect(said?.figures?.['amount']).toBe(drawn.reduce((sum, { payments }) => sum + payments, 0));
  });

  test('are not counted where living takes them', () => {
    const poor = { ...input, savings: fen(950_000), cash: fen(950_000) };
    const [plan] = must(planDebts(poor)).plans;
    expect(plan?.months.every(({ fromSavings }) => fromSavings === undefined)).toBe(true);
    expect(plan?.ask.creditors).toBe(1);
  });
});
