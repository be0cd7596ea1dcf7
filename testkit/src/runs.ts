import { freshSeed } from './seed.ts';

const RUNS = 5000;

/**
 * Seed and count of a property: 5,000 cases in `npm test`; FORBEAR_RUNS asks for more before a release
 * (`npm run properties`: 100,000) or for few where each run is dear. A `share` below 1 is for
 * properties whose single case is slow.
 */
export function runs(share = 1): { readonly seed: number; readonly numRuns: number } {
  const wanted = Number(process.env['FORBEAR_RUNS'] ?? RUNS);
  return { seed: freshSeed(), numRuns: Math.max(1, Math.ceil(wanted * share)) };
}
