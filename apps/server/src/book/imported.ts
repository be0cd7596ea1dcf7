import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Fault } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import type { Reader } from './journal-row.ts';
import type { ImportKind, ImportState } from './table.ts';

/** An import as people see it. */
export type Import = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly state: ImportState;
  readonly digest: string;
  readonly rows: number;
  readonly sums: Readonly<Record<string, string>>;
  readonly faultCount: number;
  readonly faults: readonly (Fault & { readonly file?: string })[];
  readonly preparedBy: string;
  readonly decidedBy: string | undefined;
  readonly at: number;
  readonly decidedAt: number | undefined;
  readonly result: Readonly<Record<string, number>> | undefined;
};

type Changes = {
  readonly state?: ImportState;
  readonly digest?: string;
  readonly sums?: string;
  readonly fault_count?: number;
  readonly faults?: string;
  readonly decided_by?: string;
  readonly decided_at?: number;
  readonly result?: string;
};

export const changed = (tx: Tx, id: string, values: Changes) =>
  tx
    .updateTable('import')
    .set(values)
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', 0)
    .where('id', '=', id)
    .execute();

/** The rows of an import are kept until it is decided. */
export const forget = (tx: Tx, id: string) =>
  tx.deleteFrom('import_row').where('tenant', '=', tenantOf(tx)).where('id', '=', id).execute();

/** An import that is about to change. NOT_FOUND. */
export async function heldImport(tx: Tx, id: string): Promise<Result<Import>> {
  await sql`
    select id from import where tenant = ${tenantOf(tx)} and part = 0 and id = ${id} for update`.execute(
    tx,
  );
  return importOf(tx, tenantOf(tx), id);
}

/** An import by its id. NOT_FOUND. */
export async function importOf(db: Reader, tenant: string, id: string): Promise<Result<Import>> {
  const [found] = await imports(db, tenant, { id });
  return found === undefined ? fail(problem('NOT_FOUND')) : ok(found);
}

/** Imports, the latest first. */
export async function imports(
  db: Reader,
  tenant: string,
  {
    id,
    before,
    kind,
    state,
    limit = 50,
  }: {
    readonly id?: string;
    readonly before?: string | undefined;
    readonly kind?: ImportKind | undefined;
    readonly state?: ImportState | undefined;
    readonly limit?: number;
  },
): Promise<readonly Import[]> {
  let query = db
    .selectFrom('import')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('part', '=', 0);
  if (id !== undefined) query = query.where('id', '=', id);
  if (before !== undefined) query = query.where('id', '<', before);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (state !== undefined) query = query.where('state', '=', state);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    digest: row.digest,
    rows: row.count,
    sums: JSON.parse(row.sums) as Import['sums'],
    faultCount: row.fault_count,
    faults: JSON.parse(row.faults) as Import['faults'],
    preparedBy: row.prepared_by,
    decidedBy: row.decided_by ?? undefined,
    at: row.at,
    decidedAt: row.decided_at ?? undefined,
    result: row.result === null ? undefined : (JSON.parse(row.result) as Record<string, number>),
  }));
}
