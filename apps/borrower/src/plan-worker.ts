import type { BorrowerCase } from '@forbear/check';
import { planDebts, supposing, type JointPlan, type WhatIf } from '@forbear/plan';
import type { Result } from '@forbear/problem';

/** The case to plan, and what is supposed of it. */
export type PlanAsked = { readonly borrower: BorrowerCase; readonly whatIf?: WhatIf };

/** What the worker tells: how far it is, from 0 to 1, and the answer. */
export type PlanTold =
  | { readonly told: 'progress'; readonly share: number }
  | { readonly told: 'done'; readonly plan: Result<JointPlan> };

/** A search takes no longer; what is not proven best by then is said. */
const MILLISECONDS_MAX = 20_000;

const tell = (told: PlanTold): void => self.postMessage(told);

// Planning several debts takes seconds on a small phone: the page stays awake meanwhile, and ends
// the worker where the person wants to stop.
self.addEventListener('message', ({ data }: MessageEvent<PlanAsked>) => {
  tell({ told: 'done', plan: planned(data) });
});

function planned({ borrower, whatIf = {} }: PlanAsked): Result<JointPlan> {
  const supposed = supposing(borrower, whatIf);
  if (!supposed.ok) return supposed;
  const ends = performance.now() + MILLISECONDS_MAX;
  return planDebts(supposed.value.input, {
    ...supposed.value.settings,
    goOn: () => performance.now() < ends,
    onProgress: (share) => tell({ told: 'progress', share }),
  });
}
