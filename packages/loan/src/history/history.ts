import { withinRange, type Day } from '@forbear/money';
import { fail, ok, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import type { Terms } from '../schedule/terms.ts';
import type { Row } from '../schedule/row.ts';
import { rowsOf } from './account-standing.ts';
import type { PaymentAllocation } from './allocation.ts';
import { advanced } from './re-pricing.ts';
import type { Loan, LoanEvent } from './event.ts';
import { after, openingOf } from './step.ts';
import type { Standing } from './open-row.ts';
import { positionAt, type Position } from './standing.ts';

/** A loan as of a day: the rows still to be paid, what is owed, and where each payment went. */
export type LoanHistory = {
  readonly rows: readonly Row[];
  readonly position: Position;
  readonly allocations: readonly PaymentAllocation[];
};

/** The most rows × events of one history. */
export const WORK_MAX = 1_200_000;

/**
 * What a loan has come to by the end of a day: a function of its terms, its events up to that day, and
 * the day. Refused: events out of order or before the payout, more of them than are counted out
 * (HISTORY_LARGE), a payment of nothing, reliefs after everything was paid, a reversal or breaking of what is
 * not there; with pointers into `/events`.
 */
export function historyOf(loan: Loan, asOf: Day): Result<LoanHistory> {
  const found = replayed(loan, asOf);
  if (!found.ok) return found;
  const { standing, allocations: paid } = found.value;
  const { standing: last, allocations: later } = advanced(standing, asOf);
  const allocations = [...paid, ...later];
  const told = withinRange(() =>
    ok({ rows: rowsOf(last), position: positionAt(last), allocations }),
  );
  return told.ok ? told : fail({ ...told.problem, pointer: '/asOf' });
}

/** Events that count, played from the payout on. */
export type Played = {
  readonly standing: Standing;
  readonly allocations: readonly PaymentAllocation[];
};

/** All that happens up to a day, played from the payout on. */
export function replayed(loan: Loan, asOf: Day): Result<Played> {
  const opening = withinRange(openingOf, loan.terms);
  if (!opening.ok) return opening;
  const wrong = orderProblem(loan, asOf);
  if (wrong !== undefined) return fail(wrong);
  const work = loan.events.length * Math.max(1, opening.value.rows.length);
  if (work > WORK_MAX)
    return fail(problem('HISTORY_LARGE', { size: work, max: WORK_MAX }, '/events'));
  const known = loan.events.filter((event) => event.on <= asOf);
  const dropped = droppedOf(known);
  if (!dropped.ok) return dropped;
  let standing = opening.value;
  const allocations: PaymentAllocation[] = [];
  for (const [k, event] of known.entries()) {
    if (dropped.value.has(k)) continue;
    const next = withinRange(() => after(standing, event));
    if (!next.ok) return fail(problemAt(`/events/${k}`, next.problem));
    standing = next.value.standing;
    allocations.push(...next.value.allocations);
  }
  return ok({ standing, allocations });
}

function orderProblem({ terms, events }: Loan, asOf: Day): Problem | undefined {
  let before = terms.from;
  for (const [k, { on }] of events.entries()) {
    const wrong = dayProblem(terms, before, on);
    if (wrong !== undefined) return problemAt(`/events/${k}`, wrong);
    before = on;
  }
  return asOf < terms.from ? problem('EVENT_BEFORE_PAYOUT', {}, '/asOf') : undefined;
}

/** Whether an event can come after one on the day before. */
export function dayProblem({ from }: Terms, before: Day, on: Day): Problem | undefined {
  if (on < from) return problem('EVENT_BEFORE_PAYOUT', {}, '/on');
  return on < before ? problem('EVENT_ORDER', {}, '/on') : undefined;
}

/** Whether an event takes back one before it. */
export const takesBack = (event: LoanEvent): boolean =>
  event.kind === 'reverse' || (event.kind === 'break' && event.forward !== true);

/** The places of events that no longer count: reversed ones, broken reliefs, and what took them back. */
export function droppedOf(events: readonly LoanEvent[]): Result<ReadonlySet<number>> {
  const dropped = new Set<number>();
  for (const [k, event] of events.entries()) {
    if (event.kind !== 'reverse' && event.kind !== 'break') continue;
    const target =
      event.kind === 'reverse'
        ? event.event
        : events.findLastIndex((one, n) => n < k && one.kind === 'relief' && !dropped.has(n));
    const found = target < k ? events[target] : undefined;
    if (found === undefined || dropped.has(target) || found.kind === 'reverse')
      return fail(problem('EVENT_NOT_THERE', {}, `/events/${k}`));
    if (takesBack(event)) dropped.add(target).add(k);
  }
  return ok(dropped);
}
