import { formatDay, formatFen, type Fen } from '@forbear/money';
import { ok, present } from '@forbear/problem';
import {
  absenceBody,
  absenceEntry,
  diaryDoneBody,
  diaryEntry,
  done,
  idParams,
  pageOf,
  pageQuery,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { absent, followAbsences, returned } from '../case/absence.ts';
import { tailOf } from '../case/case-view.ts';
import { closed, diaryPage } from '../case/diary.ts';
import { dayAt } from '../clock.ts';
import type { Caller } from '../people/principal.ts';
import { hang } from '../plugin/route.ts';

/** What somebody has to do by a day: arranged calls, promises, complaints; and who is away meanwhile. */
export function hangDiary(app: FastifyInstance): void {
  const { desk } = app;
  const query = pageQuery.extend({
    owner: z.string().max(80).optional(),
    kind: z.enum(['call-back', 'promise', 'complaint']).optional(),
    state: z.enum(['open', 'kept', 'missed', 'answered', 'dropped']).optional(),
    due: z.enum(['past', 'today']).optional(),
  });
  hang(app, {
    method: 'GET',
    url: '/v1/diary',
    may: 'read-case',
    summary: 'Arranged calls, promises and complaints, by the day by which somebody acts.',
    query,
    answer: pageOf(diaryEntry),
    run: async ({ query: wanted, who }) => {
      const found = await diaryPage(desk, who as Caller, wanted);
      if (!found.ok) return found;
      const { rows, next } = found.value;
      const items = rows.map((row) => ({
        ...{ id: row.id, caseId: row.case_id, kind: row.kind, on: formatDay(row.on_day) },
        state: row.state,
        ...(row.time === null ? {} : { time: row.time }),
        ...(row.amount === null ? {} : { amount: formatFen(row.amount as Fen) }),
        ...(row.isOpen ? { note: row.body } : {}),
        ...{ number: row.number, name: row.person_name ?? '', product: row.product },
        ...{ tail: tailOf(row.loan), owner: { id: row.owner, name: row.owner_name ?? '' } },
        ...{ at: row.at, since: formatDay(dayAt(row.at)), extended: row.extended },
        ...(row.done_at === null ? {} : { doneAt: row.done_at }),
        ...(row.outcome === null ? {} : { outcome: row.outcome }),
      }));
      return ok({ items, ...present({ next }) });
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/diary/:id/done',
    may: 'talk',
    summary: 'An arranged call or a promise was kept, missed, or is not needed any more.',
    params: idParams,
    body: diaryDoneBody,
    answer: done,
    run: ({ params: { id }, body: { outcome }, who, write }) =>
      write(async (tx) => {
        const ended = await closed(tx, desk, id, who as Caller, outcome);
        return ended.ok ? ok({ done: true as const }) : ended;
      }),
  });
  hangAbsences(app);
}

function hangAbsences(app: FastifyInstance): void {
  const { desk } = app;
  const { store, clock } = desk;
  hang(app, {
    method: 'GET',
    url: '/v1/absences',
    may: 'read-case',
    summary: 'Who is or will be away, and who stands in; the latest first.',
    query: pageQuery,
    answer: pageOf(absenceEntry),
    run: async ({ query: { after, limit } }) => {
      let found = store.db
        .selectFrom('absence')
        .selectAll()
        .where('tenant', '=', store.tenant)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (after !== undefined) found = found.where('id', '<', after);
      const rows = await found.execute();
      const items = rows.slice(0, limit).map((row) => ({
        ...{ id: row.id, staff: row.staff, cover: row.cover },
        ...{ from: formatDay(row.from_on), to: formatDay(row.to_on), moved: row.moved.length },
        state:
          row.ended_at !== null
            ? ('over' as const)
            : row.started_at === null
              ? ('coming' as const)
              : ('away' as const),
      }));
      const last = rows.length > limit ? items.at(-1)?.id : undefined;
      return ok({ items, ...present({ next: last }) });
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/absences',
    may: 'release-message',
    summary:
      'An agent is away: their cases go to another on the first day, and back after the last.',
    body: absenceBody,
    answer: z.object({ id: z.string() }),
    status: 201,
    run: async ({ body, who, write, note }) => {
      const made = await write(async (tx) => {
        const id = await absent(tx, desk, body, (who as Caller).id);
        if (!id.ok) return id;
        await note(tx, 'absence.made', id.value, { staff: body.staff, cover: body.cover });
        return ok({ id: id.value });
      });
      if (!made.ok) return made;
      const moved = await followAbsences(desk, clock.today());
      return moved.ok ? made : moved;
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/absences/:id/end',
    may: 'release-message',
    summary: 'Somebody is back before the last day: what is still with the other goes back.',
    params: idParams,
    answer: z.object({ moved: z.number().int() }),
    run: ({ params: { id }, write, note }) =>
      write(async (tx) => {
        const moved = await returned(tx, desk, id);
        if (!moved.ok) return moved;
        await note(tx, 'absence.ended', id);
        return ok({ moved: moved.value });
      }),
  });
}
