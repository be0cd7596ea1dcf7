import { withinRange, type Day } from '@forbear/money';
import { fail, ok, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import type { Terms } from '../schedule/terms.ts';
import type { Row } from '../schedule/row.ts';
import { rowsOf } from './account-standing.ts';
import type { PaymentAllocation } from './allocation.ts';
import { advanced } from './re-pricing.ts';
import type { Loan, LoanEvent } from './event.ts';
import { returned } from './returned.ts';
import { after, lateCounted, openingOf } from './step.ts';
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
  const work = workOf(loan.events) * Math.max(1, opening.value.rows.length);
  if (work > WORK_MAX)
    return fail(problem('HISTORY_LARGE', { size: work, max: WORK_MAX }, '/events'));
  const events = loan.events.filter((event) => event.on <= asOf);
  const back = takenBack(events);
  if (!back.ok) return back;
  let standing = opening.value;
  const allocations: PaymentAllocation[] = [];
  for (const [k, event] of events.entries()) {
    if (back.value.dropped.has(k)) continue;
    const next = withinRange(() =>
      isForward(event)
        ? ok(brokenForward(standing, { terms: loan.terms, events }, k, back.value))
        : after(standing, event),
    );
    if (!next.ok) return fail(problemAt(`/events/${k}`, next.problem));
    standing = next.value.standing;
    allocations.push(...next.value.allocations);
  }
  return ok({ standing, allocations });
}

/** Events, of which one that looks at all before it counts as those too. */
const workOf = (events: readonly LoanEvent[]): number =>
  events.reduce((sum, event, k) => sum + (isForward(event) ? k + 1 : 1), 0);

const isForward = (event: LoanEvent): boolean => event.kind === 'break' && event.forward === true;

/**
 * The standing after the event at a place, which breaks the latest relief from its day on: it returns to what the
 * events before it come to without the reliefs that are broken by then. What the contract alone refuses of them is
 * left out.
 */
export function brokenForward(
  standing: Standing,
  { terms, events }: Loan,
  place: number,
  { dropped, broken }: TakenBack,
): Played {
  const { on } = events[place] as LoanEvent;
  const now = advanced(standing, on);
  const relief = events[broken.get(place) ?? -1];
  const opening = openingOf(terms);
  if (relief?.kind !== 'relief' || !opening.ok) return now;
  const gone = new Set(dropped);
  for (const [at, of] of broken) if (at <= place) gone.add(at).add(of);
  let contract = opening.value;
  for (const [k, event] of events.slice(0, place).entries()) {
    const next = gone.has(k) ? undefined : withinRange(() => after(contract, event));
    if (next?.ok === true) contract = next.value.standing;
  }
  const { standing: left, allocation } = returned(
    lateCounted(now.standing),
    advanced(contract, on).standing,
    relief.measures,
  );
  const allocations = allocation.rows.length === 0 ? [] : [allocation];
  return { standing: left, allocations: [...now.allocations, ...allocations] };
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

/** The places of events that no longer count, and of each break from its day on that of its relief. */
type TakenBack = {
  readonly dropped: ReadonlySet<number>;
  readonly broken: ReadonlyMap<number, number>;
};

/** Reversed events, broken reliefs, and what took them back; EVENT_NOT_THERE where that takes back nothing. */
export function takenBack(events: readonly LoanEvent[]): Result<TakenBack> {
  const dropped = new Set<number>();
  const broken = new Map<number, number>();
  for (const [k, event] of events.entries()) {
    if (event.kind !== 'reverse' && event.kind !== 'break') continue;
    const ended = new Set(broken.values());
    const target =
      event.kind === 'reverse'
        ? event.event
        : events.findLastIndex(
            (one, n) => n < k && one.kind === 'relief' && !dropped.has(n) && !ended.has(n),
          );
    const found = target < k ? events[target] : undefined;
    if (found === undefined || dropped.has(target) || found.kind === 'reverse')
      return fail(problem('EVENT_NOT_THERE', {}, `/events/${k}`));
    if (isForward(event)) broken.set(k, target);
    else dropped.add(target).add(k);
    if (event.kind !== 'reverse') continue;
    broken.delete(target);
    // Without the relief there was nothing to break.
    for (const [at, of] of broken) if (of === target && broken.delete(at)) dropped.add(at);
  }
  return ok({ dropped, broken });
}
