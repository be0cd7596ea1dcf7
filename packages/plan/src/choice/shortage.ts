import { ownOf, savedBy, type Purse } from './purse.ts';
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

/** What each month takes of what was put by until then, the earliest first; none past the end of the savings. */
export function drawnBy(options: readonly Paid[], purse: Purse): readonly number[] {
  let saved = 0;
  return passedBy(options, purse).map((over, t) => {
    const put = purse.savings?.[t];
    if (put === undefined) return 0;
    saved += put;
    const drawn = Math.min(over, saved);
    saved -= drawn;
    return drawn;
  });
}

/** Money of one month that a later one pays with. */
export type Put = { readonly from: number; readonly at: number; readonly amount: number };

/** Which month's money each later month draws on: its own first, then what was put by earliest. */
export function putsOf(options: readonly Paid[], purse: Purse): readonly Put[] {
  const left = purse.available.map((_, t) => purse.savings?.[t] ?? 0);
  return drawnBy(options, purse).flatMap((drawn, at) => {
    let open = drawn;
    return [at, ...left.keys()].flatMap((from): readonly Put[] => {
      const amount = from > at ? 0 : Math.min(open, left[from] as number);
      if (amount === 0) return [];
      open -= amount;
      left[from] = (left[from] as number) - amount;
      return from === at ? [] : [{ from, at, amount }];
    });
  });
}

/** The months that together draw more than was put by until the last of them; none where all hold. */
export function overdrawn(options: readonly Paid[], purse: Purse): readonly number[] {
  const over = passedBy(options, purse);
  const saved = savedBy(purse);
  let drawn = 0;
  const last = over
    .map((amount, t) => (drawn += amount) > (saved[t] ?? Infinity))
    .lastIndexOf(true);
  return over.flatMap((amount, t) => (amount > 0 && t <= last ? [t] : []));
}

/** What a month of a plan that fits could pay more; `saved` of it was put by before, and no month draws on it. */
export type Spare = { readonly left: number; readonly saved: number };

/** What each month of a choice that fits could pay more, so that it still fits month by month. */
export function sparesOf(options: readonly Paid[], purse: Purse): readonly Spare[] {
  const { available, carryOver } = purse;
  const paid = paidIn(options, available.length);
  if (carryOver === 1) {
    let carried = 0;
    const jars = available.map((amount, t) => (carried += amount - (paid[t] as number)));
    return leastAfter(jars).map((left) => ({ left, saved: 0 }));
  }
  const [own, drawn, saved] = [ownOf(purse), drawnBy(options, purse), savedBy(purse)];
  let taken = 0;
  const jars = saved.map((amount, t) => amount - (taken += drawn[t] as number));
  const spare = leastAfter(jars);
  return own.map((amount, t) => {
    const rest = amount - (paid[t] as number) + (drawn[t] as number);
    return { left: rest + (spare[t] ?? 0), saved: spare[t] ?? 0 };
  });
}

/** Of each place the least from there on. */
function leastAfter(values: readonly number[]): readonly number[] {
  let least = Infinity;
  return values
    .toReversed()
    .map((value) => (least = Math.min(least, value)))
    .toReversed();
}

/** By how much each month passes what it has of its own. */
export function passedBy(options: readonly Paid[], purse: Purse): readonly number[] {
  const paid = paidIn(options, purse.available.length);
  return ownOf(purse).map((amount, t) => Math.max(0, (paid[t] as number) - amount));
}
