import { addFen, fen, mulDiv, RATE_SCALE, sumFen, ZERO, type Fen } from '@forbear/money';
import { scheduleOf, totalOf, type Row, type Schedule } from './row.ts';
import type { Charge, OnPayoff, Payee, ScheduleTerms } from './terms.ts';

/** What a charge asks of a base, rounded half up. */
const askedOf = ({ rate, amount }: Charge, base: Fen): Fen =>
  amount ?? fen(mulDiv(base, rate ?? 0, RATE_SCALE, 'half-up'));

/** What a charge asks with a row; `first` says whether it is the first. */
function ofRow(charge: Charge, row: Row, isFirst: boolean, original: Fen): Fen {
  const { paid = 'each', of = 'original' } = charge;
  if (paid === 'payout' || (paid === 'first' && !isFirst)) return ZERO;
  return askedOf(charge, of === 'original' ? original : fen(row.balance + row.principal));
}

/** The rows with what payees ask beside interest in their fees. */
export function withChargesOf(terms: ScheduleTerms, made: Schedule): Schedule {
  const { charges, principal } = terms;
  if (charges === undefined || charges.length === 0) return made;
  const rows = made.rows.map((row, k) => {
    const more = sumFen(charges.map((charge) => ofRow(charge, row, k === 0, principal)));
    return { ...row, fee: fen(row.fee + more), payment: fen(row.payment + more) };
  });
  const total = totalOf(rows);
  return scheduleOf(rows, total.principal, total.interest, total.fee);
}

/** What the fee of a row holds of charges, by whether a payoff asks for it before the row is due. */
export type ChargesAtEnd = Readonly<Record<OnPayoff, Fen>>;

/** What the fee of a row holds of the charges of the terms; nothing where they have none. */
export function chargesAtEnd(terms: ScheduleTerms, row: Row): ChargesAtEnd | undefined {
  const { charges, principal } = terms;
  if (charges === undefined) return undefined;
  const sums = { all: ZERO, begun: ZERO, none: ZERO };
  for (const charge of charges) {
    const by = charge.onPayoff ?? (charge.paid === 'first' ? 'all' : 'begun');
    sums[by] = addFen(sums[by], ofRow(charge, row, row.no === 1, principal));
  }
  return sums;
}

/** What is kept back at payout by charges. */
export function keptBack({ charges, principal }: ScheduleTerms): Fen {
  if (charges === undefined) return ZERO;
  const atPayout = charges.filter(({ paid }) => paid === 'payout');
  return sumFen(atPayout.map((charge) => askedOf(charge, principal)));
}

/** What each payee gets by the charges of the terms, payout and all rows together. */
export function chargesByPayee(
  terms: ScheduleTerms,
  rows: readonly Row[],
): ReadonlyMap<Payee, Fen> {
  const sums = new Map<Payee, Fen>();
  for (const charge of terms.charges ?? []) {
    const inRows = rows.map((row, k) => ofRow(charge, row, k === 0, terms.principal));
    const atPayout = charge.paid === 'payout' ? askedOf(charge, terms.principal) : ZERO;
    const before = sums.get(charge.payee) ?? ZERO;
    sums.set(charge.payee, sumFen([before, atPayout, ...inRows]));
  }
  return sums;
}
