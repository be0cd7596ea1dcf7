import type { Day } from '@forbear/money';
import { commitmentOf } from '@forbear/negotiation';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { tenantOf, type Tx } from '../store/store.ts';
import type { CaseRow } from './table.ts';

/** Personal words of an event by name; they stand beside the chain, which holds their commitments (H5). */
export type Personal = Readonly<Record<string, string>>;

export type Sealed = {
  readonly commitments: Readonly<Record<string, string>>;
  readonly fields: readonly {
    readonly name: string;
    readonly salt: string;
    readonly value: string;
  }[];
};

/** Every value with a salt of its own, without which its commitment tells nothing. */
export function sealedOf(personal: Personal): Sealed {
  const fields = Object.entries(personal).map(([name, value]) => {
    return { name, value, salt: randomBytes(16).toString('hex') };
  });
  const commitments = Object.fromEntries(
    fields.map(({ name, salt, value }) => [name, commitmentOf(salt, value)]),
  );
  return { commitments, fields };
}

export async function keepSealed(
  tx: Tx,
  { part, id }: Pick<CaseRow, 'part' | 'id'>,
  seq: number,
  { fields }: Sealed,
  endsOn: Day | null = null,
): Promise<void> {
  if (fields.length === 0) return;
  await tx
    .insertInto('sealed_field')
    .values(
      fields.map((field) => {
        const key = { tenant: tenantOf(tx), part, id: uuidv7(), case_id: id };
        return { ...key, seq, ...field, ends_on: endsOn };
      }),
    )
    .execute();
}
