import { problem } from '@forbear/problem';
import { booksBalance } from '../book/day.ts';
import type { StoreCheck } from './begin.ts';
import { verifyFeed } from './chain.ts';
import { verifyChain } from './replay.ts';

/** The log is what was written: nothing of it is changed, moved, added or cut off. */
const logHolds: StoreCheck = async (store) => {
  const found = (await verifyFeed(store)) ?? (await verifyChain(store));
  return found && problem('READ_ONLY', { why: `${found.code} ${found.pointer ?? ''}` });
};

/** The accounts of the book come to zero (L2). */
const booksHold: StoreCheck = async (store) => {
  const found = await booksBalance(store);
  return found && problem('READ_ONLY', { why: found.code });
};

/** What must hold before the store is written to. */
export const CHECKS: readonly StoreCheck[] = [logHolds, booksHold];
