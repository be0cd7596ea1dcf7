import { copyAlive, decide, emptyLike, type Alive } from './alive.ts';
import { cannotBeat, climb, type Work } from './bound.ts';
import { fitting, isKept, leastRoom } from './filter.ts';
import { isSpent } from './model.ts';
import { narrowed, pricesOf, roomLike, type Relaxation } from './relaxation.ts';

/**
 * Takes away every option whose bound, with the option decided, shows that the cut cannot be
 * beaten; each one gone brings the others' bounds closer. False when a group is left empty.
 */
export function shave(work: Work, alive: Alive, table: Relaxation, cut: number): boolean {
  const { flat } = work;
  const trial = emptyLike(alive);
  const prices = new Float64Array(flat.rows);
  const room = roomLike(table);
  const least = leastRoom(flat);
  const own = new Float64Array(flat.rows);
  pricesOf(table, own);
  const isHopeless = (g: number, option: number): boolean => {
    copyAlive(alive, trial);
    decide(trial, g, option);
    if (!fitting(flat, trial, least) || !isKept(work, trial, own, { cut, least })) return true;
    narrowed(table, trial, room, cut);
    pricesOf(room, prices);
    return cannotBeat(climb(work, trial, prices, { steps: 2, best: cut, worth: 1 }), cut);
  };
  const order = [...alive.counts.keys()].sort((a, b) => alive.count(a) - alive.count(b) || a - b);
  for (const g of order) {
    for (let k = alive.count(g) - 1; k >= 0; k -= 1) {
      if (k >= alive.count(g) || !isHopeless(g, alive.option(g, k))) continue;
      const last = alive.count(g) - 1;
      const from = alive.start[g] as number;
      alive.list[from + k] = alive.list[from + last] as number;
      alive.counts[g] = last;
      if (last === 0) return false;
    }
    if (isSpent(flat)) return true;
    if (!fitting(flat, alive, least)) return false;
  }
  return true;
}
