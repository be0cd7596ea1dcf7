import type { BookKind, NonAccrual } from '@forbear/ledger';
import { addDays, later, type Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import type { AccountRow, Numbered, PaymentRow, Product, TransactionRow } from '@forbear/wire/desk';
import { uuidv7 } from 'uuidv7';
import { isTwice, tenantOf, type Store, type Tx } from '../store/store.ts';
import { heldPart } from './account.ts';
import { brought } from './bring.ts';
import { compared, keepUntold } from './compare.ts';
import { changed, forget, heldImport, importOf, type Import } from './imported.ts';
import { loansOf, partsOf, type LoanRows } from './import-row.ts';
import { keepAccounts, type NewAccount } from './new-account.ts';
import { takePayments } from './payment.ts';
import { keepProducts, productsOf } from './product.ts';

/** Who confirms, and when. */
export type Confirming = {
  readonly by: string;
  readonly at: number;
  readonly today: Day;
  readonly book: BookKind;
  readonly nonAccrual: NonAccrual;
};
type Counts = Record<string, number>;

/** Takes an import as a whole or not at all, when another person than prepared it confirms it (C8). */
export async function confirm(store: Store, id: string, who: Confirming): Promise<Result<Import>> {
  const work = async (tx: Tx): Promise<Result<true>> => {
    const open = await openFor(tx, id, who.by);
    if (!open.ok) return open;
    const counts = await taken(tx, open.value, who);
    if (!counts.ok) return counts;
    await forget(tx, id);
    const decided = { decided_by: who.by, decided_at: who.at };
    await changed(tx, id, { state: 'taken', result: JSON.stringify(counts.value), ...decided });
    return ok(true);
  };
  // An account that came by another import since the preview.
  const done = await store.write(work).catch((error: unknown): Result<true> => {
    if (isTwice(error)) return fail(problem('LOAN_KNOWN'));
    throw error;
  });
  if (!done.ok && rowOf(done.problem) !== undefined) await faulty(store, id, done.problem);
  return done.ok ? importOf(store.db, store.tenant, id) : done;
}

/** Puts an import away; its rows are not kept. Who prepared it may do so, too. */
export async function reject(
  store: Store,
  id: string,
  who: Pick<Confirming, 'by' | 'at'>,
): Promise<Result<Import>> {
  const done = await store.write(async (tx) => {
    const found = await heldImport(tx, id);
    if (!found.ok) return found;
    const { state } = found.value;
    if (state === 'taken' || state === 'rejected') return fail(problem('IMPORT_CLOSED', { state }));
    await forget(tx, id);
    await changed(tx, id, { state: 'rejected', decided_by: who.by, decided_at: who.at });
    return ok(true);
  });
  return done.ok ? importOf(store.db, store.tenant, id) : done;
}

async function openFor(tx: Tx, id: string, by: string): Promise<Result<Import>> {
  const found = await heldImport(tx, id);
  if (!found.ok) return found;
  const { state, preparedBy } = found.value;
  if (state !== 'previewed') return fail(problem('IMPORT_CLOSED', { state }));
  return preparedBy === by ? fail(problem('APPROVER_IS_PROPOSER')) : found;
}

/** The row that a refusal names. */
function rowOf({ pointer = '' }: Problem): number | undefined {
  const [, row] = /^\/rows\/([0-9]+)/.exec(pointer) ?? [];
  return row === undefined ? undefined : Number(row);
}

/** A row that could not be booked: the import cannot be confirmed any more. */
async function faulty(store: Store, id: string, why: Problem): Promise<void> {
  await store.write(async (tx) => {
    const fault = { row: rowOf(why), problem: { ...why, pointer: '' } };
    await changed(tx, id, { state: 'faulty', fault_count: 1, faults: JSON.stringify([fault]) });
    await forget(tx, id);
    return ok(true);
  });
}

async function taken(tx: Tx, one: Import, who: Confirming): Promise<Result<Counts>> {
  if (one.kind === 'products') {
    const products: Product[] = [];
    for await (const loans of loansOf(tx, one.id, 0))
      for (const { of } of loans)
        products.push(...of('products').map(({ value }) => value as Product));
    const kept = await keepProducts(tx, products, who.at);
    return kept.ok ? ok({ products: kept.value }) : kept;
  }
  const counts: Counts = {};
  for (const part of await partsOf(tx, one.id))
    for await (const loans of loansOf(tx, one.id, part)) {
      const more = await takenLoans(tx, one, part, loans, who);
      if (!more.ok) return more;
      for (const [name, count] of Object.entries(more.value))
        counts[name] = (counts[name] ?? 0) + count;
    }
  if (one.kind !== 'reconciliation') return ok(counts);
  const missing = await keepUntold(tx, one.id, who);
  if (!missing.ok) return missing;
  return ok({ ...counts, differences: (counts['differences'] ?? 0) + missing.value });
}

async function takenLoans(
  tx: Tx,
  one: Import,
  part: number,
  loans: readonly LoanRows[],
  who: Confirming,
): Promise<Result<Counts>> {
  switch (one.kind) {
    case 'history':
    case 'opening':
      return takenAccounts(tx, { ...one, kind: one.kind }, part, loans, who);
    case 'payments': {
      const rows = loans.flatMap(({ of }) => of('payments')) as Numbered<PaymentRow>[];
      const inOrder = rows.sort((a, b) => a.value.on - b.value.on || a.row - b.row);
      const done = await takePayments(tx, part, inOrder, {
        today: who.today,
        at: who.at,
        import: one.id,
      });
      return done.ok ? ok({ ...done.value }) : done;
    }
    case 'reconciliation':
      return compared(tx, one.id, part, loans, who.book);
    case 'products':
      return ok({});
  }
}

async function takenAccounts(
  tx: Tx,
  one: Import & { readonly kind: 'history' | 'opening' },
  part: number,
  loans: readonly LoanRows[],
  who: Confirming,
): Promise<Result<Counts>> {
  const products = await productsOf(tx, tenantOf(tx));
  const on = later(who.today, addDays(await heldPart(tx, part), 1));
  const by = {
    kind: one.kind,
    on,
    preparedBy: one.preparedBy,
    approver: who.by,
    nonAccrual: who.nonAccrual,
  };
  const accounts: NewAccount[] = [];
  for (const { of } of loans) {
    const [account] = of('accounts') as readonly [Numbered<AccountRow>];
    const { row, value } = account;
    const product = products.get(value.product);
    if (product === undefined)
      return fail(problem('PRODUCT_UNKNOWN', { code: value.product }, `/rows/${row}`));
    const book = brought(
      account,
      of('transactions') as readonly Numbered<TransactionRow>[],
      product,
      by,
    );
    if (!book.ok) return fail({ ...book.refusal.problem, pointer: `/rows/${row}` });
    accounts.push({
      id: uuidv7(),
      brought: one.kind,
      import: one.id,
      book: book.book,
      told: value,
    });
  }
  await keepAccounts(tx, part, accounts);
  return ok({ accounts: accounts.length });
}
