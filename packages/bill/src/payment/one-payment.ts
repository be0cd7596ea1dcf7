import { namesKnownBank, namesOwnBank } from '../bank-name.ts';
import type { Duplicate } from '../overlap.ts';
import type { Transaction } from '../transaction.ts';
import { isRepaymentOf, mayRepay } from './card-repayment.ts';
import { Groups } from './group.ts';
import { matchShares } from './share.ts';
import { Nearer } from './nearer.ts';
import { isNear, isOtherWallet, names, rankOf } from './view.ts';

/** Rows that may be one payment; all are counted until the person has said so. */
export type SamePayment = { readonly about: 'one-payment'; readonly rows: readonly Transaction[] };

/** Days apart within which two views are one payment, and may be one. */
const SURE_DAYS = 1;
const DOUBT_DAYS = 3;

/**
 * Drops the farther views of payments that a nearer one tells: equal amount, near in time, the wallet,
 * shop or card named, over any number of sources; shares of a sum as {@link matchShares} says. Earlier
 * rows are matched first, so that as many as possible find their own. What is near but not sure stays
 * on both sides and is told as a doubt.
 */
export function joinPayments(
  rows: readonly Transaction[],
  duplicates: Duplicate[],
): { readonly rows: readonly Transaction[]; readonly doubts: readonly SamePayment[] } {
  const first = rows[0]?.source;
  if (rows.every(({ source }) => source === first)) return { rows, doubts: [] };
  const groups = new Groups(duplicates);
  const nearer = new Nearer();
  const doubts: SamePayment[] = [];
  for (const rank of [0, 1, 2, 3] as const) {
    const own = rows.filter((row) => rankOf(row) === rank).sort((a, b) => a.on - b.on);
    const left =
      rank === 0 ? [] : own.filter((far) => isMoved(far) && !matched(far, nearer, groups));
    const unshared = matchShares(left, rows, groups);
    for (const far of unshared) {
      const maybe = nearer
        .near(far, DOUBT_DAYS, (one) => groups.isFree(one, far))
        .find((one) => mayBe(far, one));
      if (maybe !== undefined) doubts.push({ about: 'one-payment', rows: [far, maybe] });
    }
    for (const row of own) nearer.add(row);
  }
  return { rows: rows.filter((row) => !groups.isDropped(row)), doubts };
}

const isMoved = ({ currency, amount, kind }: Transaction): boolean =>
  currency === 'CNY' && amount > 0 && kind !== 'ignored';

/** Finds the nearer view that is surely the same payment, and joins both. */
function matched(far: Transaction, nearer: Nearer, groups: Groups): boolean {
  const sure = nearer
    .near(far, DOUBT_DAYS, (near) => groups.isFree(near, far))
    .find((near) => isSame(far, near));
  if (sure !== undefined) groups.join(sure, far);
  return sure !== undefined;
}

function isSame(far: Transaction, near: Transaction): boolean {
  if (far.account === 'card' && far.kind === 'repayment' && near.kind === 'repayment')
    return isRepaymentOf(far, near);
  if (!isNear(far, near, SURE_DAYS) || rankOf(near) > 1 || !names(far, near)) return false;
  return far.account === 'wallet' ? !isOtherWallet(near, far) : !paidElsewhere(far, near);
}

function mayBe(far: Transaction, near: Transaction): boolean {
  if (near.kind === 'ignored') return false;
  if (far.account === 'card' && far.kind === 'repayment' && near.kind === 'repayment')
    return mayRepay(far, near);
  if (rankOf(near) > 1) return false;
  if (names(far, near)) return far.account !== 'wallet' || !isOtherWallet(near, far);
  if (far.account === 'wallet' || !isNear(far, near, SURE_DAYS)) return false;
  return namesOwnBank(far.platform, near.method) ?? /银行|储蓄卡|信用卡/.test(near.method);
}

/** Whether the nearer view says that the money did not come from this bank. */
function paidElsewhere(bank: Transaction, near: Transaction): boolean {
  const { method } = near;
  if (method === '' || method === '/') return false;
  const own = namesOwnBank(bank.platform, method);
  if (own === true) return false;
  if (own !== undefined && namesKnownBank(method)) return true;
  return (
    /^(?:余额|余额宝|花呗|借呗|零钱|零钱通|白条|京东白条|美团月付)/.test(method) &&
    near.kind !== 'transfer'
  );
}
