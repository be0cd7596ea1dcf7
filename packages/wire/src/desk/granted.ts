import { problem } from '@forbear/problem';
import { z } from 'zod';
import { money, plainText } from '../border.ts';
import { householdShape } from '../case-shape.ts';
import { digest, moment, requestBody } from './case.ts';
import { DISCLOSED_ITEMS, type DisclosedItem } from './disclosure.ts';

const hour = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);
/** Between which times the borrower said it is safe, of whatever else was told with it. */
export const safeHours = z.object({ from: hour, to: hour });
const many = z.number().int().min(0).max(200);

/** What each item may hold: what its words say is shown, and nothing else. */
export const GRANTED = {
  request: requestBody,
  budget: householdShape,
  /** How many other debts, and the most that the plan pays them in a month. */
  others: z.strictObject({ count: many, monthly: money }),
  /** How many papers follow as files. */
  papers: z.strictObject({ count: many }),
  identity: z.strictObject({ name: plainText(60).min(1) }),
  /** Between which times of a day, and in which way. */
  'safe-contact': z
    .strictObject({ ...safeHours.shape, how: plainText(200).optional() })
    .refine(({ from, to }) => from < to, {
      params: { problem: problem('HOURS_ORDER', {}, '/to') },
    }),
} as const satisfies Readonly<Record<DisclosedItem, z.ZodType>>;

/** One item with its value, which is kept as it was sent. */
export const grantBody = z.strictObject({
  item: z.enum(DISCLOSED_ITEMS),
  value: z.unknown().meta({
    description: 'by item, in this order',
    anyOf: DISCLOSED_ITEMS.map((item) =>
      z.toJSONSchema(GRANTED[item], { io: 'input', unrepresentable: 'any' }),
    ),
  }),
  shown: z.strictObject({ digest, at: moment }),
});
