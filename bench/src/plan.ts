import { anytime } from './plan/anytime.ts';
import { ask } from './plan/ask.ts';
import { equal } from './plan/equal.ts';
import { fairness } from './plan/fairness.ts';
import { heuristics } from './plan/heuristic.ts';
import { highs } from './plan/peer.ts';
import { size } from './plan/size.ts';
import { speed } from './plan/speed.ts';
import { survival } from './plan/survival.ts';
import { whole } from './plan/whole.ts';
import { machine, option } from './round.ts';

const numbers = (text: string): readonly number[] => text.split(',').map(Number);

/** The joint plan against HiGHS and against the ways people plan by; all parts, or those named. */
export async function run(args: readonly string[]): Promise<void> {
  const wants = (name: string): boolean => args.length === 0 || args.includes(`--${name}`);
  console.log(`plan: ${machine()}, highs 1.15.3, seeded debtors, milliseconds of CPU`);
  if (wants('web')) size();
  if (wants('whole')) {
    whole([2, 3, 4, 5, 6], 10);
    whole([30], numbers(option(args, 'whole', '6'))[0] as number);
  }
  if (wants('d'))
    for (const count of numbers(option(args, 'd', '12,15')))
      speed(await highs(), count, count < 15 ? 40 : 60);
  if (wants('anytime')) anytime(12, 40, numbers(option(args, 'anytime', '50,250')));
  if (wants('heuristics')) heuristics([3, 5, 8, 12, 15], 60);
  if (wants('ask')) for (const count of [5, 8, 12]) ask(count, 20);
  if (wants('fair')) for (const count of [4, 6]) await fairness(count, 20);
  if (wants('mc')) survival(6, 20, Number(option(args, 'mc', '1000')));
  if (wants('equal')) equal(await highs(), Number(option(args, 'equal', '500')));
}
