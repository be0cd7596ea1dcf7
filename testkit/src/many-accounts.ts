import { brought, keepAccounts } from '@forbear/server/book';
import type { Store } from '@forbear/server/store';
import { addDays, dayOf, fen, type Day } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { readProducts } from '@forbear/wire/desk';

/** The business day on which all of them come; the first due days are the thirty after it. */
export const MANY_FROM = dayOf(2026, 3, 1);
const DAYS = 30;
const PARTS = 64;
const ALL: readonly number[] = Array.from({ length: PARTS }, (_, part) => part);
/** Of so many accounts one pays nothing and is overdue on the day after it was due; the others are within days of grace. */
const LATE = 20;

const productOf = (graceDays: number) =>
  must(
    readProducts(
      JSON.stringify({
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
              penalty: { multiple: '1.5', base: 'principal', graceDays },
            },
          },
        ],
      }),
    ),
  )[0] as Parameters<typeof brought>[2];

/** Sixty accounts: for each of thirty due days one that stays within grace and one that does not. */
function patterns(from: Day) {
  return Array.from({ length: DAYS * 2 }, (_, k) => {
    const due = addDays(from, 1 + (k % DAYS));
    const isLate = k >= DAYS;
    const row = {
      loanNo: `pattern-${k}`,
      product: 'AXJ',
      personRef: 'P',
      name: '甲立春',
      opened: from,
      principal: fen(3_000_000),
      firstDue: due,
      asOf: from,
      openPrincipal: fen(3_000_000),
      openInterest: fen(0),
      openPenalty: fen(0),
      openFees: fen(0),
      class: 'normal',
      consentToReport: 'Y',
    } as const;
    const by = {
      kind: 'opening',
      on: from,
      preparedBy: 'a',
      approver: 'b',
      nonAccrual: { afterDays: 90, reverse: true },
    } as const;
    const found = brought({ row: k + 2, value: row }, [], productOf(isLate ? 0 : 60), by);
    if (!found.ok) throw new Error(found.refusal.problem.code);
    return {
      id: `pattern-${k}`,
      brought: 'opening',
      import: 'i',
      book: found.book,
      told: row,
    } as const;
  });
}

const COLUMNS = {
  account:
    'product, brought, entries, journals, closed_to, accrued_to, last_on, balances, next_event, due_on, book_on, next_accounts, next_amounts, next_balances',
  account_origin:
    'person, name, phone, terms, arrears, non_accrual, class, overdue_since, codes24, consent, import',
  account_kept: 'kept, paid',
} as const;

/** The part of loan `L` and a number, as `partOf` of the server has it. */
const PART_OF = `(('x' || left(encode(sha256(('L' || n)::bytea), 'hex'), 8))::bit(32)::bigint % ${PARTS})::int`;

/**
 * Fills a store with very many accounts, loans `L0`, `L1` … spread over all parts and over thirty due days: copies of a few that the ledger
 * made. Books are kept for the parts that are named, else for all; of accounts
 * that will not be late only where `late` does not leave them out: the close of a day reads none of theirs.
 */
export async function fillAccounts(
  store: Store,
  count: number,
  {
    parts = ALL,
    late = false,
  }: { readonly parts?: readonly number[]; readonly late?: boolean } = {},
): Promise<void> {
  const made = patterns(MANY_FROM);
  must(
    await store.write(async (tx) => {
      await keepAccounts(tx, PARTS, made);
      return ok(true);
    }),
  );
  const pattern = `'pattern-' || (case when n % ${LATE} = 0 then ${DAYS} else 0 end + (n / ${LATE}) % ${DAYS})`;
  const isKept = late ? `n % ${LATE} = 0` : 'true';
  const copy = (table: string, columns: string, loan = '', of = parts, which = isKept) => {
    const own = columns
      .split(', ')
      .map((column) => `t.${column}`)
      .join(', ');
    return store.pool.query(
      `insert into ${table} (tenant, part, id, ${loan === '' ? '' : 'loan, '}${columns})
       select t.tenant, p, 'a' || n, ${loan === '' ? '' : "'L' || n, "}${own}
       from (select n, ${PART_OF} as p from generate_series(0, $3::int - 1) n) made
       join ${table} t on t.tenant = $1 and t.part = ${PARTS} and t.id = ${pattern}
       where p = any($2::int[]) and ${which}`,
      [store.tenant, of, count],
    );
  };
  // Without figures the keys of what follows are looked for by the wrong index, for minutes.
  await store.pool.query('analyze');
  await copy('account', COLUMNS.account, 'loan', ALL, 'true');
  await store.pool.query('analyze account');
  await copy('account_origin', COLUMNS.account_origin, 'loan', ALL);
  await copy('account_kept', COLUMNS.account_kept);
  await copy('entry', 'no, event, kind, body');
  await copy(
    'journal',
    'no, posted_on, value_on, kind, event, cause, accounts, amounts, reverses, approver',
    'loan',
  );
  await store.pool.query('vacuum analyze');
}
