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
  const mixed = rows.filter((row) => rankOf(row) <= 1 && MIXED.test(row.method));
  const orders = byMoment(rows.filter((row) => rankOf(row) === 0 && row.direction === 'out'));
  return left.filter((far) => {
    if (far.direction !== 'out' || far.kind !== 'expense') return true;
    if (far.account === 'wallet') return !joinOrders(far, orders, groups);
    const found = mixed.filter((near) => isShare(far, near) && groups.isFree(near, far));
    const [only] = found;
    if (only === undefined || found.length > 1) return true;
    groups.join(only, far);
    return false;
  });
}

/** Whether an account's row can be the greater part of a payment that something else helped to pay. */
const isShare = (far: Transaction, near: Transaction): boolean =>
  near.kind === 'expense' &&
  far.amount < near.amount &&
  2 * far.amount >= near.amount &&
  isNear(far, near, 1) &&
  names(far, near);

/** Orders of a shop by their minute. */
function byMoment(orders: readonly Transaction[]): ReadonlyMap<string, readonly Transaction[]> {
  const found = new Map<string, Transaction[]>();
  for (const row of orders) {
    const key = momentOf(row);
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}

const momentOf = ({ on, at }: Transaction): string => `${on} ${at.slice(0, 5)}`;

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
