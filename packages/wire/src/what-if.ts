import type { Hazard, WhatIf } from '@forbear/plan';
import type { Result } from '@forbear/problem';
import { present } from '@forbear/problem';
import { z } from 'zod';
import { money, readJson, shaped, share, signedMoney } from './border.ts';
import { relief } from './debt-shape.ts';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);

const hazard = z
  .strictObject({
    lossPerMonth: share.refine((one) => one <= 1e9),
    monthsOut: whole(1, 120),
    buffer: money.optional(),
    pauses: whole(0, 24).optional(),
    paths: whole(1, 10_000).optional(),
    months: whole(1, 120).optional(),
    seed: whole(0, 2 ** 31 - 1).optional(),
  })
  .transform((input) => present(input) as Hazard);

/** A question to the planner: docs/plan.md says what each key means. */
const whatIfShape = z
  .strictObject({
    income: signedMoney.optional(),
    keepBack: money.optional(),
    carryOver: z.union([z.literal(0), z.literal(1)]).optional(),
    fairWithin: share.optional(),
    answers: z
      .record(z.string().max(60), z.union([z.literal('refused'), z.literal('open'), relief]))
      .optional(),
    hazard: hazard.optional(),
  })
  .transform(({ income, ...input }) => present({ ...input, incomeChange: income }) as WhatIf);

/** Reads a question to the planner; the first fault is a problem with its JSON pointer. */
export function readWhatIf(text: string): Result<WhatIf> {
  const json = readJson(text);
  return json.ok ? shaped(whatIfShape, json.value) : json;
}
