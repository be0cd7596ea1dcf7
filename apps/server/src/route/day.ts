import { fen, formatDay, formatFen, parseMonth } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { dateParams, dayTold, exportBody, noBody } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { DayClosed } from '../book/close.ts';
import { closeDay } from '../book/day.ts';
import {
  codesFile,
  journalFile,
  monthEndFile,
  statementFile,
  trialBalance,
  trialFile,
  type Written,
} from '../book/export.ts';
import { allowed } from '../people/principal.ts';
import { hang, type Desk } from '../plugin/route.ts';
import { PARTS } from '../store/part.ts';

type Export = z.output<typeof exportBody>;

/** The file of an export, and whether it tells who owes. */
function written(
  { store }: Desk,
  one: Export,
): Result<{ readonly file: Written; readonly personal: boolean }> {
  const { db, tenant } = store;
  const at = { db, tenant };
  switch (one.kind) {
    case 'journal':
      return ok({ file: journalFile(at, one.from, one.to, one.map ?? {}), personal: false });
    case 'trial':
      return ok({ file: trialFile(at, one.on, one.map ?? {}), personal: false });
    case 'month-end':
      return ok({ file: monthEndFile(at, one.on, one.map ?? {}), personal: false });
    case 'statement':
      return ok({ file: statementFile(at, one.from, one.to), personal: true });
    case 'codes': {
      const through = parseMonth(one.through);
      return through.ok ? ok({ file: codesFile(at, through.value), personal: true }) : through;
    }
  }
}

/** Files that go out of the book. */
export function hangExports(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'POST',
    url: '/v1/exports',
    may: ['audit-trail', 'export-personal'],
    summary: 'A file for accounting, or, with a reason, one about persons.',
    once: false,
    body: exportBody,
    answer: z.any(),
    run: async ({ body, who, reply, note }) => {
      if (who === undefined) return fail(problem('AUTH_REQUIRED'));
      const made = written(app.desk, body);
      if (!made.ok) return made;
      const { file, personal } = made.value;
      const may = allowed(who, personal ? 'export-personal' : 'audit-trail');
      if (!may.ok)
        return fail(
          problem('ROLE_FORBIDDEN', { action: personal ? 'export-personal' : 'audit-trail' }),
        );
      await store.write(async (tx) => {
        const reason = 'reason' in body ? { reason: body.reason } : {};
        await note(tx, `export.${body.kind}`, body.kind, reason);
        return ok(true);
      });
      const name = `attachment; filename="${body.kind}.csv"`;
      await reply
        .header('content-disposition', name)
        .type('text/csv; charset=utf-8')
        .send(Readable.from(file));
      return ok(undefined);
    },
  });
}

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
}
