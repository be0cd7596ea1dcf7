import type { Day, Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { tenantOf, type Tx } from '../store/store.ts';
import { heldPayment } from './kept-payment.ts';
import { changePayment } from './payment-done.ts';
import type { PaymentState } from './table.ts';

/** What a person wants done with a payment. */
export type Wanted =
  | { readonly kind: 'match'; readonly loan: string }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'refund'; readonly amount: Fen };

/** Who asks, whether they may decide what a person prepared, and when. */
export type Asking = {
  readonly by: string;
  readonly decides: (preparedBy: string) => boolean;
  readonly at: number;
  readonly today: Day;
};

export type PaymentAnswer = { readonly state: PaymentState; readonly prepared: boolean };

/**
 * Prepares what is to be done with a payment, or does it where another person asked for the very same before (C8). Anything
 * else than what stands prepared takes its place and waits for a second person again.
 */
export async function askPayment(
  tx: Tx,
  id: string,
  wanted: Wanted,
  who: Asking,
): Promise<Result<PaymentAnswer>> {
  const payment = await heldPayment(tx, id);
  if (payment === undefined) return fail(problem('NOT_FOUND'));
  const key = { tenant: tenantOf(tx), part: payment.part, id };
  const body = JSON.stringify(wanted);
  const before = await tx
    .selectFrom('payment_change')
    .select(['body', 'prepared_by'])
    .where('tenant', '=', key.tenant)
    .where('part', '=', key.part)
    .where('id', '=', id)
    .executeTakeFirst();
  const drop = () =>
    tx
      .deleteFrom('payment_change')
      .where('tenant', '=', key.tenant)
      .where('part', '=', key.part)
      .where('id', '=', id)
      .execute();
  if (before?.body === body) {
    if (before.prepared_by === who.by) return fail(problem('APPROVER_IS_PROPOSER'));
    if (!who.decides(before.prepared_by)) return ok({ state: payment.state, prepared: true });
    const confirmed = { ...wanted, preparedBy: before.prepared_by, approver: who.by };
    const done = await changePayment(tx, payment, confirmed, who.today);
    if (!done.ok) return done;
    await drop();
    return ok({ state: done.value, prepared: false });
  }
  await drop();
  await tx
    .insertInto('payment_change')
    .values({ ...key, kind: wanted.kind, body, prepared_by: who.by, at: who.at })
    .execute();
  return ok({ state: payment.state, prepared: true });
}
