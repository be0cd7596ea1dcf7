import type { Transaction } from '@forbear/bill';
import { fen, monthOf, roundRatio, ZERO, type Fen, type Month } from '@forbear/money';

/** What each of the used months came to; a month with more refunds than purchases is below zero. */
export type MonthSum = { readonly month: Month; readonly amount: number };

/** A monthly figure with what it was made of. */
export type EvidencedFigure = {
  readonly amount: Fen;
  /**
   * The mean of the months, their median where they differ widely, the latest level where it changed, or
   * a share of the usual month's total.
   */
  readonly measure: 'mean' | 'median' | 'latest' | 'share';
  readonly months: readonly MonthSum[];
  readonly rows: readonly Transaction[];
};

/** What a row adds to spending or income: refunds take off, told in their own row or in brackets. */
export const weightOf = ({ kind, amount, refunded }: Transaction): number =>
  kind === 'refund' ? -amount : amount - refunded;

/** The sums of rows by month. */
export function sumsByMonth(
  rows: readonly Transaction[],
  months: readonly Month[],
): readonly MonthSum[] {
  const sums = new Map<Month, number>();
  for (const row of rows) {
    const month = monthOf(row.on);
    sums.set(month, (sums.get(month) ?? 0) + weightOf(row));
  }
  return months.map((month) => ({ month, amount: sums.get(month) ?? 0 }));
}

/** Whether months differ widely: the highest is more than half as much again as the lowest. */
export function isWide(sums: readonly MonthSum[]): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (const { amount } of sums) [least, most] = [Math.min(least, amount), Math.max(most, amount)];
  return 2 * most > 3 * Math.max(least, 0);
}

/** The median of months, at least 0.00; of two middle ones, or of two months, their mean. */
export function medianOf(sums: readonly MonthSum[]): Fen {
  const sorted = sums.map(({ amount }) => amount).sort((a, b) => a - b);
  return meanOf(
    sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1),
  );
}

/**
 * A usual month of some months, at least 0.00: their mean, rounded half up; of three or more that differ
 * widely, their median.
 */
export function usualOf(sums: readonly MonthSum[]): Pick<EvidencedFigure, 'amount' | 'measure'> {
  return sums.length > 2 && isWide(sums)
    ? { amount: medianOf(sums), measure: 'median' }
    : { amount: meanOf(sums.map(({ amount }) => amount)), measure: 'mean' };
}

function meanOf(sums: readonly number[]): Fen {
  if (sums.length === 0) return ZERO;
  const total = sums.reduce((sum, one) => sum + one, 0);
  return fen(Math.max(0, roundRatio(BigInt(total), BigInt(sums.length), 'half-up')));
}
