import type { Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql, type RawBuilder } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';

/** Who asks, whether they may decide what a person prepared, and when. */
export type Asking = {
  readonly by: string;
  readonly decides: (preparedBy: string) => boolean;
  readonly at: number;
  readonly today: Day;
};

/** Who prepared something, and who confirmed it (C8). */
export type Hands = { readonly preparedBy: string; readonly approver: string };

/** Who said no to what was prepared, and why. */
export type Rejection = { readonly by: string; readonly reason: string };

type Changes = 'payment_change' | 'account_change';
type Place = { readonly part: number; readonly id: string };

/** What is kept in place of what was prepared, so that whoever prepared it reads why. */
const REJECTED = 'rejected';

/** What is kept beside a payment or an account; nothing where nothing is prepared. */
export type ChangeRow = {
  readonly kind: string | null;
  readonly body: string | null;
  readonly prepared_by: string | null;
};

/** What stands on a payment or an account: prepared by somebody, or rejected since. */
export function standingChange<Wanted>(
  row: ChangeRow,
):
  | { readonly prepared: Wanted & { readonly by: string } }
  | { readonly rejected: Rejection }
  | Readonly<Record<never, never>> {
  if (row.kind === null || row.body === null) return {};
  if (row.kind !== REJECTED)
    return { prepared: { ...(JSON.parse(row.body) as Wanted), by: row.prepared_by ?? '' } };
  const { by, reason } = JSON.parse(row.body) as Rejection;
  return { rejected: { by, reason } };
}

/** The rows on which something is prepared, or rejected since; `column` holds the kind. */
export const whereChange = (column: RawBuilder<unknown>, change: 'prepared' | 'rejected') =>
  change === 'rejected'
    ? sql<boolean>`${column} = ${REJECTED}`
    : sql<boolean>`${column} <> ${REJECTED}`;

/**
 * Says no to what another person prepared, with the reason, which stands there until something is prepared anew; or takes
 * back what one prepared oneself. NOTHING_PREPARED, ROLE_FORBIDDEN.
 */
export async function rejected(
  tx: Tx,
  table: Changes,
  { part, id }: Place,
  reason: string,
  who: Asking,
): Promise<Result<{ readonly kind: string; readonly preparedBy: string }>> {
  const before = await tx
    .selectFrom(table)
    .select(['kind', 'prepared_by'])
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', part)
    .where('id', '=', id)
    .executeTakeFirst();
  if (before === undefined || before.kind === REJECTED) return fail(problem('NOTHING_PREPARED'));
  const { kind, prepared_by: preparedBy } = before;
  if (preparedBy !== who.by && !who.decides(preparedBy))
    return fail(problem('ROLE_FORBIDDEN', { action: 'book-money' }));
  await tx
    .updateTable(table)
    .set({ kind: REJECTED, body: JSON.stringify({ kind, by: who.by, reason }), at: who.at })
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', part)
    .where('id', '=', id)
    .execute();
  return ok({ kind, preparedBy });
}

/** What a first person asked for, and whether it was done since. */
export type Twice<T> = { readonly prepared: true } | { readonly prepared: false; readonly done: T };

/**
 * Prepares what is wanted of a payment or an account, or does it where another person asked for the very same before (C8).
 * Anything else than what stands prepared takes its place and waits for a second person again. APPROVER_IS_PROPOSER.
 */
export async function askedTwice<T>(
  tx: Tx,
  table: Changes,
  { part, id }: Place,
  wanted: { readonly kind: string },
  who: Asking,
  work: (hands: Hands) => Promise<Result<T>>,
): Promise<Result<Twice<T>>> {
  const key = { tenant: tenantOf(tx), part, id };
  const body = JSON.stringify(wanted);
  const before = await tx
    .selectFrom(table)
    .select(['body', 'prepared_by'])
    .where('tenant', '=', key.tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .executeTakeFirst();
  const drop = () =>
    tx
      .deleteFrom(table)
      .where('tenant', '=', key.tenant)
      .where('part', '=', part)
      .where('id', '=', id)
      .execute();
  if (before?.body === body) {
    if (before.prepared_by === who.by) return fail(problem('APPROVER_IS_PROPOSER'));
    if (!who.decides(before.prepared_by)) return ok({ prepared: true });
    const done = await work({ preparedBy: before.prepared_by, approver: who.by });
    if (!done.ok) return done;
    await drop();
    return ok({ prepared: false, done: done.value });
  }
  await drop();
  await tx
    .insertInto(table)
    .values({ ...key, kind: wanted.kind, body, prepared_by: who.by, at: who.at })
    .execute();
  return ok({ prepared: true });
}
