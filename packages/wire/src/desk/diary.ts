import { z } from 'zod';
import { day } from '../border.ts';

const id = z.string().max(80);
const dayText = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
const yuan = z.string().regex(/^-?[0-9]+\.[0-9]{2}$/);
const moment = z.number().int().nonnegative();

/** An arranged call, a promise to pay or a complaint: the day by which somebody has to act, and how it ended. */
export const diaryEntry = z.object({
  ...{ id: z.string(), caseId: z.string(), on: dayText },
  kind: z.enum(['call-back', 'promise', 'complaint']),
  state: z.enum(['open', 'kept', 'missed', 'answered', 'dropped']),
  time: z.string().optional(),
  amount: yuan.optional(),
  /** Absent for whoever may not know what the person said. */
  note: z.string().optional(),
  ...{ number: z.string(), name: z.string(), product: z.string(), tail: z.string() },
  owner: z.object({ id: z.string(), name: z.string() }),
  ...{ at: moment, since: dayText, extended: z.number().int() },
  doneAt: moment.optional(),
  outcome: z.string().optional(),
});

/** How an appointment or a promise ended, where somebody says so. */
export const diaryDoneBody = z.strictObject({ outcome: z.enum(['kept', 'missed', 'dropped']) });

export const absenceBody = z.strictObject({ staff: id, cover: id, from: day, to: day });
export const absenceEntry = z.object({
  ...{ id: z.string(), staff: z.string(), cover: z.string(), from: dayText, to: dayText },
  ...{ state: z.enum(['coming', 'away', 'over']), moved: z.number().int() },
});
