import { Readable } from 'node:stream';
import { ok, problem, type Result } from '@forbear/problem';
import {
  pageOf,
  privacyBody,
  privacyDecideBody,
  privacyEntry,
  privacyPrepareBody,
  privacyQuery,
  privacyView,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { dayAt } from '../clock.ts';
import { note } from '../people/audit.ts';
import { allowed, type Caller } from '../people/principal.ts';
import { pageFrom } from '../plugin/page.ts';
import { hang, type Ask } from '../plugin/route.ts';
import { copyOf } from '../privacy/copy.ts';
import { foretold } from '../privacy/erase.ts';
import { erasePapers } from '../privacy/night.ts';
import {
  askedFor,
  decided,
  prepared,
  privacyRow,
  privacyTold,
  takenBack,
} from '../privacy/request.ts';
import type { PrivacyRow } from '../privacy/table.ts';
import { copyUntil } from '../privacy/term.ts';
import { whoseOf } from '../privacy/whose.ts';
import { refuse } from '../refusal.ts';
import type { Tx } from '../store/store.ts';

const params = z.strictObject({ id: z.string().max(80) });
const OWN = ['borrower', 'public-case'] as const;
type View = z.infer<typeof privacyView>;

/** What a person may ask of what is kept on them: a copy, or its deletion (PIPL articles 45 and 47). */
export function hangPrivacy(app: FastifyInstance): void {
  hangAsking(app);
  hangReading(app);
  hangAnswering(app);
  hangCopy(app);
}

function hangAsking(app: FastifyInstance): void {
  const { desk } = app;
  hang(app, {
    method: 'POST',
    url: '/v1/privacy-requests',
    may: [...OWN, 'export-personal'],
    summary: 'Asks for a copy of all that is kept on the person, or for its deletion.',
    body: privacyBody,
    answer: privacyEntry,
    status: 201,
    keep: true,
    run: async ({ body, who, write, note }) =>
      write(async (tx) => {
        const row = await askedFor(tx, desk, who as Caller, body);
        if (!row.ok) return row;
        await note(tx, `privacy.${body.kind}.asked`, row.value.id);
        return ok(privacyTold(row.value, who as Caller));
      }),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/privacy-requests/:id/withdraw',
    may: OWN,
    summary: 'Takes the own request back before it is answered.',
    params,
    answer: privacyEntry,
    run: (ask) => changing(ask, 'withdrawn', (tx, row, who) => takenBack(tx, row, who)),
  });
}

function hangReading(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  hang(app, {
    method: 'GET',
    url: '/v1/privacy-requests',
    may: [...OWN, 'export-personal'],
    summary: 'The own requests; for approvers and auditors those of the desk, newest first.',
    query: privacyQuery,
    answer: pageOf(privacyEntry),
    run: async ({ query: { after, limit, state }, who }) => {
      const caller = who as Caller;
      const rows = await store.db
        .selectFrom('privacy_request')
        .selectAll()
        .where('tenant', '=', store.tenant)
        .$if(caller.kind !== 'staff', (query) =>
          query
            .where('person', '=', caller.id)
            .where('channel', caller.kind === 'public' ? '=' : '!=', 'public'),
        )
        .$if(after !== undefined, (query) => query.where('id', '<', after as string))
        .$if(state !== undefined, (query) =>
          query.where('state', state === 'open' ? 'in' : 'not in', ['asked', 'prepared']),
        )
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return ok(pageFrom(rows, limit, (row) => privacyTold(row, caller)));
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/privacy-requests/:id',
    may: [...OWN, 'export-personal'],
    summary: 'One request, with what a deletion takes at once, what stays, until when and why.',
    params,
    answer: privacyView,
    run: async ({ params: { id }, who }): Promise<Result<View>> => {
      const row = await privacyRow(store.db, store.tenant, id, who as Caller);
      if (!row.ok) return row;
      const { answer } = row.value;
      const told =
        answer === null
          ? await foretold(desk, await whoseOf(store.db, row.value))
          : (JSON.parse(answer) as View['told']);
      return ok({ ...privacyTold(row.value, who as Caller), told });
    },
  });
}

/** A change of a request by whoever may, with its note in the audit log. */
async function changing(
  { params: { id }, who, write, note, request }: Ask<{ id: string }, unknown, unknown>,
  done: string,
  change: (tx: Tx, row: PrivacyRow, who: Caller) => Promise<Result<PrivacyRow>>,
) {
  const { store } = request.server.desk;
  const caller = who as Caller;
  return write(async (tx) => {
    const row = await privacyRow(tx, store.tenant, id, caller, 'held');
    if (!row.ok) return row;
    const after = await change(tx, row.value, caller);
    if (!after.ok) return after;
    const { kind, state } = after.value;
    await note(tx, `privacy.${kind}.${done}`, id, { state });
    return ok(privacyTold(after.value, caller));
  });
}

function hangAnswering(app: FastifyInstance): void {
  const { desk } = app;
  hang(app, {
    method: 'POST',
    url: '/v1/privacy-requests/:id/prepare',
    may: 'export-personal',
    summary: 'Prepares the answer: granted, or refused with its reason.',
    params,
    body: privacyPrepareBody,
    answer: privacyEntry,
    run: (ask) =>
      changing(ask, 'prepared', (tx, row, who) =>
        prepared(tx, row, who, ask.body.grant ? null : ask.body.reason),
      ),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/privacy-requests/:id/decide',
    may: 'export-personal',
    summary: 'Another person decides what was prepared; a deletion is done with it.',
    params,
    body: privacyDecideBody,
    answer: privacyEntry,
    keep: true,
    run: async (ask) => {
      const done = await changing(ask, 'decided', (tx, row, who) =>
        decided(tx, desk, row, who, ask.body.agree),
      );
      // Files lie outside of the transaction; what is left here, the night takes.
      if (done.ok && done.value.state === 'granted' && done.value.kind === 'delete')
        await erasePapers(desk);
      return done;
    },
  });
}

function hangCopy(app: FastifyInstance): void {
  const { desk } = app;
  const { store, clock } = desk;
  app.get<{ Params: { id: string }; Querystring: { reason?: string } }>(
    '/v1/privacy-requests/:id/copy',
    {
      config: { may: [...OWN, 'export-personal'] },
      schema: {
        summary: 'The copy that was granted, a ZIP archive; staff say why they fetch it.',
        params,
        querystring: z.strictObject({ reason: z.string().min(4).max(200).optional() }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = request.principal as Caller;
      const row = await privacyRow(store.db, store.tenant, request.params.id, who);
      if (!row.ok) return refuse(request, reply, row.problem);
      const { kind, state, answered_at, id } = row.value;
      const isThere =
        kind === 'copy' &&
        state === 'granted' &&
        clock.today() <= copyUntil(dayAt(answered_at ?? 0));
      if (!isThere) return refuse(request, reply, problem('NOT_FOUND'));
      const { reason } = request.query;
      if (who.kind === 'staff') {
        const may = allowed(who, 'export-personal', { preparedBy: '' });
        if (!may.ok || may.value === 'reads')
          return refuse(request, reply, problem('ROLE_FORBIDDEN', { action: 'export-personal' }));
        if (reason === undefined)
          return refuse(request, reply, problem('KEY_MISSING', { key: 'reason' }, '/query/reason'));
      }
      const noted = await store.write(async (tx) => {
        await note(tx, {
          ...{
            at: clock.machine(),
            on: clock.today(),
            actor: `${who.kind}:${who.id}`,
            action: 'privacy.copy.fetched',
          },
          ...{ about: id, trace: request.id },
          ...(reason === undefined ? {} : { detail: { reason } }),
        });
        return ok(true);
      });
      if (!noted.ok) return refuse(request, reply, noted.problem);
      const made =
        who.kind === 'staff' ? { by: who.id, reason: reason as string } : { by: 'person' };
      const archive = await copyOf(desk, row.value, made);
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', 'attachment; filename="copy.zip"')
        .serializer((body: unknown) => body as string)
        .send(Readable.from(archive));
    },
  );
}
