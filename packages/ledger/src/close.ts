import { dayLate } from '@forbear/loan';
import { later, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { accrued } from './accrue.ts';
import { claimsOn, isPaidOff, markedTo, placeOf, type LoanBook } from './book.ts';
import { marked } from './class.ts';
import type { Mark } from './event.ts';
import { creditApplied } from './pay.ts';

/** What the close of a day has to do next on a loan: on which day it came about, and what. */
type Step = { readonly day: Day } & (
  | { readonly what: 'due' }
  | { readonly what: 'credit' }
  | { readonly what: 'overdue'; readonly due: Day }
  | { readonly what: 'non-performing' }
);

const ORDER: readonly Step['what'][] = ['due', 'credit', 'overdue', 'non-performing'];

const graceOf = ({ kept }: LoanBook): number => kept.terms.penalty?.graceDays ?? 0;

/** Everything that comes about on a loan by the passing of days alone, the earliest first. */
function stepsOf(book: LoanBook): readonly Step[] {
  const { rows, terms } = book.kept.standing;
  const place = placeOf(book);
  const marks = markedTo(book);
  const grace = graceOf(book);
  const { afterDays } = book.nonAccrual;
  const steps: Step[] = [];
  // Money of an earlier value day may stand as credit beside a row that was due when it came.
  const unpaid = rows.find((row) => row.due <= book.accruedTo && askedOf(row) > 0);
  if (unpaid !== undefined && book.kept.standing.credit > 0)
    steps.push({ day: unpaid.due, what: 'credit' });
  for (const row of rows) {
    if (row.due > book.accruedTo) steps.push({ day: row.due, what: 'due' });
    const late = dayLate(row.due, grace + 1, terms);
    if (row.due >= marks && row.principal > 0)
      steps.push({ day: late, what: 'overdue', due: row.due });
  }
  const oldest = rows.find((row) => row.principal + row.interest - row.interestPaid + row.fee > 0);
  if (oldest !== undefined && !place.nonPerforming && !place.writtenOff)
    steps.push({
      // What was late before it came is worse from the day it came on.
      day: later(book.terms.from, dayLate(oldest.lateSince ?? oldest.due, afterDays + 1, terms)),
      what: 'non-performing',
    });
  return steps.sort((a, b) => a.day - b.day || ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
}

/** The next day on which the close has something to do with the loan, if nothing else happens; none of a paid loan. */
export function nextEvent(book: LoanBook): Day | undefined {
  const claims = claimsOn(book, book.accruedTo);
  if (claims.ok && isPaidOff(claims.value)) return undefined;
  return stepsOf(book)[0]?.day;
}

/**
 * The close of a business day: every due day, overdue row and class up to it that is not booked yet, each with
 * its own day as value day where that is past. Closing a day twice changes nothing (L10).
 */
export function closeDay(book: LoanBook, day: Day): Result<LoanBook> {
  if (day <= book.closedTo) return ok(book);
  let next = book;
  for (;;) {
    const step = stepsOf(next)[0];
    if (step === undefined || step.day > day) break;
    const made = stepped(next, step, openDay(next, step.day));
    if (!made.ok) return made;
    next = made.value;
  }
  return ok({ ...next, closedTo: day });
}

/** What came about on a day that is closed, or before what was posted since, is posted on the first open one. */
const openDay = (book: LoanBook, day: Day): Day =>
  Math.max(day, book.closedTo + 1, book.lastOn) as Day;

function stepped(book: LoanBook, step: Step, on: Day): Result<LoanBook> {
  const id = `close/${on}/${step.what}/${book.entries.length}`;
  const at = { id, on, ...(step.day === on ? {} : { valueOn: step.day }) };
  switch (step.what) {
    case 'due':
      return fallenDue(book, { ...at, id }, step.day);
    case 'credit': {
      const then = creditUsed(book, at, step.day);
      const used = then.ok ? then : creditUsed(book, { id, on }, on);
      const { credit } = book.kept.standing;
      return used.ok && used.value.kept.standing.credit >= credit
        ? fail(problem('NOT_CONSERVED', { sum: credit }))
        : used;
    }
    case 'overdue':
      return marked(book, { ...at, kind: 'overdue', due: step.due });
    case 'non-performing':
      return nonPerforming(book, at, step.day);
  }
}

function fallenDue(book: LoanBook, at: Omit<Mark, 'kind'>, day: Day): Result<LoanBook> {
  const made = accrued(book, day, at);
  return made.ok && made.value.kept.standing.credit > 0 ? creditUsed(made.value, at, day) : made;
}

const askedOf = (row: LoanBook['kept']['standing']['rows'][number]): number =>
  row.principal + row.interest - row.interestPaid + row.fee + row.charges.costs;

/** Credit pays what rows up to a day ask for, and no more: it pays nothing early. */
function creditUsed(book: LoanBook, at: Omit<Mark, 'kind'>, day: Day): Result<LoanBook> {
  const { rows, credit } = book.kept.standing;
  const asked = rows.reduce((sum, row) => (row.due > day ? sum : sum + askedOf(row)), 0);
  const amount = Math.min(asked, credit) as typeof credit;
  if (amount <= 0) return ok(book);
  return creditApplied(book, { ...at, id: `${at.id}/credit`, kind: 'credit-applied', amount });
}

/** Interest to the day, all principal to non-performing, and what was not collected off the balance sheet. */
function nonPerforming(book: LoanBook, at: Omit<Mark, 'kind'>, day: Day): Result<LoanBook> {
  const ready = accrued(book, day, at);
  if (!ready.ok) return ready;
  const bad = marked(ready.value, { ...at, id: `${at.id}/class`, kind: 'non-performing' });
  if (!bad.ok || placeOf(bad.value).nonAccrual === 'turned-back') return bad;
  return marked(bad.value, { ...at, id: `${at.id}/interest`, kind: 'non-accrual' });
}
