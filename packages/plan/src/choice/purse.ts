import type { Day } from '@forbear/money';
import type { Room } from '@forbear/budget';
import type { Item, Model } from '../search/model.ts';
import type { Option } from '../option/option.ts';

/** The money a plan may take: of each month alone, or with what earlier months left over. */
export type Purse = {
  readonly available: readonly number[];
  readonly carryOver: 0 | 1;
  /** The most that dues up to a day may come to. */
  readonly rooms?: readonly Room[];
};

/** The knapsack of these options: a row per month and per bounded day, and rows that hold earlier aims. */
export function modelOf(
  groups: readonly (readonly Option[])[],
  purse: Purse,
  values: readonly (readonly number[])[],
  rows: readonly { weights: number[][]; limit: number }[] = [],
): Model {
  return {
    groups: groups.map((group, g) =>
      group.map((option, k): Item => ({
        cost: (values[g] as readonly number[])[k] as number,
        weights: [
          ...taken(option, purse),
          ...rows.map(({ weights }) => (weights[g] as number[])[k] as number),
        ],
      })),
    ),
    limits: [...limitsOf(purse), ...rows.map(({ limit }) => limit)],
  };
}

/** What the months have for debts, each alone or summed up where what is left is carried over; then the days. */
export function limitsOf({ available, carryOver, rooms = [] }: Purse): readonly number[] {
  const months = carryOver === 1 ? sums(available) : available;
  return [...months, ...rooms.map(({ amount }) => amount)];
}

function taken(option: Option, { available, carryOver, rooms = [] }: Purse): readonly number[] {
  const whole = available.map((_, t) => option.payments[t] ?? 0);
  const months = carryOver === 1 ? sums(whole) : whole;
  return [...months, ...rooms.map(({ until }) => paidUntil(option, until))];
}

/** What an option pays up to a day, that day included. */
export function paidUntil({ dues }: Pick<Option, 'dues'>, until: Day): number {
  let sum = 0;
  for (const { on, amount } of dues) if (on <= until) sum += amount;
  return sum;
}

/** The bounded days that a choice passes, with what is missing on each. */
export function passedRooms(
  options: readonly Pick<Option, 'dues'>[],
  rooms: readonly Room[],
): readonly { readonly room: Room; readonly missing: number }[] {
  return rooms.flatMap((room) => {
    const paid = options.reduce((sum, option) => sum + paidUntil(option, room.until), 0);
    return paid > room.amount ? [{ room, missing: paid - room.amount }] : [];
  });
}

function sums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
