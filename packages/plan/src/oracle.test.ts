import { moneyAhead, roomByDay, savedForLater } from '@forbear/budget';
import { knapsackText, seededCase, seededDebtor, seededMoney } from '@forbear/testkit';
import { addToMonth, dayInMonth, fen, monthOf } from '@forbear/money';
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

/** The least value by HiGHS and the picks that have it, or infinity where it says that nothing fits. */
function solved(model: Model): { readonly value: number; readonly picks: readonly number[] } {
  const { Status, ObjectiveValue, Columns } = highs.solve(knapsackText(model), {
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    output_flag: false,
  });
  if (Status !== 'Optimal') return { value: Infinity, picks: [] };
  const isPicked = (g: number, k: number): boolean => {
    const column = Columns[`x${g}_${k}`];
    return column !== undefined && 'Primal' in column && column.Primal > 0.5;
  };
  const picks = model.groups.map((group, g) => group.findIndex((_, k) => isPicked(g, k)));
  return { value: Math.round(ObjectiveValue), picks };
}

const byHighs = (model: Model): number => solved(model).value;

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
  const puts = savedForLater(input, months);
  const purse = {
    own: moneyAhead({ ...input, months }).map(({ available }, t) => available - (puts[t] ?? 0)),
    puts,
    rooms: roomByDay(input, months),
  };
  return { groups, purse, draws: [] as number[][] };

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

/** Months up to which a jar is empty before they are paid, of those that take from it; none where it lasts. */
function emptied({ own, puts }: Published['purse'], picked: readonly Way[]): readonly number[] {
  let jar = 0;
  const takes: number[] = [];
  for (const [t, has] of own.entries()) {
    const over = picked.reduce((sum, { payments }) => sum + (payments[t] ?? 0), 0) - has;
    jar += (puts[t] ?? 0) - Math.max(0, over);
    if (over > 0) takes.push(t);
    if (jar < 0) return takes;
  }
  return [];
}

/**
 * The least sum of an aim by HiGHS under holds of earlier ones; infinity where nothing fits. Where what it
 * picks empties the jar of what was put by, the months that do so become a row, and it is asked again.
 */
function least(all: Published, aim: Aim, holds: readonly Hold[]): number {
  const { groups, purse, draws } = all;
  if (groups.some((group) => group.length === 0)) return Infinity;
  // Rows of a knapsack may not be negative, so each value is counted from the least of all.
  const floorOf = (of: Aim) => Math.min(0, ...groups.flat().map(of));
  const [floor, count] = [floorOf(aim), groups.length];
  const { own, puts, rooms } = purse;
  const jar = (until: number): number =>
    puts.reduce((sum, put, t) => (t <= until ? sum + put : sum), 0);
  const { value, picks } = solved({
    groups: groups.map((group) =>
      group.map((way) => ({
        cost: aim(way) - floor,
        weights: [
          ...own.map((_, t) => way.payments[t] ?? 0),
          ...draws.map((months) =>
            months.reduce((sum, month) => sum + (way.payments[month] ?? 0), 0),
          ),
          ...rooms.map(({ until }) =>
            way.dues.reduce((sum, { on, amount }) => (on <= until ? sum + amount : sum), 0),
          ),
          ...holds.map(({ aim: of }) => of(way) - floorOf(of)),
        ],
      })),
    ),
    limits: [
      ...own.map((has, t) => has + jar(t)),
      ...draws.map((months) =>
        months.reduce((sum, month) => sum + (own[month] as number), jar(Math.max(...months))),
      ),
      ...rooms.map(({ amount }) => amount),
      ...holds.map(({ aim: of, most }) => most - floorOf(of) * count),
    ],
  });
  if (value === Infinity) return value;
  const months = emptied(
    purse,
    picks.map((k, g) => (groups[g] as readonly Way[])[k] as Way),
  );
  if (months.length === 0) return value + floor * count;
  draws.push([...months]);
  return least(all, aim, holds);
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

/** The household with half its wage, and in the fourth month and as savings what that takes away in a year. */
function withBonus(input: PlanInput): PlanInput {
  const [wage, ...others] = input.incomes;
  if (wage === undefined) return input;
  const half = fen(Math.floor(wage.amount / 2));
  const bonus = dayInMonth(addToMonth(monthOf(input.asOf), 3), 15);
  const savings = fen(input.savings + 6 * half);
  return {
    ...input,
    savings,
    cash: savings,
    incomes: [
      { ...wage, amount: half },
      ...others,
      { what: 'bonus', amount: fen(6 * half), per: 'once', from: bonus },
    ],
  };
}

describe('the named plans equal HiGHS, aim after aim, over months and days', () => {
  test.each([
    [2, 1, 'month by month'],
    [3, 2, 'month by month'],
    [4, 3, 'month by month'],
    [6, 5, 'month by month'],
    [3, 4, 'with savings and a bonus'],
    [4, 6, 'with savings and a bonus'],
  ])('%i debts, seed %i, %s', (count, seed, has) => {
    const seeded = seededCase(20_261_129 + 97 * seed, count);
    const input = has === 'month by month' ? seeded : withBonus(seeded);
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
