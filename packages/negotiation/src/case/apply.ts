import { fail, ok, problem, type Result } from '@forbear/problem';
import type { CaseCommand, CaseEvent } from './event.ts';
import { stageRow, type StageName } from '../table/stage.ts';
import type { CaseState } from './state.ts';
import { rowOf } from '../table/event.ts';
import { evolve } from './evolve.ts';
import { guard, verdict } from './guard.ts';
import type { Condition } from '../table/move.ts';
import { openInstalments } from './progress.ts';
import { movesFrom, stepsFrom } from '../table/moves.ts';

/**
 * The state an event leads to, by the table and nothing else (C1); in the end state nothing moves (C4).
 * Refused as CASE_CLOSED or ILLEGAL_MOVE.
 */
export function targetOf(state: CaseState, event: CaseCommand | CaseEvent): Result<StageName> {
  if (rowOf(event.kind).everywhere === true) return ok(state.stage);
  const move = movesFrom(state.stage, event.kind).find(
    ({ when }) => when === undefined || HOLDS[when](state, event),
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

/** Whether at most one instalment is open; never where the agreement's instalments are not known. */
const isLastOne = (state: CaseState): boolean =>
  (state.agreement?.instalments ?? []).length > 0 && openInstalments(state).length <= 1;

/** What each condition of the table means. */
const HOLDS: Readonly<
  Record<Condition, (state: CaseState, event: CaseCommand | CaseEvent) => boolean>
> = {
  'text-there': (_, { text }) => text !== undefined,
  'no-text-yet': (_, { text }) => text === undefined,
  'request-open': (_, { request }) => request !== 'closed',
  'request-closed': (_, { request }) => request === 'closed',
  'court-paper': (_, { court }) => court !== undefined,
  'no-court-paper': (_, { court }) => court === undefined,
  'none-left': isLastOne,
  'instalments-left': (state) => !isLastOne(state),
};

/** The state after an entry, or why it cannot stand there. */
export function apply(state: CaseState, event: CaseEvent): Result<CaseState> {
  const target = targetOf(state, event);
  if (!target.ok) return target;
  const fault = guard(state, event) ?? verdict(state, event);
  if (fault !== undefined) return fail(fault);
  return moved(state, event, target.value);
}

/** The state after an entry that nothing forbids: an acceptance of what was never offered has none. */
export function moved(state: CaseState, event: CaseEvent, to: StageName): Result<CaseState> {
  const after = evolve(state, event, to);
  if (after !== undefined) return ok(after);
  const [needs = ''] = stageRow(to).needs ?? [];
  return fail(problem('NOTHING_ON_TABLE', { event: event.kind, needs }));
}
