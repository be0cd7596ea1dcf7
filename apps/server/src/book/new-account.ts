import type { LoanBook } from '@forbear/ledger';
import type { AccountRow } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import { booksKept, figuresOf, type Change } from './account.ts';

/** An account that comes into the desk's book. */
export type NewAccount = {
  readonly id: string;
  readonly brought: 'history' | 'opening' | 'payout';
  readonly import: string;
  readonly book: LoanBook;
  readonly told: Pick<
    AccountRow,
    | 'product'
    | 'personRef'
    | 'name'
    | 'phone'
    | 'class'
    | 'oldestUnpaidDue'
    | 'codes24'
    | 'consentToReport'
    | 'opened'
  >;
};

const rowOf = ({ id, brought, book, told, ...more }: NewAccount) => ({
  id,
  brought,
  loan: book.loan,
  product: told.product,
  person: told.personRef,
  ...figuresOf(book),
  name: told.name,
  phone: told.phone,
  terms: JSON.stringify(book.terms),
  arrears: book.arrears && JSON.stringify(book.arrears),
  non_accrual: JSON.stringify(book.nonAccrual),
  class: told.class,
  overdue_since: told.oldestUnpaidDue,
  codes24: told.codes24,
  consent: told.consentToReport === 'Y',
  import: more.import,
  opened: told.opened,
});

/** Keeps new accounts of a part with all that was posted on them. */
export async function keepAccounts(
  tx: Tx,
  part: number,
  accounts: readonly NewAccount[],
): Promise<void> {
  if (accounts.length === 0) return;
  const at = { tenant: tenantOf(tx), part };
  const rows = JSON.stringify(accounts.map(rowOf));
  await sql`
    insert into account (tenant, part, id, loan, product, brought, entries, journals, closed_to,
      accrued_to, last_on, balances, next_event, due_on, book_on, next_accounts, next_amounts, next_balances)
    select ${at.tenant}, ${part}::int, id, loan, product, brought, entries, journals, closed_to,
      accrued_to, last_on, balances, next_event, due_on, book_on, next_accounts, next_amounts, next_balances
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, loan text, product text,
      brought text, entries int, journals int, closed_to int, accrued_to int, last_on int,
      balances jsonb, next_event int, due_on int, book_on int, next_accounts text[],
      next_amounts bigint[], next_balances jsonb)`.execute(tx);
  const changes = accounts.map(({ id, book }): Change => ({
    id,
    before: { ...book, entries: [], journals: [], kept: { ...book.kept } },
    after: book,
  }));
  await sql`
    with ${booksKept(at, changes)}
    insert into account_origin (tenant, part, id, loan, person, name, phone, terms, arrears, non_accrual, class,
      overdue_since, codes24, consent, import, opened)
    select ${at.tenant}, ${part}::int, id, loan, person, name, phone, terms, arrears, non_accrual, class,
      overdue_since, codes24, consent, import, opened
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, loan text, person text, name text, phone text, terms text,
      arrears text, non_accrual text, class text, overdue_since int, codes24 text, consent boolean,
      import text, opened int)`.execute(tx);
}
