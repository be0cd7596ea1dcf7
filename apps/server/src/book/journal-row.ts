import { type LedgerAccount, type Journal, type JournalKind } from '@forbear/ledger';
import { fen } from '@forbear/money';
import type { Kysely } from 'kysely';
import { sql, type RawBuilder } from 'kysely';
import type { Tables } from '../store/table.ts';

/** Anything that reads: the store's pool or a transaction. */
export type Reader = Kysely<Tables>;

/** A journal as its table has it. */
export type JournalRow = Omit<Tables['journal'], 'tenant' | 'part'>;

/** Whose journals they are: an account with its loan, or none. */
type Owner = { readonly id: string; readonly loan?: string };

const idOf = ({ id, loan }: { readonly id: string; readonly loan?: string | null }, no: number) =>
  `${loan ?? id}/${no}`;

export const journalOf = (row: JournalRow): Journal => ({
  id: idOf(row, row.no),
  on: row.posted_on,
  ...(row.value_on === null ? {} : { valueOn: row.value_on }),
  kind: row.kind as JournalKind,
  event: row.event,
  cause: row.cause,
  ...(row.loan === null ? {} : { loan: row.loan }),
  postings: row.accounts.map((account, k) => ({
    account: account as LedgerAccount,
    amount: fen(Number(row.amounts[k])),
  })),
  ...(row.reverses === null ? {} : { reverses: row.reverses }),
  ...(row.approver === null ? {} : { approver: row.approver }),
});

/** The row of a journal, as the `no`th of its owner. */
const rowOf = (owner: Owner, no: number, one: Journal) => ({
  id: owner.id,
  no,
  loan: owner.loan,
  posted_on: one.on,
  value_on: one.valueOn,
  kind: one.kind,
  event: one.event,
  cause: one.cause,
  accounts: one.postings.map(({ account }) => account),
  amounts: one.postings.map(({ amount }) => amount),
  reverses: one.reverses,
  approver: one.approver,
});

export type OwnedJournal = { readonly owner: Owner; readonly no: number; readonly one: Journal };

/** A statement that keeps journals in a part; a second reversal of one journal is refused by the table itself (L3). */
export function journalsKept(
  at: { readonly tenant: string; readonly part: number },
  journals: readonly OwnedJournal[],
): RawBuilder<unknown> {
  const rows = JSON.stringify(journals.map(({ owner, no, one }) => rowOf(owner, no, one)));
  return sql`
    insert into journal (tenant, part, id, no, loan, posted_on, value_on, kind, event, cause,
      accounts, amounts, reverses, approver)
    select ${at.tenant}, ${at.part}::int, id, no, loan, posted_on, value_on, kind, event, cause,
      accounts, amounts, reverses, approver
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, no int, loan text, posted_on int,
      value_on int, kind text, event text, cause text, accounts text[], amounts bigint[],
      reverses text, approver text)`;
}

/** The first journal of a receipt, which is its own owner. */
export async function journalOfReceipt(
  db: Reader,
  at: { readonly tenant: string; readonly part: number },
  id: string,
): Promise<Journal> {
  const { rows } = await sql<JournalRow>`
    select id, no, loan, posted_on, value_on, kind, event, cause, accounts, amounts, reverses, approver
    from journal where tenant = ${at.tenant} and part = ${at.part} and id = ${id} and no = 1`.execute(
    db,
  );
  return journalOf(rows[0] as JournalRow);
}
