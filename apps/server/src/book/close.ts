import { closeDay, trialOf, type Balances } from '@forbear/ledger';
import { addDays, dayInMonth, monthOf, type Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { PARTS } from '../store/part.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { accountsIn, NEVER, partBy, saveBooks, type Change } from './account.ts';
import { bookMonthEnd } from './month-end.ts';
import { causeOf } from './next.ts';

const BATCH = 500;

/**
 * The last closed day of a part; the part is the close's alone until the transaction ends. One whose commit is not waited for
 * is whole after a crash, or gone with all of it.
 */
const takenPart = (tx: Tx, part: number, isAwaited: boolean): Promise<Day> =>
  partBy(
    tx,
    part,
    (of) => sql`
      /* taken */ select closed_to ${isAwaited ? sql`` : UNAWAITED} from book_part ${of} for update`,
  );
const UNAWAITED = sql`, set_config('synchronous_commit', 'off', true)`;

/**
 * Books plain due days by the figures that stand in the accounts, in one statement that reads one index, changes none of the
 * account and joins nothing. The postings stay where they are: what stands without balances to come is booked.
 */
async function bookDues(tx: Tx, part: number, day: Day): Promise<number> {
  const tenant = tenantOf(tx);
  const { rows } = await sql<{ accounts: number }>`
    /* dues */ with due as (
      update account set
        journals = journals + case when cardinality(next_accounts) > 0 then 1 else 0 end,
        last_on = case when cardinality(next_accounts) > 0 then due_on else last_on end,
        accrued_to = due_on, balances = next_balances, next_balances = null, next_event = book_on
      where tenant = ${tenant} and part = ${part} and due_on = ${day}
        and next_balances is not null
      returning id, loan, entries, journals, next_accounts, next_amounts
    ), posted as (
      insert into journal (tenant, part, id, no, loan, posted_on, kind, event, cause, accounts, amounts)
      select ${tenant}, ${part}::int, id, journals, loan, ${day}::int, 'due',
        ${causeOf(day, '')}::text || entries || '/1', ${causeOf(day, '')}::text || entries,
        next_accounts, next_amounts
      from due where cardinality(next_accounts) > 0
    )
    select count(*) as accounts from due`.execute(tx);
  return (rows[0] as { accounts: number }).accounts;
}

/** Closes the day on every account that needs its whole book for it, or whose due day was passed over. */
async function closeBooks(tx: Tx, part: number, day: Day, closedTo: Day): Promise<Result<number>> {
  const at = { tenant: tenantOf(tx), part };
  // Which they are is asked by two indexes alone: joined to them, small tables would be read from end to end.
  const open = sql`and a.id = any(array(
    (select id from account where tenant = ${at.tenant} and part = ${part} and book_on <= ${day}
      and closed_to < ${day} order by book_on limit ${BATCH})
    union
    (select id from account where tenant = ${at.tenant} and part = ${part} and due_on > ${closedTo}
      and due_on < ${day} and next_balances is not null order by due_on limit ${BATCH})))`;
  for (let count = 0; ;) {
    const accounts = await accountsIn(tx, at, open, closedTo);
    const changes: Change[] = [];
    for (const { id, book } of accounts) {
      const after = closeDay(book, day);
      if (!after.ok) return fail({ ...after.problem, pointer: `/accounts/${id}` });
      changes.push({ id, before: book, after: after.value });
    }
    const saved = await saveBooks(tx, part, changes);
    if (!saved.ok) return saved;
    count += accounts.length;
    if (accounts.length < BATCH) return ok(count);
  }
}

/**
 * Marks a day: what the accounts of a part come to at its end is what they came to at the mark before, and what was posted
 * since.
 */
async function markDay(
  tx: Tx,
  part: number,
  mark: { readonly day: Day; readonly at: number; readonly accounts: number },
): Promise<Result<true>> {
  const tenant = tenantOf(tx);
  const { day, at, accounts } = mark;
  const { rows } = await sql<{ trial: Balances }>`
    /* mark */ with before as (
      select day, trial from day_mark
      where tenant = ${tenant} and part = ${part} order by day desc limit 1
    ), sums as (
      select account, sum(amount) as sum from (
        select account, amount::bigint from before, jsonb_each_text(trial) as b(account, amount)
        union all
        select u.account, u.amount from journal j, unnest(j.accounts, j.amounts) as u(account, amount)
        where j.tenant = ${tenant} and j.part = ${part}
          and j.posted_on > coalesce((select day from before), ${NEVER}) and j.posted_on <= ${day}
      ) posted group by account having sum(amount) <> 0
    ), closed as (
      update book_part set closed_to = ${day} where tenant = ${tenant} and part = ${part}
    )
    insert into day_mark (tenant, part, day, at, accounts, trial)
    select ${tenant}, ${part}::int, ${day}::int, ${at}::bigint, ${accounts}::int,
      coalesce(jsonb_object_agg(account, sum), '{}'::jsonb) from sums
    returning trial`.execute(tx);
  const { on, off } = trialOf((rows[0] as { trial: Balances }).trial);
  return on === 0 && off === 0 ? ok(true) : fail(problem('NOT_BALANCED'));
}

export type Closing = { readonly accounts: number; readonly already?: true };

/** A day that is closed at a time, and whether each commit is waited for. */
type Close = { readonly day: Day; readonly at: number; readonly isAwaited: boolean };

/** What one transaction of a close came to: how far its part is closed, and whether that was so before. */
type Stop = { readonly to: Day; readonly accounts: number; readonly already?: true };

/**
 * Closes a part up to a day or the first end of a month before it, which is told by what was known then: everything that
 * came about by its end, its trial balance, its mark. Closed again it finds nothing (L10); NOT_BALANCED where the accounts
 * do not come to zero.
 */
async function closeStop(
  store: Store,
  part: number,
  { day, at, isAwaited }: Close,
): Promise<Result<Stop>> {
  return store.write(async (tx): Promise<Result<Stop>> => {
    const closedTo = await takenPart(tx, part, isAwaited);
    if (closedTo >= day) return ok({ to: day, accounts: 0, already: true });
    const to = stopOf(closedTo > NEVER ? closedTo : await begunOf(tx, part), day);
    const dues = await bookDues(tx, part, to);
    const books = await closeBooks(tx, part, to, closedTo);
    if (!books.ok) return books;
    if (isMonthEnd(to)) {
      const ended = await bookMonthEnd(tx, part, to);
      if (!ended.ok) return ended;
    }
    const accounts = dues + books.value;
    const marked = await markDay(tx, part, { day: to, at, accounts });
    return marked.ok ? ok({ to, accounts }) : marked;
  });
}

/** The day on which the first account of a part came that was never closed. */
async function begunOf(tx: Tx, part: number): Promise<Day> {
  const { rows } = await sql<{ begun: Day | null }>`
    select min(closed_to) as begun from account
    where tenant = ${tenantOf(tx)} and part = ${part}`.execute(tx);
  return rows[0]?.begun ?? NEVER;
}

const isMonthEnd = (day: Day): boolean => dayInMonth(monthOf(day), 31) === day;

/** The first end of a month after a closed day, if it lies before the day that is to be closed. */
function stopOf(closedTo: Day, day: Day): Day {
  if (closedTo === NEVER) return day;
  const end = dayInMonth(monthOf(addDays(closedTo, 1)), 31);
  return end < day ? end : day;
}

/** Closes a part up to a day; each stop is a transaction of its own. */
export const closePart = (
  store: Store,
  part: number,
  day: Day,
  at: number,
): Promise<Result<Closing>> => closeUpTo(store, part, { day, at, isAwaited: true });

async function closeUpTo(store: Store, part: number, close: Close): Promise<Result<Closing>> {
  const { day } = close;
  for (let accounts = 0; ;) {
    const stop = await closeStop(store, part, close);
    if (!stop.ok) return stop;
    if (stop.value.already === true) return ok({ accounts, already: true });
    accounts += stop.value.accounts;
    if (stop.value.to === day) return ok({ accounts });
  }
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
            where a.tenant = ${tenant} and a.part = p.part and a.book_on <= ${day})
          and not exists (select 1 from account a
            where a.tenant = ${tenant} and a.part = p.part and a.due_on = ${day})
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

function unexpected(error: unknown): Result<never> {
  const what = error instanceof Error ? error.name : typeof error;
  return fail(problem('UNEXPECTED', { what }));
}

/** Answers when whatever was closed is on the disk: a commit that is waited for takes along all that were made before it. */
const settled = (store: Store, day: Day): Promise<Result<true>> =>
  store.write(async (tx) => {
    await sql`
      /* settled */ update day_mark set at = at
      where tenant = ${store.tenant} and part = any(${ALL}::int[]) and day >= ${day}`.execute(tx);
    return ok(true);
  });

/** What a close of all parts came to: those that wait are taken by the next. */
export type DayClosed = {
  readonly day: Day;
  /** Parts that are closed now, and how many of them were not before. */
  readonly closed: number;
  readonly fresh: number;
  readonly accounts: number;
  readonly waiting: readonly { readonly part: number; readonly problem: Problem }[];
};

/** Parts that are closed at a time: while some wait for their words with the database, others compute. */
const AT_ONCE = 4;
const ALL: readonly number[] = Array.from({ length: PARTS }, (_, part) => part);

/**
 * Closes a business day part by part, a few at a time, those without any work first; a part that fails holds back only itself.
 * The disk is waited for once, at the end of all: before that nobody was told of any part, and one that a crash takes with it
 * is closed again.
 */
export async function closeAll(store: Store, day: Day, at: number): Promise<DayClosed> {
  const waiting: { part: number; problem: Problem }[] = [];
  const idle = new Set(await closeIdle(store, day, at).catch(() => []));
  let [closed, fresh, accounts, next] = [idle.size, idle.size, 0, 0];
  const work = async (): Promise<void> => {
    for (let part = next++; part < PARTS; part = next++) {
      if (idle.has(part)) continue;
      const close = { day, at, isAwaited: false };
      const found = await closeUpTo(store, part, close).catch(unexpected);
      if (!found.ok) waiting.push({ part, problem: found.problem });
      else {
        closed += 1;
        if (found.value.already !== true) fresh += 1;
        accounts += found.value.accounts;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const kept = idle.size === PARTS ? ok(true) : await settled(store, day).catch(unexpected);
  if (!kept.ok) {
    const all = ALL.map((part) => ({ part, problem: kept.problem }));
    return { day, closed: 0, fresh: 0, accounts: 0, waiting: all };
  }
  return { day, closed, fresh, accounts, waiting: waiting.sort((a, b) => a.part - b.part) };
}
