import { reversalOf, type Journal } from '@forbear/ledger';
import { addDays, fen, later, type Day } from '@forbear/money';
import { tenantOf, type Tx } from '../store/store.ts';
import { heldPart } from './account.ts';
import { valued } from './bring.ts';
import { journalOfReceipt, journalsKept } from './journal-row.ts';
import type { KeptPayment } from './kept-payment.ts';

/** Money that nobody is known for: one journal each, in the payment's own part. */
export async function keepUnknown(
  tx: Tx,
  payments: readonly KeptPayment[],
  today: Day,
): Promise<void> {
  for (const part of [...new Set(payments.map((one) => one.part))].sort((a, b) => a - b)) {
    const on = later(today, addDays(await heldPart(tx, part), 1));
    const mine = payments.filter((one) => one.part === part);
    await journalsKept(
      { tenant: tenantOf(tx), part },
      mine.map((payment) => ({ owner: { id: payment.id }, no: 1, one: receiptOf(payment, on) })),
    ).execute(tx);
  }
}

const receiptOf = ({ id, amount, on: came }: KeptPayment, on: Day): Journal => ({
  id: `${id}/1`,
  on,
  ...valued(on, came),
  kind: 'unmatched-receipt',
  event: `receipt/${id}/1`,
  cause: `receipt/${id}`,
  postings: [
    { account: '1002', amount },
    { account: '2241.02', amount: fen(-amount) },
  ],
});

/** Takes a receipt out of 2241.02 again: its journal with the sides turned. */
export async function givenBack(
  tx: Tx,
  { part, id }: KeptPayment,
  { kind, approver }: { readonly kind: string; readonly approver: string },
  today: Day,
): Promise<void> {
  const at = { tenant: tenantOf(tx), part };
  const on = later(today, addDays(await heldPart(tx, part), 1));
  const original = await journalOfReceipt(tx, at, id);
  const cause = `${kind}/${id}`;
  const made = reversalOf(original, { id: `${id}/2`, on, event: `${cause}/1`, cause, approver });
  await journalsKept(at, [{ owner: { id }, no: 2, one: made }]).execute(tx);
}
