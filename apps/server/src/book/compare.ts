import { reconciled, untold, type BookKind, type Difference } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { Numbered, PositionRow } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { tenantOf, type Tx } from '../store/store.ts';
import { accountsOf, heldPart, type KeptAccount } from './account.ts';
import type { LoanRows } from './import-row.ts';

type Counts = Record<string, number>;

/** What the other system states, beside the books: differences are listed, nothing is changed. */
export async function compared(
  tx: Tx,
  id: string,
  part: number,
  loans: readonly LoanRows[],
  kind: BookKind,
): Promise<Result<Counts>> {
  const tenant = tenantOf(tx);
  const rows = loans.flatMap(({ of }) => of('reconciliation')) as Numbered<PositionRow>[];
  const names = rows.map(({ value }) => value.loanNo);
  const { rows: found } = await sql<{ id: string }>`
    select id from account_origin where tenant = ${tenant} and part = ${part} and loan = any(${names})`.execute(
    tx,
  );
  const ids = found.map((row) => row.id);
  const accounts = await accountsOf(tx, { tenant, part }, ids, await heldPart(tx, part), {
    journals: false,
  });
  const statements = rows.map(({ value: { loanNo, ...told } }) => ({ loan: loanNo, ...told }));
  const differences = reconciled(
    accounts.map(({ book }) => book),
    statements,
    kind,
  );
  if (!differences.ok) return differences;
  await keepDifferences(tx, id, part, differences.value);
  await keepWords(tx, part, accounts, rows, differences.value);
  return ok({ compared: rows.length, differences: differences.value.length });
}

/** The newest word of the core system on loans with a case: what an agreement waits for. */
async function keepWords(
  tx: Tx,
  part: number,
  accounts: readonly KeptAccount[],
  rows: readonly Numbered<PositionRow>[],
  differences: readonly Difference[],
): Promise<void> {
  const toldOn = new Map(rows.map(({ value: { loanNo, on } }) => [loanNo, on]));
  const words = accounts.map(({ id, book: { loan } }) => ({
    id,
    told_on: toldOn.get(loan),
    differences: differences.filter((one) => one.loan === loan).length,
  }));
  await sql`
    insert into core_word (tenant, part, id, told_on, differences)
    select c.tenant, c.part, c.account, r.told_on, r.differences
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r(id text, told_on int, differences int)
    join hardship_case c on c.tenant = ${tenantOf(tx)} and c.part = ${part} and c.account = r.id
      and c.state <> 'closed'
    on conflict (tenant, part, id) do update
    set told_on = excluded.told_on, differences = excluded.differences
    where excluded.told_on >= core_word.told_on`.execute(tx);
}

async function keepDifferences(
  tx: Tx,
  id: string,
  part: number,
  differences: readonly Difference[],
): Promise<void> {
  if (differences.length === 0) return;
  const values = differences.map(({ loan, on, part: what, ours, theirs, counts }) => ({
    tenant: tenantOf(tx),
    part,
    id: uuidv7(),
    import: id,
    loan,
    told_on: on,
    what,
    ours,
    theirs,
    counts,
  }));
  await tx.insertInto('difference').values(values).execute();
}

/** Books that are looked at together. */
const BOOKS = 200;

/**
 * Loans that the other system does not state, as they stood on the file's own day: what was opened, paid or ended since is
 * no difference of that day. A file of several days is of its last.
 */
export async function keepUntold(
  tx: Tx,
  id: string,
  { today, book }: { readonly today: Day; readonly book: BookKind },
): Promise<Result<number>> {
  const tenant = tenantOf(tx);
  const { rows: days } = await sql<{ on: Day | null }>`
    select max((body::jsonb ->> 'on')::int) as "on" from import_row
    where tenant = ${tenant} and id = ${id}`.execute(tx);
  const on = days[0]?.on ?? today;
  const { rows } = await sql<{ part: number; ids: readonly string[] }>`
    select a.part, array_agg(a.id order by a.id) as ids from account a
    where a.tenant = ${tenant}
      and (a.next_event is not null or a.last_on > ${on} or a.balances ? '9103')
      and not exists (
        select 1 from import_row r where r.tenant = a.tenant and r.part = a.part and r.id = ${id}
          and r.loan = a.loan)
    group by a.part order by a.part`.execute(tx);
  let count = 0;
  for (const { part, ids } of rows) {
    const closedTo = await heldPart(tx, part);
    for (let from = 0; from < ids.length; from += BOOKS) {
      const some = ids.slice(from, from + BOOKS);
      const kept = await accountsOf(tx, { tenant, part }, some, closedTo, { journals: false });
      const found = untold(
        kept.map((one) => one.book),
        on,
        book,
      );
      if (!found.ok) return found;
      await keepDifferences(tx, id, part, found.value);
      count += found.value.length;
    }
  }
  return ok(count);
}
