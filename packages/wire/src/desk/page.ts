import { z } from 'zod';

const LIMIT_MAX = 200;

/** The query of a list: at most `limit` (50, up to 200) entries that come after the cursor `after`. */
export const pageQuery = z.strictObject({
  after: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
  limit: z
    .string()
    .regex(/^[1-9][0-9]{0,2}$/)
    .transform(Number)
    .pipe(z.number().max(LIMIT_MAX))
    .default(50),
});

/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export const pageOf = <T extends z.ZodType>(entry: T) =>
  z.object({ items: z.array(entry), next: z.string().optional() });
