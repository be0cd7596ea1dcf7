import { LEVELS } from '@forbear/negotiation';
import { z } from 'zod';
import { pageQuery } from './page.ts';

const dayText = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
const moment = z.number().int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A policy in a list: the version that counts today, the one that comes, the draft. */
export const policyEntry = z.object({
  ...{ id: z.string(), product: z.string(), name: z.string() },
  inForce: z.number().int().optional(),
  coming: z.number().int().optional(),
  draft: z.number().int().optional(),
});

/** Policies that have a version which counts today, one to come, or a draft. */
export const policiesQuery = pageQuery.extend({
  state: z.enum(['in-force', 'coming', 'draft']).optional(),
});

/** One version, whole; `digest` is of what a publisher confirms. */
export const policyVersion = z.object({
  ...{ id: z.string(), version: z.number().int(), product: z.string() },
  state: z.enum(['draft', 'published']),
  from: dayText,
  to: dayText.optional(),
  ...{ preparedBy: z.string(), at: moment, digest },
  publishedBy: z.string().optional(),
  publishedAt: moment.optional(),
  /** Keys that hold less for the borrower than the version before it. */
  worse: z.boolean(),
  /** As a draft is written. */
  policy: z.record(z.string(), z.unknown()),
  papers: z.string(),
  clock: z.string(),
  /** The papers and the clock that it names, as a draft writes them. */
  parts: z.object({
    papers: z.record(z.string(), z.unknown()),
    clock: z.record(z.string(), z.unknown()),
  }),
});

export const publishBody = z.strictObject({ digest });

/** Which frozen requests are tried: those of an earlier trial, or, without one, those of today. */
export const trialBody = z.strictObject({ set: z.string().max(80).optional() });

const decided = z.object({
  decision: z.enum(['keep', 'offer', 'refer']),
  level: z.enum(LEVELS),
  measures: z.array(z.unknown()),
  zh: z.string(),
  en: z.string(),
});

/** What a version would propose for requests of the past, beside the version that counts today. */
export const trialTold = z.object({
  set: z.object({ id: z.string(), digest, cases: z.number().int(), at: moment }),
  ...{ version: z.number().int(), beside: z.number().int().optional() },
  counts: z.object({
    same: z.number().int(),
    other: z.number().int(),
    /** Requests that a person alone could answer before, and not any more; and the other way. */
    lost: z.number().int(),
    won: z.number().int(),
  }),
  items: z.array(
    z.object({
      no: z.number().int(),
      reason: z.string(),
      daysOverdue: z.number().int(),
      before: decided.optional(),
      after: decided,
    }),
  ),
});
