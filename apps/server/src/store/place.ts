import type { Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

const USUAL = '.forbear/store';

/** Where a store may lie when the checkout is closed to the user that PostgreSQL runs as. */
const elsewhere = (usual: string): string => {
  const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 16);
  return join('/var/lib/forbear', usual === USUAL ? checkout : `${checkout}-${basename(usual)}`);
};

/**
 * Does `work` in the folder that is named, or else in the usual one; where that is closed to the user that
 * PostgreSQL runs as, in a place of this checkout's own outside of it. Server, backup and restore agree by this.
 */
export async function inFolder<T>(
  named: string | undefined,
  work: (folder: string) => Promise<Result<T>>,
  usual: string = USUAL,
): Promise<Result<T>> {
  if (named !== undefined) return work(named);
  const done = await work(usual);
  const isElsewhere = !done.ok && ['STORE_CLOSED', 'STORE_ABSENT'].includes(done.problem.code);
  return isElsewhere ? work(elsewhere(usual)) : done;
}
