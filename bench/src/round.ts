/** One side of a comparison: a name and the work of one round. */
export type Side = { readonly name: string; readonly work: () => unknown };

const ROUNDS = 9;

/** Median milliseconds of each side, the sides taking turns in every round after one to warm up. */
export function compare(sides: readonly Side[]): readonly { name: string; median: number }[] {
  for (const side of sides) side.work();
  const times = sides.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [k, side] of sides.entries()) {
      const begun = performance.now();
      side.work();
      times[k]?.push(performance.now() - begun);
    }
  return sides.map(({ name }, k) => ({ name, median: median(times[k] ?? []) }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One printed line: the ratio to the first side, and its bar. */
export function line(own: number, peer: { name: string; median: number }, bar: number): string {
  const ratio = peer.median / own;
  const met = ratio >= bar ? 'met' : 'NOT MET';
  return `  ${peer.name.padEnd(32)} ${peer.median.toFixed(1).padStart(9)} ms  ${ratio.toFixed(1).padStart(7)} x  bar ${bar} x ${met}`;
}
