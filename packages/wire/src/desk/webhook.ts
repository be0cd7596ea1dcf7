import { z } from 'zod';

export const newHook = z.strictObject({
  url: z.string().max(500),
  kinds: z.array(z.string().max(40)).min(1).max(20),
});
/** `secret` signs as Standard Webhooks do (`whsec_` and base64); it is told this once. */
export const hookTold = z.object({ id: z.string(), secret: z.string() });
export const hookEntry = z.object({
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  madeAt: z.number().int(),
  endedAt: z.number().int().optional(),
  endedWhy: z.string().optional(),
});
