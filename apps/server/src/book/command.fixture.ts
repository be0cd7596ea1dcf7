import { NON_ACCRUAL } from '@forbear/ledger';
import { addDays, fen, type Day } from '@forbear/money';
import { fail, must, problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { once } from '../store/idempotency.ts';
import { partOf } from '../store/part.ts';
import type { Store, Tx } from '../store/store.ts';
import { PRODUCTS_JSON, day } from './book.fixture.ts';
import { closePart } from './close.ts';
import { trialBalance } from './export.ts';
import { confirm } from './import-take.ts';
import { imports } from './imported.ts';
import { askPayment, type Wanted } from './payment-change.ts';
import { paymentPart, takePayments } from './payment.ts';
import type { ImportKind } from './table.ts';
import { upload } from './upload.ts';

/** The last day of a month, so that its close books the month's end, too. */
const TODAY = day('2026-11-30');
const PART = 7;
/** Loans of one part, so that a command has no more words than it needs. */
const LOANS = Array.from({ length: 2_000 }, (_, k) => `K${k}`)
  .filter((loan) => partOf(loan) === PART)
  .slice(0, 6);
const [FIRST = '', SECOND = ''] = LOANS;
const TOLD = { today: TODAY, at: 5 };

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const ACCOUNTS = [
  'loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport',
  ...LOANS.map(
    (loan) =>
      `${loan},AXJ,P-${loan},甲立春,,2026-03-10,30000.00,,6,2026-11-30,2026-11-10,15551.01,0.00,0.00,0.00,,normal,NNNNNN,Y`,
  ),
].join('\n');
const PAYMENTS = [
  'source,paymentId,on,amount,loanNo,personRef,payer,text',
  `file,1,2026-11-29,100.00,${FIRST},,,`,
  `file,2,2026-11-29,200.00,${SECOND},,,`,
  'file,3,2026-11-29,300.00,NOBODY,,,',
].join('\n');

/** A command of the book, in the order in which a desk gives them; done twice it has one effect. */
export type BookCommand = { readonly name: string; run(store: Store): Promise<Result<unknown>> };

const put = (kind: ImportKind, text: string) => (store: Store) =>
  upload(store, { kind, name: kind, pieces: pieces(text), by: 'admin', ...TOLD });

const taken = (kind: ImportKind) => async (store: Store) => {
  const found = (await imports(store.db, store.tenant, {})).find((one) => one.kind === kind);
  if (found === undefined) return fail(problem('NOT_FOUND'));
  return confirm(store, found.id, {
    by: 'approver',
    book: 'mirror',
    nonAccrual: NON_ACCRUAL,
    ...TOLD,
  });
};

/** As a route writes: the answer of a wish is kept beside its effect. */
const wished = <T>(store: Store, by: string, key: string, work: (tx: Tx) => Promise<Result<T>>) =>
  store.write((tx) => {
    const attempt = { actor: by, key, method: 'POST', path: '/', digest: '', at: 5, keep: true };
    return once(tx, attempt, () => work(tx));
  });

const paid =
  (paymentId: string, amount: number, loanNo: string | undefined, on: Day = addDays(TODAY, -1)) =>
  (store: Store) => {
    const value = { source: 'bank', paymentId, on, amount: fen(amount) };
    const row = { row: 1, value: loanNo === undefined ? value : { ...value, loanNo } };
    const part = loanNo === undefined ? paymentPart(value) : partOf(loanNo);
    return wished(store, 'bank', paymentId, (tx) => takePayments(tx, part, [row], TOLD));
  };

const asked = (paymentId: string, wanted: Wanted, by: string) => async (store: Store) => {
  const { id } = await store.db
    .selectFrom('payment')
    .select('id')
    .where('tenant', '=', store.tenant)
    .where('payment_id', '=', paymentId)
    .executeTakeFirstOrThrow();
  const asking = { by, decides: () => true, ...TOLD };
  return wished(store, by, `${paymentId} ${wanted.kind}`, (tx) =>
    askPayment(tx, id, wanted, asking),
  );
};

/** Everything that money does in the book: imports, payments, what two persons do with them, the close of a month. */
export const COMMANDS: readonly BookCommand[] = [
  { name: 'products', run: put('products', PRODUCTS_JSON) },
  { name: 'products confirmed', run: taken('products') },
  { name: 'accounts', run: put('opening', ACCOUNTS) },
  { name: 'accounts confirmed', run: taken('opening') },
  { name: 'payments', run: put('payments', PAYMENTS) },
  { name: 'payments confirmed', run: taken('payments') },
  { name: 'paid', run: paid('p1', 12_345, FIRST) },
  { name: 'paid by nobody known', run: paid('p2', 5_000, undefined) },
  { name: 'match asked', run: asked('p2', { kind: 'match', loan: SECOND }, 'agent') },
  { name: 'matched', run: asked('p2', { kind: 'match', loan: SECOND }, 'approver') },
  { name: 'reversal asked', run: asked('p1', { kind: 'reverse' }, 'agent') },
  { name: 'reversed', run: asked('p1', { kind: 'reverse' }, 'approver') },
  { name: 'closed', run: (store) => closePart(store, PART, TODAY, 6) },
];

/** What a tenant has in its book, without ids and times: two stores in which the same was done are equal in it. */
export async function shapeOf(store: Store): Promise<unknown> {
  const { tenant, db } = store;
  const { rows } = await sql`
    select
      (select json_agg(json_build_array(kind, state, count, result) order by kind, state) from import where tenant = ${tenant}) as imports,
      (select count(*)::int from import_row where tenant = ${tenant}) as import_rows,
      (select json_agg(json_build_array(loan, entries, journals, balances, next_event) order by loan) from account where tenant = ${tenant}) as accounts,
      (select count(*)::int from account_origin where tenant = ${tenant}) as origins,
      (select count(*)::int from account_kept where tenant = ${tenant}) as kept,
      (select count(*)::int from entry where tenant = ${tenant}) as entries,
      (select json_object_agg(kind, n) from (select kind, count(*) as n from journal where tenant = ${tenant} group by kind order by kind) j) as journals,
      (select json_agg(json_build_array(payment_id, state, loan) order by source, payment_id) from payment where tenant = ${tenant}) as payments,
      (select count(*)::int from answer where tenant = ${tenant}) as answers,
      (select count(*)::int from payment_change where tenant = ${tenant}) as changes,
      (select json_agg(json_build_array(part, closed_to) order by part) from book_part where tenant = ${tenant} and closed_to > 0) as closed,
      (select count(*)::int from day_mark where tenant = ${tenant}) as marks,
      (select count(*)::int from month_mark where tenant = ${tenant}) as months,
      (select count(*)::int from product where tenant = ${tenant}) as products`.execute(db);
  return { ...(rows[0] as object), trial: await trialBalance(store, addDays(TODAY, 1)) };
}

/** Refusals that say: this was done before. */
const DONE = ['DUPLICATE_FILE', 'IMPORT_CLOSED'];

/** Does a command after a death that may have let it through. */
export async function again(store: Store, { run }: BookCommand): Promise<void> {
  const found = await run(store);
  if (!found.ok && !DONE.includes(found.problem.code)) must(found);
}
