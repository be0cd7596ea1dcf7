import { moneyAhead, roomByDay } from '@forbear/budget';
import { monthOf, type Share } from '@forbear/money';
import {
  optionsOf,
  payDaysOf,
  planDebts,
  type JointPlan,
  type Model,
  type Option,
  type PlanInput,
} from '@forbear/plan';
import { must } from '@forbear/problem';
import { knapsackText } from '@forbear/testkit';
import highsLoader from 'highs';
import { at, met } from '../round.ts';
import { householdOf } from './household.ts';
import { instancesOf } from './instance.ts';

const WITHIN = 0.08;
/** HiGHS holds its rows to a millionth: its window is made so much narrower, then so much wider. */
const SLACK = 2e-6;

/** What HiGHS is told of a way to pay: all that the product itself weighs. */
type Way = Pick<Option, 'payments' | 'dues' | 'total' | 'cost'>;

/** What a creditor gets back of its claim at today's worth, 3 % a year. */
function recovery({ payments, total, cost }: Way): number {
  const worth = payments.reduce((sum, amount, t) => sum + amount * 1.03 ** (-t / 12), 0);
  return worth / (total - cost);
}

/** B5: within the window wherever that can be, at the least cost that HiGHS finds too. */
export async function fairness(count: number, size: number): Promise<void> {
  const solver = await highsLoader();
  const least = (menu: Menu, within: number): number => {
    const { Status, ObjectiveValue } = solver.solve(windowText(menu, within), {
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      output_flag: false,
      time_limit: 60,
    });
    return Status === 'Optimal' ? Math.round(ObjectiveValue) + menu.shift : Infinity;
  };
  const prices: number[] = [];
  let [wrong, fair] = [0, 0];
  for (const instance of instancesOf(size, count, 0)) {
    const input = householdOf(instance);
    const free = must(planDebts(input, { explain: false }));
    const menu = menuOf(input, free);
    const settings = { explain: false, fairWithin: Math.round(WITHIN * 1e9) as Share };
    const { plans, settings: held } = must(planDebts(input, settings));
    const cheapest = plans.find(({ name }) => name === 'cheapest');
    const cost = held.fairWithin === undefined ? Infinity : (cheapest?.cost ?? Infinity);
    if (cost > least(menu, WITHIN - SLACK) || cost < least(menu, WITHIN + SLACK)) {
      wrong += 1;
      console.log(`  seed ${instance.seed}: own ${cost}, HiGHS ${least(menu, WITHIN)}`);
    }
    if (cost === Infinity) continue;
    fair += 1;
    const open = free.plans.find(({ name }) => name === 'cheapest');
    prices.push((cost - (open?.cost ?? 0)) / instance.owed);
  }
  console.log(
    `  B5 fair within ${WITHIN}, ${count} debts: ${fair} of ${size} can be fair, ${wrong} unlike HiGHS, the price is ${(100 * at(prices, 0.5)).toFixed(1)} % of debt (median)  bar 0 unlike  ${met(wrong === 0)}`,
  );
}

type Menu = {
  readonly ways: readonly (readonly Way[])[];
  readonly model: Model;
  /** What is to be added to a sum of costs: rows of a knapsack may not be below zero. */
  readonly shift: number;
};

/** The ways that the product weighs for each debt, its fair share too, with the rows of its months and days. */
function menuOf(input: PlanInput, { plans }: JointPlan): Menu {
  const money = moneyAhead({ ...input, months: 13 }).map(({ available }) => available);
  const payDays = payDaysOf(input);
  const shares = plans.find(({ name, fits }) => name === 'fair-shares' && fits);
  const ways = input.debts.map((debt): readonly Way[] => {
    const own = must(optionsOf(debt, { asOf: input.asOf, money, payDays }));
    const shared = shares?.choices.find((choice) => choice.debt === debt.id);
    if (shared === undefined) return own;
    const dues = shared.rows.map(({ due, payment }) => ({ on: due, amount: payment }));
    const payments: number[] = [];
    for (const { on, amount } of dues) {
      const t = Math.max(0, monthOf(on) - monthOf(input.asOf));
      while (payments.length <= t) payments.push(0);
      payments[t] = (payments[t] as number) + amount;
    }
    return [...own, { ...shared, dues, payments } as unknown as Way];
  });
  const months = Math.max(...ways.flat().map(({ payments }) => payments.length));
  const rooms = roomByDay(input, months);
  const available = moneyAhead({ ...input, months }).map((one) => one.available);
  const weights = ({ payments, dues }: Way) => [
    ...available.map((_, t) => payments[t] ?? 0),
    ...rooms.map(({ until }) =>
      dues.reduce((sum, { on, amount }) => (on <= until ? sum + amount : sum), 0),
    ),
  ];
  const floor = Math.min(0, ...ways.flat().map(({ cost }) => cost));
  return {
    ways,
    shift: floor * ways.length,
    model: {
      groups: ways.map((group) =>
        group.map((way) => ({ cost: way.cost - floor, weights: weights(way) })),
      ),
      limits: [...available, ...rooms.map(({ amount }) => amount)],
    },
  };
}

/** The knapsack of pure cost with one window of free place around what each creditor gets back. */
function windowText({ ways, model }: Menu, within: number): string {
  const rows = ways.map((group, g) => {
    const back = group.map((way, k) => `+ ${recovery(way).toFixed(9)} x${g}_${k}`).join('\n ');
    return ` lo${g}: ${back} - 1 place >= 0\n hi${g}: ${back} - 1 place <= ${within}`;
  });
  return knapsackText(model).replace('\nBinary\n', `\n${rows.join('\n')}\nBinary\n`);
}
