import { fen, withinRange, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import type { Row } from '../schedule/row.ts';
import { schedule } from '../schedule/schedule.ts';
import { accelerated } from './acceleration.ts';
import { rowsOf } from './account-standing.ts';
import { passed } from './accrual.ts';
import { repay, repayAhead, type PaymentAllocation } from './allocation.ts';
import type { Loan, LoanEvent } from './event.ts';
import { payoffOf } from './early.ts';
import { rerated } from './floating-rate.ts';
import { openRow, type Standing } from './open-row.ts';
import { isNew, relieved } from './relieved.ts';
import { positionAt, type Position } from './standing.ts';

/** A loan as of a day: the rows still to be paid, what is owed, and where each payment went. */
export type LoanHistory = {
  readonly rows: readonly Row[];
  readonly position: Position;
  readonly allocations: readonly PaymentAllocation[];
};

/**
 * What a loan has come to by the end of a day: a function of its terms, its events up to that day, and
 * the day. Refused: events out of order or before the payout, a payment of nothing, payments and reliefs
 * after everything was paid, a reversal or breaking of what is not there; with pointers into `/events`.
 */
export function historyOf(loan: Loan, asOf: Day): Result<LoanHistory> {
  return withinRange(() => played(loan, asOf));
}

function played(loan: Loan, asOf: Day): Result<LoanHistory> {
  const made = schedule(loan.terms);
  if (!made.ok) return fail(problemAt('/terms', made.problem));
  const { penalty, rate } = loan.terms;
  if (penalty?.multiple !== undefined && rate === undefined)
    return fail(problem('RATE_MISSING', {}, '/terms/rate'));
  const wrong = orderProblem(loan, asOf);
  if (wrong !== undefined) return fail(wrong);
  const known = loan.events.filter((event) => event.on <= asOf);
  const dropped = droppedOf(known);
  if (!dropped.ok) return dropped;
  let standing: Standing = {
    terms: loan.terms,
    on: loan.terms.from,
    rows: made.value.rows.map(openRow),
    beside: { costs: ZERO, penalty: ZERO, fee: ZERO, interest: ZERO },
    credit: ZERO,
  };
  const allocations: PaymentAllocation[] = [];
  for (const [k, event] of known.entries()) {
    if (dropped.value.has(k)) continue;
    const next = after(passed(standing, event.on), event, allocations);
    if (!next.ok) return fail(problemAt(`/events/${k}`, next.problem));
    standing = next.value;
  }
  const last = passed(standing, asOf);
  return ok({ rows: rowsOf(last), position: positionAt(last), allocations });
}

function orderProblem({ terms, events }: Loan, asOf: Day): Problem | undefined {
  let before = terms.from;
  for (const [k, { on }] of events.entries()) {
    const at = `/events/${k}/on`;
    if (on < terms.from) return problem('EVENT_BEFORE_PAYOUT', {}, at);
    if (on < before) return problem('EVENT_ORDER', {}, at);
    before = on;
  }
  return asOf < terms.from ? problem('EVENT_BEFORE_PAYOUT', {}, '/asOf') : undefined;
}

/** The places of events that no longer count: reversed ones, broken reliefs, and what took them back. */
function droppedOf(events: readonly LoanEvent[]): Result<ReadonlySet<number>> {
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
    dropped.add(target).add(k);
  }
  return ok(dropped);
}

function after(
  standing: Standing,
  event: LoanEvent,
  allocations: PaymentAllocation[],
): Result<Standing> {
  switch (event.kind) {
    case 'repay': {
      if (event.amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
      if (payoffOf(standing) === 0) return fail(problem('LOAN_SETTLED'));
      const paid = repay(standing, event.amount);
      allocations.push(paid.allocation);
      return ok(paid.standing);
    }
    case 'relief': {
      if (payoffOf(standing) === 0) return fail(problem('LOAN_SETTLED'));
      if (!isNew(event)) return relieved(standing, event);
      const paid = repayAhead(standing);
      if (paid.allocation.rows.length > 0) allocations.push(paid.allocation);
      return relieved(paid.standing, event);
    }
    case 'rate': {
      const changed = rerated(standing, event.rate);
      if (!changed.ok) return changed;
      const paid = repay(changed.value, ZERO);
      if (paid.allocation.rows.length > 0) allocations.push(paid.allocation);
      return ok(paid.standing);
    }
    case 'charge':
      return ok(charged(standing, event.amount));
    case 'accelerate':
      return ok(accelerated(standing));
    default:
      return ok(standing);
  }
}

/** A cost stands beside the rows; money that was paid too much is set off against it first. */
function charged(standing: Standing, amount: Fen): Standing {
  const { beside, credit } = standing;
  const setOff = Math.min(credit, amount);
  const costs = fen(beside.costs + amount - setOff);
  return { ...standing, beside: { ...beside, costs }, credit: fen(credit - setOff) };
}
