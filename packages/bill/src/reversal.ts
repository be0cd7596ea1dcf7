import { undoes } from './meaning/money-back.ts';
import type { Transaction } from './transaction.ts';

/** Days within which a booking is undone. */
const DAYS = 3;

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
  for (const row of undoing) {
    const other = rows.find(
      (one) =>
        one.source === row.source &&
        one.amount === row.amount &&
        one.currency === row.currency &&
        one.direction !== row.direction &&
        one.on <= row.on &&
        row.on - one.on <= DAYS &&
        !undone.has(one) &&
        one.kind !== 'ignored',
    );
    if (other === undefined || other.kind === 'expense') continue;
    undone.add(row);
    undone.add(other);
  }
  return rows.map((row) => (undone.has(row) ? { ...row, kind: 'ignored', doubt: '' } : row));
}
