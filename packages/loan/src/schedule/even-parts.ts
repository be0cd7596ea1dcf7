import { fen, mulDiv, splitFen, ZERO, type Fen } from '@forbear/money';
import { isPlanned, unitOf } from './level-plan.ts';
import type { ScheduleTerms } from './terms.ts';

/**
 * The principal in equal parts. `flat` and `fee-instalment` cut, `equal-principal` rounds each part;
 * the difference goes by `residue`. A sum too small for rounded parts is spread fen by fen (S2). With a
 * balloon, rows of interest only or whole yuan parts are cut and the last row pays the rest.
 */
export function principalParts(terms: ScheduleTerms): readonly Fen[] {
  const { principal, count, residue, balloon = ZERO, interestOnly = 0, ...unit } = terms;
  const { rateSteps: _steps, ...rest } = terms;
  if (isPlanned(rest)) {
    const parts = new Array<Fen>(count).fill(ZERO);
    const size = unitOf(unit);
    const spread = fen(principal - balloon);
    const part = mulDiv(spread, 1, (count - interestOnly) * size, 'down') * size;
    for (let k = interestOnly; k < count - 1; k += 1) parts[k] = fen(part);
    parts[count - 1] = fen(principal - part * (count - 1 - interestOnly));
    return parts;
  }
  const rounding = terms.method === 'equal-principal' ? terms.rounding : 'down';
  const parts = splitFen(principal, count, residue, rounding);
  return parts.some((part) => part < 0) ? splitFen(principal, count, 'spread', 'down') : parts;
}

/** All principal with the last of the rows. */
export function atTheEnd(principal: Fen, count: number): readonly Fen[] {
  const parts = new Array<Fen>(count).fill(ZERO);
  parts[count - 1] = principal;
  return parts;
}
