import { fail, ok, problem } from '@forbear/problem';
import {
  done,
  endedQuery,
  hookEntry,
  hookTold,
  idParams,
  newHook,
  pageOf,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { pageFrom } from '../plugin/page.ts';
import { hang } from '../plugin/route.ts';
import { readAddress } from '../webhook/address.ts';
import { addHook, endHook, HOOK_KINDS, hooksOf, rotateHook } from '../webhook/hook.ts';

/** Addresses of the lender's own systems that are told what happened. */
export function hangWebhooks(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/webhooks',
    may: 'manage-staff',
    summary: 'Addresses that are told, the ended too.',
    query: endedQuery,
    answer: pageOf(hookEntry),
    run: async ({ query: { after, limit, state } }) => {
      const rows = await hooksOf(store.db, store.tenant)
        .$if(after !== undefined, (query) => query.where('id', '>', after as string))
        .$if(state === 'live', (query) => query.where('ended_at', 'is', null))
        .$if(state === 'ended', (query) => query.where('ended_at', 'is not', null))
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      return ok(
        pageFrom(rows, limit, ({ id, url, kinds, made_at, ended_at, ended_why }) => ({
          ...{ id, url, kinds: kinds.split(','), madeAt: made_at },
          ...(ended_at === null ? {} : { endedAt: ended_at, endedWhy: ended_why ?? '' }),
        })),
      );
    },
  });
  hangChanges(app);
}

function hangChanges(app: FastifyInstance): void {
  const { store, clock, setting } = app.desk;
  const by = { method: 'POST', may: 'manage-staff', once: false } as const;
  hang(app, {
    ...by,
    url: '/v1/webhooks',
    summary: 'Adds an address; the secret that signs is told this once.',
    body: newHook,
    answer: hookTold,
    status: 201,
    run: async ({ body: { url, kinds }, who, note }) => {
      const address = readAddress(url);
      if (!address.ok) return address;
      const unknown = kinds.findIndex((kind) => !(HOOK_KINDS as readonly string[]).includes(kind));
      if (unknown >= 0)
        return fail(problem('VALUE_SHAPE', { wanted: HOOK_KINDS.join(', ') }, `/kinds/${unknown}`));
      return store.write(async (tx) => {
        const given = { url: address.value.href, kinds, by: who?.id ?? '', at: clock.now() };
        const made = await addHook(tx, setting.secrets, given);
        await note(tx, 'webhook.added', made.id);
        return ok(made);
      });
    },
  });
  hang(app, {
    ...by,
    url: '/v1/webhooks/:id/rotate',
    summary: 'A fresh secret, told this once; the old one signs beside it for a day.',
    params: idParams,
    answer: hookTold,
    run: async ({ params: { id }, note }) =>
      store.write(async (tx) => {
        const told = await rotateHook(tx, setting.secrets, { id, at: clock.now() });
        if (told.ok) await note(tx, 'webhook.rotated', id);
        return told;
      }),
  });
  hang(app, {
    method: 'POST',
    may: 'manage-staff',
    url: '/v1/webhooks/:id/end',
    summary: 'Ends an address.',
    params: idParams,
    answer: done,
    run: async ({ params: { id }, write, note }) =>
      write(async (tx) => {
        const ended = await endHook(tx, id, clock.now(), 'by hand');
        if (!ended.ok) return ended;
        await note(tx, 'webhook.ended', id);
        return ok({ done: true as const });
      }),
  });
}
