import type { LedgerAccount } from '@forbear/ledger';
import { sql } from 'kysely';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { REFERENCE } from '../people/table.ts';

/** The tenant's own accounts for those of the chart; an account that is not mapped keeps its own code. */
export type AccountMap = Readonly<Partial<Record<LedgerAccount, string>>>;

const FACT = 'account-map';

/** The map that the lender's accountant has set; empty before. */
export async function accountMap({
  db,
  tenant,
}: Pick<Store, 'db' | 'tenant'>): Promise<AccountMap> {
  const row = await db
    .selectFrom('desk_fact')
    .select('value')
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', FACT)
    .executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.value) as AccountMap);
}

/** Sets the whole map. */
export async function keepAccountMap(tx: Tx, map: AccountMap): Promise<void> {
  const value = JSON.stringify(map);
  await sql`
    insert into desk_fact (tenant, part, id, value) values (${tenantOf(tx)}, ${REFERENCE}, ${FACT}, ${value})
    on conflict (tenant, part, id) do update set value = excluded.value`.execute(tx);
}
