import { z } from 'zod';
import { longText } from '../border.ts';
import { dayText, digest, moment } from './case.ts';

export const messageBody = z.strictObject({
  text: longText(2000).min(1),
  purpose: z.enum(['service', 'collection']).default('service'),
});

export const MESSAGE_STATES = ['waiting', 'held', 'sent', 'read', 'refused'] as const;

/** A line of the chat, with where it is on its way. */
export const messageEntry = z.object({
  ...{ id: z.string(), no: z.number().int(), kind: z.string(), fromDesk: z.boolean() },
  /** The role and number of a member of staff, from the account; `borrower`, `program`. */
  ...{ role: z.string(), author: z.string(), text: z.string(), at: moment },
  /** The day that an automatic line is about. */
  on: dayText.optional(),
  state: z.enum(MESSAGE_STATES),
  held: z.array(z.string()).optional(),
  sentAt: moment.optional(),
  readAt: moment.optional(),
});

/** A line as taken, without its words: this answer is kept as long as its sender may ask again. */
export const messageTaken = messageEntry.omit({ text: true });

export type MessageEntry = z.infer<typeof messageEntry>;

export const fileEntry = z.object({
  ...{ id: z.string(), kind: z.string(), media: z.string(), bytes: z.number().int(), digest },
  ...{ author: z.string(), at: moment, receivedOn: dayText },
  endsOn: dayText.optional(),
  erased: z.boolean(),
});
