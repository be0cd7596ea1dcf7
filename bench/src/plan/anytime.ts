import { solve } from '@forbear/plan';
import { at, met, soFar, spent } from '../round.ts';
import { instancesOf, type Instance } from './instance.ts';

/** The time to the first plan against the time to the proof, and regret in parts of what is owed. */
const BARS = { firstOfProof: 0.2, regret: 0.0025 } as const;

/** How one search went: milliseconds of CPU to the first plan and to the proof, its steps, and the least value. */
type Course = {
  readonly first: number;
  readonly proof: number;
  readonly work: number;
  readonly least: number;
};

function courseOf({ model }: Instance): Course | undefined {
  const begun = spent();
  let first: number | undefined;
  const found = solve(model, { onBetter: () => (first ??= spent() - begun) });
  const proof = spent() - begun;
  return first === undefined ? undefined : { first, proof, work: found.work, least: found.value };
}

/** B3: a first plan soon, little regret within a budget of milliseconds, and a gap that is true. */
export function anytime(count: number, size: number, budgets: readonly number[]): void {
  const known = [...instancesOf(size, count, 0)].flatMap((instance, k) => {
    const course = courseOf(instance);
    soFar(k + 1, size, `the last took ${course?.proof.toFixed(0) ?? 0} ms`);
    return course === undefined ? [] : [{ instance, course }];
  });
  const [shares, firsts, proofs] = [
    known.map(({ course }) => course.first / course.proof),
    known.map(({ course }) => course.first),
    known.map(({ course }) => course.proof),
  ];
  const share = at(shares, 0.5);
  console.log(
    `  B3 ${count} debts, ${known.length} instances: first plan after ${at(firsts, 0.95).toFixed(0)} ms (p95), ${share.toFixed(2)} of the time to the proof (median)  bar ${BARS.firstOfProof}  ${met(share <= BARS.firstOfProof)}`,
  );
  console.log(
    `     proof ${at(proofs, 0.5).toFixed(0)} ms p50, ${at(proofs, 0.95).toFixed(0)} ms p95`,
  );
  for (const budget of budgets) within(budget, known);
}

function within(
  budget: number,
  known: readonly { readonly instance: Instance; readonly course: Course }[],
): void {
  const [regrets, gaps, times]: [number[], number[], number[]] = [[], [], []];
  // Searches count steps, not time: as many as this machine takes in the budget.
  const all = (of: (course: Course) => number) =>
    known.reduce((sum, { course }) => sum + of(course), 0);
  const pace = all(({ work }) => work) / all(({ proof }) => proof);
  let [without, untrue] = [0, 0];
  for (const { instance, course } of known) {
    const begun = spent();
    const found = solve(instance.model, { workMax: budget * pace });
    times.push(spent() - begun);
    if (found.bound > course.least) untrue += 1;
    if (found.picks === undefined) without += 1;
    else {
      regrets.push((found.value - course.least) / instance.owed);
      gaps.push((found.value - found.bound) / instance.owed);
    }
  }
  const regret = at(regrets, 0.95);
  const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
  console.log(
    `     within ${budget} ms (took ${at(times, 0.95).toFixed(0)} ms p95): regret ${percent(regret)} of debt p95, certified gap ${percent(at(gaps, 0.95))}, ${without} without a plan, ${untrue} untrue bounds  bar ${percent(BARS.regret)}  ${met(regret <= BARS.regret && without === 0 && untrue === 0)}`,
  );
}
