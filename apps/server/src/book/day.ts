import type { Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { trialOf } from '@forbear/ledger';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { closeAll, type DayClosed } from './close.ts';
import { trialBalance } from './export.ts';

/** Closes a business day that has come, in every part that is not closed yet. DAY_NOT_COME. */
export async function closeDay(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  day: Day,
): Promise<Result<DayClosed>> {
  const readOnly = store.isReadOnly();
  if (readOnly !== undefined) return fail(readOnly);
  if (day > clock.today()) return fail(problem('DAY_NOT_COME'));
  return ok(await closeAll(store, day, clock.now()));
}

/** A day after all that are handled. */
const EVER = 999_999 as Day;

/** The accounts of the whole book come to zero on each side (L2). */
export async function booksBalance(store: Store): Promise<Problem | undefined> {
  const { on, off } = trialOf(await trialBalance(store, EVER));
  return on === 0 && off === 0 ? undefined : problem('NOT_BALANCED');
}
