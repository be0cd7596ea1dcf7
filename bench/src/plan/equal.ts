import { solve } from '@forbear/plan';
import { instanceOf, RULES } from './instance.ts';
import type { Peer } from './peer.ts';
import { met, SEED, soFar } from '../round.ts';

const SIZES = Array.from({ length: 13 }, (_, k) => k + 3);

/** Seconds of the clock, that a busy machine may take too. */
const SECONDS = 300;

/** B1: the least value, or that nothing fits, as HiGHS finds it of the whole model. */
export function equal(peer: Peer, size: number): void {
  let [wrong, late, none] = [0, 0, 0];
  for (let k = 0; k < size; k += 1) {
    const count = SIZES[(k >> 1) % SIZES.length] as number;
    const { seed, model } = instanceOf(SEED + 104_729 * (k + 1), count, RULES[k % 2] as 0 | 1);
    const found = solve(model);
    const theirs = peer(model, SECONDS);
    if (theirs === 'out of time') late += 1;
    else if ((theirs === 'nothing fits' ? Infinity : theirs) !== found.value) {
      wrong += 1;
      console.log(`  seed ${seed}, ${count} debts: own ${found.value}, HiGHS ${theirs}`);
    }
    if (found.picks === undefined) none += 1;
    soFar(k + 1, size, `${wrong} unlike HiGHS, ${late} HiGHS did not finish`);
  }
  console.log(
    `  B1 ${size} instances of 3 to 15 debts: ${wrong} unlike HiGHS, ${none} of them fit nothing, ${late} HiGHS did not finish in ${SECONDS} s  bar 0 unlike  ${met(wrong === 0)}`,
  );
}
