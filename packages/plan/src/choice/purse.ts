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
  /**
   * Of each month's money, what later months may take instead; only where nothing is carried over. Months
   * past the end of the list take nothing of it.
   */
  readonly savings?: readonly number[];
  /** Places of months that together may not pass what they have and what was put by until the last. */
  readonly draws?: readonly (readonly number[])[];
};

/** What each month has of its own, without what it may leave for later ones. */
export const ownOf = ({ available, savings = [] }: Purse): readonly number[] =>
  available.map((amount, t) => amount - (savings[t] ?? 0));

/** What has been put by in all, up to each month and with it, for as long as it is counted on. */
export const savedBy = ({ savings = [] }: Purse): readonly number[] => sums(savings);

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
        weights: ofMonths(option, purse),
        beside: [
          ...ofDays(option, purse),
          ...rows.map(({ weights }) => (weights[g] as number[])[k] as number),
        ],
      })),
    ),
    limits: [...limitsOf(purse), ...rows.map(({ limit }) => limit)],
  };
}

/**
 * What the months have for debts, each alone with what was put by until then, or summed up where what is
 * left is carried over; then the days, and the months that together draw on what was put by.
 */
export function limitsOf(purse: Purse): readonly number[] {
  const { carryOver, rooms = [], draws = [] } = purse;
  const [own, saved] = [ownOf(purse), savedBy(purse)];
  const months = carryOver === 1 ? sums(own) : own.map((amount, t) => amount + (saved[t] ?? 0));
  return [
    ...months,
    ...rooms.map(({ amount }) => amount),
    ...draws.map((places) => (saved[Math.max(...places)] as number) + sumAt(own, places)),
  ];
}

/** What an option takes of the months; shared by all models of a purse in which nothing is carried over. */
const ofMonths = ({ payments }: Option, { available, carryOver }: Purse): readonly number[] =>
  carryOver === 1 ? sums(available.map((_, t) => payments[t] ?? 0)) : payments;

/** What an option takes of the days, and of the months that draw together. */
const ofDays = (option: Option, { rooms = [], draws = [] }: Purse): readonly number[] => [
  ...rooms.map(({ until }) => paidUntil(option, until)),
  ...draws.map((places) => sumAt(option.payments, places)),
];

const sumAt = (values: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (values[place] ?? 0), 0);

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
