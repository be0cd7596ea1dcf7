import { fen, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { LoanBook } from './book.ts';
import { sideOf, type LedgerAccount } from './chart.ts';
import { added, journal, type Journal, type JournalKind, type Posting } from './journal.ts';

/** A journal to be made: what off balance is moved finds its contra by itself. */
export type Draft = {
  readonly kind: JournalKind;
  readonly postings: readonly Posting[];
  readonly valueOn?: Day;
};

/** What all journals of one cause share. */
export type Cause = { readonly id: string; readonly on: Day; readonly approver?: string };

export const posting = (account: LedgerAccount, amount: number): Posting => ({
  account,
  amount: fen(amount),
});

/** One line for each account, none of nothing, and the contra of what is off balance. */
export function completed(postings: readonly Posting[]): readonly Posting[] {
  const off = postings
    .filter(({ account }) => sideOf(account) === 'off')
    .reduce((sum, { amount }) => sum + amount, 0);
  const sums = added({}, off === 0 ? postings : [...postings, posting('9190', -off)]);
  return (Object.entries(sums) as [LedgerAccount, Fen][]).map(([account, amount]) => ({
    account,
    amount,
  }));
}

/** The book after a journal of the draft; as it was where the draft moves nothing. */
export function booked(book: LoanBook, cause: Cause, draft: Draft): Result<LoanBook> {
  const postings = completed(draft.postings);
  if (postings.length === 0) return ok(book);
  const no = book.journals.filter((one) => one.cause === cause.id).length + 1;
  const { valueOn } = draft;
  return entered(book, {
    id: `${book.loan}/${book.journals.length + 1}`,
    on: cause.on,
    ...(valueOn === undefined || valueOn === cause.on ? {} : { valueOn }),
    kind: draft.kind,
    event: `${cause.id}/${no}`,
    cause: cause.id,
    loan: book.loan,
    postings,
    ...(cause.approver === undefined ? {} : { approver: cause.approver }),
  });
}

/** The book after a journal; JOURNAL_UNBALANCED or JOURNAL_EMPTY where it is none. */
export function entered(book: LoanBook, one: Journal): Result<LoanBook> {
  const good = journal(one);
  if (!good.ok) return good;
  return ok({
    ...book,
    journals: [...book.journals, one],
    balances: added(book.balances, one.postings),
    lastOn: one.on > book.lastOn ? one.on : book.lastOn,
  });
}
