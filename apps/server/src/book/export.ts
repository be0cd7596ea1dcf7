import {
  creditCodes,
  sideOf,
  type LedgerAccount,
  type Balances,
  type JournalKind,
} from '@forbear/ledger';
import { fen, formatDay, formatFen, formatMonth, type Day, type Month } from '@forbear/money';
import type { Store } from '../store/store.ts';
import { csvRow } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { PARTS } from '../store/part.ts';
import type { AccountMap } from './account-map.ts';
import { accountsOf } from './account.ts';
import { productsOf } from './product.ts';

const BATCH = 500;

/** A file that is written piece by piece. */
export type Written = AsyncGenerator<string>;

type At = Pick<Store, 'db' | 'tenant'>;

type PostedRow = {
  id: string;
  no: number;
  loan: string | null;
  posted_on: Day;
  value_on: Day | null;
  kind: JournalKind;
  accounts: readonly LedgerAccount[];
  amounts: readonly string[];
  reverses: string | null;
  approver: string | null;
};

/** Journals of business days, by part, day, account and number. */
async function* posted(
  { db, tenant }: At,
  from: Day,
  to: Day,
  kinds?: readonly JournalKind[],
): AsyncGenerator<readonly PostedRow[]> {
  for (let part = 0; part < PARTS; part += 1) {
    let last = { posted_on: from, id: '', no: 0 };
    for (;;) {
      const { rows } = await sql<PostedRow>`
        select id, no, loan, posted_on, value_on, kind, accounts, amounts, reverses, approver from journal
        where tenant = ${tenant} and part = ${part} and posted_on <= ${to}
          and (posted_on, id, no) > (${last.posted_on}, ${last.id}, ${last.no})
          and (${kinds === undefined} or kind = any(${kinds ?? []}))
        order by posted_on, id, no limit ${BATCH}`.execute(db);
      if (rows.length === 0) break;
      last = rows.at(-1) as PostedRow;
      yield rows;
    }
  }
}

const debit = (amount: number): string => (amount > 0 ? formatFen(fen(amount)) : '');
const credit = (amount: number): string => (amount < 0 ? formatFen(fen(-amount)) : '');

/** What accounting takes over: one line for each posting of the business days. */
export async function* journalFile(at: At, from: Day, to: Day, map: AccountMap): Written {
  yield csvRow([
    'journalId',
    'businessDay',
    'valueDate',
    'event',
    'loanNo',
    'account',
    'mapped',
    'debit',
    'credit',
    'reversalOf',
    'approver',
  ]);
  for await (const rows of posted(at, from, to))
    yield rows
      .flatMap((row) =>
        row.accounts.map((account, k) =>
          csvRow([
            `${row.loan ?? row.id}/${row.no}`,
            formatDay(row.posted_on),
            formatDay(row.value_on ?? row.posted_on),
            row.kind,
            row.loan ?? '',
            account,
            map[account] ?? account,
            debit(Number(row.amounts[k])),
            credit(Number(row.amounts[k])),
            row.reverses ?? '',
            row.approver ?? '',
          ]),
        ),
      )
      .join('');
}

/**
 * The balance of every account at the end of a business day: the marks of the parts, and what was posted after them.
 * The marks of a day that not all parts have closed are followed by what their journals say.
 */
export async function trialBalance({ db, tenant }: At, on: Day): Promise<Balances> {
  const sums: Record<string, number> = {};
  const { rows: marks } = await sql<{ part: number; day: Day | null; trial: Balances | null }>`
    select p.part, m.day, m.trial from generate_series(0, ${PARTS - 1}::int) as p(part)
    left join lateral (
      select day, trial from day_mark where tenant = ${tenant} and part = p.part and day <= ${on}
      order by day desc limit 1
    ) m on true`.execute(db);
  for (const { trial } of marks)
    for (const [account, sum] of Object.entries(trial ?? {}))
      sums[account] = (sums[account] ?? 0) + sum;
  const { rows: since } = await sql<{ account: string; sum: number }>`
    select s.account, s.sum
    from unnest(${marks.map(({ part }) => part)}::int[], ${marks.map(({ day }) => day ?? -100_000)}::int[])
      as m(part, day)
    cross join lateral (
      select u.account, sum(u.amount) as sum
      from journal j, unnest(j.accounts, j.amounts) as u(account, amount)
      where j.tenant = ${tenant} and j.part = m.part and j.posted_on > m.day and j.posted_on <= ${on}
      group by u.account
    ) s`.execute(db);
  for (const { account, sum } of since) sums[account] = (sums[account] ?? 0) + sum;
  const there = Object.entries(sums).filter(([, sum]) => sum !== 0);
  return Object.fromEntries(there.sort(([a], [b]) => (a < b ? -1 : 1))) as Balances;
}

/** The trial balance as a file; its last line is the sum of each side, which is zero. */
export async function* trialFile(at: At, on: Day, map: AccountMap): Written {
  yield csvRow(['day', 'book', 'account', 'mapped', 'debit', 'credit']);
  const balances = Object.entries(await trialBalance(at, on)) as [LedgerAccount, number][];
  for (const side of ['on', 'off'] as const) {
    const own = balances.filter(([account]) => sideOf(account) === side);
    for (const [account, sum] of own)
      yield csvRow([
        formatDay(on),
        side,
        account,
        map[account] ?? account,
        debit(sum),
        credit(sum),
      ]);
    const total = (of: (sum: number) => number) =>
      formatFen(fen(own.reduce((all, [, sum]) => all + Math.max(0, of(sum)), 0)));
    yield csvRow([formatDay(on), side, 'sum', '', total((sum) => sum), total((sum) => -sum)]);
  }
}

/** What had run and was not posted at the end of a month, one line for each product and account. */
export async function* monthEndFile({ db, tenant }: At, on: Day, map: AccountMap): Written {
  yield csvRow(['day', 'product', 'account', 'mapped', 'debit', 'credit']);
  const { rows } = await sql<{ product: string; account: LedgerAccount; sum: number }>`
    select m.product, s.key as account, sum(s.value::bigint) as sum
    from month_mark m, jsonb_each_text(m.sums) as s
    where m.tenant = ${tenant} and m.part = any(${Array.from({ length: PARTS }, (_, k) => k)}) and m.day = ${on}
    group by m.product, s.key having sum(s.value::bigint) <> 0 order by m.product, s.key`.execute(
    db,
  );
  for (const { product, account, sum } of rows)
    yield csvRow([
      formatDay(on),
      product,
      account,
      map[account] ?? account,
      debit(sum),
      credit(sum),
    ]);
}

/** Accounts of a tenant with their books, a batch at a time. */
export async function* allAccounts({ db, tenant }: At) {
  for (let part = 0; part < PARTS; part += 1) {
    let last = '';
    for (;;) {
      const { rows } = await sql<{ id: string }>`
        select id from account where tenant = ${tenant} and part = ${part} and id > ${last}
        order by id limit ${BATCH}`.execute(db);
      if (rows.length === 0) break;
      const ids = rows.map(({ id }) => id);
      last = ids.at(-1) as string;
      yield await accountsOf(db, { tenant, part }, ids, -100_000 as Day);
    }
  }
}

/** The last 24 codes to a month of every account whose person has agreed to a report. */
export async function* codesFile(at: At, through: Month): Written {
  yield csvRow(['loanNo', 'personRef', 'month', 'codes24']);
  const products = await productsOf(at.db, at.tenant);
  for await (const accounts of allAccounts(at))
    for (const { book, person, consent, codes24, product } of accounts) {
      if (!consent) continue;
      const staysOpen = products.get(product)?.staysOpen ?? false;
      const before = codes24 === undefined ? {} : { before: codes24 };
      const codes = creditCodes(book, through, { staysOpen, ...before });
      yield csvRow([
        book.loan,
        person,
        formatMonth(through),
        codes.ok ? codes.value : codes.problem.code,
      ]);
    }
}

/** The accounts that a borrower owes on, or has credit in. */
const OWED = /^(1303|1132\.0[1-4]|1221|9101|9102|9103|9104|2241\.01)/;

/** Statements of account: what each journal of the days changed of what is owed, and what is owed after it. */
export async function* statementFile(at: At, from: Day, to: Day): Written {
  yield csvRow(['loanNo', 'businessDay', 'valueDate', 'event', 'charged', 'paid', 'owed']);
  for await (const accounts of allAccounts(at))
    for (const { book } of accounts) {
      let owed = 0;
      for (const one of book.journals) {
        const change = one.postings
          .filter(({ account }) => OWED.test(account))
          .reduce((sum, { amount }) => sum + amount, 0);
        owed += change;
        if (one.on < from || one.on > to || change === 0) continue;
        const value = formatDay(one.valueOn ?? one.on);
        yield csvRow([
          book.loan,
          formatDay(one.on),
          value,
          one.kind,
          debit(change),
          credit(change),
          formatFen(fen(owed)),
        ]);
      }
    }
}
