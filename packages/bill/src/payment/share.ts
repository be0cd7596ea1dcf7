import { addDays } from '@forbear/money';
import type { Transaction } from '../transaction.ts';
import type { Groups } from './group.ts';
import { isNear, names, rankOf } from './view.ts';

/** A payment of which a red packet, a coupon or a balance took a part. */
const MIXED = /[&＆+、,]|红包|优惠|立减|券|积分|随机减/;

/**
 * Joins what is only a share or a sum: the card's part of a payment with a red packet, and one wallet
 * payment for several orders of one moment. Two readings leave both untouched. Answers what is left.
 */
export function matchShares(
  left: readonly Transaction[],
  rows: readonly Transaction[],
  groups: Groups,
): readonly Transaction[] {
  if (left.length === 0) return left;
  const mixed = byDay(rows.filter((row) => rankOf(row) <= 1 && MIXED.test(row.method)));
  const orders = byMoment(rows.filter((row) => rankOf(row) === 0 && row.direction === 'out'));
  return left.filter((far) => {
    if (far.direction !== 'out' || far.kind !== 'expense') return true;
    if (far.account === 'wallet') return !joinOrders(far, orders, groups);
    const found: Transaction[] = [];
    for (const on of [-1, 0, 1].map((days) => addDays(far.on, days)))
      for (const near of mixed.get(on) ?? []) {
        if (found.length > 1) break;
        if (isShare(far, near) && groups.isFree(near, far)) found.push(near);
      }
    const [only] = found;
    if (only === undefined || found.length > 1) return true;
    groups.join(only, far);
    return false;
  });
}

const momentOf = ({ on, at }: Transaction): string => `${on} ${at.slice(0, 5)}`;

/** Whether an account's row can be the greater part of a payment that something else helped to pay. */
const isShare = (far: Transaction, near: Transaction): boolean =>
  near.kind === 'expense' &&
  far.amount < near.amount &&
  2 * far.amount >= near.amount &&
  isNear(far, near, 1) &&
  names(far, near);

function rowsBy<Key>(
  rows: readonly Transaction[],
  keyOf: (row: Transaction) => Key,
): ReadonlyMap<Key, readonly Transaction[]> {
  const found = new Map<Key, Transaction[]>();
  for (const row of rows) {
    const same = found.get(keyOf(row));
    if (same === undefined) found.set(keyOf(row), [row]);
    else same.push(row);
  }
  return found;
}

const byDay = (rows: readonly Transaction[]) => rowsBy(rows, ({ on }) => on);

/** Orders of a shop by their minute. */
const byMoment = (orders: readonly Transaction[]) => rowsBy(orders, momentOf);

function joinOrders(
  far: Transaction,
  orders: ReadonlyMap<string, readonly Transaction[]>,
  groups: Groups,
): boolean {
  const same = (orders.get(momentOf(far)) ?? []).filter((one) => groups.isFree(one, far));
  const sum = same.reduce((all, { amount }) => all + amount, 0);
  const [first] = same;
  if (first === undefined || same.length < 2 || sum !== far.amount || !names(far, first))
    return false;
  groups.join(first, far);
  return true;
}
