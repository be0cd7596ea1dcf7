import { formatDay } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import {
  auditEntry,
  auditQuery,
  done,
  endedQuery,
  idParams,
  keyEntry,
  keyTold,
  newKey,
  pageOf,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { digestOf, freshToken } from '../people/secret.ts';
import type { ServiceRight } from '../people/principal.ts';
import { REFERENCE } from '../people/table.ts';
import { pageFrom } from '../plugin/page.ts';
import { hang, type Ask } from '../plugin/route.ts';

/** Keys of machines, which import and read and never decide. */
export function hangKeys(app: FastifyInstance): void {
  const { store, clock } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/keys',
    may: 'manage-staff',
    summary: 'Keys of machines, the ended too.',
    query: endedQuery,
    answer: pageOf(keyEntry),
    run: async ({ query: { after, limit, state } }) => {
      const rows = await store.db
        .selectFrom('service_key')
        .selectAll()
        .where('tenant', '=', store.tenant)
        .where('part', '=', REFERENCE)
        .$if(after !== undefined, (query) => query.where('id', '>', after as string))
        .$if(state === 'live', (query) => query.where('ended_at', 'is', null))
        .$if(state === 'ended', (query) => query.where('ended_at', 'is not', null))
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      return ok(
        pageFrom(rows, limit, (row) => ({
          ...{ id: row.id, name: row.name, rights: row.rights.split(',') as ServiceRight[] },
          ...{ madeBy: row.made_by, madeAt: row.made_at },
          ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
        })),
      );
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/keys',
    may: 'manage-staff',
    summary: 'A key for a machine; its token is told this once.',
    once: false,
    body: newKey,
    answer: keyTold,
    status: 201,
    run: addKey,
  });
  hang(app, {
    method: 'POST',
    url: '/v1/keys/:id/end',
    may: 'manage-staff',
    summary: 'Ends a key at once.',
    params: idParams,
    answer: done,
    run: async ({ params, write, note }) =>
      write(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('service_key')
          .set({ ended_at: clock.machine() })
          .where('tenant', '=', store.tenant)
          .where('part', '=', REFERENCE)
          .where('id', '=', params.id)
          .where('ended_at', 'is', null)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return fail(problem('NOT_FOUND'));
        await note(tx, 'key.ended', params.id);
        return ok({ done: true as const });
      }),
  });
}

async function addKey({
  body,
  who,
  note,
  request,
}: Ask<unknown, unknown, z.output<typeof newKey>>) {
  const { store, clock } = request.server.desk;
  const [id, token] = [uuidv7(), freshToken()];
  return store.write(async (tx) => {
    await tx
      .insertInto('service_key')
      .values({
        ...{ tenant: store.tenant, part: REFERENCE, id, name: body.name },
        ...{ rights: [...new Set(body.rights)].join(','), digest: digestOf(token) },
        ...{ made_by: who?.id ?? '', made_at: clock.machine(), ended_at: null },
      })
      .execute();
    await note(tx, 'key.made', id, { rights: body.rights.join(',') });
    return ok({ id, token });
  });
}

/** Another key for what the desk signs: heads, packs, seals. The list of all of them is told at /v1/desk. */
export function hangSigningKeys(app: FastifyInstance): void {
  const { store, signer, clock } = app.desk;
  hang(app, {
    method: 'POST',
    url: '/v1/signing-keys/rotate',
    may: 'manage-staff',
    summary: 'A new key signs from now on; the old one vouches for it and stays listed.',
    answer: z.object({ id: z.string() }),
    status: 201,
    run: async ({ write, note }) => {
      const listed = await write(async (tx) => {
        const id = await signer.rotate(tx, clock.now());
        await note(tx, 'signing-key.rotated', id);
        return ok({ id });
      });
      const put = await store.write(async (tx) => ok(await signer.settle(tx)));
      return put.ok ? listed : put;
    },
  });
}

/** Who did what: sign-ins, roles, keys, and looks outside of the own caseload. */
export function hangAudit(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/audit',
    may: 'audit-trail',
    summary: 'The audit log, newest first.',
    query: auditQuery,
    answer: pageOf(auditEntry),
    run: async ({ query: { after, limit, actor, action } }) => {
      const rows = await store.db
        .selectFrom('audit')
        .selectAll()
        .where('tenant', '=', store.tenant)
        .where('part', '=', REFERENCE)
        .$if(after !== undefined, (query) => query.where('id', '<', after as string))
        .$if(actor !== undefined, (query) => query.where('actor', '=', `staff:${actor}`))
        .$if(action !== undefined, (query) => query.where('action', 'like', `${action}%`))
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return ok(
        pageFrom(rows, limit, ({ id, at, on_day, actor, action, about, detail, trace }) => ({
          ...{ id, at, actor, action, about, trace },
          ...(on_day === null ? {} : { on: formatDay(on_day) }),
          detail: JSON.parse(detail) as Record<string, string>,
        })),
      );
    },
  });
}
