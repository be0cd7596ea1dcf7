import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import type { CaseCommand, CaseEvent } from './event.ts';
import type { StageName } from '../table/stage.ts';
import type { CaseState } from './state.ts';
import type { EventKind } from '../table/event.ts';
import { evolve } from './evolve.ts';
import { guard } from './guard.ts';
import type { Condition } from '../table/move.ts';
import { openInstalments } from './progress.ts';
import { movesFrom, stepsFrom } from '../table/moves.ts';

/** Entries that every state takes and that move nothing. */
const EVERYWHERE: ReadonlySet<EventKind> = new Set(['contact', 'limitation-checked', 'correct']);

/**
 * The state an event leads to, by the table and nothing else (C1); in the end state nothing moves (C4).
 * Refused as CASE_CLOSED or ILLEGAL_MOVE.
 */
export function targetOf(state: CaseState, event: CaseCommand | CaseEvent): Result<StageName> {
  if (EVERYWHERE.has(event.kind)) return ok(state.stage);
  const move = movesFrom(state.stage, event.kind).find(
    ({ when }) => when === undefined || holds(when, state, event),
  );
  if (move !== undefined)
    return ok(
      move.to === 'same'
        ? state.stage
        : move.to === 'earlier'
          ? (state.earlier?.stage ?? state.stage)
          : move.to,
    );
  return fail(
    state.stage === 'closed'
      ? problem('CASE_CLOSED', { event: event.kind })
      : problem('ILLEGAL_MOVE', {
          event: event.kind,
          state: state.stage,
          steps: stepsFrom(state.stage).join(', '),
        }),
  );
}

function holds(condition: Condition, state: CaseState, event: CaseCommand | CaseEvent): boolean {
  switch (condition) {
    case 'text-there':
      return event.text !== undefined;
    case 'no-text-yet':
      return event.text === undefined;
    case 'request-open':
      return event.request !== 'closed';
    case 'request-closed':
      return event.request === 'closed';
    case 'court-paper':
      return event.court !== undefined;
    case 'no-court-paper':
      return event.court === undefined;
    case 'none-left':
      return isLastOne(state);
    case 'instalments-left':
      return !isLastOne(state);
  }
}

/** Whether at most one instalment is open; never where the agreement's instalments are not known. */
const isLastOne = (state: CaseState): boolean =>
  (state.agreement?.instalments ?? []).length > 0 && openInstalments(state).length <= 1;

/** What forbids an entry here and now, whatever is known outside the case. */
export function faultOf(state: CaseState, event: CaseCommand | CaseEvent): Problem | undefined {
  const target = targetOf(state, event);
  return target.ok ? guard(state, event) : target.problem;
}

/** The state after an entry, or why it cannot stand there. */
export function apply(state: CaseState, event: CaseEvent): Result<CaseState> {
  const fault = faultOf(state, event);
  if (fault !== undefined) return fail(fault);
  const target = targetOf(state, event);
  return target.ok ? ok(evolve(state, event, target.value)) : target;
}
