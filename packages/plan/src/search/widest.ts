import { copyAlive, emptyLike, keepOnly, type Alive } from './alive.ts';
import { narrowed, roomLike, valueOfTable, type Relaxation } from './relaxation.ts';
import type { Side } from './sides.ts';

/**
 * The parting whose sides raise the bound most, as the product of both rises: each side is tried in the
 * relaxation, which costs some steps and spares many branches where there would be many.
 */
export function widest(
  alive: Alive,
  table: Relaxation,
  { bound, cut }: { readonly bound: number; readonly cut: number },
  all: readonly (readonly Side[])[],
): readonly Side[] {
  const trial = emptyLike(alive);
  const room = roomLike(table);
  const rise = ({ group, options, bound: known }: Side): number => {
    copyAlive(alive, trial);
    keepOnly(trial, group, options);
    narrowed(table, trial, room, cut);
    return Math.max(Math.min(valueOfTable(room), cut), known) - bound;
  };
  let [best, most]: [readonly Side[], number] = [[], -1];
  for (const sides of all) {
    const product = sides.reduce((sum, side) => sum * Math.max(1, rise(side)), 1);
    if (product > most) [best, most] = [sides, product];
  }
  return best;
}
