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
      keepingDays(groups, purse, (one) => search(groups, one, aims, told));
  };
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
