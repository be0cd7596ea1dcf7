import { post, type LedgerEvent, type LoanBook } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import type { Numbered, PaymentRow } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../job/queue.ts';
import { partOf } from '../store/part.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { heldAccounts, saveBooks, type Change, type KeptAccount } from './account.ts';
import { postingDay, valued } from './bring.ts';
import type { KeptPayment } from './kept-payment.ts';
import { keepUnknown } from './receipt.ts';

/** The part of a payment's own row: by who names it, so that it is there once (L6). */
export const paymentPart = ({
  source,
  paymentId,
}: Pick<PaymentRow, 'source' | 'paymentId'>): number => partOf(JSON.stringify([source, paymentId]));

const eventId = ({ source, paymentId }: Pick<PaymentRow, 'source' | 'paymentId'>): string =>
  `payment/${source}/${paymentId}`;

/** Under which circumstances payments are taken. */
export type Taking = { readonly today: Day; readonly at: number; readonly import?: string };

/** What became of payments: posted on a loan, kept as unknown, there before with the same content. */
export type Taken = { readonly posted: number; readonly unknown: number; readonly there: number };

/** A refusal of one row: nothing of the whole is kept. */
const refusedAt = (row: number, why: Problem): Result<never> =>
  fail({ ...why, pointer: `/rows/${row}${why.pointer ?? ''}` });

/** The accounts of loan numbers of one part, held. */
export async function accountsByLoan(
  tx: Tx,
  part: number,
  loans: readonly string[],
): Promise<ReadonlyMap<string, KeptAccount>> {
  const held = await heldAccounts(tx, part, loans, 'loan');
  return new Map(held.map((account) => [account.book.loan, account]));
}

/**
 * Takes payments of loans of one part, or of none: each is posted on its loan with its own day as value day, or stands in
 * 2241.02 until somebody knows whose it is. One that cannot be posted refuses all.
 */
export async function takePayments(
  tx: Tx,
  part: number,
  rows: readonly Numbered<PaymentRow>[],
  by: Taking,
): Promise<Result<Taken>> {
  const loans = [...new Set(rows.flatMap(({ value }) => value.loanNo ?? []))];
  // The accounts are held first: who waited for one sees what was posted meanwhile (L6).
  const accounts = await accountsByLoan(tx, part, loans);
  const fresh = await keepPayments(tx, rows, accounts, by);
  if (!fresh.ok) return fresh;
  const books = new Map<string, LoanBook>();
  const unknown: KeptPayment[] = [];
  for (const [one, kept] of fresh.value) {
    const { on, amount, loanNo = '', source, paymentId } = one.value;
    if (on > by.today) return refusedAt(one.row, problem('DAY_NOT_COME', {}, '/on'));
    const account = accounts.get(loanNo);
    if (account === undefined) {
      unknown.push(kept);
      continue;
    }
    const book = books.get(loanNo) ?? account.book;
    const posted = post(book, {
      id: eventId(one.value),
      ...cameOn(book, on, by.today),
      kind: 'repayment',
      amount,
      reference: { source, paymentId },
    });
    if (!posted.ok) return refusedAt(one.row, posted.problem);
    books.set(loanNo, posted.value);
  }
  const changes = [...books].map(([loan, after]): Change => {
    const { id, book } = accounts.get(loan) as KeptAccount;
    return { id, before: book, after };
  });
  const saved = await saveBooks(tx, part, changes);
  if (!saved.ok) return saved;
  await follow(tx, part, changes);
  await keepUnknown(tx, unknown, by.today);
  const posted = fresh.value.size - unknown.length;
  return ok({ posted, unknown: unknown.length, there: rows.length - fresh.value.size });
}

/** Tells the cases of loans that money has moved. */
export async function follow(tx: Tx, part: number, changes: readonly Change[]): Promise<void> {
  const ids = changes.map(({ id }) => id);
  const { rows } = await sql<{ account: string }>`
    /* followed */ select account from hardship_case
    where tenant = ${tenantOf(tx)} and part = ${part} and account = any(${ids})
      and state <> 'closed'`.execute(tx);
  const followed = new Set(rows.map(({ account }) => account));
  for (const { id, after } of changes) {
    if (!followed.has(id)) continue;
    const key = `${id}/${after.entries.length}`;
    await enqueue(tx, { part, kind: 'case.follow', key, data: { account: id }, notBefore: 0 });
  }
}

/** Posting and value day of what came on a day. */
export function cameOn(book: LoanBook, came: Day, today: Day): Pick<LedgerEvent, 'on' | 'valueOn'> {
  const on = postingDay(book, today);
  return { on, ...valued(on, came) };
}

const isSame = (a: { readonly on: Day; readonly amount: number }, b: typeof a): boolean =>
  a.on === b.on && a.amount === b.amount;

type Rows = readonly Numbered<PaymentRow>[];

/**
 * Keeps the payments that are new, of those that come, each once under its name (L6): the same again is none, other content
 * under the same name is refused. What another transaction is just keeping is waited for.
 */
async function keepPayments(
  tx: Tx,
  rows: Rows,
  accounts: ReadonlyMap<string, KeptAccount>,
  by: Taking,
): Promise<Result<ReadonlyMap<Rows[number], KeptPayment>>> {
  const first = new Map<string, Rows[number]>();
  for (const one of rows) {
    const before = first.get(eventId(one.value)) ?? one;
    if (!isSame(before.value, one.value)) return refusedAt(one.row, problem('DUPLICATE_PAYMENT'));
    first.set(eventId(one.value), before);
  }
  const drafts = new Map(
    [...first.values()].map((one) => [
      one,
      keptOf(one.value, accounts.has(one.value.loanNo ?? '')),
    ]),
  );
  if (drafts.size === 0) return ok(drafts);
  const fresh = await inserted(tx, drafts, by);
  const there = [...drafts].filter(([, { id }]) => !fresh.has(id)).map(([one]) => one);
  const other = await differing(tx, there);
  if (other !== undefined) return refusedAt(other.row, problem('DUPLICATE_PAYMENT'));
  for (const one of there) drafts.delete(one);
  return ok(drafts);
}

function keptOf(value: PaymentRow, isKnown: boolean): KeptPayment {
  const { source, paymentId, on, amount, loanNo: loan } = value;
  const state = isKnown ? 'posted' : 'unknown';
  const event = isKnown ? eventId(value) : undefined;
  return {
    part: paymentPart(value),
    id: uuidv7(),
    source,
    paymentId,
    on,
    amount,
    loan,
    state,
    event,
  };
}

/** The ids of those that were new. */
async function inserted(
  tx: Tx,
  drafts: ReadonlyMap<Rows[number], KeptPayment>,
  by: Taking,
): Promise<ReadonlySet<string>> {
  const texts = [...drafts].map(([{ value }, { on, paymentId, ...more }]) => {
    const { personRef: person, payer, text: note } = value;
    return { ...more, payment_id: paymentId, paid_on: on, person, payer, note };
  });
  const { rows } = await sql<{ id: string }>`
    /* payment */ insert into payment (tenant, part, id, source, payment_id, paid_on, amount, loan, person,
      payer, note, state, event, import, at)
    select ${tenantOf(tx)}, part, id, source, payment_id, paid_on, amount, loan, person, payer, note,
      state, event, ${by.import ?? null}, ${by.at}::bigint
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as r(part int, id text, source text,
      payment_id text, paid_on int, amount bigint, loan text, person text, payer text, note text,
      state text, event text)
    on conflict (tenant, part, source, payment_id) do nothing returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** The first that is kept under its name with other content. */
async function differing(tx: Tx, rows: Rows): Promise<Rows[number] | undefined> {
  if (rows.length === 0) return undefined;
  const keys = rows.map(({ value: { source, paymentId } }) => ({
    part: paymentPart({ source, paymentId }),
    source,
    payment_id: paymentId,
  }));
  const { rows: known } = await sql<{
    source: string;
    paymentId: string;
    on: Day;
    amount: number;
  }>`
    select p.source, p.payment_id as "paymentId", p.paid_on as "on", p.amount
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(part int, source text, payment_id text)
    join payment p on p.tenant = ${tenantOf(tx)} and p.part = k.part and p.source = k.source
      and p.payment_id = k.payment_id`.execute(tx);
  const there = new Map(known.map((one) => [eventId(one), one]));
  return rows.find(({ value }) => {
    const before = there.get(eventId(value));
    return before === undefined || !isSame(before, value);
  });
}
