import { post, type LoanBook } from '@forbear/ledger';
import { at } from '@forbear/loan';
import { formatDay, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { heldAccounts, saveBooks, type KeptAccount } from '../book/account.ts';
import { bookDay, postingDay } from '../book/bring.ts';
import { askedTwice, rejected, type Asking, type Hands } from '../book/two-hands.ts';
import type { Clock } from '../clock.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { announce } from '../webhook/hook.ts';
import { commanded, heldCase } from './command.ts';

/** 账销案存: what a person wants written off, and whether interest ends with it. */
export type WriteOff = { readonly kind: 'write-off'; readonly stops: boolean };

/** Since when a loan is written off, and whether its interest ended with it; undefined where it is not. */
export const writtenOff = ({
  entries,
}: LoanBook): { readonly on: string; readonly stops: boolean } | undefined => {
  for (const { what, reversed } of entries)
    if (what.kind === 'write-off' && reversed !== true)
      return { on: formatDay(what.on), stops: what.stops };
  return undefined;
};

/**
 * Prepares a write-off, or posts it by the second of two persons (C8): principal against the allowance, costs as a loss, the
 * claim kept off balance. The debt is what it was. The case of the loan, where it has one, is told in the same transaction
 * (G1). WRITE_OFF_EARLY, WRITE_OFF_KEPT, WRITTEN_OFF.
 */
export async function askWriteOff(
  tx: Tx,
  clock: Clock,
  { part, id }: { readonly part: number; readonly id: string },
  wanted: WriteOff,
  who: Asking,
): Promise<Result<{ readonly prepared: boolean }>> {
  const [account] = await heldAccounts(tx, part, [id]);
  if (account === undefined) return fail(problem('NOT_FOUND'));
  const caseId = await caseOn(tx, account);
  const wrong = await faultOf(tx, account, caseId, who.today);
  if (!wrong.ok) return wrong;
  const asked = await askedTwice(tx, 'account_change', { part, id }, wanted, who, (hands) =>
    written(tx, clock, account, caseId, wanted, hands),
  );
  return asked.ok ? ok({ prepared: asked.value.prepared }) : asked;
}

/** Says no to a write-off that was prepared, or takes the own one back; what is owed and booked stays. NOTHING_PREPARED. */
export async function rejectWriteOff(
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

/** Only what is owed and stands as non-performing is written off, and nothing that was agreed and is not ended. */
async function faultOf(
  tx: Tx,
  { book }: KeptAccount,
  caseId: string | undefined,
  today: Day,
): Promise<Result<true>> {
  if (writtenOff(book) !== undefined) return fail(problem('WRITTEN_OFF'));
  const found = at(book.kept, bookDay(book, today));
  if (!found.ok) return found;
  const isBad = (book.balances['1303.04'] ?? 0) > 0;
  if (!isBad || found.value.position.payoff === 0) return fail(problem('WRITE_OFF_EARLY'));
  if (caseId === undefined) return ok(true);
  const held = await heldCase(tx, caseId);
  if (!held.ok) return held;
  return held.value.kept.state.agreement === undefined ? ok(true) : fail(problem('WRITE_OFF_KEPT'));
}

async function written(
  tx: Tx,
  clock: Clock,
  { part, id, book }: KeptAccount,
  caseId: string | undefined,
  { stops }: WriteOff,
  hands: Hands,
): Promise<Result<true>> {
  const on = postingDay(book, clock.today());
  const event = `write-off/${id}/${book.entries.length}`;
  const after = post(book, { id: event, on, kind: 'write-off', stops, ...hands });
  if (!after.ok) return after;
  const saved = await saveBooks(tx, part, [{ id, before: book, after: after.value }]);
  if (!saved.ok) return saved;
  if (caseId === undefined) {
    const seq = after.value.journals.length;
    await announce(tx, clock.now(), { type: 'credit.update', data: { loanId: id, seq } });
    return ok(true);
  }
  const held = await heldCase(tx, caseId);
  if (!held.ok) return held;
  const { version } = held.value.kept.state;
  const order = { kind: 'write-off', version, facts: { stops } } as const;
  const told = await commanded(tx, clock, held.value, order, { by: 'program', id: 'program' });
  return told.ok ? ok(true) : told;
}
