import { fail, ok, problem, type Result } from '@forbear/problem';
import type { CaseCommand, CaseEvent } from './event.ts';
import { stageRow, type StageName } from '../table/stage.ts';
import type { CaseState } from './state.ts';
import { calledOf, rowOf, type EventKind } from '../table/event.ts';
import { evolve } from './evolve.ts';
import { guard, verdict } from './guard.ts';
import type { Condition } from '../table/move.ts';
import { isPaid, isRunning, openInstalments } from './progress.ts';
import { movesFrom, stepsFrom } from '../table/moves.ts';

/**
 * The state an event leads to, by the table and nothing else (C1); in the end state nothing moves (C4).
 * Refused as CASE_CLOSED or ILLEGAL_MOVE.
 */
export function targetOf(state: CaseState, event: CaseCommand | CaseEvent): Result<StageName> {
  if (rowOf(event.kind).everywhere === true) return ok(state.stage);
  const move = movesFrom(state.stage, event.kind).find(
    ({ when }) => when === undefined || (TOLD[when]?.(event) ?? KNOWN[when]?.(state) ?? false),
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
      ? problem('CASE_CLOSED', calledOf(event.kind))
      : problem('ILLEGAL_MOVE', {
          ...calledOf(event.kind),
          ...standingOf(state),
        }),
  );
}

/** Where a case stands and what can follow, as the values of a problem: names in files, and words. */
function standingOf(state: CaseState) {
  const { zh, en } = stageRow(state.stage).meaning;
  const steps = stepsOf(state);
  const texts = steps.map((kind) => rowOf(kind).text);
  return {
    ...{ state: state.stage, stateZh: zh.replace(/。$/, ''), stateEn: en.replace(/\.$/, '') },
    steps: steps.join(', '),
    stepsZh: texts.map((text) => text.zh).join('；'),
    stepsEn: texts.map((text) => text.en).join('; '),
  };
}

/** Whether at most one instalment is open; never where the agreement's instalments are not known. */
const isLastOne = (state: CaseState): boolean =>
  (state.agreement?.instalments ?? []).length > 0 && openInstalments(state).length <= 1;

type Told = (event: CaseCommand | CaseEvent) => boolean;
type Known = (state: CaseState) => boolean;

/** What the conditions mean that an entry itself decides. */
const TOLD: Readonly<Partial<Record<Condition, Told>>> = {
  'text-there': ({ text }) => text !== undefined,
  'no-text-yet': ({ text }) => text === undefined,
  'request-open': ({ request }) => request !== 'closed',
  'request-closed': ({ request }) => request === 'closed',
  'court-paper': ({ court }) => court !== undefined,
  'no-court-paper': ({ court }) => court === undefined,
};

/** What the conditions mean that hang on the case. */
const KNOWN: Readonly<Partial<Record<Condition, Known>>> = {
  'agreement-runs': isRunning,
  'no-agreement-runs': (state) => !isRunning(state),
  'payments-run': (state) => isRunning(state) || openInstalments(state).length > 0,
  'debt-paid': isPaid,
  'agreement-ended': ({ ended }) => ended !== undefined,
  'said-yes': ({ said }) => said !== undefined,
  silent: ({ reminders }) => reminders > 0,
  'report-stands': ({ reportWrong }) => reportWrong !== undefined,
  'none-left': isLastOne,
  'instalments-left': (state) => !isLastOne(state),
};

/** The events that move a case from where it stands, those of its state alone before those of any. */
export const stepsOf = (state: CaseState): readonly EventKind[] =>
  stepsFrom(state.stage).filter((kind) =>
    movesFrom(state.stage, kind).some(
      ({ when }) => when === undefined || (KNOWN[when]?.(state) ?? true),
    ),
  );

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
  return fail(problem('NOTHING_ON_TABLE', calledOf(event.kind)));
}
