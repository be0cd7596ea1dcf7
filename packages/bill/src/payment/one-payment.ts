import { namesKnownBank, namesOwnBank } from '../bank-name.ts';
import type { Duplicate } from '../overlap.ts';
import type { Transaction } from '../transaction.ts';
import { isRepaymentOf, mayRepay } from './card-repayment.ts';
import { Groups } from './group.ts';
import { matchShares } from './share.ts';
import { isNear, isOtherWallet, names, rankOf, wayOf, type Way } from './view.ts';

/** Rows that may be one payment; all are counted until the person has said so. */
export type SamePayment = { readonly about: 'one-payment'; readonly rows: readonly Transaction[] };

/** Days apart within which two views are one payment, and may be one. */
const SURE_DAYS = 1;
const DOUBT_DAYS = 3;

type Candidate = { readonly row: Transaction; readonly way: Way };

/** The rows of nearer views by the amounts that farther ones may have written for them. */
class Nearer {
  readonly #byAmount = new Map<number, Candidate[]>();

  add(row: Transaction): void {
    const way = wayOf(row);
    if (way === undefined || row.currency !== 'CNY') return;
    for (const amount of row.fee > 0 ? [row.amount, row.amount - row.fee] : [row.amount]) {
      const same = this.#byAmount.get(amount);
      if (same === undefined) this.#byAmount.set(amount, [{ row, way }]);
      else same.push({ row, way });
    }
  }

  /** Those of equal amount that went the same way within some days, in the order they are tried. */
  near(far: Transaction, days: number): readonly Transaction[] {
    return (this.#byAmount.get(far.amount) ?? [])
      .filter(
        ({ row, way }) =>
          isNear(far, row, days) &&
          (way === 'either' || far.direction === 'neutral' || way === nearWayOf(far)),
      )
      .map(({ row }) => row)
      .sort((a, b) => apart(far, a) - apart(far, b));
  }
}

/** What repays a card goes out of the account it comes from. */
const nearWayOf = ({ account, kind, direction }: Transaction): Way =>
  account === 'card' && kind === 'repayment' ? 'out' : direction === 'in' ? 'in' : 'out';

/** Seconds between two rows; where a bill tells only the day, the earliest is tried first. */
const apart = (far: Transaction, near: Transaction): number =>
  far.at === '' || near.at === ''
    ? near.on
    : Math.abs((far.on - near.on) * 86_400 + clock(far) - clock(near));

const clock = ({ at }: Transaction): number =>
  Number(at.slice(0, 2)) * 3600 + Number(at.slice(3, 5)) * 60 + Number(at.slice(6, 8));

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
        .near(far, DOUBT_DAYS)
        .find((one) => groups.isFree(one, far) && mayBe(far, one));
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
    .near(far, DOUBT_DAYS)
    .find((near) => groups.isFree(near, far) && isSame(far, near));
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
