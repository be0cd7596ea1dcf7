import { post, type LedgerEvent } from '@forbear/ledger';
import { later, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { partOf } from '../store/part.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { saveBooks, type KeptAccount } from './account.ts';
import { postingDay } from './bring.ts';
import type { KeptPayment } from './kept-payment.ts';
import { accountsByLoan, cameOn, follow } from './payment.ts';
import { givenBack } from './receipt.ts';
import type { PaymentState } from './table.ts';

/** What is done with a payment that is there: by whom it was prepared, and who confirmed it (C8). */
export type PaymentChange = (
  | { readonly kind: 'match'; readonly loan: string }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'refund'; readonly amount: Fen }
) & { readonly preparedBy: string; readonly approver: string };

/** Does what was confirmed with a payment. PAYMENT_CLOSED, LOAN_UNKNOWN, and what the ledger refuses. */
export async function changePayment(
  tx: Tx,
  payment: KeptPayment,
  change: PaymentChange,
  today: Day,
): Promise<Result<PaymentState>> {
  const { state } = payment;
  const closed = fail(problem('PAYMENT_CLOSED', { state }));
  if (state === 'reversed' || state === 'refunded') return closed;
  if (state === 'unknown') {
    if (change.kind === 'match') return matched(tx, payment, change, today);
    if (change.kind === 'refund' && change.amount !== payment.amount)
      return fail(problem('RECEIPT_SMALL', {}, '/amount'));
    await givenBack(tx, payment, change, today);
    return stateOf(tx, payment, change.kind === 'refund' ? 'refunded' : 'reversed');
  }
  if (change.kind === 'match') return closed;
  return onLoan(tx, payment, change, today);
}

async function stateOf(
  tx: Tx,
  { part, id }: KeptPayment,
  state: PaymentState,
  more: { readonly loan?: string; readonly event?: string } = {},
): Promise<Result<PaymentState>> {
  await tx
    .updateTable('payment')
    .set({ state, ...more })
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', part)
    .where('id', '=', id)
    .execute();
  return ok(state);
}

/** A receipt that turns out to be a loan's: out of its own part, and in and matched in the loan's. */
async function matched(
  tx: Tx,
  payment: KeptPayment,
  change: Extract<PaymentChange, { kind: 'match' }>,
  today: Day,
): Promise<Result<PaymentState>> {
  const part = partOf(change.loan);
  const account = (await accountsByLoan(tx, part, [change.loan])).get(change.loan);
  if (account === undefined) return fail(problem('LOAN_UNKNOWN', {}, '/loanNo'));
  await givenBack(tx, payment, change, today);
  const { preparedBy, approver, loan } = change;
  const { amount, source, paymentId } = payment;
  const came = later(payment.on, account.book.terms.from);
  const base = { ...cameOn(account.book, came, today), preparedBy, approver, amount };
  const receipt = `receipt/${payment.id}`;
  const event = `match/${payment.id}`;
  const reference = { source, paymentId };
  const saved = await posted(tx, account, [
    { ...base, id: receipt, kind: 'unmatched-receipt', reference },
    { ...base, id: event, kind: 'matched' },
  ]);
  return saved.ok ? stateOf(tx, payment, 'matched', { loan, event }) : saved;
}

/** Posts events on an account and has its case look at it. */
export async function posted(
  tx: Tx,
  { part, id, book }: KeptAccount,
  events: readonly LedgerEvent[],
): Promise<Result<true>> {
  let after = book;
  for (const event of events) {
    const next = post(after, event);
    if (!next.ok) return next;
    after = next.value;
  }
  const change = { id, before: book, after };
  const saved = await saveBooks(tx, part, [change]);
  if (saved.ok) await follow(tx, part, [change]);
  return saved;
}

/** A payment that stands on a loan is taken back whole, or of its credit a sum is paid back. */
async function onLoan(
  tx: Tx,
  payment: KeptPayment,
  change: Extract<PaymentChange, { kind: 'reverse' | 'refund' }>,
  today: Day,
): Promise<Result<PaymentState>> {
  const loan = payment.loan as string;
  const account = (await accountsByLoan(tx, partOf(loan), [loan])).get(loan) as KeptAccount;
  const { preparedBy, approver } = change;
  const base = { on: postingDay(account.book, today), preparedBy, approver };
  if (change.kind === 'refund') {
    const id = `refund/${payment.id}/${account.book.entries.length}`;
    const saved = await posted(tx, account, [
      { ...base, id, kind: 'refund', amount: change.amount },
    ]);
    return saved.ok ? ok(payment.state) : saved;
  }
  const undone = [payment.event as string];
  if (payment.state === 'matched') undone.push(`receipt/${payment.id}`);
  const events = undone.map((event, k): LedgerEvent => ({
    ...base,
    id: `reverse/${payment.id}/${k + 1}`,
    kind: 'reverse',
    event,
  }));
  const saved = await posted(tx, account, events);
  return saved.ok ? stateOf(tx, payment, 'reversed') : saved;
}
