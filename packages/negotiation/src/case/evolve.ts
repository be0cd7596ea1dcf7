import { addDays, later, type Day } from '@forbear/money';
import { present } from '@forbear/problem';
import type { CaseEvent } from './event.ts';
import { rowOf } from '../table/event.ts';
import type { StageName } from '../table/stage.ts';
import { effectOf } from './effect.ts';
import {
  clockOf,
  partsOf,
  placed,
  staysOf,
  type CaseState,
  type Clock,
  type Parts,
  type Stays,
  type Effect,
} from './state.ts';
import { dueByRhythm } from './deadline.ts';
import { actOf } from './limitation.ts';
import { RHYTHM } from '../table/rhythm.ts';

/**
 * The state after an entry that has moved the case to `stage` (or left it where it is); nothing where the
 * state lacks a part that it needs. Folding entries with it gives the stored state again (C10).
 */
export function evolve(
  before: CaseState,
  event: CaseEvent,
  stage: StageName,
): CaseState | undefined {
  const effect = effectOf(event, before);
  const { everywhere, late, stays, aside, returns } = rowOf(event.kind);
  const act = actOf(event);
  const kept = present({
    ...staysOf(before),
    ...effect.stays,
    ...(act === undefined ? {} : { acts: [...(before.acts ?? []), act] }),
    version: event.seq,
    last: late === true ? before.last : later(before.last, event.on),
    ...(stage === 'settled' ? { settled: before.settled ?? event.on } : {}),
  }) as Stays;
  const there = present({ ...partsOf(before), ...effect.parts }) as Partial<Parts>;
  if (everywhere === true || (aside === true && before.stage === stage))
    return stateOf(stage, kept, clockOf(before), there);
  if (returns === true) return resumed(before, kept, event.on);
  if (stays !== undefined && before.stage === stage)
    return stateOf(stage, kept, stayed(before, event, effect), there);
  const earlier = stage === 'paused' ? pausedFrom(before) : undefined;
  const place = placed(stage, earlier === undefined ? there : { ...there, earlier });
  return place === undefined ? undefined : entered({ ...kept, ...place }, before, event);
}

function stateOf(
  stage: StageName,
  stays: Stays,
  clock: Clock,
  there: Partial<Parts>,
): CaseState | undefined {
  const place = placed(stage, there);
  return place === undefined ? undefined : ({ ...stays, ...clock, ...place } as CaseState);
}

/** The days of a state that goes on, with the next one that the entry names or sets. */
function stayed(before: CaseState, event: CaseEvent, { clock }: Effect): Clock {
  const next = rowOf(event.kind).stays;
  const days = next === undefined || next === true ? undefined : RHYTHM[next].days;
  const due = event.due ?? (days === undefined ? undefined : addDays(event.on, days));
  return {
    ...clockOf(before),
    ...clock,
    ...(due === undefined ? {} : { due, dueNamed: event.due !== undefined }),
  };
}

/** Enters a state: its day begins, its deadline is set. */
function entered(
  state: Omit<CaseState, keyof Clock>,
  before: CaseState,
  event: CaseEvent,
): CaseState {
  // When the desk begins to look, the day that was named for the reply goes on.
  const { answerBy } = rowOf(event.kind).goesOn === true ? before : {};
  const running = answerBy !== undefined && answerBy >= event.on ? answerBy : undefined;
  const now = { ...state, since: event.on, reminders: 0 } as CaseState;
  const named = event.due ?? running;
  const due = named ?? dueByRhythm(now);
  const dueNamed = event.due !== undefined || (running !== undefined && before.dueNamed === true);
  return { ...now, due, answerBy: due, dueNamed };
}

/** The state to return to: a pause within a pause returns to the first. */
const pausedFrom = (state: CaseState): Parts['earlier'] =>
  state.earlier ??
  ({ ...clockOf(state), ...placed(state.stage, partsOf(state)) } as Parts['earlier']);

const SOFT_RETURN_DAYS = 3;

/** Back from a pause: a day that passed meanwhile moves on a little, save a court's. */
function resumed({ earlier }: CaseState, stays: Stays, on: Day): CaseState {
  if (earlier === undefined) throw new Error('a pause without an earlier state');
  const { due } = earlier;
  const passed = due !== undefined && due < on && earlier.stage !== 'legal';
  return { ...stays, ...earlier, ...(passed ? { due: addDays(on, SOFT_RETURN_DAYS) } : {}) };
}
