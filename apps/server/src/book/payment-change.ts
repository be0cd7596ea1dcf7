import type { Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Tx } from '../store/store.ts';
import { heldPayment } from './kept-payment.ts';
import { changePayment } from './payment-done.ts';
import type { PaymentState } from './table.ts';
import { askedTwice, type Asking } from './two-hands.ts';

/** What a person wants done with a payment. */
export type Wanted =
  | { readonly kind: 'match'; readonly loan: string }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'refund'; readonly amount: Fen };

export type PaymentAnswer = { readonly state: PaymentState; readonly prepared: boolean };

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
