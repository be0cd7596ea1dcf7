import type { LoanEvent } from '@forbear/loan';
import { fen, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { accrued, earned } from './accrue.ts';
import { claimsOn, placeOf, type LoanBook, type PaidParts } from './book.ts';
import type { LedgerAccount } from './chart.ts';
import { booked, posting, type Cause } from './draft.ts';
import { told } from './engine.ts';
import { valueDay, type LedgerEvent } from './event.ts';
import type { JournalKind, Posting } from './journal.ts';
import { movesTo, targetOf } from './target.ts';

type Of<K extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: K }>;

/** Money that comes in, from the bank or out of what nobody was known for. */
export function paidIn(
  book: LoanBook,
  event: Of<'repayment' | 'merchant-refund' | 'matched'>,
): Result<LoanBook> {
  const on = valueDay(event);
  const from: LedgerAccount = event.kind === 'matched' ? '2241.02' : '1002';
  const kind: JournalKind =
    event.kind === 'repayment' && placeOf(book).writtenOff ? 'recovery' : event.kind;
  return moved(book, event, {
    kind,
    engine: [{ on, kind: 'repay', amount: event.amount }],
    beside: [posting(from, event.amount)],
    accrues: true,
  });
}

/** Credit that is paid back: no interest is booked for it. */
export const refunded = (book: LoanBook, event: Of<'refund'>): Result<LoanBook> =>
  moved(book, event, {
    kind: 'refund',
    engine: [{ on: valueDay(event), kind: 'refund', amount: event.amount }],
    beside: [posting('1002', -event.amount)],
    accrues: false,
  });

/** Credit that pays what is owed. */
export function creditApplied(book: LoanBook, event: Of<'credit-applied'>): Result<LoanBook> {
  const { amount } = event;
  return moved(book, event, {
    kind: 'credit-applied',
    engine: [
      { on: valueDay(event), kind: 'apply-credit', ...(amount === undefined ? {} : { amount }) },
    ],
    beside: [],
    accrues: true,
  });
}

/** A cost that was paid for the borrower; credit is set off against it first. */
export const costAdvanced = (book: LoanBook, event: Of<'cost-advanced'>): Result<LoanBook> =>
  moved(book, event, {
    kind: 'cost-advanced',
    engine: [{ on: valueDay(event), kind: 'charge', amount: event.amount }],
    beside: [posting('1002', -event.amount)],
    accrues: true,
    spent: event.amount,
  });

type Move = {
  readonly kind: JournalKind;
  readonly engine: readonly LoanEvent[];
  /** What stands against the claims. */
  readonly beside: readonly Posting[];
  /** Whether interest is booked up to the day first. */
  readonly accrues: boolean;
  /** New costs: money that was spent, and not earned. */
  readonly spent?: Fen;
};

/** Accrues to the day, tells the engine, and posts the difference of the two positions by component. */
export function moved(book: LoanBook, event: LedgerEvent, move: Move): Result<LoanBook> {
  const on = valueDay(event);
  const cause: Cause = event;
  const isLate = on < book.kept.standing.on || on < book.accruedTo;
  const ready = move.accrues && !isLate ? accrued(book, on, cause) : ok(book);
  if (!ready.ok) return ready;
  const next = told(ready.value, event, move.engine);
  if (!next.ok) return next;
  return difference(next.value.book, next.value.paid, { ...move, on, cause });
}

/** Posts what brings the accounts to the engine's claims, with what was earned by what was paid. */
export function difference(
  book: LoanBook,
  paid: PaidParts,
  by: Pick<Move, 'kind' | 'beside' | 'spent'> & { readonly on: Day; readonly cause: Cause },
): Result<LoanBook> {
  const claims = claimsOn(book, book.accruedTo);
  if (!claims.ok) return claims;
  const place = placeOf(book);
  const moves = movesTo(book.balances, targetOf(claims.value, place, book.balances));
  const counted = { ...paid, costs: fen(paid.costs - (by.spent ?? ZERO)) };
  const postings = [...moves, ...by.beside, ...earned(moves, counted, place)];
  return booked(book, by.cause, { kind: by.kind, postings, valueOn: by.on });
}
