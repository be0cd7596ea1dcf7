import { addMonths, fen, type Day } from '@forbear/money';
import type { Instalment } from '../instalment.ts';
import { withCharges } from '../relief/carried.ts';
import type { Account } from '../relief/debt.ts';
import { standingOf } from './account-standing.ts';
import { repay } from './allocation.ts';
import { NO_CHARGES, type Standing } from './open-row.ts';
import { payoffOf } from './payoff.ts';

/** Payments beyond which nobody is taken to go on: fifty years of months. */
const PAYMENTS_MAX = 600;

/**
 * What is paid when payments are made that were not agreed: each on its day, and where they leave
 * something the last of them again in every month until nothing is owed. The contract's charges for
 * lateness run on meanwhile. Nothing where that has no end.
 */
export function paidAnyway(
  account: Account,
  payments: readonly Instalment[],
): readonly Instalment[] | undefined {
  const [last] = payments.slice(-1);
  if (last === undefined) return undefined;
  const least = Math.max(...payments.map(({ amount }) => amount));
  let standing = withRowFor(standingOf(account));
  const made: Instalment[] = [];
  for (let k = 0; k < PAYMENTS_MAX; k += 1) {
    const planned = payments[k];
    const due = planned?.due ?? monthsAfter(last.due, k - payments.length + 1);
    standing = { ...standing, on: due };
    const payoff = payoffOf(standing);
    if (payoff === 0) return made;
    const amount = fen(Math.min(payoff, planned?.amount ?? least));
    if (amount > 0) {
      standing = repay(standing, amount).standing;
      made.push({ due, amount });
    }
  }
  return payoffOf(standing) === 0 ? made : undefined;
}

/** What stands beside the rows asked with the first of them, so that payments reach it. */
const withRowFor = (standing: Standing): Standing => ({
  ...standing,
  rows: withCharges(standing.rows, standing.beside, 'first', standing.on),
  beside: NO_CHARGES,
});

const monthsAfter = (day: Day, months: number): Day => addMonths(day, months, 'clamp-to-month-end');
