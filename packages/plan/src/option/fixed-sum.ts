import type { Measure, Relief } from '@forbear/loan';
import { fen, type Fen } from '@forbear/money';
import type { PlanAccount } from './plan-account.ts';

/** Which open components new payments spread, and how far apart they are. */
export type Included = Pick<Extract<Measure, { kind: 'reinstal' }>, 'include' | 'every'>;

/** The share of a month's money that a fixed sum takes, in percent: at most and at least. */
const [MOST, FEWEST] = [75, 10] as const;

/** The least sum worth a payment of its own, as fen. */
const LEAST = 5_000;

/**
 * The sums that are asked for, as fen: round ones, the same whatever a month has, so that a yuan more or less in
 * it changes none of them.
 */
const ROUND: readonly number[] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].flatMap((ten) =>
  [1, 1.5, 2, 3, 4, 5, 6, 8].map((one) => one * ten),
);

/** The longest that fixed sums are paid, in months. */
const MONTHS_MAX = 60;

/**
 * The same sum in every month until all is paid, and a smaller one until more money comes: round sums that a
 * month has. Interest runs on as agreed.
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
  const fixed = ROUND.filter(
    (amount) =>
      amount >= LEAST &&
      100 * amount <= MOST * low &&
      100 * amount >= FEWEST * low &&
      amount * MONTHS_MAX > owed &&
      amount < owed,
  )
    .toReversed()
    .map((amount) => ({ kind: 'reinstal' as const, amount: fen(amount) }));
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

/** The largest round sum that is no more. */
const rounded = (amount: number): number => ROUND.findLast((one) => one <= amount) ?? 0;
