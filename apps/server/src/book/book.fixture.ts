import { NON_ACCRUAL, post, type LedgerEvent, type LoanBook } from '@forbear/ledger';
import { addDays, fen, parseDay, type Day } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { readProducts, type AccountRow, type Product } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { partOf } from '../store/part.ts';
import type { Store } from '../store/store.ts';
import { accountsOf, heldAccounts, saveBooks } from './account.ts';
import { brought } from './bring.ts';
import { keepAccounts, type NewAccount } from './new-account.ts';
import { keepProducts } from './product.ts';

export const day = (text: string): Day => must(parseDay(text));

/** 借呗-like and 花呗-like products of the examples. */
export const PRODUCTS_JSON = JSON.stringify({
  products: [
    {
      code: 'AXJ',
      name: { zh: '安心借', en: 'Anxin cash loan' },
      card: false,
      staysOpen: false,
      terms: {
        method: 'equal-instalment',
        count: 12,
        rate: { value: '0.0004', per: 'day' },
        dayCount: 'actual/360',
        penalty: { multiple: '1.5', base: 'principal' },
        allocation: {
          order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
          rows: 'oldest',
          surplus: 'hold',
          whenLate: { days: 90, order: ['costs', 'principal', 'interest', 'fee', 'penalty'] },
        },
      },
    },
    {
      code: 'AXYF',
      name: { zh: '安心月付', en: 'Anxin monthly' },
      card: true,
      staysOpen: true,
      terms: {
        method: 'fee-instalment',
        count: 6,
        fee: { rate: '0.045', of: 'total' },
        penalty: { rate: { value: '0.0005', per: 'day' }, base: 'instalment' },
        allocation: {
          order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
          rows: 'oldest',
          surplus: 'hold',
        },
      },
    },
  ],
});
export const PRODUCTS: readonly Product[] = must(readProducts(PRODUCTS_JSON));

/** A row of accounts, 30,000.00 at 0.04 % a day in twelve parts unless told otherwise. */
export const accountRow = (loanNo: string, parts: Partial<AccountRow> = {}): AccountRow => ({
  loanNo,
  product: 'AXJ',
  personRef: `P-${loanNo}`,
  name: '甲立春',
  opened: day('2026-03-10'),
  principal: fen(3_000_000),
  firstDue: day('2026-04-10'),
  asOf: day('2026-03-10'),
  openPrincipal: fen(3_000_000),
  openInterest: fen(0),
  openPenalty: fen(0),
  openFees: fen(0),
  class: 'normal',
  consentToReport: 'Y',
  ...parts,
});

export const BRINGING = {
  kind: 'opening',
  on: day('2026-03-10'),
  preparedBy: 'admin',
  approver: 'approver',
  nonAccrual: NON_ACCRUAL,
} as const;

export type Placed = { readonly part: number; readonly id: string; readonly loan: string };

/** Accounts in the store as an import brings them; products are kept with them. */
export async function place(
  store: Store,
  rows: readonly AccountRow[],
  on: Day = BRINGING.on,
): Promise<readonly Placed[]> {
  const made = rows.map((value, k): NewAccount & { part: number } => {
    const product = PRODUCTS.find(({ code }) => code === value.product) as Product;
    const found = brought({ row: k + 2, value }, [], product, { ...BRINGING, on });
    if (!found.ok) throw new Error(found.refusal.problem.code);
    const part = partOf(value.loanNo);
    return { part, id: uuidv7(), brought: 'opening', import: 'i', book: found.book, told: value };
  });
  must(
    await store.write(async (tx) => {
      const kept = await keepProducts(tx, PRODUCTS, 0);
      if (!kept.ok) return kept;
      for (const part of new Set(made.map((one) => one.part)))
        await keepAccounts(
          tx,
          part,
          made.filter((one) => one.part === part),
        );
      return ok(true);
    }),
  );
  return made.map(({ part, id, book }) => ({ part, id, loan: book.loan }));
}

/** The book of an account as the store has it. */
export async function stored(store: Store, { part, id }: Placed): Promise<LoanBook> {
  const closed = await store.db
    .selectFrom('book_part')
    .select('closed_to')
    .where('tenant', '=', store.tenant)
    .where('part', '=', part)
    .executeTakeFirst();
  const closedTo = closed?.closed_to ?? addDays(day('2000-01-01'), 0);
  const [found] = await accountsOf(store.db, { tenant: store.tenant, part }, [id], closedTo);
  return (found as { book: LoanBook }).book;
}

/** Posts events on an account in one transaction; the first refusal is answered. */
export const postIn = (store: Store, { part, id }: Placed, events: readonly LedgerEvent[]) =>
  store.write(async (tx) => {
    const [found] = await heldAccounts(tx, part, [id]);
    const before = (found as { book: LoanBook }).book;
    let after = before;
    for (const event of events) {
      const posted = post(after, event);
      if (!posted.ok) return posted;
      after = posted.value;
    }
    return saveBooks(tx, part, [{ id, before, after }]);
  });

/** Every row of the book that breaks a promise of the ledger, told by its invariant; none in a right store. */
export async function broken(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ fault: string }>`
    select 'L1 ' || id || '/' || no as fault from journal j, lateral (
      select coalesce(sum(amount) filter (where account < '9'), 0) as on_sheet,
        coalesce(sum(amount) filter (where account >= '9'), 0) as off_sheet
      from unnest(j.accounts, j.amounts) as u(account, amount)
    ) s where j.tenant = ${store.tenant} and (on_sheet <> 0 or off_sheet <> 0)
    union all
    select 'L4 ' || id || ' ' || event from journal where tenant = ${store.tenant}
    group by tenant, part, id, event having count(*) > 1
    union all
    select 'L3 ' || j.id || '/' || j.no from journal j where j.tenant = ${store.tenant} and j.reverses is not null and not exists (
      select 1 from journal o where o.tenant = j.tenant and o.part = j.part and o.id = j.id
        and coalesce(o.loan, o.id) || '/' || o.no = j.reverses)
    union all
    select 'L5 ' || a.id from account a, lateral (
      select coalesce(jsonb_object_agg(account, sum), '{}') as fold from (
        select account, sum(amount)::bigint as sum
        from journal j, unnest(j.accounts, j.amounts) as u(account, amount)
        where j.tenant = a.tenant and j.part = a.part and j.id = a.id
        group by account having sum(amount) <> 0
      ) t
    ) f where a.tenant = ${store.tenant} and f.fold <> a.balances
    union all
    select 'L7 ' || a.id from account a, jsonb_each_text(a.balances) as b(account, sum)
      where a.tenant = ${store.tenant} and (account like '1303%' or account = '9103') and sum::bigint < 0
    union all
    select 'counts ' || a.id from account a where a.tenant = ${store.tenant} and (
      a.journals <> (select count(*) from journal j where j.tenant = a.tenant and j.part = a.part and j.id = a.id)
      or a.entries <> (select count(*) from entry e where e.tenant = a.tenant and e.part = a.part and e.id = a.id))`.execute(
    store.db,
  );
  return rows.map(({ fault }) => fault);
}
