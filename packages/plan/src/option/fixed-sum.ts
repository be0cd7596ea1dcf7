import type { Measure, Relief } from '@forbear/loan';
import { fen, type Fen } from '@forbear/money';
import type { PlanAccount } from './plan-account.ts';

/** Which open components new payments spread. */
export type Included = Pick<Extract<Measure, { kind: 'reinstal' }>, 'include'>;

/** Shares of a month's money that a fixed sum is tried at, in percent. */
const SHARES = [75, 50, 33, 25, 15, 10] as const;

/** The least sum worth a payment of its own, and the steps in which sums are asked for: yuan, as fen. */
const LEAST = 5_000;
const STEP = 1_000;

/** The longest that fixed sums are paid, in months. */
const MONTHS_MAX = 60;

/**
 * The same sum in every month until all is paid, and a smaller one until more money comes: sums that a
 * month has, in whole 10 yuan. Interest runs on as agreed.
 */
export function fixedSums(
  { debt, owed }: PlanAccount,
  money: readonly number[],
  include: Included,
): readonly Relief[] {
  if (debt.terms.instalments !== undefined || !('months' in debt.terms.every)) return [];
  const year = money.slice(1, 13);
  const low = Math.min(...year, Infinity);
  if (!Number.isFinite(low)) return [];
  const rises = year.findIndex((amount) => 5 * amount >= 6 * low && amount > low);
  const high = rises > 0 ? Math.min(...year.slice(rises)) : low;
  const sums = SHARES.map((share) => rounded((low * share) / 100)).filter(
    (amount) => amount >= LEAST && amount * MONTHS_MAX > owed && amount < owed,
  );
  const fixed = [...new Set(sums)].map((amount) => ({
    kind: 'reinstal' as const,
    amount: fen(amount),
  }));
  const steps = high > low ? stepped(owed, [low, high], rises) : [];
  // With what stands beside them the first of fixed sums would be another.
  const own = include.include === undefined ? fixed : [];
  return [...own, ...steps].map((measure) => ({ measures: [{ ...measure, ...include }] }));
}

type Steps = Extract<Measure, { kind: 'steps' }>;

/** Small sums until the month in which more money comes, then larger ones. */
function stepped(
  owed: Fen,
  [low, high]: readonly [number, number],
  months: number,
): readonly Steps[] {
  return ([75, 50, 25] as const).flatMap((share): readonly Steps[] => {
    const [small, large] = [rounded((low * share) / 100), rounded((high * share) / 100)];
    const rest = owed - small * months;
    if (small < LEAST || large <= small || rest <= 0) return [];
    // Interest makes the last row larger: a fifth more rows than the sum alone would take.
    const count = Math.ceil((1.2 * rest) / large) + 1;
    if (months + count > MONTHS_MAX) return [];
    return [
      {
        kind: 'steps',
        steps: [
          { count: months, amount: fen(small) },
          { count, amount: fen(large) },
        ],
      },
    ];
  });
}

const rounded = (amount: number): number => Math.floor(amount / STEP) * STEP;
