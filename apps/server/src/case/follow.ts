import type { DeskMove, Giver } from '@forbear/casework';
import type { LoanBook } from '@forbear/ledger';
import { at, type Row } from '@forbear/loan';
import { addDays, formatDay, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { bookDay } from '../book/bring.ts';
import { dayAt, type Clock } from '../clock.ts';
import type { Job } from '../job/queue.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { commanded, heldCase, type Held } from './command.ts';
import { openDays, paidOn, standsOn } from './loan.ts';
import { keptOffer } from './offer.ts';
import type { CaseRow } from './table.ts';

const PROGRAM: Giver = { by: 'program', id: 'program' };

type Step = { readonly kind: DeskMove; readonly told: Readonly<Record<string, unknown>> };

/**
 * What the program does to a case by itself, one step at a time until nothing is left: an offer whose days are over, or
 * whose figures money that moved since has made wrong, expires, a paid row is matched, an unpaid one is late, a late one that was paid is cured, a loan that is paid is settled.
 */
export async function followed(tx: Tx, clock: Clock, id: string): Promise<Result<number>> {
  for (let steps = 0; ; steps += 1) {
    const held = await heldCase(tx, id);
    if (!held.ok) return held;
    const step = await nextStep(tx, held.value, clock.today());
    if (!step.ok) return step;
    if (step.value === undefined) return ok(steps);
    const { version } = held.value.kept.state;
    const done = await commanded(tx, clock, held.value, { ...step.value, version }, PROGRAM);
    if (!done.ok) return done;
  }
}

const ENDED: readonly string[] = ['none', 'settled', 'closed', 'withdrawn'];

async function nextStep(
  tx: Tx,
  { kept, account }: Held,
  today: Day,
): Promise<Result<Step | undefined>> {
  const { state, row } = kept;
  if (account !== undefined && !ENDED.includes(state.state) && isPaid(account.book, today))
    return ok({ kind: 'settle', told: {} });
  const isOffered = ['offered', 'oral', 'confirming'].includes(state.state);
  if (isOffered && state.open !== undefined && today > state.open.until)
    return ok({ kind: 'expire', told: { offerId: state.open.id } });
  if (isOffered && state.open !== undefined && account !== undefined) {
    const stands = await standing(tx, row, state.open.id, account.book, today);
    if (!stands.ok && stands.problem.code !== 'OFFER_OVERTAKEN') return stands;
    if (!stands.ok) return ok({ kind: 'overtake', told: { offerId: state.open.id } });
  }
  const { agreement } = state;
  const isKept = state.state === 'keeping' || state.state === 'late';
  if (agreement === undefined || account === undefined || !isKept) return ok(undefined);
  const offer = await keptOffer(tx, row, agreement.offer.id);
  if (!offer.ok) return offer;
  const open = openDays(account.book, today);
  if (!open.ok) return open;
  const { graceDays } = kept.rules.policy.plan;
  const lateRow = offer.value.rows.find(
    ({ due }) => open.value.has(due) && addDays(due, graceDays) < today,
  );
  if (state.state === 'late')
    return ok(lateRow === undefined ? { kind: 'cure', told: {} } : undefined);
  if (lateRow !== undefined) return ok({ kind: 'miss', told: toldOf(lateRow, offer.value.rows) });
  const matched = new Set(
    kept.events.flatMap(({ kind, data, at: told }) =>
      kind === 'match' && told >= agreement.at ? [(data as { readonly due: string }).due] : [],
    ),
  );
  const paid = offer.value.rows.find(
    ({ due }) => !open.value.has(due) && !matched.has(formatDay(due)),
  );
  if (paid === undefined) return ok(undefined);
  // What is matched at night, or by a bank's file of the next morning, was paid on its own day.
  const on = paidOn(account.book, paid.due, agreement.on);
  const told = toldOf(paid, offer.value.rows);
  return ok({
    kind: 'match',
    told: on === undefined ? told : { ...told, paidOn: formatDay(on) },
  });
}

/** Whether an offer still tells what would become of the loan; OFFER_OVERTAKEN. */
export async function standing(
  tx: Tx,
  row: CaseRow,
  id: string,
  book: LoanBook,
  today: Day,
): Promise<Result<Day>> {
  const offer = await keptOffer(tx, row, id);
  if (!offer.ok) return offer;
  const { measures, rows, at: made } = offer.value;
  return standsOn(book, { measures, rows, on: dayAt(made) }, today);
}

/** Which row of the agreement an event is about. */
const toldOf = (row: Row, rows: readonly Row[]): Step['told'] => ({
  due: formatDay(row.due),
  row: rows.indexOf(row) + 1,
  rows: rows.length,
});

function isPaid(book: LoanBook, today: Day): boolean {
  const found = at(book.kept, bookDay(book, today));
  if (book.entries.length === 0 || !found.ok) return false;
  // Credit that is enough has not paid yet: nothing may be owed.
  const { principal, interest, penalty, fees, payoff } = found.value.position;
  return [principal, interest, penalty, fees, payoff].every((sum) => sum === 0);
}

/** Looks at the case of an account after something was booked on it. */
export const followAccount =
  (clock: Clock) =>
  async (job: Job, store: Store): Promise<Result<unknown>> =>
    store.write(async (tx): Promise<Result<unknown>> => {
      const { account } = job.data as { readonly account: string };
      const found = await tx
        .selectFrom('hardship_case')
        .select('id')
        .where('tenant', '=', tenantOf(tx))
        .where('part', '=', job.part)
        .where('account', '=', account)
        .where('state', '<>', 'closed')
        .executeTakeFirst();
      return found === undefined ? ok(0) : followed(tx, clock, found.id);
    });

/**
 * Looks at every case whose day has come, each in a transaction of its own; answers how many moved. A case
 * that refuses holds back no other; the first refusal is answered when all were looked at, so that the night is tried again.
 */
export async function followDay(store: Store, clock: Clock): Promise<Result<number>> {
  let moved = 0;
  let refused: Result<never> | undefined;
  const due = await store.db
    .selectFrom('hardship_case')
    .select('id')
    .where('tenant', '=', store.tenant)
    .where('next_on', '<=', clock.today())
    .orderBy('id')
    .execute();
  for (const { id } of due) {
    const done = await store
      .write((tx) => followed(tx, clock, id))
      .catch((error: unknown): Result<number> => {
        const what = error instanceof Error ? error.name : typeof error;
        return fail(problem('UNEXPECTED', { what }));
      });
    if (done.ok) moved += done.value;
    else refused ??= fail({ ...done.problem, pointer: `/cases/${id}` });
  }
  return refused ?? ok(moved);
}
