import {
  fail,
  must,
  ok,
  present,
  problem,
  problemText,
  type Problem,
  type Result,
} from '@forbear/problem';
import { apply } from './apply.ts';
import type { CaseCommand, CaseEvent, EventOf } from './event.ts';
import type { CaseFacts } from '../terms/facts.ts';
import { startCase, type CaseState } from './state.ts';
import { decide, type Decided } from './decide.ts';

/** A case with its whole history; the history only grows. */
export type CaseRecord = {
  readonly start: CaseState;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
};

/** A command that was refused: its place in what was given, and why. */
export type Refusal = { readonly index: number; readonly problem: Problem };

/** A case of which nothing is known yet but the debt. */
export const emptyRecord = (start: CaseState): CaseRecord => ({ start, events: [], state: start });

/**
 * The state that a history leads to (C10), in time linear in its length. Entries that a later one
 * corrects count as they were corrected. An entry that cannot stand is a problem with its `seq`.
 */
export function fold(start: CaseState, events: readonly CaseEvent[]): Result<CaseState> {
  let state = start;
  for (const event of standing(events)) {
    const after = apply(state, event);
    if (!after.ok)
      return fail(problem('CORRECTION_BREAKS', { seq: event.seq, ...whyOf(after.problem) }));
    state = after.value;
  }
  return ok(state);
}

/** Why an entry cannot stand, as the values of a problem: its code in files, and its words. */
function whyOf(found: Problem) {
  const { zh, en } = problemText(found);
  return { why: found.code, whyZh: zh, whyEn: en };
}

/** The beginning of a case that was kept: how a state is held may have changed since. */
export function begun({ debt, creditor, since, last, contractDue }: CaseState): CaseState {
  const named = { debt, creditor, on: since, notBefore: last };
  return startCase({ ...named, ...present({ contractDue }) });
}

/** Each standing entry with the state it led to, in order. */
export function courseOf({
  start,
  events,
}: CaseRecord): readonly { readonly event: CaseEvent; readonly state: CaseState }[] {
  let state = start;
  return standing(events).map((event) => {
    state = must(apply(state, event));
    return { event, state };
  });
}

/** The entries as they stand after all corrections: replaced, or left out where they did not happen. */
export function standing(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const corrections = new Map<number, EventOf<'correct'>>();
  for (const event of events) if (event.kind === 'correct') corrections.set(event.entry, event);
  if (corrections.size === 0) return events;
  return events.flatMap((event) => {
    const correction = corrections.get(event.seq);
    if (correction === undefined) return [event];
    const { replaced } = correction;
    return replaced === undefined ? [] : [{ ...replaced, seq: event.seq }];
  });
}

/** A record being written: entries are added in place, so that many cost no more than one each. */
export type Writer = {
  /** Enters a command; what it refuses changes nothing. */
  readonly enter: (command: CaseCommand) => Problem | undefined;
  readonly state: () => CaseState;
  readonly record: () => CaseRecord;
};

/**
 * Opens a record for writing. A command whose `id` was entered before with the same content is taken
 * as done; with other content it is refused as ENTRY_ID_REUSED.
 */
export function writeOn(
  { start, events: before, state: present }: CaseRecord,
  facts: CaseFacts,
): Writer {
  const events = [...before];
  const ids = new Map(
    events.flatMap((event) => (event.id === undefined ? [] : [[event.id, event]])),
  );
  let state = present;
  return {
    enter: (command) => {
      const known = command.id === undefined ? undefined : ids.get(command.id);
      if (known !== undefined)
        return isSame(command, known)
          ? undefined
          : problem('ENTRY_ID_REUSED', { id: known.id ?? '' }, '/id');
      const made = entered({ start, events, state }, command, facts);
      if (!made.ok) return made.problem;
      events.push(made.value.event);
      if (command.id !== undefined) ids.set(command.id, made.value.event);
      state = made.value.state;
      return undefined;
    },
    state: () => state,
    record: () => ({ start, events: [...events], state }),
  };
}

/** Enters commands one after another. A refused one is listed; the others go on. */
export function enterAll(
  record: CaseRecord,
  commands: readonly CaseCommand[],
  facts: CaseFacts,
): { readonly record: CaseRecord; readonly refused: readonly Refusal[] } {
  const writer = writeOn(record, facts);
  const refused = commands.flatMap((command, index): readonly Refusal[] => {
    const why = writer.enter(command);
    return why === undefined ? [] : [{ index, problem: why }];
  });
  return { record: writer.record(), refused };
}

/** One command entered into a record. */
export function enter(
  record: CaseRecord,
  command: CaseCommand,
  facts: CaseFacts,
): Result<CaseRecord> {
  const { record: after, refused } = enterAll(record, [command], facts);
  return refused[0] === undefined ? ok(after) : fail(refused[0].problem);
}

function entered(record: CaseRecord, command: CaseCommand, facts: CaseFacts): Result<Decided> {
  const decided = decide(command, record.state, facts);
  if (!decided.ok) return decided;
  const { event } = decided.value;
  return event.kind === 'correct' ? corrected(record, event, facts) : decided;
}

/** What an entry repeats: every key the command gives stands in the entry alike. */
function isSame(command: CaseCommand, event: CaseEvent): boolean {
  const { version: _version, ...given } = command;
  const stored = event as unknown as Record<string, unknown>;
  return Object.entries(given).every(
    ([key, value]) => JSON.stringify(stored[key]) === JSON.stringify(value),
  );
}

/**
 * A correction is a new entry; the wrong one stays where it is and no longer counts. Refused where
 * there is no such entry, or where a later one could then not stand.
 */
function corrected(
  record: CaseRecord,
  event: EventOf<'correct'>,
  facts: CaseFacts,
): Result<Decided> {
  const wrong = record.events.find(({ seq }) => seq === event.entry);
  if (wrong === undefined || wrong.kind === 'correct')
    return fail(problem('ENTRY_UNKNOWN', { entry: event.entry }, '/entry'));
  const before = fold(
    record.start,
    record.events.filter(({ seq }) => seq < wrong.seq),
  );
  if (!before.ok) return before;
  const correction = replacing(event, { ...before.value, version: wrong.seq - 1 }, facts);
  if (!correction.ok) return correction;
  const state = fold(record.start, [...record.events, correction.value]);
  return state.ok ? ok({ event: correction.value, state: state.value }) : state;
}

function replacing(
  event: EventOf<'correct'>,
  state: CaseState,
  facts: CaseFacts,
): Result<EventOf<'correct'>> {
  if (event.as === undefined) return ok(event);
  const decided = decide(event.as, state, facts);
  return decided.ok ? ok({ ...event, replaced: decided.value.event }) : decided;
}
