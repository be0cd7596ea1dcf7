import { contactMoves } from './moves/contact.ts';
import { agreementMoves } from './moves/agreement.ts';
import { disputeMoves } from './moves/dispute.ts';
import { STAGE_NAMES, type StageName } from './stage.ts';
import type { EventKind } from './event.ts';
import type { Move } from './move.ts';

/**
 * Every move of a case, in the order of the table. Nothing else moves a case (C1). `contact`,
 * `limitation-checked` and `correct` may be entered in every state and move nothing.
 */
export const MOVES: readonly Move[] = [...contactMoves, ...agreementMoves, ...disputeMoves];

/** The states a move starts from. */
export function startsOf(move: Move): readonly StageName[] {
  if (move.from !== 'any') return move.from;
  return STAGE_NAMES.filter((name) => !(move.but ?? []).includes(name));
}

const INDEX: ReadonlyMap<string, readonly Move[]> = (() => {
  const index = new Map<string, Move[]>();
  for (const move of MOVES)
    for (const from of startsOf(move))
      for (const event of move.events) {
        const key = `${from} ${event}`;
        index.set(key, [...(index.get(key) ?? []), move]);
      }
  return index;
})();

/** The moves an event may make from a state; more than one where the facts decide. Empty: not allowed. */
export const movesFrom = (from: StageName, event: EventKind): readonly Move[] =>
  INDEX.get(`${from} ${event}`) ?? [];

/** The events that move a case from a state, those of that state alone before those of any. */
export const stepsFrom = (from: StageName): readonly EventKind[] => [
  ...new Set(
    [...MOVES]
      .sort((a, b) => Number(a.from === 'any') - Number(b.from === 'any'))
      .filter((move) => startsOf(move).includes(from))
      .flatMap(({ events }) => events),
  ),
];

/** A wording of the table in kebab-case, which files may use as well. */
export const wordingOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
