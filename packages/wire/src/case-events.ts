import { EVENT_KINDS, MOVES, wordingOf, type EventKind } from '@forbear/negotiation';
import { fail, ok, present, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import { z } from 'zod';
import { plainText, readJson, shaped } from './border.ts';
import { eventShapes, type EventInFile } from './case-event-shape.ts';

/** How many events one file may hold. */
const EVENTS_MAX = 1_000_000;

/** An event that was read, or the problem that stands in its place. */
export type ReadEvent = Result<EventInFile>;

/** The version of the file of events that is written; newer ones are refused. New kinds of events do not raise it. */
export const EVENTS_VERSION = 2;

/** Version 1 had no name of its own: the events alone, or with the debt they are about. */
const version1 = z.union([
  z.array(z.unknown()).transform((events) => ({ debt: undefined, events })),
  z.strictObject({ debt: plainText(60).optional(), events: z.array(z.unknown()) }),
]);

const version2 = z.strictObject({
  format: z.literal('forbear-case-events'),
  version: z.literal(EVENTS_VERSION),
  debt: plainText(60).optional(),
  events: z.array(z.unknown()),
});

const isNamed = (value: unknown): value is { readonly version?: unknown } =>
  typeof value === 'object' && value !== null && 'format' in value;

/**
 * Reads EVENTS.json: `{format, version, debt?, events}`, or version 1 of it, an array of events or
 * `{debt, events}`. What is no such file is a problem, a newer version CASE_FILE_NEWER; an event that
 * cannot be read is one in its place, and the rest go on.
 */
export function readCaseEvents(text: string): Result<readonly ReadEvent[]> {
  const json = readJson(text);
  if (!json.ok) return json;
  const version = isNamed(json.value) ? json.value.version : 1;
  if (typeof version === 'number' && version > EVENTS_VERSION)
    return fail(problem('CASE_FILE_NEWER', { version }, '/version'));
  const file = isNamed(json.value) ? shaped(version2, json.value) : shaped(version1, json.value);
  if (!file.ok) return file;
  const { debt, events } = file.value;
  if (events.length > EVENTS_MAX) return fail(problem('TOO_MANY_EVENTS', { max: EVENTS_MAX }));
  const at = Array.isArray(json.value) ? '' : '/events';
  return ok(
    events.map((event, k) => {
      const read = readEvent(isNamed(json.value) ? event : withPhone(event));
      if (!read.ok) return fail(problemAt(`${at}/${k}`, read.problem));
      return ok({ ...present({ debt }), ...read.value });
    }),
  );
}

/** Version 1 called a phone call `call`, as version 1 of the case file did. */
function withPhone(event: unknown): unknown {
  const { contact } = (event ?? {}) as { contact?: { channel?: unknown } };
  return contact?.channel === 'call'
    ? { ...(event as object), contact: { ...contact, channel: 'phone' } }
    : event;
}

const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);

type Wording = { readonly kind: EventKind; readonly stated: object };

/** The whole wording of a row of the table names its event too, with the facts that it states. */
const WHOLE: readonly (readonly [string, Wording])[] = MOVES.map((move) => [
  wordingOf(move.words),
  { kind: move.events[0] as EventKind, stated: move.stated ?? {} },
]);

/** So does a part of a wording, where all rows that hold it have the same event. */
function partsOfWordings(): readonly (readonly [string, Wording])[] {
  const kinds = new Map<string, Set<EventKind>>();
  for (const { words, events } of MOVES)
    for (const part of words.split(/[,/()]| or /)) {
      const name = wordingOf(part);
      kinds.set(name, (kinds.get(name) ?? new Set()).add(events[0] as EventKind));
    }
  return [...kinds].flatMap(([name, found]) => {
    const [kind] = found;
    return found.size === 1 && kind !== undefined ? [[name, { kind, stated: {} }] as const] : [];
  });
}

const WORDINGS: ReadonlyMap<string, Wording> = new Map([...partsOfWordings(), ...WHOLE]);

function readEvent(input: unknown): ReadEvent {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return fail(problem('VALUE_SHAPE', { wanted: '{…}' }));
  const { kind } = input as { kind?: unknown };
  if (kind === undefined) return fail(problem('KEY_MISSING', { key: 'kind' }, '/kind'));
  if (typeof kind !== 'string') return fail(problem('VALUE_SHAPE', { wanted: '"…"' }, '/kind'));
  if (KINDS.has(kind)) return shaped(shapeNamed(kind), input);
  const worded = WORDINGS.get(kind);
  if (worded === undefined) return fail(unknown(kind));
  return shaped(shapeNamed(worded.kind), { ...worded.stated, ...input, kind: worded.kind });
}

const shapeNamed = (kind: string) => eventShapes[kind] as (typeof eventShapes)[string];

const unknown = (kind: string): Problem =>
  problem(
    'EVENT_UNKNOWN',
    { event: kind.replace(/[^\x20-\x7e\u4e00-\u9fff]/g, '?').slice(0, 60) },
    '/kind',
  );
