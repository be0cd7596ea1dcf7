import { FIRST_PREV, linkDigest } from '@forbear/negotiation';
import type { CaseEvent } from '../api/case.ts';

type Stored = Pick<CaseEvent, 'seq' | 'prev' | 'digest' | 'text'>;

/** Whether each link is the digest of what is stored, has the next number, and hangs on the one before it. */
export function linksOf(events: readonly Stored[]): readonly boolean[] {
  return events.map(({ seq, prev, digest, text }, k) => {
    const before = k === 0 ? FIRST_PREV : events[k - 1]?.digest;
    return seq === k + 1 && prev === before && linkDigest(prev, text) === digest;
  });
}
