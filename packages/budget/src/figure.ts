import type { Transaction } from '@forbear/bill';
import { fen, monthOf, roundRatio, ZERO, type Fen, type Month } from '@forbear/money';

/** A monthly figure with what it was made of. */
export type EvidencedFigure = {
  readonly amount: Fen;
  /** The mean of the months, their median where they differ widely, or the last where income fell. */
  readonly measure: 'mean' | 'median' | 'latest';
  /** What each of the used months came to. */
  readonly months: readonly { readonly month: Month; readonly amount: number }[];
  readonly rows: readonly Transaction[];
};

/** What a row adds to spending or income: refunds take off, told in their own row or in brackets. */
export const weightOf = ({ kind, amount, refunded }: Transaction): number =>
  kind === 'refund' ? -amount : amount - refunded;

/**
 * A usual month of some rows, at least 0.00: the mean of the months, rounded half up; the median
 * where the highest month is more than half as much again as the lowest (of two middle months,
 * their mean).
 */
export function usualMonth(
  rows: readonly Transaction[],
  months: readonly Month[],
): EvidencedFigure {
  const sums = months.map((month) => ({
    month,
    amount: rows
      .filter(({ on }) => monthOf(on) === month)
      .reduce((sum, row) => sum + weightOf(row), 0),
  }));
  const sorted = sums.map(({ amount }) => amount).sort((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  const isWide = sorted.length > 2 && 2 * most > 3 * Math.max(least, 0);
  const middle = isWide
    ? sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
    : sorted;
  return { amount: meanOf(middle), measure: isWide ? 'median' : 'mean', months: sums, rows };
}

function meanOf(sums: readonly number[]): Fen {
  if (sums.length === 0) return ZERO;
  const total = sums.reduce((sum, one) => sum + one, 0);
  return fen(Math.max(0, roundRatio(BigInt(total), BigInt(sums.length), 'half-up')));
}
