/** The seed after a seed: one step of a 32-bit generator (mulberry32's counter). */
export const nextSeed = (seed: number): number => (seed + 0x6d2b79f5) | 0;

/** A whole number from 0 to below `below`, decided by the seed alone. */
export function chance(seed: number, below: number): number {
  let t = nextSeed(seed);
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
