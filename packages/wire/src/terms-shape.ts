import type {
  Charge,
  DayCount,
  Every,
  Fee,
  InstalmentOffer,
  ScheduleTerms,
  Terms,
} from '@forbear/loan';
import { parseShare, type Share } from '@forbear/money';
import { present, problem } from '@forbear/problem';
import { z } from 'zod';
import { count, day, money, rate, share } from './border.ts';

const METHODS = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'bullet',
  'flat',
  'fee-instalment',
  'daily',
  'revolving',
] as const;

export const DAY_COUNTS = [
  'actual/365',
  'actual/360',
  'actual/actual',
  '30/360',
] as const satisfies readonly DayCount[];

/** The distance between due days. */
export const every = z
  .union([
    z.strictObject({ months: count }),
    z.strictObject({ weeks: count }),
    z.strictObject({ days: count }),
  ])
  .transform((input): Every => input);

/** Which fees of rows that are not due a payoff asks for. */
export const onPayoff = z.enum(['all', 'begun', 'none']).optional();

const fee = z
  .strictObject({
    rate: share,
    of: z.enum(['total', 'period']),
    paid: z.enum(['each', 'first', 'payout']).optional(),
    onPayoff,
  })
  .transform((input): Fee => present(input));

/** The parts of a debt that a payment can settle. */
const COMPONENTS = ['costs', 'penalty', 'fee', 'interest', 'principal'] as const;

/** One part of what is owed. */
export const component = z.enum(COMPONENTS);

/** Parts in an order, none of them twice. */
export const components = z
  .array(component)
  .max(COMPONENTS.length)
  .refine((all) => new Set(all).size === all.length, {
    params: { problem: problem('COMPONENT_TWICE') },
  });

/** Fees by count; the keys are counts from 1 to 600. */
const feesByCount = z.record(z.string().max(3), z.string().max(64)).transform((input, context) => {
  const rates: Record<number, Share> = {};
  for (const [key, text] of Object.entries(input)) {
    const value = parseShare(text);
    if (/^[1-9][0-9]{0,2}$/.test(key) && value.ok) rates[Number(key)] = value.value;
    else
      context.addIssue({
        code: 'custom',
        path: [key],
        params: {
          problem: value.ok
            ? problem('VALUE_SHAPE', { wanted: '{"1" … "600": "…"}' })
            : value.problem,
        },
      });
  }
  return rates;
});

const instalments = z
  .strictObject({
    bySelf: z.boolean(),
    fee: z
      .strictObject({ of: z.enum(['total', 'period']), rates: feesByCount, onPayoff })
      .transform(present),
  })
  .transform((input): InstalmentOffer => input);

const penalty = z
  .strictObject({
    rate: rate.optional(),
    multiple: share.optional(),
    base: z.enum(['principal', 'instalment', 'all-due', 'all-open']),
    adds: z.boolean().optional(),
    compound: z.boolean().optional(),
    graceDays: z.number().int().min(0).max(3650).optional(),
  })
  .refine((one) => (one.rate === undefined) !== (one.multiple === undefined), {
    params: { problem: problem('PENALTY_RATE') },
  })
  .transform(present);

const allocation = z
  .strictObject({
    order: components,
    rows: z.enum(['oldest', 'current']),
    surplus: z.enum(['next', 'last', 'shorter', 'lower', 'hold']).optional(),
    whenLate: z
      .strictObject({ days: z.number().int().min(0).max(3650), order: components })
      .optional(),
  })
  .transform(present);

const prepayment = z
  .strictObject({
    share: share.optional(),
    months: z.number().int().min(1).max(60).optional(),
    freeAfter: z.number().int().min(1).max(600).optional(),
  })
  .refine((one) => one.share !== undefined || one.months !== undefined, {
    params: { problem: problem('PREPAYMENT_EMPTY') },
  })
  .transform(present);

const charge = z
  .strictObject({
    payee: z.enum(['lender', 'guarantor', 'service']),
    rate: share.optional(),
    amount: money.optional(),
    of: z.enum(['original', 'balance']).optional(),
    paid: z.enum(['each', 'first', 'payout']).optional(),
    onPayoff,
  })
  .refine((one) => (one.rate === undefined) !== (one.amount === undefined), {
    params: { problem: problem('CHARGE_SIZE') },
  })
  .transform((input): Charge => present(input));

/** A margin above a reference rate, by the year; below it with a minus. */
const margin = z
  .string()
  .max(64)
  .meta({ pattern: '^-?[0-9]+(\\.[0-9]{1,9})?$', description: 'fraction, less with a minus' })
  .transform((text, context): number => {
    const size = parseShare(text.startsWith('-') ? text.slice(1) : text);
    if (size.ok) return text.startsWith('-') ? -size.value : size.value;
    context.addIssue({ code: 'custom', params: { problem: size.problem } });
    return z.NEVER;
  });

const floating = z.strictObject({
  margin,
  first: day,
  months: z.number().int().min(1).max(60),
});

const scheduleShape = {
  principal: money,
  rate: rate.optional(),
  method: z.enum(METHODS),
  count,
  every: every.optional(),
  from: day,
  firstDue: day.optional(),
  dueDay: z.number().int().min(1).max(31).optional(),
  dayCount: z.enum(DAY_COUNTS).optional(),
  rounding: z.enum(['half-up', 'half-even']).optional(),
  residue: z.enum(['last', 'first', 'spread']).optional(),
  instalment: money.optional(),
  balloon: money.optional(),
  interestOnly: count.optional(),
  rateSteps: z
    .array(z.strictObject({ row: count, rate }))
    .min(1)
    .max(60)
    .optional(),
  unit: z.enum(['jiao', 'yuan']).optional(),
  free: z
    .array(z.strictObject({ from: day, to: day }))
    .min(1)
    .max(60)
    .optional(),
  offDays: z.enum(['next', 'previous']).optional(),
  fee: fee.optional(),
  charges: z.array(charge).max(10).optional(),
};

const DEFAULTS = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;

/** A request for a schedule, with the defaults of the format filled in. */
export const scheduleRequest = z
  .strictObject(scheduleShape)
  .transform((input): ScheduleTerms => ({ ...DEFAULTS, ...present(input) }));

const contractShape = {
  penalty: penalty.optional(),
  allocation: allocation.optional(),
  prepayment: prepayment.optional(),
  instalments: instalments.optional(),
  minimum: z.strictObject({ share }).optional(),
  floating: floating.optional(),
  limit: money.optional(),
  statementDay: z.number().int().min(1).max(31).optional(),
  recourse: z.strictObject({ rate }).optional(),
};

/** The terms of a contract, as the case file carries them. */
export const termsShape = z
  .strictObject({ ...scheduleShape, ...contractShape })
  .transform((input): Terms => ({ ...DEFAULTS, ...present(input) }));

/** What all contracts of a product share: no sum, no day of payout. */
export type ProductTerms = Omit<Terms, 'principal' | 'from' | 'firstDue'>;

const { principal: _sum, from: _from, firstDue: _firstDue, ...sharedShape } = scheduleShape;

/** The terms of a product, as its file carries them. */
export const productTerms = z
  .strictObject({ ...sharedShape, ...contractShape })
  .transform((input): ProductTerms => ({ ...DEFAULTS, ...present(input) }));
