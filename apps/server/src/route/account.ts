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
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { accountsOf, type KeptAccount } from '../book/account.ts';
import { bookDay } from '../book/bring.ts';
import { whereChange, type ChangeRow } from '../book/two-hands.ts';
import { productsOf } from '../book/product.ts';
import { writtenOff } from '../case/account-change.ts';
import type { Caller } from '../people/principal.ts';
import { hang, type Ask } from '../plugin/route.ts';
import { partOf } from '../store/part.ts';
import { placeOf } from './account-place.ts';
import { changeOf, changeTold, hangAccountChanges } from './account-change.ts';

const MAY = ['read-case', 'service-read'] as const;

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
} & ChangeRow;

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
    run: async ({ query: { after, limit, loan, person, product, change }, who, note }) => {
      if (loan === undefined && person === undefined && !leafs(who))
        return fail(problem('KEY_MISSING', { key: 'loan' }, '/loan'));
      const [, part = '-1', last = ''] = /^([0-9]{1,2})_(.+)$/.exec(after ?? '') ?? [];
      const { rows } = await sql<Listed>`
        select a.part, a.id, a.loan, a.product, o.person, o.name, a.brought, a.next_event, a.balances,
          c.kind, c.prepared_by, c.body
        from account a join account_origin o on o.tenant = a.tenant and o.part = a.part and o.id = a.id
        left join account_change c on c.tenant = a.tenant and c.part = a.part and c.id = a.id
        where a.tenant = ${store.tenant} and (a.part, a.id) > (${Number(part)}::int, ${last}::text)
          ${loan === undefined ? sql`` : sql`and a.part = ${partOf(loan)} and o.loan = ${loan}`}
          ${person === undefined ? sql`` : sql`and o.person = ${person}`}
          ${product === undefined ? sql`` : sql`and a.product = ${product}`}
          ${change === undefined ? sql`` : sql`and ${whereChange(sql`c.kind`, change)}`}
        order by a.part, a.id limit ${limit + 1}`.execute(store.db);
      const items = rows.slice(0, limit).map((row) => ({
        ...{ id: row.id, loanNo: row.loan, product: row.product, personRef: row.person },
        ...(seesNames(who) ? { name: row.name } : {}),
        brought: row.brought,
        ...(row.next_event === null ? {} : { nextEvent: formatDay(row.next_event) }),
        principal: formatFen(bookedOf(row.balances).principal),
        ...changeTold(row),
      }));
      // A name is read with it: a look of an agent is noted here, too.
      if (!leafs(who) && items.length > 0)
        await store.write(async (tx) => {
          for (const { id } of items) await note(tx, 'account.read', id);
          return ok(true);
        });
      const end = rows.length > limit ? rows[limit - 1] : undefined;
      return ok({ items, ...(end === undefined ? {} : { next: `${end.part}_${end.id}` }) });
    },
  });
  hangOwed(app);
  hangPosted(app);
  hangAccountChanges(app);
}

type One = Pick<Ask<{ id: string }, unknown, unknown>, 'params' | 'who' | 'note'>;

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
        ...changeTold(await changeOf(app, found.value)),
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
