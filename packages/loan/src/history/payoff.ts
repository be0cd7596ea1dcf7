import {
  addMonths,
  dayOfSeries,
  fen,
  mulDiv,
  RATE_SCALE,
  ZERO,
  type Day,
  type Fen,
  type Rate,
} from '@forbear/money';
import type { ChargesAtEnd } from '../schedule/charge.ts';
import { dueDays } from '../schedule/period.ts';
import { interestOn, rateOfPeriod } from '../schedule/interest.ts';
import type { OnPayoff } from '../schedule/terms.ts';
import { balancesOf, interestToEnd, isAhead } from './accrual.ts';
import { chargesOf, isOpen, type OpenRow, type Standing } from './open-row.ts';
import { openParts, sumOf, type Parts, type Taken } from './parts.ts';

/** What ends a loan on the standing's day. */
export function payoffOf(standing: Standing): Fen {
  let due: number = chargesOf(standing.beside);
  for (const row of standing.rows)
    if (!isAhead(row, standing.on) && isOpen(row, standing)) due += sumOf(openParts(row, standing));
  return fen(due + payoffAhead(standing));
}

/** What ends the part that is not due: principal, interest that has run, agreed fees, charges. */
export function payoffAhead(standing: Standing): Fen {
  const balances = balancesOf(standing.rows);
  let [sum, principal] = [0, 0];
  for (const [k, row] of standing.rows.entries()) {
    if (!isAhead(row, standing.on)) continue;
    principal += row.principal;
    sum += feeToEnd(row, standing) + chargesOf(row.charges);
    sum += interestToEnd(row, balances[k] as Fen, standing);
  }
  const fee = prepaymentOn(standing, principal as Fen);
  return fen(Math.max(0, sum + principal + fee));
}

/** The fee of a row that is not due, as a payoff asks for it: charges by their own rule, the rest by that of the fee. */
export function feeToEnd(row: OpenRow, standing: Standing): Fen {
  const { feeAtEnd = 'all', on } = standing;
  const { all, begun, none } = row.atEnd ?? NO_CHARGES_AT_END;
  const own = Math.max(0, row.fee - all - begun - none);
  const asked = (by: OnPayoff, sum: number): number =>
    by === 'all' || (by === 'begun' && hasBegun(row, on)) ? sum : 0;
  return fen(Math.min(row.fee, asked(feeAtEnd, own) + all + asked('begun', begun)));
}

/** Whether the period that the fee of a row is for has begun. */
const hasBegun = (row: OpenRow, on: Day): boolean => row.feeAhead !== true && row.begins < on;

/** Fees that are due, and those of periods that have begun, are owed from then on, wherever a relief moves their rows. */
export const withFeesBegun = (standing: Standing): Standing => ({
  ...standing,
  rows: standing.rows.map((row) => {
    const { on, feeAtEnd = 'all' } = standing;
    if (row.fee === 0 || (row.atEnd === undefined && feeAtEnd === 'all')) return row;
    if (!isAhead(row, on)) return { ...row, atEnd: { ...NO_CHARGES_AT_END, all: row.fee } };
    if (!hasBegun(row, on)) return row;
    const { none } = row.atEnd ?? NO_CHARGES_AT_END;
    return { ...row, atEnd: { all: feeToEnd(row, standing), begun: ZERO, none } };
  }),
});

const NO_CHARGES_AT_END: ChargesAtEnd = { all: ZERO, begun: ZERO, none: ZERO };

/** All that is not due is paid and ends; what is left of the payment is given back. */
export function settled(
  standing: Standing,
  amount: Fen,
  taken: Taken,
): { readonly standing: Standing; readonly rest: Fen } {
  const balances = balancesOf(standing.rows);
  let rest: number = amount;
  const early = prepaymentOn(
    standing,
    (balances.find((_, k) => isAheadAt(standing, k)) ?? 0) as Fen,
  );
  const rows = standing.rows.filter((row, k) => {
    if (!isAhead(row, standing.on)) return true;
    const { charges } = row;
    const isFirst = !isAheadAt(standing, k - 1);
    const parts: Parts = {
      costs: charges.costs,
      penalty: charges.penalty,
      fee: fen(feeToEnd(row, standing) + charges.fee + (isFirst ? early : 0)),
      interest: fen(interestToEnd(row, balances[k] as Fen, standing) + charges.interest),
      principal: row.principal,
    };
    rest -= sumOf(parts);
    if (Object.values(parts).some((part) => part !== 0)) taken.push({ no: row.no, parts });
    return false;
  });
  return { standing: { ...standing, rows }, rest: fen(rest) };
}

const isAheadAt = ({ rows, on }: Standing, place: number): boolean => {
  const row = rows[place];
  return row !== undefined && isAhead(row, on);
};

/** The fee of repaying so much principal early (提前还款违约金), as the contract names it. */
export function prepaymentOn(standing: Standing, principal: Fen): Fen {
  const { prepayment } = standing.terms;
  if (prepayment === undefined || principal <= 0 || isFree(standing)) return ZERO;
  const { share, months } = prepayment;
  const part = share === undefined ? 0 : mulDiv(principal, share, RATE_SCALE, 'half-up');
  return fen(part + (months === undefined ? 0 : interestOfMonths(standing, principal, months)));
}

/** That fee where a sum pays the principal and the fee on it. */
export function prepaymentIn(standing: Standing, sum: Fen): Fen {
  if (standing.terms.prepayment === undefined || sum === 0 || isFree(standing)) return ZERO;
  let [principal, most] = [0, sum as number];
  while (principal < most) {
    const middle = Math.ceil((principal + most) / 2);
    if (middle + prepaymentOn(standing, fen(middle)) <= sum) principal = middle;
    else most = middle - 1;
  }
  return fen(sum - principal);
}

function interestOfMonths({ terms }: Standing, principal: Fen, months: number): Fen {
  const { rate, from } = terms;
  if (rate === undefined) return ZERO;
  const due = addMonths(from, months, 'clamp-to-month-end');
  const period = { start: from, due, days: due - from };
  const yearly: Rate = rate;
  return interestOn(principal, rateOfPeriod(period, yearly, terms), terms.rounding);
}

/** Whether so many rows have fallen due that early money costs nothing. */
function isFree({ terms, on }: Standing): boolean {
  const after = terms.prepayment?.freeAfter;
  if (after === undefined) return false;
  const dues = dueDays(terms);
  return (
    dues !== undefined && after > 0 && after <= dues.count && dayOfSeries(dues, after - 1) <= on
  );
}
