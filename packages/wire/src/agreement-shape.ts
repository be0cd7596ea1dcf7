import {
  FORMS,
  INTERESTS,
  RECORDS,
  type AgreementText,
  type DebtParts,
  type OfferFigures,
  type OfferSaid,
} from '@forbear/negotiation';
import { present, problem } from '@forbear/problem';
import { z } from 'zod';
import { day, money, plainText } from './border.ts';
import { measureShape } from './measure-shape.ts';
import { components } from './terms-shape.ts';

const PASTED_MAX = 20_000;

const instalment = z.strictObject({ due: day, amount: money });
const instalments = z.array(instalment).min(1).max(600);
const small = z.number().int().min(0).max(999);
const name = plainText(200);

/** Words as they were pasted: line breaks may stay, other control characters may not. */
const pasted = z
  .string()
  .min(1)
  .refine((text) => text.length <= PASTED_MAX, {
    params: { problem: problem('TEXT_TOO_LONG', { max: PASTED_MAX }) },
  })
  .refine(
    (text) => !/[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\r\t]/u.test(text),
    {
      params: { problem: problem('TEXT_UNSAFE') },
    },
  );

const said = {
  total: money.optional(),
  waived: money.optional(),
  interest: z.enum(INTERESTS).optional(),
  record: z.enum(RECORDS).optional(),
  breach: name.optional(),
  graceDays: small.optional(),
};

type Said = Omit<OfferSaid, 'figures'>;

const withFigures =
  <K extends string>(...keys: K[]) =>
  (input: object): OfferSaid => {
    const figures: Record<string, unknown> = {};
    const rest: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(present(input)))
      (keys.some((one) => one === key) ? figures : rest)[key] = value;
    return { ...(rest as Said), figures: figures as OfferFigures };
  };

/** Figures of an offer or counter-offer: measures, a list of instalments, or count, sum and first day. */
export const offerShape = z.union([
  z
    .strictObject({ measures: z.array(measureShape).max(10), ...said })
    .transform(withFigures('measures')),
  z.strictObject({ instalments, ...said }).transform(withFigures('instalments')),
  z
    .strictObject({ count: z.number().int().min(1).max(600), each: money, firstDue: day, ...said })
    .transform(withFigures('count', 'each', 'firstDue')),
]);

const parts = z
  .strictObject({
    principal: money.optional(),
    interest: money.optional(),
    penalty: money.optional(),
    fees: money.optional(),
  })
  .transform((input): DebtParts => present(input) as DebtParts);

const fields = z
  .strictObject({
    lender: name.optional(),
    borrower: name.optional(),
    account: name.optional(),
    open: parts.optional(),
    openTotal: money.optional(),
    waived: parts.optional(),
    waivedTotal: money.optional(),
    instalments: instalments.optional(),
    count: z.number().int().min(1).max(600).optional(),
    each: money.optional(),
    firstDue: day.optional(),
    total: money.optional(),
    interest: z.enum(INTERESTS).optional(),
    order: components.min(1).optional(),
    earlyPayment: z.enum(['free', 'charged']).optional(),
    graceDays: small.optional(),
    cureDays: small.optional(),
    breach: name.optional(),
    record: z.enum(RECORDS).optional(),
    collectionStops: z.boolean().optional(),
    review: name.optional(),
    form: z.enum(FORMS).optional(),
    on: day.optional(),
    agreedBy: name.optional(),
  })
  .transform((input): AgreementText => present(input) as AgreementText);

/** The text of an agreement: its fields, the pasted words, or `true` when it is there but not captured. */
export const textShape = z.union([z.literal(true), pasted, fields]);
