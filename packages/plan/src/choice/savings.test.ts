import { chances, fen, monthOf, parseDay, parseRate, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { seededDebtor } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import { optionsOf } from '../option/option.ts';
import { planDebts } from '../plan-debts.ts';
import { chooserOf } from './chooser.ts';
import { drawnBy } from './shortage.ts';
import { moneyAhead, roomByDay, savedForLater } from '@forbear/budget';
import type { Option } from '../option/option.ts';
import type { PlanInput } from '../joint-plan.ts';

const day = (text: string): Day => must(parseDay(text));

/** A jar walked month by month: what a month puts in, and what it takes beyond its own money. */
function holds(
  options: readonly Option[],
  { available, savings }: { available: readonly number[]; savings: readonly number[] },
): boolean {
  let jar = 0;
  return available.every((amount, t) => {
    const put = savings[t] as number;
    const paid = options.reduce((sum, { payments }) => sum + (payments[t] ?? 0), 0);
    jar += put - Math.max(0, paid - (amount - put));
    return jar >= 0;
  });
}

describe('savings beyond a month of living, and what comes for a season', () => {
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
      // Savings of the first month, and what comes for a season in the third.
      const savings = available.map((_, t) =>
        t === 0 || t === 2 ? Math.floor((0.2 + next()) * each) : 0,
      );
      for (const [t, put] of savings.entries()) available[t] = (available[t] as number) + put;
      const rooms = roomByDay({ asOf, incomes: [], expenses: [], savings: fen(1e12) }, months);
      const purse = { available, carryOver: 0 as const, rooms, savings };
      const choose = chooserOf(debts, undefined)({ left: 1e9 });
      const found = choose(groups, purse, ({ cost }) => [cost]);
      let least = Infinity;
      for (const one of groups[0] as readonly Option[])
        for (const other of groups[1] as readonly Option[])
          if (one.cost + other.cost < least && holds([one, other], purse))
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

  test.each([0, 1] as const)('the tightest month could pay just what is told more (%s)', (k) => {
    const one = [input, farmer][k] as PlanInput;
    const [plan] = must(planDebts(one)).plans;
    const { months = [], why: { binding } = {} } = plan ?? {};
    const available = moneyAhead({ ...one, months: months.length }).map((month) => month.available);
    const savings = savedForLater(one, months.length);
    const at = months.findIndex(({ month }) => month === binding?.month);
    const withMore = (t: number, more: number) => {
      const payments = months.map((month, s) => month.payments + (s === t ? more : 0));
      return holds([{ payments } as unknown as Option], { available, savings });
    };
    const left = binding?.left ?? -1;
    expect([withMore(at, left), withMore(at, left + 1)]).toEqual([true, false]);
    for (const [t, { payments }] of months.entries())
      if (payments > 0) expect(withMore(t, left)).toBe(true);
    expect(binding?.fromSavings).toBe(months[at]?.fromSavings);
  });

  const farmer: PlanInput = {
    ...input,
    asOf: day('2027-08-20'),
    incomes: [
      { what: '打零工', amount: fen(160_000), per: 'month', payDay: 5 },
      { what: '卖粮', amount: fen(2_000_000), per: 'once', from: day('2027-10-15') },
    ],
    savings: fen(0),
    cash: fen(150_000),
    debts: input.debts.map((debt) => ({
      ...debt,
      terms: { ...debt.terms, from: day('2027-10-12'), firstDue: day('2027-11-12') },
      outstanding: { ...debt.outstanding, asOf: day('2027-08-20') },
    })),
  };

  test.each([
    ['told once', farmer.incomes],
    [
      'told as work of a season',
      farmer.incomes.map((one) =>
        one.per === 'once'
          ? {
              ...one,
              per: 'month' as const,
              payDay: 15,
              from: day('2027-10-01'),
              until: day('2027-10-31'),
            }
          : one,
      ),
    ],
  ])('a harvest %s pays the months after it', (_, incomes) => {
    const [plan] = must(planDebts({ ...farmer, incomes })).plans;
    expect([plan?.fits, plan?.ask.creditors]).toEqual([true, 0]);
    const months = plan?.months ?? [];
    const kept = months.filter(({ forLater }) => forLater !== undefined);
    expect(kept.map(({ month }) => month)).toEqual([monthOf(day('2027-10-15'))]);
    const drawn = months.reduce((sum, { fromSavings = 0 }) => sum + fromSavings, 0);
    expect(drawn).toBe(kept[0]?.forLater);
    expect(drawn).toBeGreaterThan(0);
    const said = plan?.why.claims.find(({ code }) => code === 'uses-savings');
    expect(said?.text.zh).toContain('2027年10月到的钱里留');
  });

  test('what a harvest brings is not there before it', () => {
    const early = {
      ...farmer,
      debts: farmer.debts.map((debt) => ({
        ...debt,
        terms: { ...debt.terms, from: day('2027-08-12'), firstDue: day('2027-09-12') },
      })),
    };
    const [plan] = must(planDebts(early)).plans;
    expect([plan?.fits, plan?.ask.creditors]).toEqual([true, 1]);
  });

  test('a year without other income is lived on first', () => {
    const [harvest] = farmer.incomes.filter(({ per }) => per === 'once');
    const alone = {
      ...farmer,
      incomes: harvest === undefined ? [] : [harvest],
      cash: fen(900_000),
    };
    const [first, , third] = savedForLater(alone, 24);
    // 6,919.35 are there in August, September takes 1,500 to live. The harvest brings 20,000, of which October
    // takes 1,500 and the fund 1,500; a year then takes 18,000, so 1,000 of what was there before goes too.
    expect([first, third]).toEqual([441_935, 0]);
  });

  test('are not counted where living takes them', () => {
    const poor = { ...input, savings: fen(950_000), cash: fen(950_000) };
    const [plan] = must(planDebts(poor)).plans;
    expect(plan?.months.every(({ fromSavings }) => fromSavings === undefined)).toBe(true);
    expect(plan?.ask.creditors).toBe(1);
  });
});
