import {
  addMonths,
  addToMonth,
  civil,
  dayInMonth,
  fen,
  monthOf,
  mulDiv,
  RATE_SCALE,
  withinRange,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { exactly, NOTHING, plus, posted, type Exact } from '../schedule/exact.ts';
import { rateOfPeriod } from '../schedule/interest.ts';
import type { Terms } from '../schedule/terms.ts';
import type { PaymentAllocation } from './allocation.ts';
import type { Loan, LoanEvent } from './event.ts';
import { NO_PARTS } from './parts.ts';

/** The bill of one due day of a revolving credit, before it is paid. */
export type RevolvingBill = {
  readonly due: Day;
  readonly principal: Fen;
  /** Interest that ran since the due day before, rounded once. */
  readonly interest: Fen;
  readonly bill: Fen;
  /** The least that has to be paid: the agreed share of the principal, and all interest. */
  readonly minimum: Fen;
};

/** A revolving credit as of a day: its bills so far, what is open, and where payments went. */
export type RevolvingCourse = {
  readonly bills: readonly RevolvingBill[];
  readonly principal: Fen;
  /** Billed and not paid, and run since the last due day. */
  readonly interest: Fen;
  /** Of the latest bill's minimum, what was not paid by its due day. */
  readonly overdue: Fen;
  readonly overdueSince?: Day;
  readonly credit: Fen;
  readonly allocations: readonly PaymentAllocation[];
};

type Course = {
  readonly on: Day;
  /** Principal whose due day has gone by: it bears interest. */
  readonly old: Fen;
  /** Principal of the bill that is made and not due yet. */
  readonly stated: Fen;
  /** Purchases since the bill was made. */
  readonly fresh: Fen;
  readonly billed: Fen;
  readonly run: Exact;
  /** What is still missing of the latest bill's minimum, and the day it was due. */
  readonly missing: Fen;
  readonly since?: Day;
  readonly credit: Fen;
};

/**
 * A bill that is paid by minimums (最低还款). Interest runs from the first due day on what is left of
 * the principal and stands in the next bill; whether unpaid billed interest bears interest is not
 * published, so none is counted. Purchases (`draw`) stand in the bill that is made after them and bear nothing
 * until it is due; goods that are taken back (`return`) lower the latest purchases first. Anything else than
 * these and payments is EVENT_NOT_FOR_REVOLVING.
 */
export function revolvingCourse(loan: Loan, asOf: Day): Result<RevolvingCourse> {
  return withinRange(() => played(loan, asOf));
}

function played({ terms, events }: Loan, asOf: Day): Result<RevolvingCourse> {
  if (terms.rate === undefined) return fail(problem('RATE_MISSING', {}, '/terms/rate'));
  if (terms.principal <= 0) return fail(problem('PRINCIPAL_ZERO', {}, '/terms/principal'));
  const first = terms.firstDue ?? addMonths(terms.from, 1, 'clamp-to-month-end');
  const bills: RevolvingBill[] = [];
  const allocations: PaymentAllocation[] = [];
  let course: Course = {
    on: terms.from,
    old: ZERO,
    stated: terms.principal,
    fresh: ZERO,
    billed: ZERO,
    run: NOTHING,
    missing: ZERO,
    credit: ZERO,
  };
  let turn = 0;
  let made = terms.from;
  const billUpTo = (day: Day): void => {
    for (let due = dueDay(first, turn); due <= day; due = dueDay(first, turn)) {
      turn += 1;
      const at = madeOn(due, terms);
      if (at > made) course = stated(run(course, at, terms));
      made = at;
      if (owing(course) > 0) course = billed(run(course, due, terms), due, terms, bills);
    }
    const at = madeOn(dueDay(first, turn), terms);
    if (at > made && at <= day) {
      course = stated(run(course, at, terms));
      made = at;
    }
  };
  for (const [k, event] of events.filter(({ on }) => on <= asOf).entries()) {
    if (event.on < course.on) return fail(problem('EVENT_ORDER', {}, `/events/${k}/on`));
    billUpTo(event.on);
    const paid = entered(run(course, event.on, terms), event, allocations, terms);
    if (!paid.ok) return fail(problemAt(`/events/${k}`, paid.problem));
    course = paid.value;
  }
  billUpTo(asOf);
  const last = run(course, asOf, terms);
  const late = last.missing > 0 && last.since !== undefined && last.since < asOf;
  return ok({
    bills,
    principal: open(last),
    interest: fen(last.billed + posted(last.run, terms.rounding)),
    overdue: late ? last.missing : ZERO,
    ...(late && last.since !== undefined ? { overdueSince: last.since } : {}),
    credit: last.credit,
    allocations,
  });
}

const dueDay = (first: Day, k: number): Day =>
  addMonths(first, k, 'clamp-to-month-end', civil(first).day);

/** The day on which the bill of a due day is made; without one that is told, the payout. */
function madeOn(due: Day, { statementDay, from }: Terms): Day {
  if (statementDay === undefined) return from;
  const own = dayInMonth(monthOf(due), statementDay);
  return own < due ? own : dayInMonth(addToMonth(monthOf(due), -1), statementDay);
}

/** All principal that is open. */
const open = ({ old, stated: billing, fresh }: Course): Fen => fen(old + billing + fresh);

/** What a bill would ask for, or already does. */
const owing = ({ old, stated: billing, billed: interest }: Course): Fen =>
  fen(old + billing + interest);

/** The bill is made: what was bought before stands in it. */
const stated = (course: Course): Course => ({
  ...course,
  stated: fen(course.stated + course.fresh),
  fresh: ZERO,
});

/** Interest up to a day, on what was not paid by its due day. */
function run(course: Course, to: Day, terms: Terms): Course {
  const start = course.on;
  if (to <= start || terms.rate === undefined || course.old === 0) return { ...course, on: to };
  const { over, of } = rateOfPeriod({ start, due: to, days: to - start }, terms.rate, terms);
  const more = exactly(course.old, { over: BigInt(over), of: BigInt(of) });
  return { ...course, on: to, run: plus(course.run, more) };
}

function billed(course: Course, due: Day, terms: Terms, bills: RevolvingBill[]): Course {
  const interest = posted(course.run, terms.rounding);
  const asked = fen(course.billed + interest);
  const share = terms.minimum?.share ?? RATE_SCALE;
  const principal = fen(course.old + course.stated);
  const part = fen(mulDiv(principal, share, RATE_SCALE, 'half-up'));
  const minimum = fen(part + asked);
  bills.push({ due, principal, interest: asked, bill: fen(principal + asked), minimum });
  return {
    ...course,
    old: principal,
    stated: ZERO,
    billed: asked,
    run: NOTHING,
    missing: minimum,
    since: due,
  };
}

function entered(
  course: Course,
  event: LoanEvent,
  allocations: PaymentAllocation[],
  terms: Terms,
): Result<Course> {
  if (event.kind !== 'repay' && event.kind !== 'draw' && event.kind !== 'return')
    return fail(problem('EVENT_NOT_FOR_REVOLVING', {}, '/kind'));
  if (event.amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
  if (event.kind === 'repay') return payment(course, event, allocations, terms);
  if (terms.statementDay === undefined) return fail(problem('STATEMENT_MISSING', {}, '/kind'));
  if (event.kind === 'return') return ok(returned(course, event.amount));
  const setOff = Math.min(course.credit, event.amount);
  if (terms.limit !== undefined && open(course) + event.amount - setOff > terms.limit)
    return fail(problem('DRAW_LIMIT', {}, '/amount'));
  return ok({
    ...course,
    credit: fen(course.credit - setOff),
    fresh: fen(course.fresh + event.amount - setOff),
  });
}

/** Goods are taken back: the latest purchases fall first; what exceeds all principal is credit. */
function returned(course: Course, amount: Fen): Course {
  const [fresh, left] = less(course.fresh, amount);
  const [billing, rest] = less(course.stated, left);
  const [old, over] = less(course.old, rest);
  return {
    ...course,
    fresh,
    stated: billing,
    old,
    missing: fen(Math.min(course.missing, old + course.billed)),
    credit: fen(course.credit + over),
  };
}

/** A sum less another, and what of the other is left. */
const less = (sum: Fen, by: number): readonly [Fen, Fen] => [
  fen(Math.max(0, sum - by)),
  fen(Math.max(0, by - sum)),
];

function payment(
  course: Course,
  event: Extract<LoanEvent, { kind: 'repay' }>,
  allocations: PaymentAllocation[],
  terms: Terms,
): Result<Course> {
  const running = posted(course.run, terms.rounding);
  if (open(course) + course.billed + running === 0)
    return fail(problem('LOAN_SETTLED', {}, '/amount'));
  const interest = fen(Math.min(event.amount, course.billed));
  const principal = fen(Math.min(event.amount - interest, open(course)));
  // The last fen of principal ends the credit: interest that has run is paid with it.
  const ends = principal === open(course);
  const [old, more] = less(course.old, principal);
  const [billing, most] = less(course.stated, more);
  const rest = event.amount - interest - principal;
  const last = ends ? Math.min(rest, running) : 0;
  const unapplied = fen(rest - last);
  const parts = { ...NO_PARTS, interest: fen(interest + last), principal };
  const rows = [{ no: 0, parts }];
  allocations.push({ on: event.on, amount: event.amount, parts, unapplied, rows });
  return ok({
    ...course,
    old,
    stated: billing,
    fresh: fen(course.fresh - most),
    billed: fen(course.billed - interest + (ends ? running - last : 0)),
    run: ends ? NOTHING : course.run,
    missing: fen(Math.max(0, course.missing - event.amount)),
    credit: fen(course.credit + unapplied),
  });
}
