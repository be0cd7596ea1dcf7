import { reduced, solve } from '@forbear/plan';
import { instancesOf, RULES, ruleName } from './instance.ts';
import { modelOfFlat, type Peer } from './peer.ts';
import { at, met, soFar, spent } from '../round.ts';

type Bar = { readonly p50: number; readonly p95: number; readonly most?: number };

/** B2, by number of debts: how many times faster at the median and the 95th percentile, and seconds at most. */
const BARS: Readonly<Record<number, Bar>> = {
  12: { p50: 7, p95: 4 },
  15: { p50: 0, p95: 1, most: 10 },
};

/** B2: own time of the processor, reduction included, against HiGHS on the model that is reduced already. */
export function speed(peer: Peer, count: number, size: number): void {
  for (const carryOver of RULES) {
    const [own, theirs, before, after]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (const { seed, model } of instancesOf(size, count, carryOver)) {
      const begun = spent();
      const found = solve(model);
      own.push(spent() - begun);
      const flat = reduced(model);
      before.push(model.groups.reduce((sum, group) => sum + group.length, 0));
      after.push(flat?.cost.length ?? 0);
      if (flat === undefined) {
        own.pop();
        continue;
      }
      const small = modelOfFlat(flat);
      const from = spent();
      const value = peer(small);
      theirs.push(spent() - from);
      soFar(own.length, size, ratios(own, theirs));
      const proven = value === 'nothing fits' ? Infinity : value;
      if (proven !== 'out of time' && proven !== found.value)
        console.log(`  seed ${seed}: own ${found.value}, HiGHS ${value}`);
    }
    report(count, `${count} debts, ${ruleName(carryOver)}, ${own.length} instances`, own, theirs);
    console.log(`     options ${at(before, 0.5)}, after dominance ${at(after, 0.5)} (medians)`);
  }
}

const ratioAt = (own: number[], theirs: number[], p: number): number => at(theirs, p) / at(own, p);

const ratios = (own: number[], theirs: number[]): string =>
  [0.5, 0.95].map((p) => `${ratioAt(own, theirs, p).toFixed(1)} x`).join(' and ');

function report(count: number, name: string, own: number[], theirs: number[]): void {
  const bar = BARS[count] ?? { p50: 1, p95: 1 };
  const ratio = (p: number): number => ratioAt(own, theirs, p);
  const isMet =
    ratio(0.5) >= bar.p50 && ratio(0.95) >= bar.p95 && at(own, 1) < 1000 * (bar.most ?? Infinity);
  const ms = (values: number[]): string =>
    [0.5, 0.95, 1].map((p) => at(values, p).toFixed(0)).join(' / ');
  console.log(
    `  B2 ${name}: own ${ms(own)} ms, HiGHS ${ms(theirs)} ms (p50 / p95 / most), ${ratios(own, theirs)}  bar ${bar.p50} x and ${bar.p95} x  ${met(isMet)}`,
  );
}
