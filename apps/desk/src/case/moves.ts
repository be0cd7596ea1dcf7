import { MOVES, type DeskMove, type Principal } from '@forbear/casework';

const isMove = (name: string): name is DeskMove => Object.hasOwn(MOVES, name);

/**
 * Commands of those that a state allows which somebody may give by their roles; the server decides all the same. A case
 * that an agent does not have is not theirs to move, but to take.
 */
export function movesOf(
  {
    moves,
    owner,
  }: { readonly moves: readonly string[]; readonly owner?: { readonly id: string } | undefined },
  who: Principal,
): readonly string[] {
  const isElsewhere = owner !== undefined && owner.id !== who.id;
  return moves.filter((name) => {
    if (!isMove(name)) return false;
    const by: readonly string[] = MOVES[name].by;
    return who.roles.some((role) => by.includes(role) && !(role === 'agent' && isElsewhere));
  });
}
