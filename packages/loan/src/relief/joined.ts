import { fen, type Day } from '@forbear/money';
import { balancesOf, cutAt, isAhead } from '../history/accrual.ts';
import {
  NO_CHARGES,
  rowOpen,
  type Charges,
  type OpenRow,
  type Standing,
} from '../history/open-row.ts';
import type { Component } from '../schedule/terms.ts';
import { bare, withCharges } from './carried.ts';

/**
 * Rows that stay, without what is spread elsewhere of those that are due, and new rows beside them; those of
 * the same day are one row.
 */
export function joined(
  standing: Standing,
  more: readonly OpenRow[],
  left: Charges,
  include: readonly Component[],
): Standing {
  const { on, terms, rows } = standing;
  const balances = balancesOf(rows);
  const isOnce = terms.fee?.paid === 'first' && include.includes('fee');
  const kept = rows.map((row, k): OpenRow => {
    if (isAhead(row, on)) {
      const held = more.some(({ due }) => due === row.due)
        ? cutAt(row, balances[k] as OpenRow['principal'], on, terms)
        : row;
      return { ...held, charges: NO_CHARGES, ...(isOnce ? { fee: fen(0) } : {}) };
    }
    const interest = include.includes('interest') ? row.interestPaid : row.interest;
    const fee = include.includes('fee') ? fen(0) : row.fee;
    return { ...bare(row, on), interest, fee };
  });
  const byDay = new Map<Day, OpenRow>();
  for (const row of [...kept.filter((row) => rowOpen(row) > 0 || row.holiday), ...more]) {
    const same = byDay.get(row.due);
    byDay.set(row.due, same === undefined ? row : together(same, row));
  }
  // What stays of interest and fees of rows that are due is in them still.
  const billed = kept.filter((row) => !isAhead(row, on));
  const still = {
    interest: include.includes('interest')
      ? 0
      : sum(billed, (row) => row.interest - row.interestPaid),
    fee: include.includes('fee')
      ? 0
      : sum(billed, (row) => row.fee) + (isOnce ? 0 : once(standing)),
  };
  const beside = {
    ...left,
    interest: fen(Math.max(0, left.interest - still.interest)),
    fee: fen(Math.max(0, left.fee - still.fee)),
  };
  return {
    ...standing,
    rows: withCharges([...byDay.values()], beside, 'first', on),
    beside: NO_CHARGES,
  };
}

const sum = (rows: readonly OpenRow[], of: (row: OpenRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** A fee that is paid once stays in its row ahead. */
const once = ({ rows, on, terms }: Standing): number =>
  terms.fee?.paid === 'first'
    ? sum(
        rows.filter((row) => isAhead(row, on)),
        (row) => row.fee,
      )
    : 0;

const together = (a: OpenRow, b: OpenRow): OpenRow => ({
  ...a,
  holiday: false,
  principal: fen(a.principal + b.principal),
  interest: fen(a.interest + b.interest),
  fee: fen(a.fee + b.fee),
});
