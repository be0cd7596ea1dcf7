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

/** A payment of the desk by its id, held until the transaction ends: looked for in every part, held in its own. */
export async function heldPayment(tx: Tx, id: string): Promise<KeptPayment | undefined> {
  const tenant = tenantOf(tx);
  const { rows: places } = await sql<{ part: number }>`
    select part from payment where tenant = ${tenant} and id = ${id}`.execute(tx);
  const [place] = places;
  if (place === undefined) return undefined;
  const { rows } = await sql<{
    source: string;
    payment_id: string;
    paid_on: Day;
    amount: number;
    loan: string | null;
    state: PaymentState;
    event: string | null;
  }>`
    select source, payment_id, paid_on, amount, loan, state, event from payment
    where tenant = ${tenant} and part = ${place.part} and id = ${id} for update`.execute(tx);
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        part: place.part,
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
