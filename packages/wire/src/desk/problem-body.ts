import { z } from 'zod';

/** A refusal as the desk’s interface answers it (RFC 9457): branch on `code`, never on the texts. */
export const problemBody = z
  .object({
    type: z.string(),
    /** What happened, in English. */
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    /** What happened, in Chinese. */
    detail: z.string(),
    /** What to do next. */
    next: z.object({ zh: z.string(), en: z.string() }),
    /** Where in the request, as JSON pointers. */
    errors: z.array(z.object({ pointer: z.string(), code: z.string() })),
    /** The version of the case that stands, where another was named. */
    version: z.number().int().optional(),
    traceId: z.string(),
    /** Whether the same request may succeed later. */
    retryable: z.boolean(),
  })
  .meta({ id: 'Problem' });
