import { addDays, fen, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { claimsOn, placeOf, type LoanBook } from './book.ts';
import type { LedgerAccount } from './chart.ts';
import { posting } from './draft.ts';
import { journal, reversalOf, type Journal, type Posting } from './journal.ts';
import { movesTo, targetOf } from './target.ts';

const RUNNING: Partial<Record<LedgerAccount, LedgerAccount>> = {
  '1132.01': '6011.01',
  '1132.02': '6011.01',
  '1132.03': '6011.02',
};

/** What the accounts of a loan have not taken up yet of interest and penalty on balance, by income account. */
function notTakenUp(book: LoanBook, day: Day): Result<ReadonlyMap<LedgerAccount, number>> {
  const sums = new Map<LedgerAccount, number>();
  if (day < book.accruedTo) return ok(sums);
  const claims = claimsOn(book, day);
  if (!claims.ok) return claims;
  for (const { account, amount } of movesTo(
    book.balances,
    targetOf(claims.value, placeOf(book), book.balances),
  )) {
    const income = RUNNING[account];
    if (income !== undefined) sums.set(income, (sums.get(income) ?? 0) + amount);
  }
  return ok(sums);
}

/**
 * The one journal by which a product's loans tell at the end of a month what has run since each was posted, and the
 * one of the next day that turns it back; the loans' own accounts are not touched. None where nothing has run.
 */
export function monthEnd(
  product: string,
  books: readonly LoanBook[],
  day: Day,
): Result<readonly [Journal, Journal] | undefined> {
  const sums = new Map<LedgerAccount, number>();
  for (const book of books) {
    const own = notTakenUp(book, day);
    if (!own.ok) return own;
    for (const [account, sum] of own.value) sums.set(account, (sums.get(account) ?? 0) + sum);
  }
  const income = [...sums].filter(([, sum]) => sum !== 0);
  if (income.length === 0) return ok(undefined);
  const total = income.reduce((sum, [, one]) => sum + one, 0);
  const id = `month-end/${product}/${day}`;
  const postings: readonly Posting[] = [
    posting('1132.09', total),
    ...income.map(([account, sum]) => posting(account, -sum)),
  ];
  const made = journal({ id, on: day, kind: 'month-end-accrual', event: id, cause: id, postings });
  if (!made.ok) return made;
  const back = reversalOf(made.value, {
    id: `${id}/back`,
    on: addDays(day, 1),
    event: `${id}/back`,
    cause: id,
  });
  return ok([made.value, { ...back, kind: 'month-end-reversal' }]);
}

/** The balances of a book as the journal by which another begins. */
export function carriedOver(book: LoanBook, id: string, on: Day): Result<Journal> {
  const postings = (Object.entries(book.balances) as [LedgerAccount, number][]).map(
    ([account, amount]) => ({ account, amount: fen(amount) }),
  );
  if (postings.length === 0) return fail(problem('JOURNAL_EMPTY', { id }));
  return journal({ id, on, kind: 'opening', event: id, cause: id, loan: book.loan, postings });
}
