import type { Fen, Residue } from '@forbear/money';
import type { Row } from './row.ts';

type Level = Pick<Row, 'payment' | 'principal' | 'balance'>;

/**
 * Moves what the last level payment differs by from the others into the first level row, or spreads
 * it one fen a row from the first on. The difference is principal: interest stays that of the same
 * loan with the residue in the last row, so the sums of principal, interest and payment stay the
 * same (S1). A row takes no more than its principal allows; the next row takes what is left (S2).
 * A loan so small that its payments end before the last row has no such difference.
 */
export function moveResidue<R extends Level>(
  rows: readonly R[],
  payment: Fen,
  residue: Exclude<Residue, 'last'>,
): readonly R[] {
  const last = rows[rows.length - 1] as R;
  const rest = last.payment - payment;
  const level = rows.findIndex((row) => row.payment === payment);
  const endsEarly = rows.some((row, k) => k >= level && row.payment < payment && row !== last);
  if (rest === 0 || level < 0 || endsEarly || last.principal < rest) return rows;
  const places = rows.length - 1 - level;
  const moved = new Array<number>(rows.length).fill(0);
  let left = rest;
  const give = (k: number, most: number): void => {
    const size = Math.min(Math.abs(left), most, left < 0 ? rowRoom(rows, moved, k) : Infinity);
    const part = left < 0 ? -size : size;
    moved[k] = (moved[k] as number) + part;
    left -= part;
  };
  const most = residue === 'first' ? Infinity : 1;
  let before: number;
  do {
    before = left;
    for (let k = level; k < level + places && left !== 0; k += 1) give(k, most);
  } while (left !== 0 && left !== before);
  moved[rows.length - 1] = left - rest;
  return withMoved(rows, moved);
}

const rowRoom = (rows: readonly Level[], moved: readonly number[], k: number): number =>
  (rows[k] as Level).principal + (moved[k] as number);

function withMoved<R extends Level>(rows: readonly R[], moved: readonly number[]): readonly R[] {
  let shift = 0;
  return rows.map((row, k) => {
    const own = moved[k] as number;
    shift += own;
    return {
      ...row,
      payment: (row.payment + own) as Fen,
      principal: (row.principal + own) as Fen,
      balance: (row.balance - shift) as Fen,
    };
  });
}
