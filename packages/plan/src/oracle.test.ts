import { knapsackText, seededDebtor, seededHousehold, seededMoney } from '@forbear/testkit';
import { monthOf } from '@forbear/money';
import { must } from '@forbear/problem';
import highsLoader from 'highs';
import { describe, expect, test } from 'vitest';
import {
  modelOf,
  optionsOf,
  planDebts,
  solve,
  weightedCost,
  type Model,
  type Option,
} from './index.ts';

const highs = await highsLoader();

/** The least value by HiGHS, or infinity where it says that nothing fits. */
function byHighs(model: Model): number {
  const { Status, ObjectiveValue } = highs.solve(knapsackText(model), {
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    output_flag: false,
  });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : Infinity;
}

/** How many debts, and how many seeds of each with both rules for what a month leaves. */
const SIZES = [
  [3, 20],
  [4, 12],
  [5, 10],
  [6, 6],
  [8, 2],
  [15, 1],
] as const;

describe('the search equals HiGHS on seeded debtors', () => {
  for (const [count, seeds] of SIZES)
    for (const carryOver of [0, 1] as const)
      test(`${count} debts, ${seeds} seeds, ${carryOver === 1 ? 'savings kept' : 'month by month'}`, () => {
        for (let k = 0; k < seeds; k += 1) {
          const seed = 20_261_105 + 7919 * k + 31 * count;
          const { asOf, debts, next } = seededDebtor(seed, count);
          const groups = debts.map((debt) => must(optionsOf(debt, asOf)));
          const purse = { available: seededMoney(next, groups), carryOver };
          const values = groups.map((group) =>
            group.map((option) => weightedCost(option, monthOf(asOf))),
          );
          const model = modelOf(groups, purse, values);
          const found = solve(model, { nodesMax: count > 8 ? 3000 : Infinity });
          if (count <= 8)
            expect({ seed, value: found.value }).toEqual({ seed, value: byHighs(model) });
          else expect(found.bound).toBeLessThanOrEqual(found.value);
          if (found.picks === undefined) continue;
          const picked = found.picks.map((index, g) => model.groups[g]?.[index]);
          for (const [t, limit] of model.limits.entries()) {
            const load = picked.reduce((sum, item) => sum + (item?.weights[t] ?? 0), 0);
            expect(load).toBeLessThanOrEqual(limit);
          }
          expect(picked.reduce((sum, item) => sum + (item?.cost ?? 0), 0)).toBe(found.value);
        }
      });
});

describe('the named plans equal HiGHS in two stages: the first aim, then the second at no more of the first', () => {
  test.each([
    [6, 1],
    [6, 2],
    [6, 3],
    [12, 4],
  ])('%i debts, seed %i', (count, seed) => {
    const { asOf, debts, next } = seededDebtor(20_261_125 + seed, count);
    const groups = debts.map((debt) => must(optionsOf(debt, asOf)));
    const purse = { available: seededMoney(next, groups), carryOver: 0 as const };
    const input = { ...seededHousehold(asOf, purse.available), debts };
    const { plans } = must(planDebts(input, { explain: false }));
    // Costs may be negative: rows of a knapsack may not, so each is counted from the least of all.
    const least = Math.min(...groups.flat().map(({ cost }) => cost));
    const ask = ({ ask: own }: Option): number => own;
    const cost = (option: Option): number => option.cost - least;
    const stages = (first: typeof ask, second: typeof ask): readonly number[] => {
      const of = (aim: typeof ask) => groups.map((group) => group.map(aim));
      const most = byHighs(modelOf(groups, purse, of(first)));
      const then = { weights: of(first), limit: most };
      return [most, byHighs(modelOf(groups, purse, of(second), [then]))];
    };
    const figures = (name: string): readonly [number, number] => {
      const plan = plans.find((one) => one.name === name);
      return [plan?.ask ?? -1, (plan?.cost ?? 0) - least * count];
    };
    const [small, cheap] = [figures('smallest-ask'), figures('cheapest')];
    expect(small).toEqual(stages(ask, cost));
    expect([cheap[1], cheap[0]]).toEqual(stages(cost, ask));
  });
});
