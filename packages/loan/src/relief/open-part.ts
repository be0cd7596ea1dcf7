import { addFen, fen, sumFen, type Fen } from '@forbear/money';
import { type Charges, type OpenRow, type Standing } from '../history/open-row.ts';
import { isAhead } from '../history/accrual.ts';
import type { Component } from '../schedule/terms.ts';
import { billedOn, chargesOn } from './carried.ts';

/** What new instalments spread unless a measure says otherwise: everything that is open. */
export const SPREAD_BY_DEFAULT: readonly Component[] = [
  'costs',
  'penalty',
  'fee',
  'interest',
  'principal',
];

/** The fee of a row as a sum that is open: of a row that is due, or where it is paid once for all. */
const isFeeOpen = (row: OpenRow, { on, terms }: Standing): boolean =>
  !isAhead(row, on) || terms.fee?.paid === 'first';

/**
 * What is open beside the principal: the interest and fees of rows that are due already, a fee that was
 * agreed to be paid once, what stands beside the rows and what lateness added.
 */
export function openCharges(standing: Standing): Charges {
  const { rows, on } = standing;
  const charges = chargesOn(rows, standing);
  const fees = sumFen(rows.filter((row) => isFeeOpen(row, standing)).map((row) => row.fee));
  return {
    ...charges,
    fee: addFen(charges.fee, fees),
    interest: addFen(charges.interest, billedOn(rows, on)),
  };
}

/** Of charges those that a list of components names, and the others. */
export function parted(
  { costs, penalty, fee, interest }: Charges,
  include: readonly Component[],
): { readonly taken: Charges; readonly left: Charges } {
  const of = (part: keyof Charges, sum: Fen, wanted: boolean) =>
    fen(include.includes(part) === wanted ? sum : 0);
  const some = (wanted: boolean): Charges => ({
    costs: of('costs', costs, wanted),
    penalty: of('penalty', penalty, wanted),
    fee: of('fee', fee, wanted),
    interest: of('interest', interest, wanted),
  });
  return { taken: some(true), left: some(false) };
}
