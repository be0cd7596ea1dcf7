import { formatDay } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import {
  accessEntry,
  done,
  grantBody,
  grantEntry,
  messageBody,
  messageEntry,
  messageTaken,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { appendBeside } from '../case/beside.ts';
import { rowOf } from '../case/case-book.ts';
import { granted, withdrawn } from '../case/disclosure.ts';
import { judged, messagesOf, messageView, read, said } from '../case/message.ts';
import { seenCase } from '../case/reading.ts';
import { sightOf } from '../case/seen.ts';
import type { Caller } from '../people/principal.ts';
import { hang } from '../plugin/route.ts';
import { erasePapers } from '../privacy/night.ts';

const params = z.strictObject({ id: z.string().max(80) });
const ofMessage = z.strictObject({ id: z.string().max(80), message: z.string().max(80) });
const ofGrant = z.strictObject({ id: z.string().max(80), grant: z.string().max(80) });
const READERS = ['read-case', 'borrower', 'public-case'] as const;
const TALKERS = ['talk', 'borrower', 'public-case'] as const;

/** What a case has beside its moves: lines of chat, grants and who read them. */
export function hangCaseParts(app: FastifyInstance): void {
  hangMessages(app);
  hangVerdicts(app);
  hangGranted(app);
  hangGrants(app);
  hangAccess(app);
}

function hangMessages(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  const query = z.strictObject({
    after: z
      .string()
      .regex(/^[0-9]{1,9}$/)
      .transform(Number)
      .optional(),
  });
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/messages',
    may: READERS,
    summary: 'The chat of a case, oldest first; the next page begins after the last number.',
    params,
    query,
    answer: z.strictObject({ items: z.array(messageEntry) }),
    run: async ({ params: { id }, query: { after = 0 }, who }) => {
      const row = await rowOf(store.db, store.tenant, id);
      const sight = row.ok ? sightOf(who, row.value) : row;
      if (!row.ok || !sight.ok) return sight.ok ? fail(problem('NOT_FOUND')) : sight;
      const rows = await messagesOf(store.db, row.value, sight.value, after, 200);
      const items = rows.map((line) => messageView(line, sight.value));
      return ok({ items: items as z.infer<typeof messageEntry>[] });
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/cases/:id/messages',
    may: TALKERS,
    summary: 'A line of chat; 202 where it waits for a second person.',
    params,
    body: messageBody,
    answer: messageTaken,
    status: 201,
    waits: true,
    keep: true,
    run: async ({ params: { id }, body, who, write, reply }) => {
      const made = await write(async (tx) => {
        const line = await said(tx, desk, id, who as Caller, body);
        if (!line.ok) return line;
        const { text: _, ...taken } = messageView(line.value);
        return ok(taken as z.infer<typeof messageTaken>);
      });
      if (made.ok && made.value.state === 'held') void reply.code(202);
      return made;
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/cases/:id/messages/read',
    may: TALKERS,
    summary: 'All up to a line was read.',
    params,
    body: z.strictObject({ no: z.number().int().min(0) }),
    answer: z.strictObject({ read: z.number().int() }),
    run: async ({ params: { id }, body: { no }, who, write }) =>
      write(async (tx) => {
        const count = await read(tx, desk, id, who as Caller, no);
        return count.ok ? ok({ read: count.value }) : count;
      }),
  });
}

function hangVerdicts(app: FastifyInstance): void {
  const { desk } = app;
  for (const [word, verdict] of [
    ['release', 'sent'],
    ['refuse', 'refused'],
  ] as const)
    hang(app, {
      method: 'POST',
      url: `/v1/cases/:id/messages/:message/${word}`,
      may: 'release-message',
      summary: `A held line: ${word}.`,
      params: ofMessage,
      answer: messageEntry,
      run: async ({ params: { id, message }, who, write, note }) =>
        write(async (tx) => {
          const line = await judged(tx, desk, id, message, who as Caller, verdict);
          if (!line.ok) return line;
          await note(tx, `message.${word}`, message);
          return ok(messageView(line.value) as z.infer<typeof messageEntry>);
        }),
    });
}

function hangGranted(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/grants',
    may: ['borrower', 'public-case'],
    summary: 'What was granted, and until when: the borrower’s own list.',
    params,
    answer: z.strictObject({ items: z.array(grantEntry) }),
    run: async ({ params: { id }, who }) => {
      const found = await seenCase(store.db, store.tenant, id, who);
      if (!found.ok) return found;
      const rows = await store.db
        .selectFrom('disclosure')
        .select(['id', 'item', 'granted_at', 'ends_on', 'withdrawn_at'])
        .where('tenant', '=', store.tenant)
        .where('part', '=', found.value.kept.row.part)
        .where('case_id', '=', id)
        .orderBy('granted_at')
        .execute();
      const items = rows.map((row) => ({
        ...{ id: row.id, item: row.item, grantedAt: row.granted_at },
        ...(row.ends_on === null ? {} : { endsOn: formatDay(row.ends_on) }),
        ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
      }));
      return ok({ items });
    },
  });
}

function hangGrants(app: FastifyInstance): void {
  const { desk } = app;
  const { store, clock } = desk;
  hang(app, {
    method: 'POST',
    url: '/v1/cases/:id/grants',
    may: ['borrower', 'public-case'],
    summary: 'Grants one item with its value, by the words that were shown.',
    params,
    body: grantBody,
    answer: z.strictObject({ id: z.string() }),
    status: 201,
    keep: true,
    run: async ({ params: { id }, body: { item, value, shown }, who, write }) =>
      write(async (tx) => {
        const row = await rowOf(tx, store.tenant, id, 'held');
        const sight = row.ok ? sightOf(who, row.value) : row;
        if (!row.ok || !sight.ok) return sight.ok ? fail(problem('NOT_FOUND')) : sight;
        const at = clock.now();
        const made = await granted(tx, row.value, item, value, shown, at);
        if (!made.ok) return made;
        const data = { item, grant: made.value, shown: shown.digest };
        const actor = (who as Caller).id;
        const told = await appendBeside(tx, row.value, 'grants', {
          at,
          actor,
          kind: 'grant',
          data,
        });
        return told.ok ? ok({ id: made.value }) : told;
      }),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/cases/:id/grants/:grant/withdraw',
    may: ['borrower', 'public-case'],
    summary: 'Ends a grant at once; what it showed is erased.',
    params: ofGrant,
    answer: done,
    run: async ({ params: { id, grant }, who, write }) => {
      const done = await write(async (tx) => {
        const row = await rowOf(tx, store.tenant, id, 'held');
        const sight = row.ok ? sightOf(who, row.value) : row;
        if (!row.ok || !sight.ok) return sight.ok ? fail(problem('NOT_FOUND')) : sight;
        const at = clock.now();
        const ended = await withdrawn(tx, row.value, grant, at);
        if (!ended.ok) return ended;
        const actor = (who as Caller).id;
        const event = { at, actor, kind: 'withdraw', data: { grant } };
        const told = await appendBeside(tx, row.value, 'grants', event);
        return told.ok ? ok({ done: true as const }) : told;
      });
      // Files lie outside of the transaction; what is left here, the night takes.
      if (done.ok) await erasePapers(desk);
      return done;
    },
  });
}

/** Reads that are told at once. */
const READS = 500;

function hangAccess(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/access',
    may: ['borrower', 'public-case', 'audit-trail'],
    summary:
      'Who read what, as the borrower and the auditor see it: the latest reads, oldest first; those before them by `earlier`.',
    params,
    query: z.strictObject({ before: z.string().max(80).optional() }),
    answer: z.strictObject({ items: z.array(accessEntry), earlier: z.string().optional() }),
    run: async ({ params: { id }, query: { before }, who }) => {
      const found = await seenCase(store.db, store.tenant, id, who);
      if (!found.ok) return found;
      const rows = await store.db
        .selectFrom('access_note')
        .select(['id', 'item', 'reader', 'role', 'reason', 'at'])
        .where('tenant', '=', store.tenant)
        .where('part', '=', found.value.kept.row.part)
        .where('case_id', '=', id)
        .$if(before !== undefined, (query) => query.where('id', '<', before as string))
        .orderBy('id', 'desc')
        .limit(READS + 1)
        .execute();
      const shown = rows.slice(0, READS).reverse();
      const items = shown.map(({ id: _, reason, ...row }) =>
        reason === null ? row : { ...row, reason },
      );
      const [oldest] = shown;
      return ok({
        items,
        ...(rows.length > READS && oldest !== undefined ? { earlier: oldest.id } : {}),
      });
    },
  });
}
