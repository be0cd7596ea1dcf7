import { MOVES, type DeskMove, type Principal } from '@forbear/casework';

const isMove = (name: string): name is DeskMove => Object.hasOwn(MOVES, name);

/**
 * Commands of those that a state allows which somebody may give by their roles; the server decides all the same. A case
 * that an agent does not have is not theirs to move, but to take; nobody accepts the desk's own offer for the applicant.
 */
export function movesOf(
  {
    moves,
    owner,
    offer,
  }: {
    readonly moves: readonly string[];
    readonly owner?: { readonly id: string } | undefined;
    readonly offer?: { readonly by: string } | undefined;
  },
  who: Principal,
): readonly string[] {
  const isElsewhere = owner !== undefined && owner.id !== who.id;
  return moves.filter((name) => {
    if (!isMove(name)) return false;
    if (name === 'accept' && offer?.by !== 'borrower') return false;
    const by: readonly string[] = MOVES[name].by;
    return who.roles.some((role) => by.includes(role) && !(role === 'agent' && isElsewhere));
  });
}
