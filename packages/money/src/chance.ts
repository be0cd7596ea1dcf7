/** The seed after a seed: one step of a 32-bit generator (mulberry32's counter). */
export const nextSeed = (seed: number): number => (seed + 0x6d2b79f5) | 0;

/** A whole number from 0 to 4,294,967,295, decided by the seed alone: of the seed after it. */
function drawn(seed: number): number {
  let t = nextSeed(seed);
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

/** A whole number from 0 to below `below`, decided by the seed alone. */
export const chance = (seed: number, below: number): number => drawn(seed) % below;

/** Numbers from 0 to below 1, one after the other: the same seed gives the same numbers. */
export function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    const number = drawn(state) / 4_294_967_296;
    state = nextSeed(state);
    return number;
  };
}
