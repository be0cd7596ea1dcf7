import { isForBorrower } from '@forbear/casework';
import type { Day } from '@forbear/money';
import { commitmentOf, type OpenedField } from '@forbear/negotiation';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { tenantOf, type Tx } from '../store/store.ts';
import { deskEvent, type Db, type KeptCase } from './case-book.ts';
import type { Sight } from './seen.ts';
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

/** The words of a case that are not erased and that whoever looks at it may read. */
export async function openedFields(
  db: Db,
  { row, events }: KeptCase,
  sight: Sight,
): Promise<readonly OpenedField[]> {
  if (sight === 'masked') return [];
  const fields = await db
    .selectFrom('sealed_field')
    .select(['seq', 'name', 'salt', 'value'])
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('case_id', '=', row.id)
    .orderBy('seq')
    .orderBy('name')
    .execute();
  if (sight === 'open') return fields;
  const told = new Set(
    events.map(deskEvent).flatMap(({ seq, kind, to }) => (isForBorrower(kind, to) ? [seq] : [])),
  );
  return fields.filter(({ seq }) => told.has(seq));
}
