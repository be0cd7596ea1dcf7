import { addMonths, civil, type Day, type Rate } from '@forbear/money';
import { repayAnew, type PaymentAllocation } from './allocation.ts';
import { rerated } from './floating-rate.ts';
import type { Standing } from './open-row.ts';

/** A standing on a later day, and where interest that was paid ahead went by it. */
export type Advanced = {
  readonly standing: Standing;
  readonly allocations: readonly PaymentAllocation[];
};

/**
 * The standing on a later day, when nothing happens but what the contract says: on each re-pricing day a
 * floating rate becomes the reference told before it plus the margin.
 */
export function advanced(standing: Standing, on: Day): Advanced {
  if (on === standing.on) return { standing, allocations: [] };
  let now = standing;
  const allocations: PaymentAllocation[] = [];
  for (const { day, rate } of repricings(standing, on)) {
    const changed = rerated({ ...now, on: day }, rate);
    if (!changed.ok) break;
    const anew = repayAnew(changed.value);
    const { reference: _taken, ...rest } = anew.standing;
    now = rest;
    if (anew.allocation.rows.length > 0) allocations.push(anew.allocation);
  }
  return { standing: { ...now, on }, allocations };
}

/** The first re-pricing day after the standing's and up to a day, with the rate it brings. */
function repricings(
  { terms: { floating }, reference, on: from }: Standing,
  on: Day,
): readonly { readonly day: Day; readonly rate: Rate }[] {
  if (floating === undefined || reference === undefined) return [];
  const { first, months, margin } = floating;
  const anchor = civil(first).day;
  for (let k = 0; ; k += 1) {
    const day = addMonths(first, k * months, 'clamp-to-month-end', anchor);
    if (day > on) return [];
    if (day > from)
      return [{ day, rate: { scaled: Math.max(0, reference.scaled + margin), per: 'year' } }];
  }
}
