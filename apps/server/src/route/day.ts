import { fen, formatDay, formatFen } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import { dateParams, dayHeadTold, dayTold, noBody } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import type { DayClosed } from '../book/close.ts';
import { closeDay } from '../book/day.ts';
import { trialBalance } from '../book/export.ts';
import { hang } from '../plugin/route.ts';
import { dayHead } from '../store/day-head.ts';
import { PARTS } from '../store/part.ts';

/** Business days: their close, and the balance at their end. */
export function hangDays(app: FastifyInstance): void {
  const { store } = app.desk;
  const told = async (day: DayClosed) => {
    const trial = Object.entries(await trialBalance(store, day.day));
    return ok({
      ...day,
      day: formatDay(day.day),
      parts: PARTS,
      waiting: day.waiting.map(({ part, problem: why }) => ({ part, code: why.code })),
      trial: Object.fromEntries(trial.map(([account, sum]) => [account, formatFen(fen(sum))])),
    });
  };
  hang(app, {
    method: 'POST',
    url: '/v1/days/:date/close',
    may: 'manage-staff',
    summary: 'Closes a business day in every part that is not closed yet; again, it finds nothing.',
    once: false,
    params: dateParams,
    body: noBody,
    answer: dayTold,
    run: async ({ params, note }) => {
      const closed = await closeDay(app.desk, params.date);
      if (!closed.ok) return closed;
      await store.write(async (tx) => {
        await note(tx, 'day.closed', formatDay(params.date), {
          waiting: closed.value.waiting.length,
        });
        return ok(true);
      });
      return told(closed.value);
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/days/:date',
    may: ['audit-trail', 'manage-staff'],
    summary: 'How far a business day is closed, and the trial balance at its end.',
    params: dateParams,
    answer: dayTold,
    run: async ({ params }) => {
      const marks = await store.db
        .selectFrom('day_mark')
        .select(({ fn }) => [
          fn.countAll<number>().as('closed'),
          fn.sum<number>('accounts').as('accounts'),
        ])
        .where('tenant', '=', store.tenant)
        .where('day', '=', params.date)
        .executeTakeFirstOrThrow();
      return told({
        day: params.date,
        closed: marks.closed,
        fresh: 0,
        accounts: marks.accounts ?? 0,
        waiting: [],
      });
    },
  });
  hangHead(app);
}

function hangHead(app: FastifyInstance): void {
  const { store, signer } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/days/:date/head',
    may: ['audit-trail', 'manage-staff'],
    summary:
      'The signed head of a business day: whoever keeps it can show later what was changed or cut off.',
    params: dateParams,
    answer: dayHeadTold,
    run: async ({ params }) => {
      const found = await dayHead(store, params.date);
      if (found === undefined) return fail(problem('NOT_FOUND'));
      const { seq, at, prev, hash, stream, ...data } = found;
      const head = signer.head({ stream, seq, digest: hash, at });
      return ok({ ...data, seq, prev, hash, head });
    },
  });
}
