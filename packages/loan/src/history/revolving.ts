import {
  addMonths,
  civil,
  fen,
  later,
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
  readonly principal: Fen;
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
 * published, so none is counted. Only payments change it: anything else is EVENT_NOT_FOR_REVOLVING.
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
    principal: terms.principal,
    billed: ZERO,
    run: NOTHING,
    missing: ZERO,
    credit: ZERO,
  };
  const billUpTo = (day: Day): void => {
    for (let due = dueDay(first, bills.length); due <= day; due = dueDay(first, bills.length)) {
      if (course.principal + course.billed === 0 && bills.length > 0) return;
      course = billed(run(course, due, first, terms), due, terms, bills);
    }
  };
  for (const [k, event] of events.filter(({ on }) => on <= asOf).entries()) {
    if (event.on < course.on) return fail(problem('EVENT_ORDER', {}, `/events/${k}/on`));
    billUpTo(event.on);
    const paid = payment(run(course, event.on, first, terms), event, allocations, terms);
    if (!paid.ok) return fail(problemAt(`/events/${k}`, paid.problem));
    course = paid.value;
  }
  billUpTo(asOf);
  const last = run(course, asOf, first, terms);
  const late = last.missing > 0 && last.since !== undefined && last.since < asOf;
  return ok({
    bills,
    principal: last.principal,
    interest: fen(last.billed + posted(last.run, terms.rounding)),
    overdue: late ? last.missing : ZERO,
    ...(late && last.since !== undefined ? { overdueSince: last.since } : {}),
    credit: last.credit,
    allocations,
  });
}

const dueDay = (first: Day, k: number): Day =>
  addMonths(first, k, 'clamp-to-month-end', civil(first).day);

/** Interest up to a day; none before the first due day. */
function run(course: Course, to: Day, first: Day, terms: Terms): Course {
  const start = later(course.on, first);
  if (to <= start || terms.rate === undefined) return { ...course, on: to };
  const { over, of } = rateOfPeriod({ start, due: to, days: to - start }, terms.rate, terms);
  const more = exactly(course.principal, { over: BigInt(over), of: BigInt(of) });
  return { ...course, on: to, run: plus(course.run, more) };
}

function billed(course: Course, due: Day, terms: Terms, bills: RevolvingBill[]): Course {
  const interest = posted(course.run, terms.rounding);
  const open = fen(course.billed + interest);
  const share = terms.minimum?.share ?? RATE_SCALE;
  const part = fen(mulDiv(course.principal, share, RATE_SCALE, 'half-up'));
  const minimum = fen(part + open);
  bills.push({
    due,
    principal: course.principal,
    interest: open,
    bill: fen(course.principal + open),
    minimum,
  });
  return { ...course, billed: open, run: NOTHING, missing: minimum, since: due };
}

function payment(
  course: Course,
  event: LoanEvent,
  allocations: PaymentAllocation[],
  terms: Terms,
): Result<Course> {
  if (event.kind !== 'repay') return fail(problem('EVENT_NOT_FOR_REVOLVING', {}, '/kind'));
  if (event.amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
  const running = posted(course.run, terms.rounding);
  if (course.principal + course.billed + running === 0) return fail(problem('LOAN_SETTLED'));
  const interest = fen(Math.min(event.amount, course.billed));
  const principal = fen(Math.min(event.amount - interest, course.principal));
  // The last fen of principal ends the credit: interest that has run is paid with it.
  const ends = principal === course.principal;
  const rest = event.amount - interest - principal;
  const last = ends ? Math.min(rest, running) : 0;
  const unapplied = fen(rest - last);
  const parts = { ...NO_PARTS, interest: fen(interest + last), principal };
  const rows = [{ no: 0, parts }];
  allocations.push({ on: event.on, amount: event.amount, parts, unapplied, rows });
  return ok({
    ...course,
    principal: fen(course.principal - principal),
    billed: fen(course.billed - interest + (ends ? running - last : 0)),
    run: ends ? NOTHING : course.run,
    missing: fen(Math.max(0, course.missing - event.amount)),
    credit: fen(course.credit + unapplied),
  });
}
