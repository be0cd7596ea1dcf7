import type { Room } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import type { Share } from '@forbear/money';
import {
  bestChoice,
  type Aims,
  type Chosen,
  type Effort,
  type Groups,
  type Told,
} from './best-choice.ts';
import { fairChoice } from './fair-choice.ts';
import { passedRooms, type Purse } from './purse.ts';
import { overdrawn } from './shortage.ts';

/** Finds the best choice of a purse by aims; with a fair window where one is set. */
export type Chooser = (groups: Groups, purse: Purse, aims: Aims, told?: Told) => Chosen;

/** What every search of a plan goes by. */
export type ChooserOf = (effort: Effort) => Chooser;

/** The first so many bounded days are told to every search; further ones when a choice has passed them. */
const ROOMS_AT_ONCE = 3;

/**
 * Searches that keep to months and days. A purse's days are told to the search one by one: one that no
 * found choice has passed changes nothing, so the answer is the same as with all of them.
 */
export function chooserOf(debts: readonly Debt[], fairWithin: Share | undefined): ChooserOf {
  const first = new Set(debts.flatMap(({ id, priority }) => (priority === undefined ? [] : [id])));
  return (effort) => {
    const search: Chooser = (groups, purse, aims, told = {}) =>
      fairWithin === undefined
        ? bestChoice(groups, purse, aims, effort, told)
        : fairChoice(
            groups,
            purse,
            { aims, told, within: fairWithin, isBound: (id) => !first.has(id) },
            effort,
          );
    return (groups, purse, aims, told) =>
      keepingSavings(purse, told, (one) =>
        keepingDays(groups, one, (own) => search(groups, own, aims, told)),
      );
  };
}

/** So many sets of months are told to a search; beyond them what was put by stays with its month. */
const DRAWS_MAX = 24;

/** The sets of months that searches of savings have run into, kept for the next ones. */
const drawn = new WeakMap<readonly Room[], (readonly number[])[]>();

/**
 * What was put by may be taken once, in whichever later months: a set of months that takes more than there is becomes a
 * row of its own, and the search begins again. With all such rows the answer would be the same.
 */
function keepingSavings(
  purse: Purse,
  { known: standing }: Told = {},
  search: (purse: Purse) => Chosen,
): Chosen {
  const { savings, rooms = [], ...rest } = purse;
  if (savings === undefined) return search(purse);
  const draws = drawn.get(rooms) ?? [];
  drawn.set(rooms, draws);
  for (;;) {
    const chosen = search({ ...purse, draws: [...draws] });
    if (chosen.options === undefined) return chosen;
    const months = overdrawn(chosen.options, purse);
    if (months.length === 0) return chosen;
    if (draws.length === DRAWS_MAX) break;
    draws.push(months);
  }
  const apart = search({ ...rest, rooms });
  if (apart.options === undefined && standing !== undefined)
    return { options: standing, proven: false };
  return { ...apart, proven: false };
}

/** The days that searches of a purse have run into, kept for the next ones. */
const known = new WeakMap<readonly Room[], Set<Room>>();

function keepingDays(groups: Groups, purse: Purse, search: (purse: Purse) => Chosen): Chosen {
  const { rooms } = purse;
  if (rooms === undefined) return search(purse);
  const active = known.get(rooms) ?? new Set(rooms.slice(0, ROOMS_AT_ONCE));
  known.set(rooms, active);
  for (;;) {
    const chosen = search({ ...purse, rooms: rooms.filter((room) => active.has(room)) });
    if (chosen.options === undefined) return chosen;
    const [passed] = passedRooms(chosen.options, rooms);
    if (passed === undefined) return chosen;
    active.add(passed.room);
  }
}
