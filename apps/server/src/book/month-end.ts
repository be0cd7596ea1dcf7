import { journal, monthEnd, reversalOf, type LedgerAccount, type Posting } from '@forbear/ledger';
import { addDays, fen, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import { accountsOf } from './account.ts';
import { journalsKept } from './journal-row.ts';

const BATCH = 500;

/**
 * What has run on the loans of a part and was not posted by the end of a month: one journal for each product, and the one
 * of the next day that turns it back. The loans' own accounts are not touched.
 */
export async function bookMonthEnd(tx: Tx, part: number, day: Day): Promise<Result<true>> {
  const at = { tenant: tenantOf(tx), part };
  const sums = await runOn(tx, at, day);
  if (!sums.ok) return sums;
  for (const [product, own] of sums.value) {
    const postings = [...own]
      .filter(([, amount]) => amount !== 0)
      .map(([account, amount]): Posting => ({ account, amount: fen(amount) }));
    if (postings.length === 0) continue;
    const id = `month-end/${product}/${day}`;
    const made = journal({
      id: `${id}/1`,
      on: day,
      kind: 'month-end-accrual',
      event: id,
      cause: id,
      postings,
    });
    if (!made.ok) return made;
    const back = { id: `${id}/2`, on: addDays(day, 1), event: `${id}/back`, cause: id };
    const turned = { ...reversalOf(made.value, back), kind: 'month-end-reversal' as const };
    await journalsKept(at, [
      { owner: { id }, no: 1, one: made.value },
      { owner: { id }, no: 2, one: turned },
    ]).execute(tx);
    await tx
      .insertInto('month_mark')
      .values({ ...at, day, product, sums: JSON.stringify(Object.fromEntries(own)) })
      .execute();
  }
  return ok(true);
}

type Sums = Map<LedgerAccount, number>;

/** The postings of the loans' own month ends, by product, a batch of books at a time. */
async function runOn(
  tx: Tx,
  at: { readonly tenant: string; readonly part: number },
  day: Day,
): Promise<Result<ReadonlyMap<string, Sums>>> {
  const byProduct = new Map<string, Sums>();
  let last = '';
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from account where tenant = ${at.tenant} and part = ${at.part} and id > ${last}
      order by id limit ${BATCH}`.execute(tx);
    if (rows.length === 0) return ok(byProduct);
    const ids = rows.map(({ id }) => id);
    last = ids.at(-1) as string;
    const accounts = await accountsOf(tx, at, ids, day, { journals: false });
    for (const { product, book } of accounts) {
      const own = monthEnd(product, [book], day);
      if (!own.ok) return own;
      const sums = byProduct.get(product) ?? new Map<LedgerAccount, number>();
      byProduct.set(product, sums);
      for (const { account, amount } of own.value?.[0].postings ?? [])
        sums.set(account, (sums.get(account) ?? 0) + amount);
    }
  }
}
