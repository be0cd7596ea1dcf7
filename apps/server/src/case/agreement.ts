import { post, type LoanBook } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import { fail, problem, type Result } from '@forbear/problem';
import { dayAt } from '../clock.ts';
import { saveBooks, type KeptAccount } from '../book/account.ts';
import { postingDay } from '../book/bring.ts';
import type { StoredEvent } from '../store/event-log.ts';
import type { Tx } from '../store/store.ts';
import type { KeptCase } from './case-book.ts';
import { relieved } from './loan.ts';
import { keptOffer } from './offer.ts';

/** The event of the book by which an agreement was laid on the loan. */
export const reliefId = (caseId: string, offerId: string): string =>
  `agreement/${caseId}/${offerId}`;

type Data = {
  readonly offer?: { readonly id: string; readonly digest: string };
  readonly digest?: string;
};
const dataOf = ({ data }: StoredEvent): Data => (data ?? {}) as Data;

/** Who prepared the terms and who else confirmed them, by the events that name them (C8). */
export function hands(
  events: readonly StoredEvent[],
  offer: { readonly id: string; readonly digest: string },
): { readonly preparedBy?: string; readonly approver?: string } {
  const made = events.findLast(
    ({ kind, data }) =>
      (kind === 'propose' || kind === 'offer' || kind === 'counter') &&
      (data as Data).offer?.id === offer.id,
  );
  const confirmed = events.findLast(
    (event) =>
      (event.kind === 'approve' || event.kind === 'accept') &&
      dataOf(event).digest === offer.digest &&
      (event.data as { readonly role?: string }).role !== 'borrower',
  );
  return {
    ...(made === undefined ? {} : { preparedBy: made.actor }),
    ...(confirmed === undefined ? {} : { approver: confirmed.actor }),
  };
}

async function kept(
  tx: Tx,
  { part, id }: KeptAccount,
  before: LoanBook,
  after: Result<LoanBook>,
): Promise<Result<LoanBook>> {
  if (!after.ok) return after;
  const saved = await saveBooks(tx, part, [{ id, before, after: after.value }]);
  return saved.ok ? after : saved;
}

/** Lays the open offer on the loan: accrual to the day, waiver, capitalisation and restructuring as journals (G1). */
export async function agreed(
  tx: Tx,
  account: KeptAccount,
  { row, events, state }: KeptCase,
  today: Day,
): Promise<Result<LoanBook>> {
  const { open } = state;
  if (open === undefined) return fail(problem('OFFER_CLOSED'));
  const offer = await keptOffer(tx, row, open.id);
  if (!offer.ok) return offer;
  const { measures, rows, at } = offer.value;
  const on = dayAt(at);
  const id = reliefId(row.id, open.id);
  const by = hands(events, open);
  const after = relieved(account.book, { measures, rows, on }, { id, ...by }, today);
  return kept(tx, account, account.book, after);
}

/**
 * Takes every relief journal of an agreement back (L3): the loan is as if it had never been, but for the days that it
 * held, which are no days late.
 */
export function undone(
  tx: Tx,
  account: KeptAccount,
  event: string,
  id: string,
  today: Day,
): Promise<Result<LoanBook>> {
  const { book } = account;
  const on = postingDay(book, today);
  return kept(tx, account, book, post(book, { id, on, kind: 'reverse', event, spared: true }));
}

/** Ends an agreement forward: what was waived and paid stays, rows not yet due go back to the contract. */
export function ended(
  tx: Tx,
  account: KeptAccount,
  id: string,
  today: Day,
): Promise<Result<LoanBook>> {
  const { book } = account;
  return kept(tx, account, book, post(book, { id, on: postingDay(book, today), kind: 'break' }));
}
