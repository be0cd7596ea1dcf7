import { closeDay, trialOf, type Balances } from '@forbear/ledger';
import { addDays, dayInMonth, dayOf, monthOf, type Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { PARTS } from '../store/part.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { accountsOf, saveBooks, type Change } from './account.ts';
import { bookMonthEnd } from './month-end.ts';

const NEVER = dayOf(1900, 1, 1);
const BATCH = 500;

/** The last closed day of a part; the part is the close's alone until the transaction ends. */
async function takenPart(tx: Tx, part: number): Promise<Day> {
  const tenant = tenantOf(tx);
  await sql`
    insert into book_part (tenant, part, closed_to) values (${tenant}, ${part}, ${NEVER})
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ closed_to: Day }>`
    select closed_to from book_part where tenant = ${tenant} and part = ${part} for update`.execute(
    tx,
  );
  return (rows[0] as { closed_to: Day }).closed_to;
}

/**
 * Books plain due days by the figures that stand in the accounts: two statements that read one index and join nothing.
 */
async function bookDues(tx: Tx, part: number, day: Day): Promise<number> {
  const tenant = tenantOf(tx);
  await sql`
    insert into journal (tenant, part, id, no, loan, posted_on, kind, event, cause, accounts, amounts)
    select tenant, part, id, journals + 1, loan, next_event, 'due',
      'close/' || next_event || '/due/' || entries || '/1', 'close/' || next_event || '/due/' || entries,
      next_accounts, next_amounts
    from account where tenant = ${tenant} and part = ${part} and next_event = ${day}
      and next_accounts is not null and cardinality(next_accounts) > 0`.execute(tx);
  const { numAffectedRows } = await sql`
    update account set
      journals = journals + case when cardinality(next_accounts) > 0 then 1 else 0 end,
      last_on = case when cardinality(next_accounts) > 0 then next_event else last_on end,
      accrued_to = next_event, balances = next_balances, next_event = next_after,
      next_accounts = null, next_amounts = null, next_balances = null, next_after = null
    where tenant = ${tenant} and part = ${part} and next_event = ${day}
      and next_accounts is not null`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Closes the day on every account that needs its whole book for it. */
async function closeBooks(tx: Tx, part: number, day: Day, closedTo: Day): Promise<Result<number>> {
  const tenant = tenantOf(tx);
  let count = 0;
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from account where tenant = ${tenant} and part = ${part} and next_event <= ${day}
        and closed_to < ${day}
      order by next_event limit ${BATCH} for update`.execute(tx);
    if (rows.length === 0) return ok(count);
    const ids = rows.map(({ id }) => id);
    const accounts = await accountsOf(tx, { tenant, part }, ids, closedTo);
    const changes: Change[] = [];
    for (const { id, book } of accounts) {
      const after = closeDay(book, day);
      if (!after.ok) return fail({ ...after.problem, pointer: `/accounts/${id}` });
      changes.push({ id, before: book, after: after.value });
    }
    const saved = await saveBooks(tx, part, changes);
    if (!saved.ok) return saved;
    count += rows.length;
  }
}

/** What the accounts of a part come to at the end of a day: what they came to at the mark before, and what was posted since. */
async function trialOn(tx: Tx, part: number, day: Day): Promise<Balances> {
  const tenant = tenantOf(tx);
  const before = await tx
    .selectFrom('day_mark')
    .select(['day', 'trial'])
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { rows } = await sql<{ account: string; sum: number }>`
    select u.account, sum(u.amount) as sum
    from journal j, unnest(j.accounts, j.amounts) as u(account, amount)
    where j.tenant = ${tenant} and j.part = ${part} and j.posted_on > ${before?.day ?? NEVER}
      and j.posted_on <= ${day}
    group by u.account`.execute(tx);
  const sums: Record<string, number> = { ...before?.trial };
  for (const { account, sum } of rows) sums[account] = (sums[account] ?? 0) + sum;
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, sum]) => sum !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Balances;
}

export type Closing = { readonly accounts: number; readonly already?: true };

/**
 * Closes a business day in one part: everything that came about by its end, its trial balance, its mark. Closed again
 * it finds nothing (L10); NOT_BALANCED where the accounts do not come to zero.
 */
async function closePartOn(
  store: Store,
  part: number,
  day: Day,
  at: number,
): Promise<Result<Closing>> {
  return store.write(async (tx): Promise<Result<Closing>> => {
    const tenant = tenantOf(tx);
    const closedTo = await takenPart(tx, part);
    if (closedTo >= day) return ok({ accounts: 0, already: true });
    const dues = await bookDues(tx, part, day);
    const books = await closeBooks(tx, part, day, closedTo);
    if (!books.ok) return books;
    if (isMonthEnd(day)) {
      const ended = await bookMonthEnd(tx, part, day);
      if (!ended.ok) return ended;
    }
    const trial = await trialOn(tx, part, day);
    const { on, off } = trialOf(trial);
    if (on !== 0 || off !== 0) return fail(problem('NOT_BALANCED'));
    const accounts = dues + books.value;
    await tx
      .insertInto('day_mark')
      .values({ tenant, part, day, at, accounts, trial: JSON.stringify(trial) })
      .execute();
    await sql`
      update book_part set closed_to = ${day}
      where tenant = ${tenant} and part = ${part}`.execute(tx);
    return ok({ accounts });
  });
}

const isMonthEnd = (day: Day): boolean => dayInMonth(monthOf(day), 31) === day;

/** The days that a part closes by themselves on the way to a day: ends of months, which are told by what was known then. */
function stopsTo(closedTo: Day, day: Day): readonly Day[] {
  const stops: Day[] = [];
  if (closedTo > NEVER)
    for (
      let month = monthOf(addDays(closedTo, 1));
      dayInMonth(month, 31) < day;
      month = (month + 1) as typeof month
    )
      stops.push(dayInMonth(month, 31));
  return [...stops, day];
}

/** Closes a part up to a day; each stop is a transaction of its own. */
export async function closePart(
  store: Store,
  part: number,
  day: Day,
  at: number,
): Promise<Result<Closing>> {
  const { rows } = await sql<{ closed_to: Day | null }>`
    select coalesce(
      (select closed_to from book_part where tenant = ${store.tenant} and part = ${part} and closed_to > ${NEVER}),
      (select min(closed_to) from account where tenant = ${store.tenant} and part = ${part})
    ) as closed_to`.execute(store.db);
  let accounts = 0;
  for (const stop of stopsTo(rows[0]?.closed_to ?? NEVER, day)) {
    const closed = await closePartOn(store, part, stop, at);
    if (!closed.ok) return closed;
    if (closed.value.already === true && stop === day) return closed;
    accounts += closed.value.accounts;
  }
  return ok({ accounts });
}

/**
 * Closes a day at once in all parts whose day before is closed and on whose accounts nothing comes about and nothing was
 * posted: their trial balance is that of the day before. Answers which; the others are closed one by one.
 */
async function closeIdle(store: Store, day: Day, at: number): Promise<readonly number[]> {
  if (isMonthEnd(day)) return [];
  const { tenant } = store;
  const done = await store.write(async (tx) => {
    // A part that somebody posts into is closed by itself.
    const { rows: held } = await sql<{ part: number }>`
      select part from book_part where tenant = ${tenant} and closed_to = ${addDays(day, -1)}
      order by part for update skip locked`.execute(tx);
    const parts = held.map(({ part }) => part);
    // A second statement sees all that was posted before the locks.
    const { rows } = await sql<{ part: number }>`
      with idle as (
        select p.part, m.trial from book_part p left join lateral (
          select day, trial from day_mark
          where tenant = ${tenant} and part = p.part order by day desc limit 1
        ) m on true
        where p.tenant = ${tenant} and p.part = any(${parts}::int[])
          and not exists (select 1 from account a
            where a.tenant = ${tenant} and a.part = p.part and a.next_event <= ${day})
          and not exists (select 1 from journal j
            where j.tenant = ${tenant} and j.part = p.part
              and j.posted_on > coalesce(m.day, ${NEVER}) and j.posted_on <= ${day})
      ), marked as (
        insert into day_mark (tenant, part, day, at, accounts, trial)
        select ${tenant}, part, ${day}, ${at}, 0, coalesce(trial, '{}'::jsonb) from idle
      )
      update book_part set closed_to = ${day}
      where tenant = ${tenant} and part in (select part from idle) returning part`.execute(tx);
    return ok(rows.map(({ part }) => part));
  });
  return done.ok ? done.value : [];
}

/** What a close of all parts came to: those that wait are taken by the next. */
export type DayClosed = {
  readonly day: Day;
  /** Parts that are closed now, and how many of them were not before. */
  readonly closed: number;
  readonly fresh: number;
  readonly accounts: number;
  readonly waiting: readonly { readonly part: number; readonly problem: Problem }[];
};

/** Closes a business day part by part, two at a time, those without any work first; a part that fails holds back only itself. */
export async function closeAll(store: Store, day: Day, at: number): Promise<DayClosed> {
  const waiting: { part: number; problem: Problem }[] = [];
  const idle = new Set(await closeIdle(store, day, at).catch(() => []));
  let [closed, fresh, accounts, next] = [idle.size, idle.size, 0, 0];
  const work = async (): Promise<void> => {
    for (let part = next++; part < PARTS; part = next++) {
      if (idle.has(part)) continue;
      const found = await closePart(store, part, day, at).catch(
        (error: unknown): Result<Closing> => {
          const what = error instanceof Error ? error.name : typeof error;
          return fail(problem('UNEXPECTED', { what }));
        },
      );
      if (!found.ok) waiting.push({ part, problem: found.problem });
      else {
        closed += 1;
        if (found.value.already !== true) fresh += 1;
        accounts += found.value.accounts;
      }
    }
  };
  await Promise.all([work(), work()]);
  return { day, closed, fresh, accounts, waiting: waiting.sort((a, b) => a.part - b.part) };
}
