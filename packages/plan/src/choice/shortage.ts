import type { Purse } from './purse.ts';
import type { Option } from '../option/option.ts';

type Paid = Pick<Option, 'payments'>;

/** What all options pay together in each month of the purse. */
export const paidIn = (options: readonly Paid[], months: number): readonly number[] =>
  Array.from({ length: months }, (_, t) =>
    options.reduce((sum, { payments }) => sum + (payments[t] ?? 0), 0),
  );

/** What each month lacks; where money is carried over, earlier months lend what they left. */
export function loadOver(options: readonly Paid[], purse: Purse): readonly number[] {
  const paid = paidIn(options, purse.available.length);
  let carried = 0;
  return purse.available.map((amount, t) => {
    const left = carried + amount - (paid[t] as number);
    carried = purse.carryOver === 1 ? Math.max(0, left) : 0;
    return Math.max(0, -left);
  });
}
