import { z } from 'zod';

export const reportParams = z.strictObject({
  name: z.enum(['answers', 'agreements', 'keeping', 'money']),
});
export const reportQuery = z.strictObject({
  by: z.enum(['product', 'reason', 'channel', 'month']).default('product'),
});

/** A report by group; a group of fewer than ten requests is hidden: it has a name and no figures. */
export const reportTold = z.object({
  ...{ name: z.string(), by: z.string() },
  /** The last closed day; absent where none is. */
  day: z.string().optional(),
  columns: z.array(z.object({ key: z.string(), unit: z.enum(['count', 'days', 'share', 'yuan']) })),
  rows: z.array(
    z.object({
      group: z.string(),
      hidden: z.boolean(),
      requests: z.number().int().optional(),
      values: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    }),
  ),
});
