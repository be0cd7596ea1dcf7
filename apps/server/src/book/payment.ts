import { nextEvent, post, type LedgerEvent, type LoanBook } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import type { Numbered, PaymentRow } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../job/queue.ts';
import { partOf } from '../store/part.ts';
import { OvertakenError, tenantOf, type Tx } from '../store/store.ts';
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

/** The rows that are new, of those that come; the same again is none, other content under the same name is refused (L6). */
async function newOnes(
  tx: Tx,
  rows: readonly Numbered<PaymentRow>[],
): Promise<Result<readonly Numbered<PaymentRow>[]>> {
  const tenant = tenantOf(tx);
  const keys = rows.map(({ value: { source, paymentId } }) => ({
    part: paymentPart({ source, paymentId }),
    source,
    payment_id: paymentId,
  }));
  const { rows: known } = await sql<{
    source: string;
    payment_id: string;
    paid_on: Day;
    amount: number;
  }>`
    select p.source, p.payment_id, p.paid_on, p.amount
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(part int, source text, payment_id text)
    join payment p on p.tenant = ${tenant} and p.part = k.part and p.source = k.source
      and p.payment_id = k.payment_id`.execute(tx);
  const seen = new Map(
    known.map((one) => [
      eventId({ source: one.source, paymentId: one.payment_id }),
      `${one.paid_on} ${one.amount}`,
    ]),
  );
  const fresh: Numbered<PaymentRow>[] = [];
  for (const one of rows) {
    const key = eventId(one.value);
    const content = `${one.value.on} ${one.value.amount}`;
    const before = seen.get(key);
    if (before === undefined) fresh.push(one);
    else if (before !== content) return refusedAt(one.row, problem('DUPLICATE_PAYMENT'));
    seen.set(key, content);
  }
  return ok(fresh);
}

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
  const fresh = await newOnes(tx, rows);
  if (!fresh.ok) return fresh;
  const books = new Map<string, LoanBook>();
  const unknown: Numbered<PaymentRow>[] = [];
  for (const one of fresh.value) {
    const { on, amount, loanNo = '', source, paymentId } = one.value;
    if (on > by.today) return refusedAt(one.row, problem('DAY_NOT_COME', {}, '/on'));
    const account = accounts.get(loanNo);
    if (account === undefined) {
      unknown.push(one);
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
  const kept = await keepPayments(tx, fresh.value, new Set(books.keys()), by);
  await keepUnknown(
    tx,
    unknown.map(({ row }) => kept.get(row) as KeptPayment),
    by.today,
  );
  const posted = fresh.value.length - unknown.length;
  return ok({ posted, unknown: unknown.length, there: rows.length - fresh.value.length });
}

/** Tells the cases of loans under a relief, and of those that are paid off, that money has moved. */
export async function follow(tx: Tx, part: number, changes: readonly Change[]): Promise<void> {
  for (const { id, after } of changes) {
    const isFollowed = after.entries.some(({ what }) => what.kind === 'relief');
    if (!isFollowed && nextEvent(after) !== undefined) continue;
    const key = `${id}/${after.entries.length}`;
    await enqueue(tx, { part, kind: 'case.follow', key, data: { account: id }, notBefore: 0 });
  }
}

/** Posting and value day of what came on a day. */
export function cameOn(book: LoanBook, came: Day, today: Day): Pick<LedgerEvent, 'on' | 'valueOn'> {
  const on = postingDay(book, today);
  return { on, ...valued(on, came) };
}

async function keepPayments(
  tx: Tx,
  rows: readonly Numbered<PaymentRow>[],
  known: ReadonlySet<string>,
  by: Taking,
): Promise<ReadonlyMap<number, KeptPayment>> {
  const kept = new Map<number, KeptPayment>();
  for (const { row, value } of rows) {
    const { source, paymentId, on, amount, loanNo } = value;
    const isKnown = loanNo !== undefined && known.has(loanNo);
    kept.set(row, {
      part: paymentPart(value),
      id: uuidv7(),
      source,
      paymentId,
      on,
      amount,
      loan: loanNo,
      state: isKnown ? 'posted' : 'unknown',
      event: isKnown ? eventId(value) : undefined,
    });
  }
  if (kept.size === 0) return kept;
  const texts = rows.map(({ row, value: { personRef, payer, text } }) => {
    const { on, paymentId, ...more } = kept.get(row) as KeptPayment;
    return { ...more, payment_id: paymentId, paid_on: on, person: personRef, payer, note: text };
  });
  const { numAffectedRows } = await sql`
    insert into payment (tenant, part, id, source, payment_id, paid_on, amount, loan, person, payer, note,
      state, event, import, at)
    select ${tenantOf(tx)}, part, id, source, payment_id, paid_on, amount, loan, person, payer, note,
      state, event, ${by.import ?? null}, ${by.at}::bigint
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as r(part int, id text, source text,
      payment_id text, paid_on int, amount bigint, loan text, person text, payer text, note text,
      state text, event text)
    on conflict (tenant, part, source, payment_id) do nothing`.execute(tx);
  if (numAffectedRows !== BigInt(kept.size)) throw new OvertakenError();
  return kept;
}
