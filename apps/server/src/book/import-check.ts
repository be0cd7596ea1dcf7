import { NON_ACCRUAL } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import { ok, problem, type ProblemCode, type Result } from '@forbear/problem';
import type { AccountRow, Fault, Numbered, Product, TransactionRow } from '@forbear/wire/desk';
import { sql, type RawBuilder } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import { brought } from './bring.ts';
import type { Import } from './imported.ts';
import { loansOf, partsOf } from './import-row.ts';
import { isNew, productsOf } from './product.ts';

export type Checked = {
  readonly count: number;
  readonly faults: readonly (Fault & { readonly file?: string })[];
};

/** Faults as they are found: all are counted, the first are told. */
function tally() {
  const faults: (Fault & { file?: string })[] = [];
  let count = 0;
  return {
    add: (fault: Fault & { file?: string }): void => {
      count += 1;
      if (faults.length < 50) faults.push(fault);
    },
    told: (): Checked => ({ count, faults }),
  };
}
type Tally = ReturnType<typeof tally>;

/** Rows that a statement finds wrong, each by the same code. */
async function blamed(
  tx: Tx,
  found: Tally,
  code: ProblemCode,
  column: string,
  statement: RawBuilder<{ no: number; file: string }>,
): Promise<void> {
  const { rows } = await statement.execute(tx);
  for (const { no, file } of rows) found.add({ row: no, column, file, problem: problem(code) });
}

/** What is wrong with an import beside what each row tells by itself: against its other rows and against the book. */
export async function checked(tx: Tx, one: Import, today: Day): Promise<Result<Checked>> {
  const found = tally();
  switch (one.kind) {
    case 'products':
      await checkProducts(tx, one.id, found);
      break;
    case 'history':
    case 'opening':
      await checkLoans(tx, one.id, found);
      if (found.told().count === 0) await checkBooks(tx, { ...one, kind: one.kind }, today, found);
      break;
    case 'payments':
      await checkPayments(tx, one.id, today, found);
      break;
    case 'reconciliation':
      await checkTwice(tx, one.id, 'reconciliation', found);
      await checkDays(tx, one.id, today, found);
  }
  return ok(found.told());
}

async function checkProducts(tx: Tx, id: string, found: Tally): Promise<void> {
  const known = new Map(await productsOf(tx, tenantOf(tx)));
  for await (const loans of loansOf(tx, id, 0))
    for (const { of } of loans)
      for (const { row, value } of of('products')) {
        const product = value as Product;
        const fresh = isNew(known, product);
        if (!fresh.ok) found.add({ row, column: 'code', problem: fresh.problem });
        known.set(product.code, product);
      }
}

const checkTwice = (tx: Tx, id: string, file: string, found: Tally) =>
  blamed(
    tx,
    found,
    'LOAN_TWICE',
    'loanNo',
    sql`
      select max(no) as no, file from import_row
      where tenant = ${tenantOf(tx)} and id = ${id} and file = ${file}
      group by part, loan, file having count(*) > 1 order by 1`,
  );

const checkDays = (tx: Tx, id: string, today: Day, found: Tally) =>
  blamed(
    tx,
    found,
    'DAY_NOT_COME',
    'on',
    sql`
      select no, file from import_row
      where tenant = ${tenantOf(tx)} and id = ${id} and (body::jsonb ->> 'on')::int > ${today}
      order by no`,
  );

async function checkLoans(tx: Tx, id: string, found: Tally): Promise<void> {
  const tenant = tenantOf(tx);
  await checkTwice(tx, id, 'accounts', found);
  await blamed(
    tx,
    found,
    'LOAN_KNOWN',
    'loanNo',
    sql`
      select r.no, r.file from import_row r
      join account_origin o on o.tenant = r.tenant and o.part = r.part and o.loan = r.loan
      where r.tenant = ${tenant} and r.id = ${id} and r.file = 'accounts' order by r.no`,
  );
  await blamed(
    tx,
    found,
    'LOAN_UNKNOWN',
    'loanNo',
    sql`
      select r.no, r.file from import_row r
      where r.tenant = ${tenant} and r.id = ${id} and r.file = 'transactions'
        and not exists (select 1 from import_row a where a.tenant = r.tenant and a.part = r.part
          and a.id = r.id and a.loan = r.loan and a.file = 'accounts')
      order by r.no`,
  );
}

/** Every account is brought into the book once without being kept: what would be refused then is told now. */
async function checkBooks(
  tx: Tx,
  { id, kind, preparedBy }: Import & { readonly kind: 'history' | 'opening' },
  today: Day,
  found: Tally,
): Promise<void> {
  const products = await productsOf(tx, tenantOf(tx));
  const by = { kind, on: today, preparedBy, approver: 'second', nonAccrual: NON_ACCRUAL };
  for (const part of await partsOf(tx, id))
    for await (const loans of loansOf(tx, id, part))
      for (const { of } of loans) {
        const [account] = of('accounts') as readonly [Numbered<AccountRow>];
        const product = products.get(account.value.product);
        if (product === undefined) {
          const code = account.value.product;
          found.add({
            row: account.row,
            column: 'product',
            problem: problem('PRODUCT_UNKNOWN', { code }),
          });
          continue;
        }
        const book = brought(
          account,
          of('transactions') as readonly Numbered<TransactionRow>[],
          product,
          by,
        );
        if (!book.ok) found.add(book.refusal);
      }
}

/** A payment of the same source and id with other content: within the file, or against what is there (L6). */
async function checkPayments(tx: Tx, id: string, today: Day, found: Tally): Promise<void> {
  const tenant = tenantOf(tx);
  await checkDays(tx, id, today, found);
  await blamed(
    tx,
    found,
    'DUPLICATE_PAYMENT',
    'paymentId',
    sql`
      with told as (
        select part, no, file, body::jsonb ->> 'source' as source, body::jsonb ->> 'paymentId' as payment_id,
          (body::jsonb ->> 'on')::int as paid_on, (body::jsonb ->> 'amount')::bigint as amount
        from import_row where tenant = ${tenant} and id = ${id}
      )
      select no, file from (
        select no, file, paid_on, amount, first_value(paid_on) over same as first_on,
          first_value(amount) over same as first_amount
        from told window same as (partition by source, payment_id order by no)
      ) t where paid_on <> first_on or amount <> first_amount order by no`,
  );
}
