import { fen, mulDiv, RATE_SCALE, splitFen, ZERO, type Fen } from '@forbear/money';
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

/** The fee of each row: a total is rounded half up and cut, a fee of the period is rounded each time. */
export function fees(terms: ScheduleTerms): readonly Fen[] {
  const { fee, principal, count, residue } = terms;
  if (fee === undefined) return Array.from({ length: count }, () => ZERO);
  const charge = fen(mulDiv(principal, fee.rate, RATE_SCALE, 'half-up'));
  if (fee.of === 'period') return Array.from({ length: count }, () => charge);
  return splitFen(charge, count, residue, 'down');
}
