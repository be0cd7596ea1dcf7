import type { Measure } from '@forbear/loan';
import { present, problem } from '@forbear/problem';
import { z } from 'zod';
import { count, day, money, rate, share } from './border.ts';
import { component, components, every, onPayoff } from './terms-shape.ts';

const spread = {
  include: components.optional(),
  rate: rate.optional(),
  firstDue: day.optional(),
  every: every.optional(),
  carry: z.enum(['principal', 'first', 'own', 'last', 'divided']).optional(),
};

/** The row that asks for charges which no row holds yet. */
const carry = z.enum(['first', 'own', 'last', 'divided']).optional();

/** One measure of a relief, as case files and requests carry it. */
export const measureShape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('extend'),
      months: count.optional(),
      days: count.optional(),
      interest: z.enum(['runs', 'waived', 'monthly']),
      carry,
    }),
    z.strictObject({ kind: z.literal('move-due'), dueDay: count }),
    z.strictObject({ kind: z.literal('free-days'), from: day, to: day }),
    z.strictObject({
      kind: z.literal('reinstal'),
      count: count.optional(),
      amount: money.optional(),
      ...spread,
      fee: z
        .strictObject({ rate: share, of: z.enum(['total', 'period']), onPayoff })
        .transform(present)
        .optional(),
    }),
    z.strictObject({
      kind: z.literal('steps'),
      steps: z
        .array(z.strictObject({ count, amount: money }))
        .min(1)
        .max(60),
      ...spread,
    }),
    z.strictObject({ kind: z.literal('catch-up'), count }),
    z.strictObject({ kind: z.literal('minimum'), periods: count }),
    z.strictObject({
      kind: z.literal('pause'),
      periods: count,
      interest: z.enum(['runs', 'waived']),
      carry,
    }),
    z.strictObject({ kind: z.literal('reduce-rate'), rate, periods: count }),
    z.strictObject({
      kind: z.literal('waive'),
      component: component,
      amount: z.union([z.literal('all'), money]),
    }),
    z.strictObject({ kind: z.literal('settle'), on: day, amount: money }),
  ])
  .refine(
    (one) =>
      one.kind !== 'extend' ||
      ((one.months === undefined) !== (one.days === undefined) &&
        (one.days === undefined || one.interest !== 'monthly')),
    { params: { problem: problem('EXTEND_SIZE') } },
  )
  .refine(
    (one) => one.kind !== 'reinstal' || (one.count === undefined) !== (one.amount === undefined),
    { params: { problem: problem('REINSTAL_SIZE') } },
  )
  .refine((one) => one.kind !== 'reinstal' || one.amount === undefined || one.fee === undefined, {
    params: { problem: problem('FEE_BY_COUNT', {}, '/fee') },
  })
  .transform((input) => present(input) as Measure);
