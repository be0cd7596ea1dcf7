import { HARDSHIP_REASONS } from '@forbear/check';
import { LEVELS } from '@forbear/negotiation';
import { problem } from '@forbear/problem';
import { z } from 'zod';
import { day, longText, money, plainText } from '../border.ts';
import { measureShape } from '../measure-shape.ts';

const id = z.string().max(80);
export const dayText = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
const yuan = z.string().regex(/^-?[0-9]+\.[0-9]{2}$/);
export const moment = z.number().int().nonnegative();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
const words = longText(2000);

const next = z.object({ action: z.string(), by: z.string() });
const head = z.object({ seq: z.number().int(), digest, at: moment });
export const signedHead = z.object({
  ...{ desk: z.string(), stream: z.string(), seq: z.number().int(), digest, at: moment },
  ...{ key: z.string(), signature: z.string() },
});

/** Where a command led; `head` is what the borrower's side keeps. */
export const movedAnswer = z.object({
  version: z.number().int(),
  state: z.string(),
  next,
  head: z.union([signedHead, head]),
});

/** A case in a queue. */
export const caseRow = z.object({
  ...{ id: z.string(), number: z.string(), version: z.number().int(), state: z.string() },
  name: z.string().optional(),
  ...{ product: z.string(), tail: z.string(), channel: z.string() },
  ask: z.array(z.unknown()).optional(),
  share: yuan.optional(),
  next,
  deadline: z.object({ what: z.string(), on: dayText }).optional(),
  /** Whether the deadline has passed. */
  broken: z.boolean(),
  needs: z.array(z.string()),
  owner: z.object({ id: z.string(), name: z.string() }).optional(),
  ...{ openedOn: dayText, at: moment },
});

const row = z.object({
  no: z.number().int(),
  due: dayText,
  ...{ principal: yuan, interest: yuan, fee: yuan, payment: yuan },
});

/** Terms on the table or agreed, with the text that the digest is of. */
export const offerView = z.object({
  ...{ id: z.string(), digest, by: z.enum(['desk', 'borrower']), until: dayText },
  ...{ level: z.enum(LEVELS), second: z.boolean() },
  answers: z.string().optional(),
  most: yuan.optional(),
  affordable: yuan.optional(),
  terms: z.string(),
  measures: z.array(z.unknown()),
  rows: z.array(row),
});

/** A case as whoever asks may see it: what was not granted is not there. */
export const caseView = z.object({
  ...caseRow.shape,
  loan: z.string(),
  account: z.string(),
  policy: z.object({ id: z.string(), version: z.number().int() }),
  round: z.number().int(),
  objection: z.boolean(),
  collectionStopped: z.boolean(),
  /** Between which times (`HH:MM` in China) the desk writes unasked. */
  hours: z.object({ from: z.string(), to: z.string() }),
  offer: offerView.optional(),
  pending: z
    .object({
      what: z.string(),
      by: z.string(),
      code: z.string().optional(),
      notBefore: dayText.optional(),
      offer: offerView.optional(),
    })
    .optional(),
  agreement: z.object({ offer: offerView, at: moment, on: dayText, undoUntil: moment }).optional(),
  /**
   * Beside a core system, for staff: whether it has stated the loan as agreed since the agreement took effect, and for
   * which day.
   */
  core: z
    .union([
      z.object({ word: z.literal('awaited') }),
      z.object({ word: z.enum(['same', 'differs']), on: dayText }),
    ])
    .optional(),
  position: z.object({
    ...{ principal: yuan, interest: yuan, penalty: yuan, fees: yuan, payoff: yuan },
    /** Paid beyond what is due, and taken off the payoff; absent where there is none. */
    credit: yuan.optional(),
    daysOverdue: z.number().int(),
  }),
  rows: z.array(row),
  deadlines: z.array(z.object({ what: z.string(), on: z.string() })),
  /** Since when the loan is written off in the lender's books, and whether interest ended with it. */
  writtenOff: z.object({ on: dayText, stops: z.boolean() }).optional(),
  moves: z.array(z.string()),
  /** What was granted, by item. */
  disclosed: z.record(z.string(), z.unknown()),
  /** What a proposal hangs on, as the engine holds it: whole fen, days since 1970-01-01; absent without the request. */
  input: z.unknown().optional(),
  /** The days that the case is kept by, as its policy names them. */
  clock: z.unknown(),
  head: z.union([signedHead, head]),
});

export type CaseView = z.infer<typeof caseView>;

/** One recorded event; `text` is what is stored and digested. */
export const caseEvent = z.object({
  ...{ seq: z.number().int(), at: moment, on: dayText, kind: z.string() },
  ...{ actor: z.string(), role: z.string(), to: z.string() },
  /** The event of the borrower's own case that it stands for. */
  told: z.string().optional(),
  /** The text of the terms that it put on the table. */
  terms: z.string().optional(),
  ...{ text: z.string(), prev: digest, digest },
  /** Words that whoever asks may see, each with the salt of its commitment in `text`. */
  fields: z.array(z.object({ name: z.string(), salt: z.string(), value: z.string() })).optional(),
});

export const CASE_CHANNELS = ['app', 'phone', 'written'] as const;

/** What a request says: why, what can be paid a month, what is asked for. */
export const requestBody = z.strictObject({
  reason: z.enum(HARDSHIP_REASONS),
  share: money,
  ask: z.array(measureShape).max(4).optional(),
  text: words.optional(),
  wishedStart: day.optional(),
});

export const openBody = z
  .strictObject({
    loan: plainText(60),
    channel: z.enum(CASE_CHANNELS),
    request: requestBody.optional(),
    /** SHA-256 of the words by which the request was granted. */
    shown: z.strictObject({ digest, at: moment }).optional(),
    /** The day on which a letter came in, where that is earlier. */
    receivedOn: day.optional(),
  })
  .refine(({ channel, request, shown }) => channel !== 'app' || !request || shown !== undefined, {
    params: { problem: problem('GRANT_UNSHOWN', {}, '/shown') },
  });

export const openedAnswer = z.object({
  ...movedAnswer.shape,
  id: z.string(),
  number: z.string(),
});

const offerKeys = {
  measures: z.array(measureShape).max(4),
  until: day.optional(),
  note: words.optional(),
};
const seen = { offerId: id, digest };
const note = { note: words.optional() };

/** What each command takes; the version that was seen comes as If-Match. */
export const COMMAND_BODIES = {
  'finish-intake': z.strictObject({ ...note }),
  take: z.strictObject({}),
  'ask-papers': z.strictObject({ papers: z.array(plainText(80)).min(1).max(2), ...note }),
  'extend-papers': z.strictObject({}),
  'receive-paper': z.strictObject({ files: z.array(id).max(20).optional(), ...note }),
  propose: z.strictObject({ ...offerKeys, second: z.boolean().optional() }),
  offer: z.strictObject(offerKeys),
  counter: z.strictObject({ ...offerKeys, offerId: id }),
  approve: z.strictObject({ digest: digest.optional(), ...note }),
  return: z.strictObject({ ...note }),
  accept: z.strictObject({ ...seen, replaces: id.optional() }),
  'confirm-oral': z.strictObject({ ...seen, recording: id.optional() }),
  'send-text': z.strictObject({}),
  undo: z.strictObject({}),
  withdraw: z.strictObject({ ...note }),
  refuse: z.strictObject({ code: z.string().max(40), ...note }),
  'propose-refusal': z.strictObject({ code: z.string().max(40), ...note }),
  'ask-review': z.strictObject({ ...note }),
  'ask-again': z.strictObject({ ...note }),
  'propose-end': z.strictObject({ ...note }),
  end: z.strictObject({ ...note }),
  'send-proof': z.strictObject({ file: id.optional() }),
  object: z.strictObject({ note: words }),
  'answer-objection': z.strictObject({ corrected: z.boolean(), note: words }),
  complain: z.strictObject({ note: words }),
  'extend-complaint': z.strictObject({ note: words }),
  'answer-complaint': z.strictObject({ upheld: z.boolean(), note: words }),
  court: z.strictObject({ on: day.optional(), ...note }),
  sell: z.strictObject({ to: plainText(120), ...note }),
  pause: z.strictObject({ until: day.optional(), ...note }),
  resume: z.strictObject({ ...note }),
  'propose-close': z.strictObject({ ...note }),
  close: z.strictObject({ ...note }),
  'log-call': z.strictObject({
    direction: z.enum(['in', 'out']),
    purpose: z.enum(['service', 'collection']),
    outcome: z.enum(['dialling', 'connected', 'unanswered']),
    /** What was read back at the end, and sent in writing the same day. */
    summary: words.optional(),
    promise: z.strictObject({ on: day, amount: money }).optional(),
    callBack: z
      .strictObject({ on: day, time: z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/) })
      .optional(),
  }),
  'log-letter': z.strictObject({
    direction: z.enum(['in', 'out']),
    receivedOn: day,
    summary: words,
    files: z.array(id).max(20).optional(),
  }),
  reassign: z.strictObject({ owner: id, reason: words }),
} as const;
export type CommandName = keyof typeof COMMAND_BODIES;

/** What a proposal says, as the desk computed it from what was granted. */
export const proposalView = z.object({
  decision: z.enum(['keep', 'offer', 'refer']),
  level: z.enum(LEVELS),
  measures: z.array(z.unknown()),
  second: z.array(z.string()),
  rationale: z.array(
    z.object({
      code: z.string(),
      figures: z.record(z.string(), z.string()),
      zh: z.string(),
      en: z.string(),
    }),
  ),
  missing: z.object({ month: z.string(), amount: yuan }).optional(),
});

export const grantEntry = z.object({
  ...{ id: z.string(), item: z.string(), grantedAt: moment },
  endsOn: dayText.optional(),
  withdrawnAt: moment.optional(),
});

export type GrantEntry = z.infer<typeof grantEntry>;

/** Who read what, as the borrower sees it. */
export const accessEntry = z.object({
  ...{ item: z.string(), reader: z.string(), role: z.string(), at: moment },
  reason: z.string().optional(),
});

export type AccessEntry = z.infer<typeof accessEntry>;

/** A request of somebody without the app; nothing of the answer tells whether a loan is known. */
export const publicRequestBody = z.strictObject({
  loan: plainText(60).optional(),
  name: plainText(60).min(1),
  contact: plainText(80).min(1),
  reason: z.enum(HARDSHIP_REASONS),
  share: money.optional(),
  text: words,
});
export const publicRequestAnswer = z.object({ number: z.string(), code: z.string() });

/** Such a request as an agent reads it, until a case is opened for it; what was said is as it was written. */
export const publicRequestEntry = z.strictObject({
  ...{ id: z.string(), number: z.string(), name: z.string(), state: z.string(), at: moment },
  request: z.object({
    ...{ contact: z.string(), reason: z.enum(HARDSHIP_REASONS), text: z.string() },
    ...{ loan: z.string().optional(), share: z.string().optional() },
  }),
});
