import type { Numbered } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';

const LOANS = 200;

/** The rows of one loan, by file. */
export type LoanRows = {
  readonly loan: string;
  readonly of: (file: string) => readonly Numbered<unknown>[];
};

/** The parts that rows of an import lie in, in order. */
export async function partsOf(tx: Tx, id: string): Promise<readonly number[]> {
  const { rows } = await sql<{ part: number }>`
    select distinct part from import_row where tenant = ${tenantOf(tx)} and id = ${id} order by part`.execute(
    tx,
  );
  return rows.map(({ part }) => part);
}

/** The rows of an import in a part, so many loans at a time. */
export async function* loansOf(
  tx: Tx,
  id: string,
  part: number,
): AsyncGenerator<readonly LoanRows[]> {
  const tenant = tenantOf(tx);
  let last: string | undefined;
  for (;;) {
    const { rows: loans } = await sql<{ loan: string }>`
      select distinct loan from import_row
      where tenant = ${tenant} and part = ${part} and id = ${id}
        and (${last ?? null}::text is null or loan > ${last ?? null})
      order by loan limit ${LOANS}`.execute(tx);
    if (loans.length === 0) return;
    const names = loans.map(({ loan }) => loan);
    last = names.at(-1) as string;
    const { rows } = await sql<{ loan: string; file: string; no: number; body: string }>`
      select loan, file, no, body from import_row
      where tenant = ${tenant} and part = ${part} and id = ${id} and loan = any(${names})
      order by loan, file, no`.execute(tx);
    const groups = new Map(names.map((loan) => [loan, new Map<string, Numbered<unknown>[]>()]));
    for (const { loan, file, no, body } of rows) {
      const files = groups.get(loan) as Map<string, Numbered<unknown>[]>;
      const list = files.get(file) ?? [];
      files.set(file, list);
      list.push({ row: no, value: JSON.parse(body) as unknown });
    }
    yield names.map((loan) => ({ loan, of: (file) => groups.get(loan)?.get(file) ?? [] }));
  }
}
