import { addFen, fen, sumFen, ZERO, type Fen } from '@forbear/money';
import type { Row } from '../schedule/row.ts';
import type { Component } from '../schedule/terms.ts';
import type { Account } from './debt.ts';

/** What new instalments spread unless a measure says otherwise: everything that is open. */
export const SPREAD_BY_DEFAULT: readonly Component[] = [
  'costs',
  'penalty',
  'fee',
  'interest',
  'principal',
];

/**
 * Whether the interest and fee of a row are owed by the day: those of overdue rows, and where what has run
 * is counted to the day, of one that falls due on it. Otherwise new rows contain them.
 */
export const isBilled = (row: Row, { asOf, past }: Account): boolean =>
  row.due < asOf || (row.due === asOf && past !== undefined);

/** Whether an account is late, or was before its rows moved. */
export const isLate = ({ rows, asOf, past }: Account): boolean =>
  past !== undefined || (rows[0]?.due ?? asOf) < asOf;

/** What is owed by the day of the interest of rows that were late and have moved beyond it. */
function pastOf(account: Account): Fen {
  const { past = ZERO, rows } = account;
  const interest = (some: readonly Row[]): Fen => sumFen(some.map((row) => row.interest));
  const billed = interest(rows.filter((row) => isBilled(row, account)));
  return fen(Math.max(0, Math.min(past, interest(rows)) - billed));
}

/**
 * What is open by component: all principal, the interest and fees of rows that are due already, and a
 * fee that was agreed to be paid once.
 */
export function openByPart(account: Account): Readonly<Record<Component, Fen>> {
  const late = account.rows.filter((row) => isBilled(row, account));
  const isOnce = account.terms.fee?.paid === 'first';
  const { interest, penalty, fees } = account.arrears;
  return {
    costs: ZERO,
    penalty,
    fee: addFen(fees, sumFen((isOnce ? account.rows : late).map((row) => row.fee))),
    interest: sumFen([interest, pastOf(account), ...late.map((row) => row.interest)]),
    principal: sumFen(account.rows.map((row) => row.principal)),
  };
}

export function openSum(account: Account, include: readonly Component[]): Fen {
  const open = openByPart(account);
  return sumFen(include.map((component) => open[component]));
}

export function left(
  { interest, penalty, fees }: Account['arrears'],
  include: readonly Component[],
): Account['arrears'] {
  return {
    interest: include.includes('interest') ? ZERO : interest,
    penalty: include.includes('penalty') ? ZERO : penalty,
    fees: include.includes('fee') ? ZERO : fees,
  };
}
