import { fen } from '@forbear/money';
import { fail, problem, type Result } from '@forbear/problem';
import { accrued } from './accrue.ts';
import { claimsOn, placeOf, type LoanBook } from './book.ts';
import { sideOf, type LedgerAccount } from './chart.ts';
import { booked, posting, type Cause } from './draft.ts';
import { told } from './engine.ts';
import { valueDay, type Entry, type LedgerEvent } from './event.ts';
import { type JournalKind, type Posting } from './journal.ts';
import { CLAIM_ACCOUNTS, movesTo, targetOf } from './target.ts';

type What = Entry['what'];

/** Posts the moves between classes that an entry brings; `lost` says what stands against claims that leave the book. */
function reclassed(
  book: LoanBook,
  what: What,
  kind: JournalKind,
  against: (moves: readonly Posting[]) => readonly Posting[] = () => [],
): Result<LoanBook> {
  const claims = claimsOn(book, book.accruedTo);
  if (!claims.ok) return claims;
  const moves = movesTo(book.balances, targetOf(claims.value, placeOf(book), book.balances));
  return booked(book, what, {
    kind,
    postings: [...moves, ...against(moves)],
    valueOn: valueDay(what),
  });
}

/** The book after a mark of the close: overdue rows, non-performing principal, interest off balance. */
export function marked(book: LoanBook, what: Extract<What, { kind: MarkKind }>): Result<LoanBook> {
  const next = told(book, what, []);
  if (!next.ok) return next;
  return reclassed(next.value.book, what, what.kind, turnedBack);
}
type MarkKind = 'overdue' | 'non-performing' | 'non-accrual';

const INCOME_OF: Partial<Record<LedgerAccount, LedgerAccount>> = {
  '1132.01': '6011.01',
  '1132.02': '6011.01',
  '1132.03': '6011.02',
  '1132.04': '6011.03',
};

/** Income that was booked and not collected is taken back. */
const turnedBack = (moves: readonly Posting[]): readonly Posting[] =>
  moves.flatMap(({ account, amount }) => {
    const income = INCOME_OF[account];
    return income === undefined ? [] : [posting(income, -amount)];
  });

/**
 * 账销案存: principal against the loan's allowance and, beyond what was built of it, as a loss at once; costs as a loss. The
 * debt itself does not change.
 */
export function writtenOff(
  book: LoanBook,
  event: Extract<LedgerEvent, { kind: 'write-off' }>,
): Result<LoanBook> {
  const on = valueDay(event);
  if (placeOf(book).writtenOff) return fail(problem('WRITTEN_OFF', {}, '/kind'));
  if (event.approver === undefined || event.approver === event.preparedBy)
    return fail(problem('WAIVER_UNAPPROVED', {}, '/approver'));
  let ready = accrued(book, on, event);
  if (ready.ok && placeOf(ready.value).nonAccrual === 'no')
    ready = marked(ready.value, { ...cause(event), id: `${event.id}/off`, kind: 'non-accrual' });
  if (!ready.ok) return ready;
  const next = told(ready.value, event, event.stops ? [{ on, kind: 'stop' }] : []);
  if (!next.ok) return next;
  let allowed = Math.max(0, -(next.value.book.balances['1304'] ?? 0));
  return reclassed(next.value.book, event, 'write-off', (moves) =>
    moves.flatMap(({ account, amount }) => {
      if (account.startsWith('1303')) {
        const covered = Math.min(allowed, -amount);
        allowed -= covered;
        return [posting('1304', covered), posting('6702.01', -amount - covered)];
      }
      // Interest that was paid ahead of days which bear none any more is the borrower's again.
      if (account === '2241.01') return [posting('6011.01', -amount)];
      const isLost = account === '1221.01' || account.startsWith('1132');
      return isLost ? [posting('6702.01', -amount)] : [];
    }),
  );
}

const cause = ({ on, valueOn }: LedgerEvent) => ({
  on,
  ...(valueOn === undefined ? {} : { valueOn }),
});

/** The end of an observation, or of non-performing: principal goes to the class that counts now. */
export function cleared(
  book: LoanBook,
  event: Extract<LedgerEvent, { kind: 'observation-over' | 'cured' }>,
): Result<LoanBook> {
  const place = placeOf(book);
  const isThere = event.kind === 'cured' ? place.nonPerforming : place.restructured;
  if (!isThere) return fail(problem('CLASS_NOT_THERE', {}, '/kind'));
  const ready = accrued(book, valueDay(event), event);
  if (!ready.ok) return ready;
  const next = told(ready.value, event, []);
  return next.ok ? reclassed(next.value.book, event, event.kind) : next;
}

/** A journal of two lines that touches no claim. */
export function plain(
  book: LoanBook,
  event: LedgerEvent,
  kind: JournalKind,
  [debit, credit]: readonly [LedgerAccount, LedgerAccount],
  amount: number,
): Result<LoanBook> {
  if (amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
  const next = told(book, event, []);
  if (!next.ok) return next;
  return booked(next.value.book, event, {
    kind,
    postings: [posting(debit, amount), posting(credit, -amount)],
    valueOn: valueDay(event),
  });
}

/** The payout of a loan, or what an import brings: all claims against the bank, or 期初导入. */
export function begun(
  book: LoanBook,
  event: Extract<LedgerEvent, { kind: 'payout' | 'opening' }>,
): Result<LoanBook> {
  if (book.entries.length > 0) return fail(problem('LOAN_BEGUN', {}, '/kind'));
  const next = told(book, event, []);
  if (!next.ok) return next;
  const claims = claimsOn(next.value.book, book.terms.from);
  if (!claims.ok) return claims;
  const moves = movesTo({}, targetOf(claims.value, placeOf(book), {}));
  const sum = fen(moves.reduce((total, { amount }) => total + amount, 0));
  const against = posting(event.kind === 'payout' ? '1002' : '2299', -sum);
  return booked(next.value.book, event, {
    kind: event.kind,
    postings: [...moves, against],
    valueOn: valueDay(event),
  });
}

/**
 * The book after its history was taken over from another system: what that booked besides claims — money, income, losses —
 * happened there, and stands against 期初导入. The claims stay as the history left them.
 */
export function takenOver(book: LoanBook, cause: Cause): Result<LoanBook> {
  const claims: readonly LedgerAccount[] = CLAIM_ACCOUNTS;
  const other = (Object.entries(book.balances) as [LedgerAccount, number][]).filter(
    ([account]) => sideOf(account) === 'on' && !claims.includes(account),
  );
  const sum = other.reduce((total, [, amount]) => total + amount, 0);
  const postings = other.map(([account, amount]) => posting(account, -amount));
  return booked(book, cause, { kind: 'opening', postings: [...postings, posting('2299', sum)] });
}
