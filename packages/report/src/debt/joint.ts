import type { ReportedDebt } from './debt.ts';

/**
 * Loans of other lenders that were paid out on the same day and end on the same day as one before:
 * they may be one loan that two lenders share. Each later one with the first of its kind.
 */
export function jointOf(debts: readonly ReportedDebt[]): ReadonlyMap<ReportedDebt, ReportedDebt> {
  const first = new Map<string, ReportedDebt>();
  const joint = new Map<ReportedDebt, ReportedDebt>();
  for (const one of debts) {
    const { kind, on, end, lender } = one.account;
    if (kind !== 'loan' || end === undefined) continue;
    const key = `${on} ${end}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, one);
    else if (before.account.lender !== lender) joint.set(one, before);
  }
  return joint;
}
