import { planDebts, type JointPlan, type NamedPlan } from '@forbear/plan';
import { must } from '@forbear/problem';
import { at, met, soFar, spent } from '../round.ts';
import { householdOf } from './household.ts';
import { instancesOf } from './instance.ts';

/** How much less the smallest ask asks than the cheapest plan. */
const BAR = 0.3;

const named = ({ plans }: JointPlan, name: NamedPlan['name']): NamedPlan =>
  plans.find((plan) => plan.name === name) as NamedPlan;

/** B5: the smallest ask beside the ask of the cheapest plan, as the product gives both. */
export function ask(count: number, size: number): void {
  const [less, dearer, times]: [number[], number[], number[]] = [[], [], []];
  let unproven = 0;
  for (const instance of instancesOf(size, count, 0)) {
    const begun = spent();
    const joint = must(planDebts(householdOf(instance), { explain: false }));
    times.push(spent() - begun);
    soFar(times.length, size, `${at(times, 0.5).toFixed(0)} ms p50`);
    const [small, cheap] = [named(joint, 'smallest-ask'), named(joint, 'cheapest')];
    if (!small.fits || cheap.ask.points === 0) continue;
    less.push(1 - small.ask.points / cheap.ask.points);
    dearer.push((small.cost - cheap.cost) / instance.owed);
    if (joint.plans.some(({ proven }) => !proven)) unproven += 1;
  }
  const saved = at(less, 0.5);
  console.log(
    `  B5 ${count} debts, ${less.length} instances: the smallest ask asks ${(100 * saved).toFixed(0)} % less than the cheapest plan (median) and costs ${(100 * at(dearer, 0.5)).toFixed(1)} % of debt more  bar ${100 * BAR} %  ${met(saved >= BAR)}`,
  );
  console.log(
    `     all plans ${at(times, 0.5).toFixed(0)} ms p50, ${at(times, 0.95).toFixed(0)} ms p95, ${at(times, 1).toFixed(0)} ms at most; ${unproven} with a plan not proven`,
  );
}
