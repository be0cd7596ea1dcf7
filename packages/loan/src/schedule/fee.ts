import { fen, mulDiv, RATE_SCALE, splitFen, ZERO, type Fen } from '@forbear/money';
import { keptBack } from './charge.ts';
import type { ScheduleTerms } from './terms.ts';

/**
 * The fee of each of `rows` rows. A total is rounded half up and cut, its leftover goes by `residue`; a
 * fee of the period is rounded each time. Paid with the first row it stands there in one sum; kept
 * back at payout it is in no row.
 */
export function feesOf(terms: ScheduleTerms, rows: number): readonly Fen[] | undefined {
  const { fee, residue } = terms;
  if (fee === undefined || fee.paid === 'payout') return undefined;
  if (fee.paid === 'first') {
    const fees = new Array<Fen>(rows).fill(ZERO);
    fees[0] = wholeFee(terms);
    return fees;
  }
  const charge = chargeOf(terms);
  if (fee.of === 'period') return new Array<Fen>(rows).fill(charge);
  return splitFen(charge, rows, residue, 'down');
}

/** What the borrower has in hand after payout: the principal less a fee kept back from it. */
export function receivedOf(terms: ScheduleTerms): Fen {
  const kept = (terms.fee?.paid === 'payout' ? wholeFee(terms) : 0) + keptBack(terms);
  return fen(terms.principal - kept);
}

/** The fee of all periods together. */
function wholeFee(terms: ScheduleTerms): Fen {
  return fen(chargeOf(terms) * (terms.fee?.of === 'period' ? terms.count : 1));
}

/** The fee at its rate on the original amount. */
function chargeOf({ fee, principal }: ScheduleTerms): Fen {
  return fee === undefined ? ZERO : fen(mulDiv(principal, fee.rate, RATE_SCALE, 'half-up'));
}
