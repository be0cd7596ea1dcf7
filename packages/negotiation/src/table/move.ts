import type { Text } from '@forbear/problem';
import type { StageName } from './stage.ts';
import type { EventFacts } from './fact.ts';
import type { EventKind } from './event.ts';

/** What decides between rows of the same state and event. */
export type Condition =
  | 'text-there'
  | 'no-text-yet'
  | 'request-open'
  | 'request-closed'
  | 'court-paper'
  | 'no-court-paper'
  | 'instalments-left'
  | 'none-left'
  /** An agreement runs: it was made, was not ended, and is not paid. */
  | 'agreement-runs'
  /** No agreement runs. */
  | 'no-agreement-runs'
  /** Instalments are to be paid: those of an agreement, or those both said yes to while none runs. */
  | 'payments-run'
  /** Everything that was owed is paid. */
  | 'debt-paid'
  /** There was an agreement, and the lender ended it. */
  | 'agreement-ended'
  /** Both said yes to terms that no text confirms yet. */
  | 'said-yes'
  /** The day of the answer has passed, and it was asked for again. */
  | 'silent'
  /** A credit report was found wrong, and was not put right since. */
  | 'report-stands';

/** One row of the table: from where, by what, to where, and what the program then does. */
export type Move = {
  readonly from: readonly StageName[] | 'any';
  /** The states that `any` does not mean. */
  readonly but?: readonly StageName[];
  /** The row's wording. */
  readonly words: string;
  readonly events: readonly EventKind[];
  readonly when?: Condition;
  /** The facts that the wording itself states. */
  readonly stated?: EventFacts;
  /** `same` stays; `earlier` is the state before the pause. */
  readonly to: StageName | 'same' | 'earlier';
  readonly does: Text;
};
