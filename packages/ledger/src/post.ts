import { withinRange } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { accrued } from './accrue.ts';
import { claimsOn, type LoanBook } from './book.ts';
import { partOf } from './claim.ts';
import { begun, cleared, plain, writtenOff } from './class.ts';
import { told, type Told } from './engine.ts';
import { valueDay, type LedgerEvent, type Reference } from './event.ts';
import { costAdvanced, creditApplied, difference, paidIn, refunded } from './pay.ts';
import { relieved, settled } from './relieve.ts';
import { reversed } from './reverse.ts';

/**
 * The book after one more event, with its journals at the end of the book's. Refused: a day that is closed or lies before
 * what is posted, an id or a payment that was posted before, what the engine refuses, and what needs an approver.
 */
export function post(book: LoanBook, event: LedgerEvent): Result<LoanBook> {
  const wrong = faultOf(book, event);
  if (wrong !== undefined) return fail(wrong);
  return withinRange(() => dispatched(book, event));
}

function faultOf(book: LoanBook, event: LedgerEvent): Problem | undefined {
  const { on, id } = event;
  if (on <= book.closedTo) return problem('DAY_CLOSED', {}, '/on');
  if (on < book.lastOn) return problem('EVENT_ORDER', {}, '/on');
  const value = valueDay(event);
  if (value > on) return problem('VALUE_DAY', {}, '/valueOn');
  if (value < book.terms.from) return problem('EVENT_BEFORE_PAYOUT', {}, '/on');
  const isBegun = book.entries.length > 0;
  if (!isBegun && event.kind !== 'payout' && event.kind !== 'opening')
    return problem('LOAN_NOT_BEGUN', {}, '/kind');
  if (book.entries.some(({ what }) => what.id === id))
    return problem('EVENT_POSTED_TWICE', { id }, '/id');
  const reference = referenceOf(event);
  if (reference === undefined) return undefined;
  const isKnown = book.entries.some(({ what }) => {
    const other = 'amount' in what ? referenceOf(what) : undefined;
    return other?.source === reference.source && other.paymentId === reference.paymentId;
  });
  return isKnown ? problem('DUPLICATE_PAYMENT', {}, '/reference') : undefined;
}

const referenceOf = (event: LedgerEvent): Reference | undefined =>
  'reference' in event ? event.reference : undefined;

function dispatched(book: LoanBook, event: LedgerEvent): Result<LoanBook> {
  const on = valueDay(event);
  switch (event.kind) {
    case 'payout':
    case 'opening':
      return begun(book, event);
    case 'repayment':
    case 'merchant-refund':
      return paidIn(book, event);
    case 'matched':
      return event.amount > -(book.balances['2241.02'] ?? 0)
        ? fail(problem('RECEIPT_SMALL', {}, '/amount'))
        : paidIn(book, event);
    case 'unmatched-receipt':
      return plain(book, event, 'unmatched-receipt', ['1002', '2241.02'], event.amount);
    case 'allowance':
      return plain(book, event, 'allowance', ['6702.01', '1304'], event.amount);
    case 'refund':
      return refunded(book, event);
    case 'credit-applied':
      return creditApplied(book, event);
    case 'cost-advanced':
      return costAdvanced(book, event);
    case 'relief':
      return relieved(book, event);
    case 'settlement':
      return settled(book, event);
    case 'write-off':
      return writtenOff(book, event);
    case 'observation-over':
    case 'cured':
      return cleared(book, event);
    case 'reverse':
      return reversed(book, event);
    case 'accrual':
      return noted(book, event, []);
    case 'rate-change':
      return noted(book, event, [{ on, kind: 'rate', rate: event.rate }]);
    case 'break':
      return noted(book, event, [{ on, kind: 'break', forward: true }]);
    case 'stop':
    case 'resume':
      return noted(book, event, [{ on, kind: event.kind }]);
  }
}

/** Interest to the day, then what changes only how it runs on; what that changes at once is adjusted. */
function noted(
  book: LoanBook,
  event: LedgerEvent,
  engine: Parameters<typeof told>[2],
): Result<LoanBook> {
  const on = valueDay(event);
  const kind = event.kind === 'rate-change' ? 'rate-change' : 'accrual';
  const ready = accrued(book, on, event, kind);
  if (!ready.ok) return ready;
  const next = told(ready.value, event, engine);
  if (!next.ok) return next;
  const grown = grownBy(ready.value, next.value);
  if (!grown.ok) return grown;
  return difference(next.value.book, next.value.paid, {
    kind: 'adjustment',
    beside: [],
    on,
    cause: event,
  });
}

/** A change of how interest runs on makes nothing owed at once; NOT_CONSERVED where it would. */
function grownBy(before: LoanBook, { book, paid }: Told): Result<true> {
  const [was, is] = [claimsOn(before, before.accruedTo), claimsOn(book, before.accruedTo)];
  if (!was.ok) return was;
  if (!is.ok) return is;
  const sum = (['interest', 'penalty'] as const).reduce(
    (total, part) => total + partOf(is.value, part) - partOf(was.value, part) + paid[part],
    0,
  );
  return sum > book.kept.standing.rows.length
    ? fail(problem('NOT_CONSERVED', { sum }, '/kind'))
    : ok(true);
}
