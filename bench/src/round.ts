import { cpus } from 'node:os';

/** One side of a comparison: a name and the work of one round. */
export type Side = { readonly name: string; readonly work: () => unknown };

/** How long a part of the comparison goes on: until it had so many rounds and lasted so many milliseconds. */
type Span = { readonly rounds: number; readonly milliseconds: number };

/** The compiler works beside the program and needs time, not only turns. */
const WARM_UP: Span = { rounds: 20, milliseconds: 1000 };
/** Short rounds are many, so that what else the machine does for a moment is not the median. */
const MEASURED: Span = { rounds: 15, milliseconds: 2000 };

type Timed = { readonly name: string; readonly median: number };

/** Median milliseconds of two sides that take turns in every round, after some rounds to warm up. */
export function compare(sides: readonly [Side, Side]): readonly [Timed, Timed] {
  inTurns(WARM_UP, () => {
    for (const side of sides) side.work();
  });
  const times = sides.map((): number[] => []);
  inTurns(MEASURED, () => {
    for (const [k, side] of sides.entries()) {
      const begun = performance.now();
      side.work();
      times[k]?.push(performance.now() - begun);
    }
  });
  const timed = ({ name }: Side, k: number): Timed => ({ name, median: at(times[k] ?? [], 0.5) });
  return [timed(sides[0], 0), timed(sides[1], 1)];
}

function inTurns({ rounds, milliseconds }: Span, turn: () => void): void {
  const begun = performance.now();
  for (let round = 0; round < rounds || performance.now() - begun < milliseconds; round += 1)
    turn();
}

/** The value below which a share of the values lies: 0.5 is the median, 0 the least, 1 the most. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Milliseconds of this process on its core, so that what else runs on the machine does not count. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Says every tenth time how far a long part has come. */
export function soFar(done: number, size: number, found: string): void {
  if (done % 10 === 0 && done < size) console.error(`     ${done} of ${size}: ${found}`);
}

export const met = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');

/** One printed line: both sides, their ratio, and its bar. */
export function line(own: Timed, peer: Timed, bar: number): string {
  const ratio = peer.median / own.median;
  const ms = (side: Timed): string => `${side.name} ${side.median.toFixed(2)} ms`;
  return `  ${ms(own).padEnd(20)}  ${ms(peer).padEnd(46)} ${ratio.toFixed(2).padStart(7)} x  bar ${bar} x  ${met(ratio >= bar)}`;
}

/** What the figures were taken on. */
export function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, Node ${process.versions.node}, medians of at least ${MEASURED.rounds} rounds in turns`;
}

/** The value after `--name`, or a default. */
export function option(args: readonly string[], name: string, otherwise: string): string {
  const at = args.indexOf(`--${name}`);
  return (at >= 0 ? args[at + 1] : undefined) ?? otherwise;
}

export const SEED = 20_261_105;
