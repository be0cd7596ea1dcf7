import type { Measure } from '@forbear/loan';
import { present } from '@forbear/problem';
import { z } from 'zod';
import { count, day, money, rate, share } from './border.ts';
import { component, components } from './terms-shape.ts';

/** One measure of a relief, as case files and requests carry it. */
export const measureShape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('extend'),
      months: count,
      interest: z.enum(['runs', 'waived', 'monthly']),
    }),
    z.strictObject({
      kind: z.literal('reinstal'),
      count,
      include: components.optional(),
      rate: rate.optional(),
      fee: z.strictObject({ rate: share, of: z.enum(['total', 'period']) }).optional(),
      firstDue: day.optional(),
    }),
    z.strictObject({
      kind: z.literal('pause'),
      periods: count,
      interest: z.enum(['runs', 'waived']),
    }),
    z.strictObject({ kind: z.literal('reduce-rate'), rate, periods: count }),
    z.strictObject({
      kind: z.literal('waive'),
      component: component,
      amount: z.union([z.literal('all'), money]),
    }),
    z.strictObject({ kind: z.literal('settle'), on: day, amount: money }),
  ])
  .transform((input) => present(input) as Measure);
