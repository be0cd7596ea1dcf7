import { solve } from '@forbear/plan';
import { at, met, soFar } from '../round.ts';
import { HABITS, moneyOf, valueOf } from './habit.ts';
import { instancesOf } from './instance.ts';

/** How far the weighted aim lies below avalanche with minimums, in parts of what is owed. */
const BAR = 0.03;

type Tally = {
  readonly name: string;
  readonly excess: number[];
  readonly money: number[];
  missed: number;
};

/** B4: a plan wherever there is one, and how much worse the ways people plan by are. */
export function heuristics(counts: readonly number[], size: number): void {
  const large: number[] = [];
  for (const count of counts) {
    const tallies = tally(count, size);
    for (const { name, excess, money, missed } of tallies)
      console.log(
        `     ${name}: no plan in ${missed}, else worse by ${percent(excess)} of debt (median), ${percent(money)} in money alone`,
      );
    if (count >= 8) large.push(...(tallies[0]?.excess ?? []));
  }
  console.log(
    `  B4 the weighted aim below avalanche with minimums, ${large.length} instances of 8 debts and more: ${percent(large)} of debt (median)  bar ${100 * BAR} %  ${met(at(large, 0.5) >= BAR)}`,
  );
}

const percent = (shares: readonly number[]): string => `${(100 * at(shares, 0.5)).toFixed(1)} %`;

function tally(count: number, size: number): readonly Tally[] {
  const tallies = HABITS.map(({ name }): Tally => ({ name, excess: [], money: [], missed: 0 }));
  let [done, solvable, unproven] = [0, 0, 0];
  for (const instance of instancesOf(size, count, 0)) {
    const { model, groups, owed } = instance;
    const { picks, value, proven } = solve(model);
    if (!proven) unproven += 1;
    soFar((done += 1), size, `${unproven} not proven`);
    if (picks !== undefined) solvable += 1;
    for (const [h, { plan }] of HABITS.entries()) {
      const theirs = plan(instance);
      const own = tallies[h] as Tally;
      if (picks === undefined) {
        if (theirs !== undefined) throw new Error(`seed ${instance.seed}: a habit found a plan`);
      } else if (theirs === undefined) own.missed += 1;
      else {
        own.excess.push((valueOf(model, theirs) - value) / owed);
        own.money.push((moneyOf(groups, theirs) - moneyOf(groups, picks)) / owed);
      }
    }
  }
  console.log(
    `  B4 ${count} debts: ${solvable} of ${size} instances have a plan, each was found, ${unproven} not proven  bar 0  ${met(unproven === 0)}`,
  );
  return tallies;
}
