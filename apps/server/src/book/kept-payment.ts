import { fen, type Day, type Fen } from '@forbear/money';
import { sql } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import type { PaymentState } from './table.ts';

/** A payment as the desk keeps it. */
export type KeptPayment = {
  readonly part: number;
  readonly id: string;
  readonly source: string;
  readonly paymentId: string;
  readonly on: Day;
  readonly amount: Fen;
  readonly loan: string | undefined;
  readonly state: PaymentState;
  readonly event: string | undefined;
};

/** A payment of the desk by its id, held until the transaction ends. */
export async function heldPayment(tx: Tx, id: string): Promise<KeptPayment | undefined> {
  const { rows } = await sql<{
    part: number;
    source: string;
    payment_id: string;
    paid_on: Day;
    amount: number;
    loan: string | null;
    state: PaymentState;
    event: string | null;
  }>`
    select part, source, payment_id, paid_on, amount, loan, state, event from payment
    where tenant = ${tenantOf(tx)} and id = ${id} for update`.execute(tx);
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        part: row.part,
        id,
        source: row.source,
        paymentId: row.payment_id,
        on: row.paid_on,
        amount: fen(row.amount),
        loan: row.loan ?? undefined,
        state: row.state,
        event: row.event ?? undefined,
      };
}
