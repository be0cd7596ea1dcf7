import { ownOf, type Purse } from './purse.ts';
import type { Option } from '../option/option.ts';

type Paid = Pick<Option, 'payments'>;

/** What all options pay together in each month of the purse. */
export const paidIn = (options: readonly Paid[], months: number): readonly number[] =>
  Array.from({ length: months }, (_, t) =>
    options.reduce((sum, { payments }) => sum + (payments[t] ?? 0), 0),
  );

/** What each month lacks; where money is carried over, earlier months lend what they left. */
export function loadOver(options: readonly Paid[], purse: Purse): readonly number[] {
  if (purse.carryOver === 0) {
    const drawn = drawnBy(options, purse);
    return passedBy(options, purse).map((over, t) => over - (drawn[t] as number));
  }
  const paid = paidIn(options, purse.available.length);
  let carried = 0;
  return purse.available.map((amount, t) => {
    const left = carried + amount - (paid[t] as number);
    carried = Math.max(0, left);
    return Math.max(0, -left);
  });
}

/** What each month takes of the savings, the earliest first, until they are gone. */
export function drawnBy(options: readonly Paid[], purse: Purse): readonly number[] {
  let saved = purse.savings ?? 0;
  return passedBy(options, purse).map((over) => {
    const drawn = Math.min(over, saved);
    saved -= drawn;
    return drawn;
  });
}

/** By how much each month passes what it has of its own. */
export function passedBy(options: readonly Paid[], purse: Purse): readonly number[] {
  const paid = paidIn(options, purse.available.length);
  return ownOf(purse).map((amount, t) => Math.max(0, (paid[t] as number) - amount));
}
