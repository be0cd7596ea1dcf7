// The next thing that happens in a world, by chance.
import { caseStep, lateStep, openStep, raceStep } from './case-step.fixture.ts';
import { roadStep } from './road-step.fixture.ts';
import { closeStep, jumpStep, payStep, turnStep } from './money-step.fixture.ts';
import { chatStep, driftStep, grantStep, peekStep, restartStep } from './side-step.fixture.ts';
import type { Told } from './wish.fixture.ts';
import type { World } from './world.fixture.ts';

const STEPS: readonly (readonly [number, (world: World) => Promise<Told>])[] = [
  [40, roadStep],
  [22, caseStep],
  [11, payStep],
  [7, jumpStep],
  [4, openStep],
  [5, raceStep],
  [4, grantStep],
  [3, turnStep],
  [2, lateStep],
  [2, chatStep],
  [1, peekStep],
  [2, closeStep],
  [2, restartStep],
  [1, driftStep],
];
const WEIGHT = STEPS.reduce((sum, [weight]) => sum + weight, 0);

/** Does one thing; throws where an answer breaks a promise. */
export async function step(world: World): Promise<Told> {
  if (world.cases.length === 0) return openStep(world);
  let left = world.next() * WEIGHT;
  for (const [weight, work] of STEPS) {
    left -= weight;
    if (left < 0) return work(world);
  }
  return caseStep(world);
}
