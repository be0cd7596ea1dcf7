import {
  balancesOf,
  bookedBy,
  bookedOf,
  closeDay,
  post,
  trialOf,
  type Balances,
  type LedgerEvent,
  type LoanBook,
} from '@forbear/ledger';
import { at as onDay } from '@forbear/loan';
import { addDays, fen, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { partOf } from '../store/part.ts';
import type { Store } from '../store/store.ts';
import {
  accountRow,
  broken,
  BRINGING,
  day,
  place,
  postIn,
  PRODUCTS,
  stored,
  type Placed,
} from './book.fixture.ts';
import { brought } from './bring.ts';
import { closeAll, closePart } from './close.ts';

const START = BRINGING.on;

/** The same account in memory. */
function inMemory(loan: string, on: Day): LoanBook {
  const found = brought({ row: 2, value: accountRow(loan) }, [], PRODUCTS[0] as never, {
    ...BRINGING,
    on,
  });
  if (!found.ok) throw new Error(found.refusal.problem.code);
  return found.book;
}

const base = (id: string, on: Day) => ({ id, on, preparedBy: 'a', approver: 'b' });
const pay = (id: string, on: Day, amount: number): LedgerEvent => ({
  ...base(id, on),
  kind: 'repayment',
  amount: fen(amount),
  reference: { source: 'bank', paymentId: id },
});

type Step = readonly [wait: number, kind: number, size: number];
const anyStep = fc.tuple(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 1, max: 400_000 }),
);

/** What a step stands for; most are payments. */
function eventOf(
  book: LoanBook,
  id: string,
  on: Day,
  [, kind, size]: Step,
): LedgerEvent | undefined {
  if (kind === 0) return undefined;
  if (kind === 1)
    return {
      ...base(id, on),
      kind: 'relief',
      measures: [{ kind: 'extend', months: 1 + (size % 3), interest: 'runs' }],
      difficulty: true,
    };
  if (kind === 2)
    return {
      ...base(id, on),
      kind: 'reverse',
      event: book.entries[size % book.entries.length]?.what.id ?? '',
    };
  if (kind === 3) return { ...base(id, on), kind: 'refund', amount: fen((size % 3_000) + 1) };
  return pay(id, on, kind === 4 ? 270_319 : size);
}

describe.each(inject('postgres'))('the close of a day on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
  });
  afterAll(() => store.close());

  test('L5 L8 L9 what is read back is what the ledger computes, whatever happened; the figures of the next day hold', async () => {
    let loans = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 8 }), async (steps) => {
        const loan = `H${(loans += 1)}`;
        let on = await openedDay(store, partOf(loan));
        const [account] = (await place(store, [accountRow(loan)], on)) as [Placed];
        let book = inMemory(loan, on);
        for (const [k, step] of steps.entries()) {
          on = addDays(on, step[0]);
          book = must(closeDay(book, addDays(on, -1)));
          must(await closePart(store, account.part, addDays(on, -1), 0));
          const event = eventOf(book, `e${k}`, on, step);
          if (event === undefined) continue;
          const posted = post(book, event);
          expect((await postIn(store, account, [event])).ok).toBe(posted.ok);
          if (posted.ok) book = posted.value;
        }
        const kept = await stored(store, account);
        expect({ ...kept, closedTo: book.closedTo }).toEqual(JSON.parse(JSON.stringify(book)));
        expect(must(balancesOf(kept.journals))).toEqual(kept.balances);
        expect(trialOf(kept.balances)).toEqual({ on: 0, off: 0 });
        // L8, L9: what the accounts say is owed is the engine's position, to the fen.
        const { position } = must(onDay(kept.kept, kept.accruedTo));
        if (kept.kept.standing.on <= kept.accruedTo)
          expect(bookedOf(kept.balances)).toEqual(bookedBy(position));
      }),
      { numRuns: 5 },
    );
  });

  test('L10 a day is closed once, and nothing is posted into it', async () => {
    const [account] = (await place(store, [accountRow('TWICE')], day('2029-01-01'))) as [Placed];
    const closed = day('2029-02-15');
    must(await closePart(store, account.part, closed, 1));
    const before = await stored(store, account);
    expect(must(await closePart(store, account.part, closed, 2))).toMatchObject({ already: true });
    expect(await stored(store, account)).toEqual(before);
    expect(await postIn(store, account, [pay('p', closed, 100)])).toMatchObject({
      ok: false,
      problem: { code: 'DAY_CLOSED' },
    });
    const late = { ...pay('p', addDays(closed, 1), 100), valueOn: day('2029-02-01') };
    must(await postIn(store, account, [late]));
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from journal where posted_on <= ${closed} and id = ${account.id}
        and cause = 'p'`.execute(store.db);
    expect(rows[0]?.n).toBe(0);
  });

  test('R4 of racing closes and payments every one is there once', async () => {
    const [account] = (await place(store, [accountRow('RACE')], day('2030-03-10'))) as [Placed];
    const on = day('2030-03-20');
    await closePart(store, account.part, addDays(on, -1), 0);
    const results = await Promise.all([
      ...Array.from({ length: 5 }, () => closePart(store, account.part, on, 0)),
      ...Array.from({ length: 5 }, (_, k) => postIn(store, account, [pay(`p${k}`, on, 100)])),
    ]);
    const kept = await stored(store, account);
    const paid = results.slice(5).filter(({ ok }) => ok).length;
    expect(kept.journals.filter(({ kind }) => kind === 'repayment')).toHaveLength(paid);
    expect(must(balancesOf(kept.journals))).toEqual(kept.balances);
    expect(
      results.slice(0, 5).filter((one) => one.ok && !('already' in (one.value as object))),
    ).toHaveLength(1);
  });

  test('a part that loses its connection waits, all others close, the next run takes it', async () => {
    const on = day('2031-01-10');
    const [account] = (await place(store, [accountRow('LOST')], day('2031-01-01'))) as [Placed];
    const client = await store.pool.connect();
    await client.query('begin');
    await client.query('insert into book_part values ($1, $2, 0) on conflict do nothing', [
      'desk',
      account.part,
    ]);
    await client.query('select 1 from book_part where part = $1 for update', [account.part]);
    const run = closeAll(store, on, 0);
    await expect
      .poll(
        async () => {
          // By another connection: within a transaction the first look at who waits is kept.
          const { rows } = await store.pool.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where wait_event_type = 'Lock' and datname = current_database() and pid <> pg_backend_pid()`,
          );
          return rows.length;
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    const closed = await run;
    expect(closed.waiting).toEqual([{ part: account.part, problem: { code: 'STORE_BUSY' } }]);
    expect(closed.closed).toBe(63);
    await client.query('rollback');
    client.release();
    expect(await closeAll(store, on, 0)).toMatchObject({ closed: 64, waiting: [] });
  });

  test('L1 L3 L4 L5 L7 hold on every row of the store', async () => {
    expect(await broken(store)).toEqual([]);
  });

  test('L2 L3 the trial balance of each mark is the fold of all journals up to its day', async () => {
    const marks = await store.db.selectFrom('day_mark').select(['part', 'day', 'trial']).execute();
    expect(marks.length).toBeGreaterThan(64);
    for (const { part, day: on, trial } of marks.slice(-80)) {
      const { rows } = await sql<{ account: string; sum: number }>`
        select u.account, sum(u.amount) as sum from journal j, unnest(accounts, amounts) as u(account, amount)
        where part = ${part} and posted_on <= ${on} group by 1 having sum(u.amount) <> 0`.execute(
        store.db,
      );
      expect(Object.fromEntries(rows.map((row) => [row.account, row.sum]))).toEqual(trial);
      expect(trialOf(trial as Balances)).toEqual({ on: 0, off: 0 });
    }
    await expect(
      sql`insert into journal select tenant, part, id, no + 1000, loan, posted_on, value_on, kind, event,
        cause, accounts, amounts, reverses, approver from journal where reverses is not null limit 1`.execute(
        store.db,
      ),
    ).rejects.toThrow(/journal_reversed/);
  });

  test('a month’s end is one journal a product, turned back on the next day', async () => {
    const part = partOf('END');
    const from = day('2032-01-20');
    const parts = { opened: from, asOf: from, firstDue: day('2032-02-20') };
    await place(store, [accountRow('END', parts)], from);
    must(await closePart(store, part, day('2032-02-05'), 0));
    const { rows } = await sql<{ posted_on: Day; kind: string; amounts: readonly string[] }>`
      select posted_on, kind, amounts from journal where part = ${part} and posted_on >= ${day('2032-01-31')}
        and loan is null order by posted_on`.execute(store.db);
    expect(rows.map(({ posted_on, kind }) => [posted_on, kind])).toEqual([
      [day('2032-01-31'), 'month-end-accrual'],
      [day('2032-02-01'), 'month-end-reversal'],
    ]);
    expect(rows[0]?.amounts.map(Number)).toEqual(rows[1]?.amounts.map((one) => -Number(one)));
  });

  test('an account that came later than the day that closes has nothing to do with it', async () => {
    const [account] = (await place(store, [accountRow('AHEAD')], day('2032-08-10'))) as [Placed];
    must(await closePart(store, account.part, day('2032-08-05'), 0));
    expect((await stored(store, account)).journals).toHaveLength(1);
    must(await closePart(store, account.part, day('2032-08-10'), 0));
    const on = (await stored(store, account)).journals.map((one) => one.on);
    expect(new Set(on)).toEqual(new Set([day('2032-08-10')]));
    expect(on.length).toBeGreaterThan(12);
  });

  test('a broken account holds back its part and is named', async () => {
    const [account] = (await place(store, [accountRow('BROKEN')], day('2033-01-01'))) as [Placed];
    await sql`update account set next_event = ${day('2033-01-05')}, due_on = null, book_on = ${day('2033-01-05')}, next_balances = null where id = ${account.id}`.execute(
      store.db,
    );
    await sql`update account_kept set kept = replace(kept, '"rows":[', '"rows":[{},') where id = ${account.id}`.execute(
      store.db,
    );
    const closed = await closeAll(store, day('2033-01-06'), 0);
    expect(closed.waiting.map(({ part }) => part)).toEqual([account.part]);
    expect(closed.closed).toBe(63);
  });
});

/** The first open day of a part, and not before the accounts begin. */
async function openedDay(store: Store, part: number): Promise<Day> {
  const found = await store.db
    .selectFrom('book_part')
    .select('closed_to')
    .where('part', '=', part)
    .executeTakeFirst();
  return addDays(Math.max(START, found?.closed_to ?? START) as Day, 1);
}
