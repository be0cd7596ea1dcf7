import { monthOf, RATE_SCALE, ZERO, type Fen, type Share } from '@forbear/money';
import {
  incomePaths,
  planDebts,
  survivalOf,
  type JointPlan,
  type NamedPlan,
  type PlanInput,
} from '@forbear/plan';
import { must } from '@forbear/problem';
import { at, met, spent } from '../round.ts';
import { householdOf } from './household.ts';
import { instancesOf, type Instance } from './instance.ts';

const BARS = { milliseconds: 2, held: 0.9 } as const;

/** Work is lost in one month of fifty and found again after five months on average. */
const HAZARD = { lossPerMonth: (RATE_SCALE / 50) as Share, monthsOut: 5 } as const;

/** Months of the plan's payments at hand, and months that creditors agreed beforehand to skip. */
const WAYS = [
  [0, 0],
  [2, 0],
  [2, 2],
  [2, 4],
] as const;

/** B5: how many of so many income paths the cheapest plan holds, and the safest with a buffer and a pause clause. */
export function survival(count: number, size: number, paths: number): void {
  const works = incomePaths({ ...HAZARD, paths });
  const held = WAYS.map((): number[] => []);
  const [safest, times]: [number[], number[]] = [[], []];
  for (const instance of instancesOf(size, count, 0)) {
    const input = householdOf(instance);
    const payments = paymentsOf(input, instance);
    if (payments === undefined) continue;
    const mean = payments.slice(0, 12).reduce((sum, due) => sum + due, 0) / 12;
    const money = instance.purse.available.map((amount) => ({
      income: amount as Fen,
      essential: ZERO,
    }));
    for (const [k, [months, pauses]] of WAYS.entries()) {
      const hazard = { ...HAZARD, paths, buffer: Math.round(months * mean) as Fen, pauses };
      const begun = spent();
      const result = survivalOf(payments, money, hazard, works);
      times.push(spent() - begun);
      held[k]?.push(result.held / paths);
      if (k < WAYS.length - 1) continue;
      const plan = named(must(planDebts(input, { hazard })), 'safest');
      safest.push((plan.why.survival?.held ?? 0) / paths);
    }
  }
  const took = at(times, 0.5);
  console.log(
    `  B5 ${paths} income paths of 24 months take ${took.toFixed(2)} ms a plan (median of ${times.length})  bar ${BARS.milliseconds} ms  ${met(took <= BARS.milliseconds)}`,
  );
  for (const [k, way] of WAYS.entries()) console.log(`     cheapest, ${told(way, held[k] ?? [])}`);
  const share = mean(safest);
  console.log(
    `     safest,   ${told(WAYS[WAYS.length - 1] ?? [0, 0], safest)}  bar ${100 * BARS.held} %  ${met(share >= BARS.held)}`,
  );
}

/** What the cheapest plan pays in each month, the first that of `asOf`. */
function paymentsOf(input: PlanInput, { debtor }: Instance): number[] | undefined {
  const plan = named(must(planDebts(input, { explain: false })), 'cheapest');
  if (!plan.fits) return undefined;
  const payments: number[] = [];
  for (const { month, payments: due } of plan.months) payments[month - monthOf(debtor.asOf)] = due;
  return payments;
}

const named = ({ plans }: JointPlan, name: NamedPlan['name']): NamedPlan =>
  plans.find((plan) => plan.name === name) as NamedPlan;

const mean = (shares: readonly number[]): number =>
  shares.reduce((sum, one) => sum + one, 0) / shares.length;

const told = ([months, pauses]: readonly [number, number], shares: readonly number[]): string =>
  `${months} months of payments at hand, ${pauses} months agreed to skip: ${(100 * mean(shares)).toFixed(0)} % of the paths held (mean of ${shares.length} plans)`;
