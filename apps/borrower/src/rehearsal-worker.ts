import { bookFacts, DEMO_POLICIES, openBook, type DeskPolicy } from '@forbear/negotiation';
import { openRehearsal, type Rehearsal } from '@forbear/rehearsal';
import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import type { Result } from '@forbear/problem';

/** Who practises, the debt it is about, and the seed of the call. */
export type Practice = {
  readonly borrower: BorrowerCase;
  readonly debt: Debt;
  readonly seed: number;
};

// Every offer of the other side is laid against the whole plan: the page stays awake meanwhile.
self.addEventListener('message', ({ data }: MessageEvent<Practice>) => {
  self.postMessage(opened(data));
});

function opened({ borrower, debt, seed }: Practice): Result<Rehearsal> {
  const id = debt.terms.method === 'fee-instalment' ? 'demo-monthly' : 'demo-cash';
  const policy = DEMO_POLICIES.find((one) => one.id === id) as DeskPolicy;
  return openRehearsal(borrower, bookFacts(openBook(borrower), debt), policy, seed);
}
