import { type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { claimsOn, NOTHING_PAID, placeOf, type LoanBook, type PaidParts } from './book.ts';
import type { LedgerAccount } from './chart.ts';
import { PARTS, type Part } from './claim.ts';
import { booked, posting, type Cause } from './draft.ts';
import type { JournalKind, Posting } from './journal.ts';
import { movesTo, targetOf, type Place } from './target.ts';

/** The accounts of the balance sheet that hold a part of a claim. */
const ON_BALANCE: Readonly<Record<Part, readonly LedgerAccount[]>> = {
  principal: ['1303.01', '1303.02', '1303.03', '1303.04'],
  interest: ['1132.01', '1132.02'],
  penalty: ['1132.03'],
  fee: ['1132.04'],
  costs: ['1221.01'],
};

const INCOME: Readonly<Record<Part, LedgerAccount>> = {
  principal: '1304',
  interest: '6011.01',
  penalty: '6011.02',
  fee: '6011.03',
  costs: '6702.01',
};

/**
 * What is earned or given back by moves of claims: of each part what was paid of it, and what its claim on
 * balance grew by. What was paid of a claim off balance is earned when it is paid.
 */
export function earned(
  moves: readonly Posting[],
  paid: PaidParts,
  place: Place,
): readonly Posting[] {
  return PARTS.flatMap((part) => {
    const grown = moves
      .filter(({ account }) => ON_BALANCE[part].includes(account))
      .reduce((sum, { amount }) => sum + amount, 0);
    const sum = paid[part] + grown;
    if (sum === 0) return [];
    const isLate = part === 'interest' || part === 'penalty' || part === 'fee';
    const isOff = place.writtenOff || place.nonAccrual !== 'no';
    const isCollected = isLate && isOff && paid[part] !== 0;
    return [posting(isCollected ? '6011.05' : INCOME[part], -sum)];
  });
}

/**
 * Interest, penalty and fees booked up to a day, with each due day on the way by itself. Posting more often
 * never changes what is owed: a run is rounded once, less what was booked of it.
 */
export function accrued(
  book: LoanBook,
  to: Day,
  cause: Cause,
  kind: JournalKind = 'accrual',
): Result<LoanBook> {
  const dues = [...new Set(book.kept.standing.rows.map(({ due }) => due))].filter(
    (due) => due > book.accruedTo && due <= to,
  );
  let next = book;
  for (const due of dues.sort((a, b) => a - b)) {
    const made = accruedOn(next, due, cause, 'due');
    if (!made.ok) return made;
    next = made.value;
  }
  return accruedOn(next, to, cause, kind);
}

function accruedOn(book: LoanBook, to: Day, cause: Cause, kind: JournalKind): Result<LoanBook> {
  if (to < book.accruedTo) return ok(book);
  const claims = claimsOn(book, to);
  if (!claims.ok) return claims;
  const place = placeOf(book);
  const moves = movesTo(book.balances, targetOf(claims.value, place, book.balances));
  const postings = [...moves, ...earned(moves, NOTHING_PAID, place)];
  const made = booked(book, cause, { kind, postings, valueOn: to });
  return made.ok ? ok({ ...made.value, accruedTo: to }) : made;
}
