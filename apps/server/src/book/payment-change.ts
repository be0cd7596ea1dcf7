import type { Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Tx } from '../store/store.ts';
import { heldPayment } from './kept-payment.ts';
import { changePayment } from './payment-done.ts';
import type { PaymentState } from './table.ts';
import { askedTwice, rejected, type Asking } from './two-hands.ts';

/** What a person wants done with a payment. */
export type Wanted =
  | { readonly kind: 'match'; readonly loan: string }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'refund'; readonly amount: Fen };

export type PaymentAnswer = { readonly state: PaymentState; readonly prepared: boolean };

/** Says no to what was prepared on a payment, or takes the own back; the payment stays as it is. NOTHING_PREPARED. */
export async function rejectPayment(
  tx: Tx,
  id: string,
  reason: string,
  who: Asking,
): Promise<Result<{ readonly answer: PaymentAnswer; readonly preparedBy: string }>> {
  const payment = await heldPayment(tx, id);
  if (payment === undefined) return fail(problem('NOT_FOUND'));
  const done = await rejected(tx, 'payment_change', payment, reason, who);
  if (!done.ok) return done;
  const { preparedBy } = done.value;
  return ok({ answer: { state: payment.state, prepared: false }, preparedBy });
}

/** Prepares what is to be done with a payment, or does it by the second of two persons (C8). */
export async function askPayment(
  tx: Tx,
  id: string,
  wanted: Wanted,
  who: Asking,
): Promise<Result<PaymentAnswer>> {
  const payment = await heldPayment(tx, id);
  if (payment === undefined) return fail(problem('NOT_FOUND'));
  const asked = await askedTwice(tx, 'payment_change', payment, wanted, who, (hands) =>
    changePayment(tx, payment, { ...wanted, ...hands }, who.today),
  );
  if (!asked.ok) return asked;
  const { value } = asked;
  return ok({ state: value.prepared ? payment.state : value.done, prepared: value.prepared });
}
