import { isAgreed, type DeskMove } from '@forbear/casework';
import { post, type LedgerEvent, type LoanBook } from '@forbear/ledger';
import { at } from '@forbear/loan';
import { formatDay, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { heldAccounts, saveBooks, type KeptAccount } from '../book/account.ts';
import { bookDay, postingDay } from '../book/bring.ts';
import { posted } from '../book/payment-done.ts';
import { askedTwice, rejected, type Asking, type Hands } from '../book/two-hands.ts';
import type { Clock } from '../clock.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { announce } from '../webhook/hook.ts';
import { commanded, heldCase, type Order } from './command.ts';

/**
 * What a person wants done with an account: 账销案存, and whether interest ends with it; a write-off that was an error taken
 * back; credit that pays what is owed, by the borrower's word.
 */
export type AccountChange =
  | { readonly kind: 'write-off'; readonly stops: boolean }
  | { readonly kind: 'write-off-back' }
  | { readonly kind: 'credit'; readonly amount: Fen };

type WriteOff = Extract<LedgerEvent, { kind: 'write-off' }>;

/** The write-off that counts; undefined where none does. */
const writeOffOf = ({ entries }: LoanBook): WriteOff | undefined => {
  for (const { what, reversed } of entries)
    if (what.kind === 'write-off' && reversed !== true) return what;
  return undefined;
};

/** Since when a loan is written off, and whether its interest ended with it; undefined where it is not. */
export function writtenOff(
  book: LoanBook,
): { readonly on: string; readonly stops: boolean } | undefined {
  const found = writeOffOf(book);
  return found === undefined ? undefined : { on: formatDay(found.on), stops: found.stops };
}

/**
 * Prepares a change of an account, or does it by the second of two persons (C8). The case of the loan, where it has one, is
 * told of a write-off, and of one that is taken back, in the same transaction (G1). NOT_FOUND, WRITE_OFF_EARLY,
 * WRITE_OFF_COVERED, WRITE_OFF_KEPT, WRITTEN_OFF, NOT_WRITTEN_OFF, and what the ledger refuses.
 */
export async function askAccount(
  tx: Tx,
  clock: Clock,
  { part, id }: { readonly part: number; readonly id: string },
  wanted: AccountChange,
  who: Asking,
): Promise<Result<{ readonly prepared: boolean }>> {
  const [account] = await heldAccounts(tx, part, [id]);
  if (account === undefined) return fail(problem('NOT_FOUND'));
  const caseId = await caseOn(tx, account);
  const wrong = await faultOf(tx, account, caseId, wanted, who.today);
  if (!wrong.ok) return wrong;
  const asked = await askedTwice(tx, 'account_change', { part, id }, wanted, who, (hands) =>
    changed(tx, clock, account, caseId, wanted, hands),
  );
  return asked.ok ? ok({ prepared: asked.value.prepared }) : asked;
}

/** Says no to what was prepared on an account, or takes the own back; what is owed and booked stays. NOTHING_PREPARED. */
export async function rejectAccount(
  tx: Tx,
  { part, id }: { readonly part: number; readonly id: string },
  reason: string,
  who: Asking,
): ReturnType<typeof rejected> {
  const [account] = await heldAccounts(tx, part, [id]);
  if (account === undefined) return fail(problem('NOT_FOUND'));
  return rejected(tx, 'account_change', { part, id }, reason, who);
}

/** The case of a loan that is not closed. */
async function caseOn(tx: Tx, { part, id }: KeptAccount): Promise<string | undefined> {
  const found = await tx
    .selectFrom('hardship_case')
    .select('id')
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', part)
    .where('account', '=', id)
    .where('state', '<>', 'closed')
    .executeTakeFirst();
  return found?.id;
}

async function faultOf(
  tx: Tx,
  { book }: KeptAccount,
  caseId: string | undefined,
  { kind }: AccountChange,
  today: Day,
): Promise<Result<true>> {
  if (kind === 'credit') return ok(true);
  const isOff = writeOffOf(book) !== undefined;
  if (kind === 'write-off-back' && !isOff) return fail(problem('NOT_WRITTEN_OFF'));
  if (kind === 'write-off') {
    const wrong = isOff ? fail(problem('WRITTEN_OFF')) : early(book, today);
    if (!wrong.ok) return wrong;
  }
  if (caseId === undefined) return ok(true);
  const held = await heldCase(tx, caseId);
  if (!held.ok) return held;
  return isAgreed(held.value.kept.state) ? fail(problem('WRITE_OFF_KEPT')) : ok(true);
}

/** Only what is owed, beyond what credit covers, and stands as non-performing is written off. */
function early(book: LoanBook, today: Day): Result<true> {
  const found = at(book.kept, bookDay(book, today));
  if (!found.ok) return found;
  if ((book.balances['1303.04'] ?? 0) <= 0) return fail(problem('WRITE_OFF_EARLY'));
  return found.value.position.payoff === 0 ? fail(problem('WRITE_OFF_COVERED')) : ok(true);
}

async function changed(
  tx: Tx,
  clock: Clock,
  account: KeptAccount,
  caseId: string | undefined,
  wanted: AccountChange,
  hands: Hands,
): Promise<Result<true>> {
  const { id, book } = account;
  const on = postingDay(book, clock.today());
  const event = `${wanted.kind}/${id}/${book.entries.length}`;
  const base = { id: event, on, ...hands };
  switch (wanted.kind) {
    case 'credit':
      return posted(tx, account, [{ ...base, kind: 'credit-applied', amount: wanted.amount }]);
    case 'write-off': {
      const { stops } = wanted;
      const events = [{ ...base, kind: 'write-off', stops } as const];
      return told(tx, clock, account, caseId, events, { kind: 'write-off', facts: { stops } });
    }
    case 'write-off-back': {
      const { id: original, stops } = writeOffOf(book) as WriteOff;
      const back = { ...base, kind: 'reverse', event: original } as const;
      // What was stopped with it stays unasked for the days between, and runs again from now on.
      const events = stops
        ? [back, { ...base, id: `${event}/on`, kind: 'resume' } as const]
        : [back];
      return told(tx, clock, account, caseId, events, {
        kind: 'write-off-back',
        facts: { stops },
      });
    }
  }
}

/** Posts the events and tells the case of the loan, where it has one, or the world that what is reported has changed. */
async function told(
  tx: Tx,
  clock: Clock,
  { part, id, book }: KeptAccount,
  caseId: string | undefined,
  events: readonly LedgerEvent[],
  order: Omit<Order, 'version'> & { readonly kind: DeskMove },
): Promise<Result<true>> {
  let after = book;
  for (const event of events) {
    const next = post(after, event);
    if (!next.ok) return next;
    after = next.value;
  }
  const saved = await saveBooks(tx, part, [{ id, before: book, after }]);
  if (!saved.ok) return saved;
  if (caseId === undefined) {
    const seq = after.journals.length;
    await announce(tx, clock.now(), { type: 'credit.update', data: { loanId: id, seq } });
    return ok(true);
  }
  const held = await heldCase(tx, caseId);
  if (!held.ok) return held;
  const { version } = held.value.kept.state;
  const by = { by: 'program', id: 'program' } as const;
  const moved = await commanded(tx, clock, held.value, { ...order, version }, by);
  return moved.ok ? ok(true) : moved;
}
