import { mayGive, MOVES, type DeskMove, type Handled, type Principal } from '@forbear/casework';
import type { CaseView } from '../api/case.ts';

const isMove = (name: string): name is DeskMove => Object.hasOwn(MOVES, name);

/**
 * Commands of those that a state allows which somebody may give; the server decides by the same table. Nobody accepts the
 * desk's own offer for the applicant, or answers an objection that nobody made.
 */
export function movesOf(
  {
    moves,
    state,
    owner,
    offer,
    pending,
    objection = false,
  }: Pick<CaseView, 'moves' | 'state' | 'owner' | 'pending'> & {
    readonly objection?: boolean;
    readonly offer?: { readonly by: string } | undefined;
  },
  who: Principal,
): readonly string[] {
  const handled = {
    state,
    ...(owner === undefined ? {} : { owner: owner.id }),
    ...(pending === undefined ? {} : { pending: { what: pending.what, by: pending.by } }),
  } as Handled;
  return moves.filter((name) => {
    if (!isMove(name)) return false;
    if (name === 'accept' && offer?.by !== 'borrower') return false;
    if (name === 'answer-objection' && !objection) return false;
    return mayGive(handled, name, who);
  });
}
