import type { Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where a store may lie when the checkout is closed to the user that PostgreSQL runs as. */
const elsewhere = (): string =>
  join('/var/lib/forbear', createHash('sha256').update(process.cwd()).digest('hex').slice(0, 16));

/**
 * Does `work` in the folder that is named, or else in the usual one; where that is closed to the user that
 * PostgreSQL runs as, in a place of this checkout's own outside of it. Server, backup and restore agree by this.
 */
export async function inFolder<T>(
  named: string | undefined,
  work: (folder: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (named !== undefined) return work(named);
  const usual = await work('.forbear/store');
  return !usual.ok && usual.problem.code === 'STORE_CLOSED' ? work(elsewhere()) : usual;
}
