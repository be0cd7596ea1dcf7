import { withinRange, type Day } from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import type { Account } from '../relief/debt.ts';
import type { Terms } from '../schedule/terms.ts';
import type { Row } from '../schedule/row.ts';
import { accountAt, rowsOf } from './account-standing.ts';
import type { PaymentAllocation } from './allocation.ts';
import type { LoanEvent } from './event.ts';
import { brokenForward, dayProblem, replayed, takenBack, takesBack } from './history.ts';
import { advanced } from './re-pricing.ts';
import { lateRowsOf, type LateRow } from './lateness.ts';
import type { Standing } from './open-row.ts';
import { positionAt, type Position } from './standing.ts';
import { after, lateCounted, openingOf } from './step.ts';

/** A loan that is kept between its events: plain data that survives JSON. */
export type KeptLoan = {
  readonly terms: Terms;
  /** All that has happened, for what is taken back later. */
  readonly events: readonly LoanEvent[];
  readonly standing: Standing;
};

/** What an event left, and where money went; after what takes back, all money anew. */
export type Applied = {
  readonly kept: KeptLoan;
  readonly allocations: readonly PaymentAllocation[];
};

/** A loan on a day: its rows, what is owed by part, and how late each instalment is. */
export type LoanOnDay = {
  readonly rows: readonly Row[];
  readonly position: Position;
  readonly late: readonly LateRow[];
};

/** A loan on the day of its payout; problems of its terms as of a schedule. */
export function open(terms: Terms): Result<KeptLoan> {
  return withinRange(() => {
    const standing = openingOf(terms);
    return standing.ok ? ok({ terms, events: [], standing: standing.value }) : standing;
  });
}

/**
 * The loan after one more event, in one step; an event that takes back another has all of them played anew. The
 * event's problems, with pointers into it.
 */
export function apply(kept: KeptLoan, event: LoanEvent): Result<Applied> {
  return withinRange((): Result<Applied> => {
    const { terms, standing } = kept;
    const wrong = dayProblem(terms, standing.on, event.on);
    if (wrong !== undefined) return fail(wrong);
    const events = [...kept.events, event];
    if (takesBack(event)) {
      const played = replayed({ terms, events }, event.on);
      if (!played.ok) return played;
      const { allocations } = played.value;
      const on = advanced(played.value.standing, event.on).standing;
      return ok({ kept: { terms, events, standing: on }, allocations });
    }
    if (event.kind === 'break') {
      const back = takenBack(events);
      if (!back.ok) return fail(problem('EVENT_NOT_THERE', {}, '/kind'));
      const place = events.length - 1;
      const left = brokenForward(standing, { terms, events }, place, back.value);
      const { allocations } = left;
      return ok({ kept: { terms, events, standing: left.standing }, allocations });
    }
    const next = after(standing, event);
    if (!next.ok) return next;
    const { allocations } = next.value;
    return ok({ kept: { terms, events, standing: next.value.standing }, allocations });
  });
}

/** The loan on any day from its payout on: what happened up to then counts, and nothing is paid after it. */
export function at(kept: KeptLoan, on: Day): Result<LoanOnDay> {
  return withinRange((): Result<LoanOnDay> => {
    const { terms, events, standing } = kept;
    if (on >= standing.on) return ok(onDay(advanced(standing, on).standing));
    const wrong = dayProblem(terms, terms.from, on);
    if (wrong !== undefined) return fail(problemAt('/asOf', { ...wrong, pointer: '' }));
    const played = replayed({ terms, events }, on);
    return played.ok ? ok(onDay(advanced(played.value.standing, on).standing)) : played;
  });
}

/** What the loan still asks for on a day from its last event on, as the account that a relief starts from. */
export const accountOn = ({ standing }: KeptLoan, on: Day): Result<Account> =>
  on < standing.on
    ? fail(problem('EVENT_ORDER', {}, '/asOf'))
    : withinRange(() => {
        const now = lateCounted(advanced(standing, on).standing);
        return ok({ ...accountAt(now), standing: now });
      });

const onDay = (standing: Standing): LoanOnDay => ({
  rows: rowsOf(standing),
  position: positionAt(standing),
  late: lateRowsOf(standing),
});
