import { ok } from '@forbear/problem';
import {
  pageOf,
  pageQuery,
  publicRequestAnswer,
  publicRequestBody,
  publicRequestEntry,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { asked, codeOf, linked, openedAgain } from '../case/public-request.ts';
import { pageFrom } from '../plugin/page.ts';
import { peerOf } from '../plugin/peer.ts';
import { hang } from '../plugin/route.ts';

const number = z.string().max(20);

/** Requests of people without the app. */
export function hangPublic(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  hang(app, {
    method: 'POST',
    url: '/v1/public/requests',
    may: 'anyone',
    summary: 'Asks without the app; number and code are told to whoever has the key of the wish.',
    body: publicRequestBody,
    answer: publicRequestAnswer,
    status: 201,
    run: async ({ body, request, write }) => {
      const code = codeOf(desk, String(request.headers['idempotency-key']));
      const made = await write((tx) => asked(tx, desk, body, code));
      return made.ok ? ok({ ...made.value, code }) : made;
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/public/sessions',
    may: 'anyone',
    summary: 'Opens a request again by number and code, for two hours.',
    once: false,
    body: z.strictObject({ number, code: z.string().max(40) }),
    answer: z.object({ bearer: z.string(), caseId: z.string().optional() }),
    status: 201,
    run: ({ body, request }) => openedAgain(desk, { ...body, from: peerOf(request) }),
  });
  hang(app, {
    method: 'GET',
    url: '/v1/public/requests',
    may: 'talk',
    summary: 'Requests without the app that no case was opened for.',
    query: pageQuery,
    answer: pageOf(publicRequestEntry),
    run: async ({ query: { after, limit } }) => {
      let query = store.db
        .selectFrom('public_request')
        .select(['id', 'number', 'name', 'state', 'at', 'body'])
        .where('tenant', '=', store.tenant)
        .where('state', '=', 'open');
      if (after !== undefined) query = query.where('id', '>', after);
      const rows = await query
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      return ok(
        pageFrom(rows, limit, ({ body, ...row }) => ({
          ...row,
          // Kept by `asked`, of a body that was read by its shape.
          request: JSON.parse(body) as z.infer<typeof publicRequestEntry>['request'],
        })),
      );
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/public/requests/:id/link',
    may: 'talk',
    summary: 'Opens the case of a request for a loan; its code opens the case, too.',
    params: z.strictObject({ id: z.string().max(80) }),
    body: z.strictObject({ loan: z.string().max(60) }),
    answer: z.object({ id: z.string(), number: z.string() }),
    status: 201,
    keep: true,
    run: async ({ params: { id }, body: { loan }, who, write }) =>
      write((tx) => linked(tx, desk, who, id, loan)),
  });
}
