import type { Transaction } from '@forbear/bill';
import { addToMonth, civil, dayInMonth, monthOf, type Month } from '@forbear/money';

/** More payments a month than this have no one pay day. */
const ONCE_A_MONTH = 1.3;

const DAYS_OF_MONTH = 31;

/** Days between two days of a month, over its end too. */
const apart = (a: number, b: number): number => {
  const days = Math.abs(a - b);
  return Math.min(days, DAYS_OF_MONTH - days);
};

/** The day of the month around which payments come: the one that is nearest to all of them. */
export function payDayOf(rows: readonly Transaction[]): number {
  const days = rows.map(({ on }) => civil(on).day);
  let best = { day: 1, far: Infinity };
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const far = days.reduce((sum, one) => sum + apart(one, day), 0);
    if (far < best.far) best = { day, far };
  }
  return best.day;
}

/**
 * The month that each payment of one payer is for: a pay day that slips over a month's end belongs to
 * the month it was due in.
 */
export function payMonths(rows: readonly Transaction[]): ReadonlyMap<Transaction, Month> {
  const months = rows.map(({ on }) => monthOf(on));
  const span =
    months.reduce((a, b) => Math.max(a, b), 0) -
    months.reduce((a, b) => Math.min(a, b), Infinity) +
    1;
  if (rows.length > ONCE_A_MONTH * span) return new Map(rows.map((row) => [row, monthOf(row.on)]));
  const day = payDayOf(rows);
  return new Map(rows.map((row) => [row, dueMonth(row, day)]));
}

function dueMonth({ on }: Transaction, day: number): Month {
  const own = monthOf(on);
  let best = { month: own, far: Infinity };
  for (const month of [own, addToMonth(own, -1), addToMonth(own, 1)]) {
    const far = Math.abs(on - dayInMonth(month, day));
    if (far < best.far) best = { month, far };
  }
  return best.month;
}
