import type { Fen } from './fen.ts';
import { fen } from './fen.ts';
import type { Rounding } from './rounding.ts';
import { mulDiv } from './rounding.ts';

/** Where the fen that do not divide evenly go: to the last part, the first, or one each from the first on. */
export type Residue = 'last' | 'first' | 'spread';

/**
 * Splits a total into `count` parts that add up to it exactly.
 *
 * Each part is total ÷ count rounded by `rounding`; the difference goes by `residue` and may be
 * negative. `spread` always cuts and gives one fen each to the first parts.
 * `total` is not negative; throws RangeError when `count` is not a whole number above 0.
 */
export function splitFen(total: Fen, count: number, residue: Residue, rounding: Rounding): Fen[] {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a count: ${count}`);
  const part = mulDiv(total, 1, count, residue === 'spread' ? 'down' : rounding);
  const parts = new Array<Fen>(count).fill(fen(part));
  const rest = total - part * count;
  if (residue === 'spread') for (let i = 0; i < rest; i += 1) parts[i] = fen(part + 1);
  else parts[residue === 'first' ? 0 : count - 1] = fen(part + rest);
  return parts;
}
