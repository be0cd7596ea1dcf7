import { moneyAhead, roomByDay } from '@forbear/budget';
import { knapsackText, seededCase, seededDebtor, seededMoney } from '@forbear/testkit';
import { monthOf } from '@forbear/money';
import { must } from '@forbear/problem';
import highsLoader from 'highs';
import { describe, expect, test } from 'vitest';
import { payDaysOf } from './option/due-day.ts';
import {
  modelOf,
  optionsOf,
  planDebts,
  solve,
  weightedCost,
  type JointPlan,
  type Model,
  type NamedPlan,
  type Option,
  type PlanInput,
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
  [3, 3],
  [5, 1],
  [8, 1],
  [15, 1],
] as const;

describe('the search equals HiGHS on seeded debtors', () => {
  for (const [count, seeds] of SIZES)
    for (const carryOver of [0, 1] as const)
      test(`${count} debts, ${seeds} seeds, ${carryOver === 1 ? 'savings kept' : 'month by month'}`, () => {
        for (let k = 0; k < seeds; k += 1) {
          const seed = 20_261_105 + 7919 * k + 31 * count;
          const { asOf, debts, next } = seededDebtor(seed, count);
          const groups = debts.map((debt) => must(optionsOf(debt, { asOf })));
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

/** The published options of a case and the rows of its money: what another solver is given. */
function published(input: PlanInput, joint: JointPlan) {
  const money = moneyAhead({ ...input, months: 13 }).map(({ available }) => available);
  const payDays = payDaysOf(input);
  const shares = joint.plans.find(({ name }) => name === 'fair-shares');
  const groups = input.debts.map((debt): readonly Way[] => {
    const own = must(optionsOf(debt, { asOf: input.asOf, money, payDays }));
    const shared = shares?.choices.find((choice) => choice.debt === debt.id);
    return shared === undefined || shares?.fits !== true
      ? own.map((option) => wayOf(option, option.dues))
      : [
          ...own.map((option) => wayOf(option, option.dues)),
          wayOf(
            shared,
            shared.rows.map(({ due, payment }) => ({ on: due, amount: payment })),
          ),
        ];
  });
  const months = Math.max(...groups.flat().map(({ payments }) => payments.length));
  const purse = {
    available: moneyAhead({ ...input, months }).map(({ available }) => available),
    rooms: roomByDay(input, months),
  };
  return { groups, purse };

  function wayOf(choice: Pick<Option, 'ask' | 'cost' | 'relief'>, dues: Option['dues']): Way {
    const payments: number[] = [];
    for (const { on, amount } of dues) {
      const t = Math.max(0, monthOf(on) - monthOf(input.asOf));
      while (payments.length <= t) payments.push(0);
      payments[t] = (payments[t] as number) + amount;
    }
    const { ask, cost } = choice;
    return { ask, cost, payments, dues };
  }
}

type Way = Pick<Option, 'ask' | 'cost' | 'payments' | 'dues'>;
type Published = ReturnType<typeof published>;
type Aim = (way: Way) => number;
type Hold = { readonly aim: Aim; readonly most: number };

/** The least sum of an aim by HiGHS under holds of earlier ones; infinity where nothing fits. */
function least({ groups, purse }: Published, aim: Aim, holds: readonly Hold[]): number {
  if (groups.some((group) => group.length === 0)) return Infinity;
  // Rows of a knapsack may not be negative, so each value is counted from the least of all.
  const floorOf = (of: Aim) => Math.min(0, ...groups.flat().map(of));
  const [floor, count] = [floorOf(aim), groups.length];
  const { available, rooms } = purse;
  const value = byHighs({
    groups: groups.map((group) =>
      group.map((way) => ({
        cost: aim(way) - floor,
        weights: [
          ...available.map((_, t) => way.payments[t] ?? 0),
          ...rooms.map(({ until }) =>
            way.dues.reduce((sum, { on, amount }) => (on <= until ? sum + amount : sum), 0),
          ),
          ...holds.map(({ aim: of }) => of(way) - floorOf(of)),
        ],
      })),
    ),
    limits: [
      ...available,
      ...rooms.map(({ amount }) => amount),
      ...holds.map(({ aim: of, most }) => most - floorOf(of) * count),
    ],
  });
  return value + floor * count;
}

/** The easiest way by HiGHS, aim after aim, the largest ask by trying every size. */
function easiestByHighs(all: Published): readonly number[] {
  const [beyond, creditors]: Aim[] = [({ ask }) => ask.beyond, ({ ask }) => ask.creditors];
  const points: Aim = ({ ask }) => ask.points;
  const first = least(all, beyond as Aim, []);
  if (first === Infinity) return [Infinity];
  const holds: Hold[] = [{ aim: beyond as Aim, most: first }];
  holds.push({ aim: creditors as Aim, most: least(all, creditors as Aim, holds) });
  const sizes = [...new Set(all.groups.flat().map(points))].sort((a, b) => a - b);
  const upTo = (size: number): Published => ({
    ...all,
    groups: all.groups.map((group) => group.filter((way) => points(way) <= size)),
  });
  let [low, high] = [0, sizes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (least(upTo(sizes[middle] as number), () => 0, holds) === Infinity) low = middle + 1;
    else high = middle;
  }
  const small = upTo(sizes[low] as number);
  const sum = least(small, points, holds);
  const cost = least(small, ({ cost: own }) => own, [...holds, { aim: points, most: sum }]);
  return [first, (holds[1] as Hold).most, sizes[low] as number, sum, cost];
}

describe('the named plans equal HiGHS, aim after aim, over months and days', () => {
  test.each([
    [2, 1],
    [3, 2],
    [4, 3],
    [6, 5],
  ])('%i debts, seed %i', (count, seed) => {
    const input = seededCase(20_261_129 + 97 * seed, count);
    const joint = must(planDebts(input, { explain: false }));
    const all = published(input, joint);
    const plan = (name: string) => joint.plans.find((one) => one.name === name) as NamedPlan;
    const [small, cheap] = [plan('smallest-ask'), plan('cheapest')];
    const { beyond, creditors, largest, points } = small.ask;
    const wanted = easiestByHighs(all);
    expect(small.fits ? [beyond, creditors, largest, points, small.cost] : [Infinity]).toEqual(
      wanted,
    );
    if (!small.fits) return;
    const money: Aim = (way) => way.cost;
    const most = least(all, money, []);
    const holds: Hold[] = [{ aim: money, most }];
    const unusual: Aim = ({ ask }) => ask.beyond;
    holds.push({ aim: unusual, most: least(all, unusual, holds) });
    const asks = least(all, ({ ask }) => ask.points, holds);
    const found = [cheap.cost, cheap.ask.beyond, cheap.ask.points];
    expect(found).toEqual([...holds.map((hold) => hold.most), asks]);
  });
});
