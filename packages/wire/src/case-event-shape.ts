import {
  BODIES,
  BREACHES,
  COMPLAINTS,
  COUNTER_WHYS,
  COURT_PAPERS,
  DEVIATIONS,
  ENDINGS,
  EVENT_KINDS,
  EVENTS,
  factsOfKind,
  MOODS,
  ROLES,
  REQUEST_CHANNELS,
  type CaseCommand,
  type ContactEntry,
  type EventFact,
  type EventKind,
} from '@forbear/negotiation';
import { present } from '@forbear/problem';
import { z } from 'zod';
import { offerShape, textShape } from './agreement-shape.ts';
import { day, money, plainText } from './border.ts';
import { contactFacts, reached, time } from './contact-shape.ts';

const name = plainText(200);
const note = plainText(4000);
const small = z.number().int().min(0).max(9999);

const enclosure = z.strictObject({
  what: name,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const promised = z
  .strictObject({ what: name, by: day.optional() })
  .transform((input) => present(input) as NonNullable<ContactEntry['lenderPromised']>);

const contact = z
  .strictObject({
    ...contactFacts,
    to: reached.optional(),
    minutes: small.optional(),
    company: name.optional(),
    staff: name.optional(),
    account: name.optional(),
    lenderPromised: promised.optional(),
    borrowerPromised: promised.optional(),
    offered: money.optional(),
    number: name.optional(),
    mood: z.enum(MOODS).optional(),
    enclosures: z.array(enclosure).max(50).optional(),
    breaches: z.array(z.enum(BREACHES)).max(5).optional(),
  })
  .transform((input): ContactEntry => present(input) as ContactEntry);

const FACTS = {
  channel: z.enum(REQUEST_CHANNELS),
  number: name,
  by: day,
  within: z.strictObject({ days: small, working: z.boolean().optional() }),
  until: day,
  papers: z.array(name).max(50),
  reason: note,
  staff: name,
  offer: offerShape,
  counter: offerShape,
  why: z.enum(COUNTER_WHYS),
  offerId: name,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  text: textShape,
  effective: day,
  request: z.enum(['open', 'closed']),
  paid: z.strictObject({ on: day, amount: money, no: z.number().int().min(1).max(600).optional() }),
  found: z.array(z.enum(DEVIATIONS)).max(4),
  complaint: z.enum(COMPLAINTS),
  body: z.enum(BODIES),
  court: z.strictObject({
    paper: z.enum(COURT_PAPERS),
    lastDay: day.optional(),
    body: name.optional(),
  }),
  to: name,
  ending: z.enum(ENDINGS),
  enclosures: z.array(enclosure).max(50),
  report: z.strictObject({ on: day, sentence: note }),
  contact,
  entry: z.number().int().min(1).max(1_000_000),
} as const satisfies Record<Exclude<EventFact, 'as'>, z.ZodType>;

const STAMP = {
  on: day,
  at: time.optional(),
  actor: name.optional(),
  role: z.enum(ROLES).optional(),
  cause: note.optional(),
  trace: name.optional(),
  note: note.optional(),
};

const HEAD = {
  debt: plainText(60).optional(),
  id: plainText(60).min(1).optional(),
  version: z.number().int().min(0).max(1_000_000).optional(),
};

function factsOf(kind: EventKind): Record<string, z.ZodType> {
  // One that is missing is told by the domain (FACT_MISSING), by the name of the event.
  const facts = factsOfKind(kind).filter((fact) => fact !== 'as');
  return Object.fromEntries(facts.map((fact) => [fact, FACTS[fact].optional()]));
}

const described = (kind: EventKind): string => `${EVENTS[kind].text.zh} · ${EVENTS[kind].text.en}`;

const replacement = z.union(
  EVENT_KINDS.filter((kind) => kind !== 'correct').map((kind) =>
    z.strictObject({ kind: z.literal(kind), ...STAMP, ...factsOf(kind) }),
  ),
);

/** What a file says of an event: which debt it is about, and the command. */
export type EventInFile = { readonly debt?: string; readonly command: CaseCommand };

const shapeOf = (kind: EventKind) =>
  z
    .strictObject({
      kind: z.literal(kind),
      ...HEAD,
      ...STAMP,
      ...factsOf(kind),
      ...(kind === 'correct' ? { as: replacement.optional() } : {}),
    })
    .meta({ description: described(kind) });

/** The shape of each event of a file. */
export const eventShapes: Readonly<Record<string, z.ZodType<EventInFile>>> = Object.fromEntries(
  EVENT_KINDS.map((kind) => [kind, shapeOf(kind).transform(inFile)]),
);

/** A shaped event as a command; absent keys are absent in the domain too. */
function inFile(input: object): EventInFile {
  const { debt, ...command } = deepPresent(input) as { debt?: string };
  return {
    ...present({ debt }),
    command: command as unknown as CaseCommand,
  };
}

function deepPresent(input: object): object {
  return Object.fromEntries(
    Object.entries(present(input)).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? deepPresent(value)
        : value,
    ]),
  );
}

const events = z.array(z.union(EVENT_KINDS.map(shapeOf))).max(1_000_000);

/** The JSON Schema of EVENTS.json. */
export function caseEventsSchema(): object {
  const debt = plainText(60).optional();
  const version2 = z.strictObject({
    format: z.literal('forbear-case-events'),
    version: z.literal(2),
    debt,
    events,
  });
  const version1 = z.union([events, z.strictObject({ debt, events })]);
  const file = z.union([version2, version1]);
  return {
    title: 'Forbear case events',
    ...z.toJSONSchema(file, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
  };
}
