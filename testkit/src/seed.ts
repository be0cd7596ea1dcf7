/** The seed of every random test in `npm test`; `FORBEAR_SEED` replays or explores another. */
export function freshSeed(): number {
  return Number(process.env['FORBEAR_SEED'] ?? 20_261_105);
}
