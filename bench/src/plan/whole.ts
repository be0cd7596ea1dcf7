import { planDebts, type NamedPlan } from '@forbear/plan';
import { must } from '@forbear/problem';
import { at, met, soFar, spent } from '../round.ts';
import { householdOf } from './household.ts';
import { instancesOf } from './instance.ts';

/** What is measured of the times of one size, and seconds of CPU at most. */
type Bar = { readonly share: number; readonly name: string; readonly seconds: number };
const BARS: { readonly few: Bar; readonly many: Bar } = {
  few: { share: 0.5, name: 'median', seconds: 1 },
  many: { share: 1, name: 'at most', seconds: 25 },
};

/** All five plans with every sentence, as the product makes them: CPU, and what is not proven. */
export function whole(counts: readonly number[], size: number): void {
  const { share, name, seconds } = Math.max(...counts) <= 6 ? BARS.few : BARS.many;
  const [times, open]: [number[], NamedPlan[]] = [[], []];
  for (const count of counts)
    for (const instance of instancesOf(size, count, 0)) {
      const begun = spent();
      const { plans } = must(planDebts(householdOf(instance)));
      times.push((spent() - begun) / 1000);
      open.push(...plans.filter(({ proven }) => !proven));
      soFar(times.length, size * counts.length, `${at(times, share).toFixed(2)} s ${name}`);
    }
  const found = at(times, share);
  const untold = open.filter(({ fits, gap }) => fits && gap === undefined).length;
  console.log(
    `  all plans of ${counts.join(', ')} debts, ${times.length} instances: ${found.toFixed(2)} s of CPU ${name} (${at(times, 0.5).toFixed(2)} / ${at(times, 1).toFixed(2)} s p50 / most)  bar ${seconds} s  ${met(found <= seconds)}`,
  );
  console.log(`     ${open.length} plans not proven, ${untold} of them without a gap`);
}
