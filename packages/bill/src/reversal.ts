import { undoes } from './meaning/money-back.ts';
import type { Transaction } from './transaction.ts';

/** Days within which a booking is undone. */
const DAYS = 3;

/** More rows of one sum on one day than these are not told apart. */
const LOOKED_AT = 200;

function rowsBySum(rows: readonly Transaction[]): ReadonlyMap<string, readonly Transaction[]> {
  const found = new Map<string, Transaction[]>();
  for (const row of rows) {
    const key = `${row.amount} ${row.on}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}

/**
 * A booking that undoes another (冲正): what it undoes and itself come to nothing. A purchase that came
 * back stays spending beside its refund.
 */
export function settleReversals(rows: readonly Transaction[]): readonly Transaction[] {
  const undoing = rows.filter(
    (row) => row.account !== 'wallet' && undoes(`${row.category} ${row.text}`),
  );
  if (undoing.length === 0) return rows;
  const undone = new Set<Transaction>();
  const bySum = rowsBySum(rows);
  for (const row of undoing) {
    const other = [row.on - DAYS, row.on - 2, row.on - 1, row.on]
      .flatMap((on) => (bySum.get(`${row.amount} ${on}`) ?? []).slice(0, LOOKED_AT))
      .find(
        (one) =>
          one.source === row.source &&
          one.currency === row.currency &&
          one.direction !== row.direction &&
          !undone.has(one) &&
          one.kind !== 'ignored',
      );
    if (other === undefined || other.kind === 'expense') continue;
    undone.add(row);
    undone.add(other);
  }
  return rows.map((row) => (undone.has(row) ? { ...row, kind: 'ignored', doubt: '' } : row));
}
