import { bookedOf, creditCodes, standingOf, type Balances, type LoanBook } from '@forbear/ledger';
import { at } from '@forbear/loan';
import {
  fen,
  formatDay,
  formatFen,
  formatMonth,
  monthOf,
  parseMonth,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import {
  accountEntry,
  accountQuery,
  codesQuery,
  codesTold,
  idParams,
  journalsTold,
  onQuery,
  pageOf,
  positionTold,
  scheduleTold,
  writeOffAnswer,
  writeOffBody,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { accountsOf, type KeptAccount } from '../book/account.ts';
import { bookDay } from '../book/bring.ts';
import { productsOf } from '../book/product.ts';
import { askWriteOff, writtenOff, type WriteOff } from '../case/write-off.ts';
import type { Caller } from '../people/principal.ts';
import { hang, type Ask } from '../plugin/route.ts';
import { PARTS, partOf } from '../store/part.ts';
import { askingOf } from './payment.ts';

const MAY = ['read-case', 'service-read'] as const;

/** An id does not tell its part: one look into each costs less than a second index. */
const ALL_PARTS = Array.from({ length: PARTS }, (_, part) => part);

type Listed = {
  part: number;
  id: string;
  loan: string;
  product: string;
  person: string;
  name: string;
  brought: 'history' | 'opening' | 'payout';
  next_event: Day | null;
  balances: Balances;
  prepared_by: string | null;
  body: string | null;
};

/** What one person has prepared on an account, as it is told. */
const preparedOf = (row: Pick<Listed, 'prepared_by' | 'body'>) =>
  row.prepared_by === null
    ? {}
    : {
        prepared: {
          by: row.prepared_by,
          stops: (JSON.parse(row.body ?? '{}') as WriteOff).stops,
        },
      };

/** Who sees persons: an auditor and a machine see accounts without them. */
const seesNames = (who: Caller | undefined): boolean =>
  who?.kind === 'staff' && who.who.roles.some((role) => role === 'agent' || role === 'approver');

/** An agent finds an account that is named; only those who see the whole desk leaf through it. */
const leafs = (who: Caller | undefined): boolean =>
  who?.kind === 'service' ||
  (who?.kind === 'staff' && who.who.roles.some((role) => role !== 'agent'));

const texts = <K extends string>(sums: Readonly<Record<K, number>>) =>
  Object.fromEntries(
    Object.entries<number>(sums).map(([key, sum]) => [key, formatFen(fen(sum))]),
  ) as Record<K, string>;

/** Accounts as the desk's book has them. */
export function hangAccounts(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/accounts',
    may: [...MAY],
    summary: 'Accounts by loan number, person or product.',
    query: accountQuery,
    answer: pageOf(accountEntry),
    run: async ({ query: { after, limit, loan, person, product, prepared }, who }) => {
      if (loan === undefined && person === undefined && !leafs(who))
        return fail(problem('KEY_MISSING', { key: 'loan' }, '/loan'));
      const [, part = '-1', last = ''] = /^([0-9]{1,2})_(.+)$/.exec(after ?? '') ?? [];
      const { rows } = await sql<Listed>`
        select a.part, a.id, a.loan, a.product, o.person, o.name, a.brought, a.next_event, a.balances,
          c.prepared_by, c.body
        from account a join account_origin o on o.tenant = a.tenant and o.part = a.part and o.id = a.id
        left join account_change c on c.tenant = a.tenant and c.part = a.part and c.id = a.id
        where a.tenant = ${store.tenant} and (a.part, a.id) > (${Number(part)}::int, ${last}::text)
          ${loan === undefined ? sql`` : sql`and a.part = ${partOf(loan)} and o.loan = ${loan}`}
          ${person === undefined ? sql`` : sql`and o.person = ${person}`}
          ${product === undefined ? sql`` : sql`and a.product = ${product}`}
          ${prepared === undefined ? sql`` : sql`and c.kind = ${prepared}`}
        order by a.part, a.id limit ${limit + 1}`.execute(store.db);
      const items = rows.slice(0, limit).map((row) => ({
        ...{ id: row.id, loanNo: row.loan, product: row.product, personRef: row.person },
        ...(seesNames(who) ? { name: row.name } : {}),
        brought: row.brought,
        ...(row.next_event === null ? {} : { nextEvent: formatDay(row.next_event) }),
        principal: formatFen(bookedOf(row.balances).principal),
        ...preparedOf(row),
      }));
      const end = rows.length > limit ? rows[limit - 1] : undefined;
      return ok({ items, ...(end === undefined ? {} : { next: `${end.part}_${end.id}` }) });
    },
  });
  hangOwed(app);
  hangPosted(app);
  hangWriteOff(app);
}

type One = Pick<Ask<{ id: string }, unknown, unknown>, 'params' | 'who' | 'note'>;

type Placed = { part: number; closed_to: Day | null };

/** Where an account lies, by its id; NOT_FOUND. */
async function placeOf({ desk: { store } }: FastifyInstance, id: string): Promise<Result<Placed>> {
  const { rows } = await sql<Placed>`
    select a.part, b.closed_to from account a
    left join book_part b on b.tenant = a.tenant and b.part = a.part
    where a.tenant = ${store.tenant} and a.part = any(${ALL_PARTS}::int[])
      and a.id = ${id}`.execute(store.db);
  return rows[0] === undefined ? fail(problem('NOT_FOUND')) : ok(rows[0]);
}

/** An account by its id; a look of an agent is noted. */
async function accountOf(
  app: FastifyInstance,
  { params, who, note }: One,
): Promise<Result<KeptAccount>> {
  const { store } = app.desk;
  const found = await placeOf(app, params.id);
  if (!found.ok) return found;
  const row = found.value;
  const place = { tenant: store.tenant, part: row.part };
  const [account] = await accountsOf(store.db, place, [params.id], row.closed_to ?? (0 as Day));
  if (account === undefined) return fail(problem('NOT_FOUND'));
  if (!leafs(who))
    await store.write(async (tx) => {
      await note(tx, 'account.read', params.id);
      return ok(true);
    });
  return ok(account);
}

/** What an account brought with it that was late before it came: it is asked with the first row, which is not due yet. */
const broughtLate = ({ kept: { standing } }: LoanBook, on: Day): number =>
  standing.rows
    .filter(({ due, lateSince }) => lateSince !== undefined && due >= on)
    .reduce(
      (sum, { charges: { costs, interest, penalty, fee } }) =>
        sum + costs + interest + penalty + fee,
      0,
    );

const shared = { method: 'GET', may: [...MAY], params: idParams } as const;

function hangOwed(app: FastifyInstance): void {
  const { store, clock, setting } = app.desk;
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/position',
    summary: 'What is owed on a day, days overdue and class.',
    query: onQuery,
    answer: positionTold,
    run: async (ask) => {
      const found = await accountOf(app, ask);
      if (!found.ok) return found;
      const { book, product } = found.value;
      const on = ask.query.on ?? bookDay(book, clock.today());
      const onDay = at(book.kept, on);
      if (!onDay.ok) return onDay;
      const card = (await productsOf(store.db, store.tenant)).get(product)?.card ?? false;
      const standing = standingOf(book, on, { card });
      if (!standing.ok) return standing;
      const { late, position } = onDay.value;
      const { principal, interest, penalty, fees, payoff, credit, daysOverdue } = position;
      // What brings it up to date: what late rows ask for, and what lateness has added to them.
      const added = late.reduce((sum, row) => sum + row.added, position.overdue as number);
      const overdue = added + broughtLate(book, on);
      return ok({
        ...texts<string>({ principal, interest, penalty, fees, overdue, payoff, credit }),
        on: formatDay(on),
        book: setting.book,
        ...{ daysOverdue, bucket: standing.value.bucket, class: standing.value.class },
        ...present({ writtenOff: writtenOff(book) }),
        ...preparedOf(await changeOf(app, found.value)),
      } as never);
    },
  });
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/schedule',
    summary: 'What is still to be paid, row by row.',
    query: onQuery,
    answer: scheduleTold,
    run: async (ask) => {
      const found = await accountOf(app, ask);
      if (!found.ok) return found;
      const { book } = found.value;
      const on = ask.query.on ?? bookDay(book, clock.today());
      const onDay = at(book.kept, on);
      if (!onDay.ok) return onDay;
      const rows = onDay.value.rows.map(
        ({ no, due, payment, principal, interest, fee, balance }) => ({
          no,
          due: formatDay(due),
          ...texts({ payment, principal, interest, fee, balance }),
        }),
      );
      return ok({ on: formatDay(on), rows });
    },
  });
}

/** What one person has prepared on an account. */
async function changeOf({ desk: { store } }: FastifyInstance, { part, id }: KeptAccount) {
  const found = await store.db
    .selectFrom('account_change')
    .select(['prepared_by', 'body'])
    .where('tenant', '=', store.tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? { prepared_by: null, body: null };
}

function hangWriteOff(app: FastifyInstance): void {
  const { clock } = app.desk;
  hang(app, {
    method: 'POST',
    url: '/v1/accounts/:id/write-off',
    may: 'book-money',
    summary:
      'Writes a non-performing loan off, its claim kept off balance; done when another person asks for the same.',
    keep: true,
    params: idParams,
    body: writeOffBody,
    answer: writeOffAnswer,
    run: async ({ params, body, who, write, note }) => {
      const asking = askingOf(who, clock);
      if (!asking.ok) return asking;
      const found = await placeOf(app, params.id);
      if (!found.ok) return found;
      const place = { part: found.value.part, id: params.id };
      const wanted = { kind: 'write-off', stops: body.stops } as const;
      return write(async (tx) => {
        const done = await askWriteOff(tx, clock, place, wanted, asking.value);
        if (done.ok) await note(tx, 'account.write-off', params.id, done.value);
        return done;
      });
    },
  });
}

function hangPosted(app: FastifyInstance): void {
  const { store, clock } = app.desk;
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/journals',
    summary: 'All that was posted, and what the accounts come to.',
    answer: journalsTold,
    run: async (ask) => {
      const found = await accountOf(app, ask);
      if (!found.ok) return found;
      const { journals, balances } = found.value.book;
      const side = (amount: Fen): string => formatFen(amount > 0 ? amount : fen(0));
      const items = journals.map(({ id, on, valueOn, kind, reverses, approver, postings }) => ({
        ...{ id, on: formatDay(on), kind },
        ...present({ valueOn: valueOn && formatDay(valueOn), reverses, approver }),
        lines: postings.map(({ account, amount }) => ({
          account,
          debit: side(amount),
          credit: side(fen(-amount)),
        })),
      }));
      return ok({ items, balances: texts(balances as Readonly<Record<string, number>>) });
    },
  });
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/codes',
    summary: 'The codes of the last 24 months.',
    query: codesQuery,
    answer: codesTold,
    run: async (ask) => {
      const found = await accountOf(app, ask);
      if (!found.ok) return found;
      const { book, product, codes24 } = found.value;
      const through = parseMonth(ask.query.through ?? formatMonth(monthOf(clock.today())));
      if (!through.ok) return through;
      const staysOpen = (await productsOf(store.db, store.tenant)).get(product)?.staysOpen ?? false;
      const reported = { staysOpen, ...present({ before: codes24 }) };
      const codes = creditCodes(book, through.value, reported);
      return codes.ok ? ok({ through: formatMonth(through.value), codes: codes.value }) : codes;
    },
  });
}
