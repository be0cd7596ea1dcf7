import { LEVELS } from '@forbear/negotiation';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { moveRow, type By, type DeskMove } from './move.ts';
import { mayDo, type Principal } from './role.ts';
import type { DeskCase } from './state.ts';

/** Who gives a command: a person of the desk, the borrower, or the program by its clock. */
export type Giver =
  | { readonly by: 'staff'; readonly who: Principal }
  | { readonly by: 'borrower' | 'program'; readonly id: string };

/** What of a case says who may do what with it. */
export type Handled = Pick<DeskCase, 'state' | 'owner' | 'pending'>;

/**
 * Whether somebody of the desk may give a command on a case by their roles, by who has it and by what waits for a second
 * person; a level, days and figures may refuse it still.
 */
export function mayGive(handled: Handled, kind: DeskMove, who: Principal): boolean {
  const giver: Giver = { by: 'staff', who };
  if (!moveRow(kind).from.includes(handled.state) || !roleOf(handled, { kind }, giver).ok)
    return false;
  if (kind === 'end') return handled.pending?.what === 'end';
  return kind !== 'close' || closeFault({ ...handled, proofSent: true }, giver) === undefined;
}

/** In which role the giver may give the command on this case; ROLE_FORBIDDEN or APPROVER_IS_PROPOSER. */
export function roleOf(
  state: Handled,
  { kind, owner }: { readonly kind: DeskMove; readonly owner?: string },
  giver: Giver,
): Result<By> {
  const row = moveRow(kind);
  const forbidden = fail(problem('ROLE_FORBIDDEN', { action: kind }));
  if (giver.by !== 'staff') return row.by.includes(giver.by) ? ok(giver.by) : forbidden;
  const { who } = giver;
  const own = who.roles.filter(
    (one): one is 'agent' | 'approver' => one === 'agent' || one === 'approver',
  );
  const roles = own.filter((one) => row.by.includes(one));
  // Who opens or takes a case that nobody has makes it their own.
  const isFree = state.owner === undefined || kind === 'open';
  const scope = {
    owner: isFree ? (owner ?? who.id) : (state.owner ?? ''),
    ...(state.pending === undefined ? {} : { preparedBy: state.pending.by }),
  };
  for (const role of roles) {
    const may = mayDo({ ...who, roles: [role] }, row.action, scope);
    if (kind === 'reassign' && may === 'reads') return ok(role);
    if (!DECIDES.has(kind) && (may === 'decides' || may === 'prepares')) return ok(role);
    if (DECIDES.has(kind) && may === 'decides') return ok(role);
    if (
      DECIDES.has(kind) &&
      may === 'prepares' &&
      role === 'approver' &&
      state.pending?.by === who.id
    )
      return fail(problem('APPROVER_IS_PROPOSER'));
  }
  return forbidden;
}

/** Commands by which somebody decides what another has prepared. */
const DECIDES: ReadonlySet<DeskMove> = new Set(['approve', 'return', 'end']);

/** What is not paid is closed by a second person; what is settled once its proof was sent. */
export function closeFault(
  state: Handled & Pick<DeskCase, 'proofSent'>,
  giver: Giver,
): Problem | undefined {
  if (state.state === 'withdrawn') return undefined;
  if (state.state === 'settled')
    return state.proofSent
      ? undefined
      : problem('ILLEGAL_MOVE', { state: 'settled', event: 'close', steps: 'send-proof' });
  const by = giver.by === 'staff' ? giver.who : undefined;
  if (state.pending?.what !== 'close' || by?.roles.includes('approver') !== true)
    return problem('LEVEL_TOO_LOW', { level: LEVELS[1] });
  return state.pending.by === by.id ? problem('APPROVER_IS_PROPOSER') : undefined;
}
