import { ok, type Result } from '@forbear/problem';
import type { Store } from './store.ts';

/** Answers to requests are kept for at least a day after the first; two leave room for a night that failed. */
const ANSWER_MS = 2 * 86_400_000;

/** Takes away answers whose time is over; those of agreements and payments stay as long as the case (K7). */
export async function forgetAnswers(store: Store, now: number): Promise<Result<number>> {
  return store.write(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('answer')
      .where('tenant', '=', store.tenant)
      .where('keep', '=', false)
      .where('at', '<', now - ANSWER_MS)
      .executeTakeFirstOrThrow();
    return ok(Number(numDeletedRows));
  });
}
