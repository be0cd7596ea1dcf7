import { splitFen, ZERO, type Fen } from '@forbear/money';
import type { ScheduleTerms } from './terms.ts';

/**
 * The principal in equal parts. `flat` and `fee-instalment` cut, `equal-principal` rounds each part;
 * the difference goes by `residue`. A sum too small for rounded parts is spread fen by fen (S2).
 */
export function principalParts(terms: ScheduleTerms): readonly Fen[] {
  const { principal, count, residue } = terms;
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
