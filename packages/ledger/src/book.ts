import {
  apply,
  open,
  type KeptLoan,
  type LoanEvent,
  type PaymentAllocation,
  type Terms,
} from '@forbear/loan';
import { addDays, fen, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problemAt, type Result } from '@forbear/problem';
import { claimsOf, type Claims } from './claim.ts';
import { valueDay, type Entry } from './event.ts';
import type { Balances, Journal } from './journal.ts';
import type { Place } from './target.ts';

/** When interest of a loan is no income any more, and whether what was booked of it is turned back. */
export type NonAccrual = { readonly afterDays: number; readonly reverse: boolean };

/** The lender's own setting; the accountant sets it before the desk keeps a book. */
export const NON_ACCRUAL: NonAccrual = { afterDays: 90, reverse: true };

/** What was paid of a loan so far, by part. */
export type PaidParts = Readonly<PaymentAllocation['parts']>;

/** What an imported account owed beside its rows, and the oldest day that was due and not paid when it came. */
export type Arrears = {
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly fees: Fen;
  readonly since?: Day;
};

/** The book of one loan: plain data that survives JSON. */
export type LoanBook = {
  readonly loan: string;
  readonly terms: Terms;
  readonly arrears?: Arrears;
  readonly nonAccrual: NonAccrual;
  readonly kept: KeptLoan;
  readonly entries: readonly Entry[];
  readonly journals: readonly Journal[];
  readonly balances: Balances;
  readonly paid: PaidParts;
  /** Interest and penalty are booked up to this day. */
  readonly accruedTo: Day;
  /** The last business day that was closed (L10). */
  readonly closedTo: Day;
  /** The latest day on which anything was posted. */
  readonly lastOn: Day;
};

export const NOTHING_PAID: PaidParts = {
  costs: ZERO,
  penalty: ZERO,
  fee: ZERO,
  interest: ZERO,
  principal: ZERO,
};

/** The book of a loan before its payout or import is booked; problems of its terms as of a schedule. */
export function openBook(start: {
  readonly loan: string;
  readonly terms: Terms;
  readonly arrears?: Arrears;
  readonly nonAccrual?: NonAccrual;
}): Result<LoanBook> {
  const { loan, terms, arrears, nonAccrual = NON_ACCRUAL } = start;
  const kept = keptOf(terms, arrears, []);
  if (!kept.ok) return kept;
  const { from } = terms;
  return ok({
    loan,
    terms,
    ...(arrears === undefined ? {} : { arrears }),
    nonAccrual,
    kept: kept.value.kept,
    entries: [],
    journals: [],
    balances: {},
    paid: NOTHING_PAID,
    accruedTo: from,
    closedTo: addDays(from, -1),
    lastOn: from,
  });
}

export type Played = { readonly kept: KeptLoan; readonly paid: PaidParts };

/** The engine's loan by all that counts, in the order of value days, then of booking (A5). */
export function keptOf(
  terms: Terms,
  arrears: Arrears | undefined,
  entries: readonly Entry[],
): Result<Played> {
  const opened = open(terms);
  if (!opened.ok) return opened;
  let played: Played = { kept: withArrears(opened.value, arrears), paid: NOTHING_PAID };
  const live = entries.filter(isLive);
  const inOrder = [...live].sort((a, b) => valueDay(a.what) - valueDay(b.what));
  for (const entry of inOrder)
    for (const event of entry.engine) {
      const next = apply(played.kept, event);
      if (!next.ok) return fail(problemAt(`/${entry.what.id}`, next.problem));
      played = playedOn(played, event, next.value);
    }
  return ok(played);
}

function withArrears(kept: KeptLoan, arrears: Arrears | undefined): KeptLoan {
  if (arrears === undefined) return kept;
  const { interest, penalty, fees, since } = arrears;
  const [first, ...rest] = kept.standing.rows;
  if (first === undefined) return kept;
  // What was owed already is asked with the first row to come.
  const charges = { costs: ZERO, interest, penalty, fee: fees };
  const asked = { ...first, charges, ...(since === undefined ? {} : { lateSince: since }) };
  return { ...kept, standing: { ...kept.standing, rows: [asked, ...rest] } };
}

/**
 * What was paid after one more event; a cost that credit covers at once is paid by it, and what a relief, or its end,
 * gives back as credit was interest paid ahead.
 */
export function playedOn(
  before: Played,
  event: LoanEvent,
  {
    kept,
    allocations,
  }: { readonly kept: KeptLoan; readonly allocations: readonly PaymentAllocation[] },
): Played {
  const paid = morePaid(before.paid, allocations);
  const credited = kept.standing.credit - before.kept.standing.credit;
  if (event.kind === 'charge')
    return { kept, paid: { ...paid, costs: fen(paid.costs - credited) } };
  if (event.kind !== 'relief' && event.kind !== 'break') return { kept, paid };
  const told = sumPaid(paid) - sumPaid(before.paid);
  return { kept, paid: { ...paid, interest: fen(paid.interest - told - credited) } };
}

function morePaid(paid: PaidParts, allocations: readonly PaymentAllocation[]): PaidParts {
  return allocations.reduce(
    (sum, { parts }) => ({
      costs: fen(sum.costs + parts.costs),
      penalty: fen(sum.penalty + parts.penalty),
      fee: fen(sum.fee + parts.fee),
      interest: fen(sum.interest + parts.interest),
      principal: fen(sum.principal + parts.principal),
    }),
    paid,
  );
}

const sumPaid = ({ costs, penalty, fee, interest, principal }: PaidParts): number =>
  costs + penalty + fee + interest + principal;

/** The difference of two sums paid. */
export const paidBetween = (before: PaidParts, after: PaidParts): PaidParts => ({
  costs: fen(after.costs - before.costs),
  penalty: fen(after.penalty - before.penalty),
  fee: fen(after.fee - before.fee),
  interest: fen(after.interest - before.interest),
  principal: fen(after.principal - before.principal),
});

/** Whether an entry was not taken back. */
export const isLive = ({ reversed }: Entry): boolean => reversed !== true;

const lives = (entries: readonly Entry[]): readonly Entry['what'][] =>
  entries.filter(isLive).map(({ what }) => what);

/** Where the claims of a loan stand, by what was booked and not taken back. */
export function placeOf({ entries, nonAccrual }: Pick<LoanBook, 'entries' | 'nonAccrual'>): Place {
  let [restructured, nonPerforming, writtenOff] = [false, false, false];
  let off: Place['nonAccrual'] = 'no';
  for (const what of lives(entries)) {
    if (what.kind === 'relief' && what.difficulty) restructured = true;
    if (what.kind === 'observation-over') restructured = false;
    if (what.kind === 'non-performing') nonPerforming = true;
    if (what.kind === 'non-accrual') off = nonAccrual.reverse ? 'turned-back' : 'kept';
    if (what.kind === 'cured') [nonPerforming, off] = [false, off === 'no' ? 'no' : 'ended'];
    if (what.kind === 'write-off') writtenOff = true;
  }
  return { restructured, nonPerforming, writtenOff, nonAccrual: off };
}

/** Rows due before this day are marked as overdue. */
export const markedTo = ({ entries, terms }: Pick<LoanBook, 'entries' | 'terms'>): Day =>
  lives(entries).reduce<Day>(
    (day, what) =>
      what.kind === 'overdue' && what.due >= day ? (addDays(what.due, 1) as Day) : day,
    terms.from,
  );

/** The claims of the book's loan on a day. */
export const claimsOn = (book: LoanBook, on: Day): Result<Claims> =>
  claimsOf(book.kept, on, markedTo(book));

/** Whether all is paid and nothing more is claimed. */
export const isPaidOff = (claims: Claims): boolean =>
  claims.principal +
    claims.interestDue +
    claims.interestRun +
    claims.penalty +
    claims.fee +
    claims.costs ===
  0;
