import { namesOwnBank } from '../bank-name.ts';
import type { Transaction } from '../transaction.ts';
import { wordsOf } from './view.ts';

const MOVES = /转账|转存|转入|转出|汇款|汇入|跨行|网银|网转|来账|往账|转支|实时付|互联汇/;

/**
 * Both sides of a transfer between two own accounts at banks, when both bills are there: equal sums, at
 * most a day apart, one out and one in. Where the rows name the other bank or the same holder, or both
 * speak of a transfer and no other pair fits, they are transfers and neither income nor spending.
 */
export function settleOwnTransfers(rows: readonly Transaction[]): readonly Transaction[] {
  const debits = rows.filter(isOpen);
  if (new Set(debits.map(({ source }) => source)).size < 2) return rows;
  const own = new Set<Transaction>();
  const bySum = sidesBySum(debits);
  for (const out of debits.filter(({ direction }) => direction === 'out')) {
    const near = [out.on - 1, out.on, out.on + 1].flatMap((on) =>
      (bySum.get(`${out.amount} ${on}`) ?? []).slice(0, LOOKED_AT),
    );
    const fitting = near.filter((one) => isOtherSide(out, one) && !own.has(one));
    const named = fitting.filter((one) => isNamed(out, one));
    const [only] = named.length > 0 ? named : fitting;
    const isSole = named.length > 0 || (fitting.length === 1 && soleOut(out, only, near));
    if (only === undefined || !isSole) continue;
    own.add(out);
    own.add(only);
  }
  if (own.size === 0) return rows;
  return rows.map((row) => (own.has(row) ? { ...row, kind: 'transfer', doubt: '' } : row));
}

/** More rows of one sum on one day than these are not told apart. */
const LOOKED_AT = 200;

function sidesBySum(debits: readonly Transaction[]): ReadonlyMap<string, readonly Transaction[]> {
  const found = new Map<string, Transaction[]>();
  for (const row of debits) {
    const key = `${row.amount} ${row.on}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}

/** Rows that may be one side: money out that is spending, money in that nothing explains. */
const isOpen = ({ account, currency, kind, doubt, amount }: Transaction): boolean =>
  account === 'debit' &&
  currency === 'CNY' &&
  amount > 0 &&
  (kind === 'expense' || kind === 'transfer' || doubt === 'unexplained');

const isOtherSide = (out: Transaction, one: Transaction): boolean =>
  one.direction === 'in' &&
  one.source !== out.source &&
  one.amount === out.amount &&
  Math.abs(one.on - out.on) <= 1;

function isNamed(out: Transaction, one: Transaction): boolean {
  const holder = out.counterparty.trim();
  return (
    namesOwnBank(one.platform, wordsOf(out)) === true ||
    namesOwnBank(out.platform, wordsOf(one)) === true ||
    (holder.length > 1 && holder === one.counterparty.trim())
  );
}

/** Both speak of a transfer, and no other money out fits the one that came in. */
const soleOut = (
  out: Transaction,
  one: Transaction | undefined,
  debits: readonly Transaction[],
): boolean =>
  one !== undefined &&
  MOVES.test(wordsOf(out)) &&
  MOVES.test(wordsOf(one)) &&
  debits.filter((other) => other.direction === 'out' && isOtherSide(other, one)).length === 1;
