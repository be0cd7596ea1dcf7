import type { Share } from '@forbear/money';
import { planDebts, type Option } from '@forbear/plan';
import { must } from '@forbear/problem';
import { knapsackText } from '@forbear/testkit';
import highsLoader from 'highs';
import { at, met } from '../round.ts';
import { householdOf } from './household.ts';
import { instancesOf, type Instance } from './instance.ts';

const WITHIN = 0.08;
/** HiGHS holds its rows to a millionth: its window is made so much narrower, then so much wider. */
const SLACK = 2e-6;

/** What a creditor gets back of its claim at today's worth, 3 % a year. */
function recovery({ payments, total, cost }: Option): number {
  const worth = payments.reduce((sum, amount, t) => sum + amount * 1.03 ** (-t / 12), 0);
  return worth / (total - cost);
}

/** B5: within the window wherever that can be, at the least cost that HiGHS finds too. */
export async function fairness(count: number, size: number): Promise<void> {
  const solver = await highsLoader();
  const least = (instance: Instance, within: number): number => {
    const { Status, ObjectiveValue } = solver.solve(windowText(instance, within), {
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      output_flag: false,
      time_limit: 60,
    });
    return Status === 'Optimal' ? Math.round(ObjectiveValue) : Infinity;
  };
  const prices: number[] = [];
  let [wrong, fair] = [0, 0];
  for (const instance of instancesOf(size, count, 0)) {
    const free = must(planDebts(householdOf(instance), { explain: false }));
    const settings = { explain: false, fairWithin: Math.round(WITHIN * 1e9) as Share };
    const { plans, settings: held } = must(planDebts(householdOf(instance), settings));
    const cheapest = plans.find(({ name }) => name === 'cheapest');
    const cost = held.fairWithin === undefined ? Infinity : (cheapest?.cost ?? Infinity);
    if (cost > least(instance, WITHIN - SLACK) || cost < least(instance, WITHIN + SLACK)) {
      wrong += 1;
      console.log(`  seed ${instance.seed}: own ${cost}, HiGHS ${least(instance, WITHIN)}`);
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

/** The knapsack of pure cost with one window of free place around what each creditor gets back. */
function windowText({ groups, model }: Instance, within: number): string {
  const costs = model.groups.map((items, g) =>
    items.map(({ weights }, k) => ({ cost: groups[g]?.[k]?.cost ?? 0, weights })),
  );
  const rows = groups.map((group, g) => {
    const back = group
      .map((option, k) => `+ ${recovery(option).toFixed(9)} x${g}_${k}`)
      .join('\n ');
    return ` lo${g}: ${back} - 1 place >= 0\n hi${g}: ${back} - 1 place <= ${within}`;
  });
  return knapsackText({ groups: costs, limits: model.limits }).replace(
    '\nBinary\n',
    `\n${rows.join('\n')}\nBinary\n`,
  );
}
