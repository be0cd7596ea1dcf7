import { type LedgerAccount, type Balances, type LoanBook, type NonAccrual } from '@forbear/ledger';
import { dayOf, fen, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql, type RawBuilder } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import { journalOf, journalsKept, type JournalRow, type Reader } from './journal-row.ts';
import { nextOf } from './next.ts';

type Entry = LoanBook['entries'][number];

/** An account of the desk: the book of its loan, and what the book does not know. */
export type KeptAccount = {
  readonly part: number;
  readonly id: string;
  readonly product: string;
  readonly person: string;
  readonly brought: 'history' | 'opening' | 'payout';
  readonly codes24: string | undefined;
  /** The day of the payout: the rows of an opening begin later. */
  readonly opened: Day;
  readonly consent: boolean;
  readonly class: string;
  readonly book: LoanBook;
};

type AccountRow = {
  id: string;
  loan: string;
  product: string;
  person: string;
  brought: KeptAccount['brought'];
  closed_to: Day;
  accrued_to: Day;
  last_on: Day;
  balances: Readonly<Record<string, number>>;
  terms: string;
  arrears: string | null;
  non_accrual: string;
  class: string;
  codes24: string | null;
  opened: Day | null;
  consent: boolean;
  kept: string;
  paid: string;
  entries: readonly string[] | null;
  journals: readonly JournalRow[] | null;
};

/** Before any day was closed. */
export const NEVER = dayOf(1900, 1, 1);

type Held = { readonly closed_to: Day };

/**
 * The last closed day of a part, held until the transaction ends: no day is closed while something is being posted
 * (L10).
 */
export const heldPart = (tx: Tx, part: number): Promise<Day> =>
  partBy(tx, part, (of) => sql<Held>`select closed_to from book_part ${of} for share`);

/** The last closed day of a part by a query that holds its row, which is made where there is none. */
export async function partBy(
  tx: Tx,
  part: number,
  holding: (of: RawBuilder<unknown>) => RawBuilder<Held>,
): Promise<Day> {
  const tenant = tenantOf(tx);
  const held = async () => {
    const of = sql`where tenant = ${tenant} and part = ${part}`;
    return (await holding(of).execute(tx)).rows[0]?.closed_to;
  };
  const found = await held();
  if (found !== undefined) return found;
  await sql`
    insert into book_part (tenant, part, closed_to) values (${tenant}, ${part}, ${NEVER})
    on conflict do nothing`.execute(tx);
  return (await held()) as Day;
}

const sumsOf = (balances: Readonly<Record<string, number>>): Balances =>
  Object.fromEntries(
    Object.entries(balances).map(([account, sum]) => [account, fen(sum)]),
  ) as Balances;

type KeptText = { readonly events: LoanBook['kept']['events']; readonly standing: object };

/** The engine's loan, without the terms where they are those of the contract. */
function keptText({ terms, kept }: LoanBook): string {
  const { events, standing } = kept;
  const same = standing.terms === terms || JSON.stringify(standing.terms) === JSON.stringify(terms);
  const own = same ? { ...standing, terms: undefined } : standing;
  return JSON.stringify({ events, standing: own } satisfies KeptText);
}

function bookOf(row: AccountRow, closedTo: Day): LoanBook {
  const terms = JSON.parse(row.terms) as LoanBook['terms'];
  const { events, standing } = JSON.parse(row.kept) as KeptText;
  return {
    loan: row.loan,
    terms,
    ...(row.arrears === null
      ? {}
      : { arrears: JSON.parse(row.arrears) as NonNullable<LoanBook['arrears']> }),
    nonAccrual: JSON.parse(row.non_accrual) as NonAccrual,
    kept: { terms, events, standing: { terms, ...standing } as LoanBook['kept']['standing'] },
    entries: (row.entries ?? []).map((body) => JSON.parse(body) as Entry),
    journals: (row.journals ?? []).map(journalOf),
    balances: sumsOf(row.balances),
    paid: JSON.parse(row.paid) as LoanBook['paid'],
    accruedTo: row.accrued_to,
    closedTo: closedTo > row.closed_to ? closedTo : row.closed_to,
    lastOn: row.last_on,
  };
}

const JOURNALS = sql`(select json_agg(j order by no) from journal j
        where tenant = a.tenant and part = a.part and id = a.id)`;

type At = { readonly tenant: string; readonly part: number };

/** Accounts of a part with their books; without journals only for what looks at claims. */
export const accountsOf = (
  db: Reader,
  at: At,
  ids: readonly string[],
  closedTo: Day,
  { journals = true } = {},
): Promise<readonly KeptAccount[]> =>
  accountsIn(db, at, sql`and a.id = any(${ids}) order by a.id`, closedTo, { journals });

/** The same for the accounts `a` of a part that a condition names; all of a book comes in one answer. */
export async function accountsIn(
  db: Reader,
  { tenant, part }: At,
  which: RawBuilder<unknown>,
  closedTo: Day,
  { journals = true } = {},
): Promise<readonly KeptAccount[]> {
  const { rows } = await sql<AccountRow>`
    /* accounts */ select a.id, a.loan, a.product, o.person, a.brought, a.closed_to, a.accrued_to, a.last_on, a.balances,
      o.terms, o.arrears, o.non_accrual, o.class, o.codes24, o.opened, o.consent, k.kept, k.paid,
      (select json_agg(body order by no) from entry
        where tenant = a.tenant and part = a.part and id = a.id) as entries,
      ${journals ? JOURNALS : sql`null`} as journals
    from account a
    join account_origin o on o.tenant = a.tenant and o.part = a.part and o.id = a.id
    join account_kept k on k.tenant = a.tenant and k.part = a.part and k.id = a.id
    where a.tenant = ${tenant} and a.part = ${part} ${which}`.execute(db);
  return rows.map((row) => {
    const book = bookOf(row, closedTo);
    return {
      part,
      id: row.id,
      product: row.product,
      person: row.person,
      brought: row.brought,
      codes24: row.codes24 ?? undefined,
      opened: row.opened ?? book.terms.from,
      consent: row.consent,
      class: row.class,
      book,
    };
  });
}

/** The same in a transaction that will change them, by ids or loan numbers: part and rows are held until it ends. */
export async function heldAccounts(
  tx: Tx,
  part: number,
  names: readonly string[],
  by: 'id' | 'loan' = 'id',
): Promise<readonly KeptAccount[]> {
  const at = { tenant: tenantOf(tx), part };
  const held = async () => {
    // The part is held before any account: a close takes them in this order, too.
    const { rows } = await sql<{ id: string; closed_to: Day }>`
      /* hold */ with own as materialized (
        select closed_to from book_part where tenant = ${at.tenant} and part = ${part} for share
      )
      select a.id, own.closed_to from own, account a
      join account_origin o on o.tenant = a.tenant and o.part = a.part and o.id = a.id
      where o.tenant = ${at.tenant} and o.part = ${part} and o.${sql.ref(by)} = any(${names})
      order by a.id for update of a`.execute(tx);
    return rows;
  };
  let rows = names.length === 0 ? [] : await held();
  if (names.length > 0 && rows.length === 0) {
    // No account, or the first of its part.
    await heldPart(tx, part);
    rows = await held();
  }
  const [first] = rows;
  if (first === undefined) return [];
  // A second statement sees what was posted while the first waited.
  return accountsOf(
    tx,
    at,
    rows.map(({ id }) => id),
    first.closed_to,
  );
}

/** A book before and after what was posted. */
export type Change = { readonly id: string; readonly before: LoanBook; readonly after: LoanBook };

const sums = (balances: Balances): Readonly<Partial<Record<LedgerAccount, Fen>>> => balances;

/** The figures of an account that the close of a day reads. */
export function figuresOf(book: LoanBook) {
  const { event, due } = nextOf(book);
  return {
    entries: book.entries.length,
    journals: book.journals.length,
    closed_to: book.closedTo,
    accrued_to: book.accruedTo,
    last_on: book.lastOn,
    balances: sums(book.balances),
    next_event: event,
    due_on: due && event,
    book_on: due === undefined ? event : due.after,
    next_accounts: due?.accounts,
    next_amounts: due?.amounts,
    next_balances: due?.balances,
  };
}

/** Keeps what is new in books, in one statement: journals, entries, the engine's loan, balances and the next day. STALE_VERSION. */
export async function saveBooks(
  tx: Tx,
  part: number,
  changes: readonly Change[],
): Promise<Result<true>> {
  const moved = changes.filter(({ before, after }) => before !== after);
  if (moved.length === 0) return ok(true);
  const at = { tenant: tenantOf(tx), part };
  const rows = moved.map(({ id, before, after }) => ({
    id,
    was_entries: before.entries.length,
    was_journals: before.journals.length,
    ...figuresOf(after),
  }));
  const { numAffectedRows } = await sql`
    /* books */ with ${booksKept(at, moved)}
    update account a set entries = r.entries, journals = r.journals, closed_to = r.closed_to,
      accrued_to = r.accrued_to, last_on = r.last_on, balances = r.balances, next_event = r.next_event,
      due_on = r.due_on, book_on = r.book_on,
      next_accounts = r.next_accounts, next_amounts = r.next_amounts, next_balances = r.next_balances
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, was_entries int,
      was_journals int, entries int, journals int, closed_to int, accrued_to int, last_on int, balances jsonb,
      next_event int, due_on int, book_on int, next_accounts text[], next_amounts bigint[], next_balances jsonb)
    where a.tenant = ${at.tenant} and a.part = ${part} and a.id = r.id
      and a.entries = r.was_entries and a.journals = r.was_journals`.execute(tx);
  return numAffectedRows === BigInt(moved.length) ? ok(true) : fail(problem('STALE_VERSION'));
}

const newJournals = ({ id, before, after }: Change) =>
  after.journals.slice(before.journals.length).map((one, k) => ({
    owner: { id, loan: after.loan },
    no: before.journals.length + k + 1,
    one,
  }));

/**
 * The parts of a statement that keep what is new in books beside the account itself: entries, of which older ones
 * that were taken back say so, journals, and the engine's loans after what they were told.
 */
export function booksKept({ tenant, part }: At, changes: readonly Change[]): RawBuilder<unknown> {
  const entries = changes.flatMap(({ id, before, after }) =>
    after.entries.flatMap((entry, k) =>
      entry === before.entries[k]
        ? []
        : [
            {
              id,
              no: k + 1,
              event: entry.what.id,
              kind: entry.what.kind,
              body: JSON.stringify(entry),
            },
          ],
    ),
  );
  const loans = changes
    .filter(({ before, after }) => before.kept !== after.kept || before.paid !== after.paid)
    .map(({ id, after }) => ({ id, kept: keptText(after), paid: JSON.stringify(after.paid) }));
  return sql`
    new_entry as (
      insert into entry (tenant, part, id, no, event, kind, body)
      select ${tenant}, ${part}::int, id, no, event, kind, body
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as r(id text, no int, event text, kind text, body text)
      on conflict (tenant, part, id, no) do update set body = excluded.body
    ), new_journal as (${journalsKept({ tenant, part }, changes.flatMap(newJournals))}),
    new_loan as (
      insert into account_kept (tenant, part, id, kept, paid)
      select ${tenant}, ${part}::int, id, kept, paid
      from jsonb_to_recordset(${JSON.stringify(loans)}::jsonb) as r(id text, kept text, paid text)
      on conflict (tenant, part, id) do update set kept = excluded.kept, paid = excluded.paid
    )`;
}
