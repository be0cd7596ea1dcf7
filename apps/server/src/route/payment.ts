import { fen, formatDay, formatFen } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import {
  idParams,
  matchBody,
  noBody,
  pageOf,
  paymentAnswer,
  paymentBody,
  paymentEntry,
  paymentQuery,
  paymentTaken,
  refundBody,
  rejectBody,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { partOf } from '../store/part.ts';
import { takePayments, paymentPart } from '../book/payment.ts';
import { askPayment, rejectPayment, type Wanted } from '../book/payment-change.ts';
import { standingChange, whereChange, type Asking, type ChangeRow } from '../book/two-hands.ts';
import type { Clock } from '../clock.ts';
import type { Tables } from '../store/table.ts';
import { allowed, type Caller } from '../people/principal.ts';
import { pageFrom } from '../plugin/page.ts';
import { actorOf, hang, type Ask } from '../plugin/route.ts';

type Row = Tables['payment'] & ChangeRow;

const changeTold = (row: Row) => {
  const change = standingChange<Wanted>(row);
  if (!('prepared' in change)) return change;
  const { kind, by, ...more } = change.prepared;
  return {
    prepared: {
      ...{ kind, by },
      ...('loan' in more ? { loanNo: more.loan } : {}),
      ...('amount' in more ? { amount: formatFen(more.amount) } : {}),
    },
  };
};

const told = (row: Row) => ({
  ...{ id: row.id, source: row.source, paymentId: row.payment_id, on: formatDay(row.paid_on) },
  ...{ amount: formatFen(fen(row.amount)), state: row.state },
  ...(row.loan === null ? {} : { loanNo: row.loan }),
  ...changeTold(row),
});

/** Somebody of the desk who asks for what two persons do with money. */
export function askingOf(who: Caller | undefined, clock: Clock): Result<Asking> {
  if (who === undefined) return fail(problem('AUTH_REQUIRED'));
  const mayOn = (preparedBy?: string) =>
    allowed(who, 'book-money', { owner: who.id, ...present({ preparedBy }) });
  const may = mayOn();
  if (!may.ok) return may;
  return ok({
    by: actorOf(who),
    decides: (preparedBy: string) => {
      const found = mayOn(preparedBy);
      return found.ok && found.value === 'decides';
    },
    at: clock.now(),
    today: clock.today(),
  });
}

/** Money that came in: by the file or one by one; matched, reversed and refunded by two persons. */
export function hangPayments(app: FastifyInstance): void {
  const { store, clock } = app.desk;
  const rows = () =>
    store.db
      .selectFrom('payment as p')
      .leftJoin('payment_change as c', (join) =>
        join
          .onRef('c.tenant', '=', 'p.tenant')
          .onRef('c.part', '=', 'p.part')
          .onRef('c.id', '=', 'p.id'),
      )
      .selectAll('p')
      .select(['c.kind', 'c.body', 'c.prepared_by'])
      .where('p.tenant', '=', store.tenant);
  hang(app, {
    method: 'GET',
    url: '/v1/payments',
    may: ['book-money', 'service-read'],
    summary: 'Payments, the latest first.',
    query: paymentQuery,
    answer: pageOf(paymentEntry),
    run: async ({ query: { after, limit, state, change } }) => {
      let query = rows();
      if (after !== undefined) query = query.where('p.id', '<', after);
      if (state !== undefined) query = query.where('p.state', '=', state);
      if (change !== undefined) query = query.where(whereChange(sql`c.kind`, change));
      const found = await query
        .orderBy('p.id', 'desc')
        .limit(limit + 1)
        .execute();
      return ok(pageFrom(found, limit, told));
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/payments/:id',
    may: ['book-money', 'service-read'],
    summary: 'One payment.',
    params: idParams,
    answer: paymentEntry,
    run: async ({ params }) => {
      const row = await rows().where('p.id', '=', params.id).executeTakeFirst();
      return row === undefined ? fail(problem('NOT_FOUND')) : ok(told(row));
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/payments',
    may: 'service-import',
    summary: 'One payment as a bank or channel tells it.',
    keep: true,
    body: paymentBody,
    answer: paymentTaken,
    run: ({ body, write }) => {
      const value = present(body);
      const part = value.loanNo === undefined ? paymentPart(value) : partOf(value.loanNo);
      const by = { today: clock.today(), at: clock.now() };
      return write((tx) => takePayments(tx, part, [{ row: 1, value }], by));
    },
  });
  hangChanges(app);
}

function hangChanges(app: FastifyInstance): void {
  const { clock } = app.desk;
  const may = 'book-money';
  const shared = {
    method: 'POST',
    may,
    keep: true,
    params: idParams,
    answer: paymentAnswer,
  } as const;
  const run = (
    {
      who,
      params,
      write,
      note,
    }: Pick<Ask<{ id: string }, unknown, unknown>, 'who' | 'params' | 'write' | 'note'>,
    wanted: Wanted,
  ) =>
    write(async (tx) => {
      const asking = askingOf(who, clock);
      if (!asking.ok) return asking;
      const done = await askPayment(tx, params.id, wanted, asking.value);
      if (done.ok)
        await note(tx, `payment.${wanted.kind}`, params.id, { prepared: done.value.prepared });
      return done;
    });
  hang(app, {
    ...shared,
    url: '/v1/payments/:id/match',
    summary: 'Says whose an unknown receipt is; done when another person asks for the same.',
    body: matchBody,
    run: (ask) => run(ask, { kind: 'match', loan: ask.body.loanNo }),
  });
  hang(app, {
    ...shared,
    url: '/v1/payments/:id/reverse',
    summary: 'Takes a payment back; done when another person asks for the same.',
    body: noBody,
    run: (ask) => run(ask, { kind: 'reverse' }),
  });
  hang(app, {
    ...shared,
    url: '/v1/payments/:id/refund',
    summary: 'Pays credit back; done when another person asks for the same.',
    body: refundBody,
    run: (ask) => run(ask, { kind: 'refund', amount: ask.body.amount }),
  });
  hang(app, {
    ...shared,
    url: '/v1/payments/:id/reject',
    summary: 'Says no to what another person prepared, or takes the own back.',
    body: rejectBody,
    run: ({ body: { reason }, params, who, write, note }) =>
      write(async (tx) => {
        const asking = askingOf(who, clock);
        if (!asking.ok) return asking;
        const done = await rejectPayment(tx, params.id, reason, asking.value);
        if (!done.ok) return done;
        const { answer, preparedBy } = done.value;
        await note(tx, 'payment.rejected', params.id, { preparedBy, reason });
        return ok(answer);
      }),
  });
}
