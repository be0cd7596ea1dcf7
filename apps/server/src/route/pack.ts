import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ok } from '@forbear/problem';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { packOf } from '../case/pack.ts';
import { noteWords, seenCase } from '../case/reading.ts';
import { note } from '../people/audit.ts';
import type { Caller } from '../people/principal.ts';
import { actorOf, type Desk } from '../plugin/route.ts';
import { refuse } from '../refusal.ts';
import type { Tx } from '../store/store.ts';

const params = z.strictObject({ id: z.string().max(80) });
const VERIFIER = createRequire(import.meta.url).resolve('@forbear/document/verify.mjs');

/** A pack that somebody of the desk took along stands in the audit log, as every file that goes out does. */
const noteOut = (tx: Tx, { clock }: Desk, { id, principal }: FastifyRequest, about: string) =>
  note(tx, {
    ...{ at: clock.machine(), on: clock.today(), actor: actorOf(principal), about, trace: id },
    action: 'export.pack',
  });

/** The evidence of a case, and the program that verifies it. */
export function hangPacks(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  app.get<{ Params: { id: string }; Querystring: { lang?: string } }>(
    '/v1/cases/:id/pack',
    {
      config: { may: ['read-case', 'audit-trail', 'borrower', 'public-case'] },
      schema: {
        summary: 'The evidence pack: one page that verifies offline.',
        params,
        querystring: z.strictObject({ lang: z.enum(['zh', 'en']).optional() }),
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const { params: of, query, principal } = request;
      const found = await seenCase(store.db, store.tenant, of.id, principal);
      if (!found.ok) return refuse(request, reply, found.problem);
      const { kept, sight } = found.value;
      const who = principal as Caller;
      await noteWords(desk, found.value, who);
      if (who.kind === 'staff') {
        const noted = await store.write(async (tx) => ok(await noteOut(tx, desk, request, of.id)));
        // A store that is only read is the one whose evidence is asked for.
        if (!noted.ok && store.isReadOnly() === undefined)
          return refuse(request, reply, noted.problem);
      }
      const lang = query.lang === 'en' ? 'en' : 'zh';
      const page = await packOf(desk, kept, lang, sight);
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-disposition', `attachment; filename="case-${kept.row.number}.html"`)
        .send(page);
    },
  );
  app.get(
    '/v1/verify.mjs',
    {
      config: { may: ['anyone'] },
      schema: { summary: 'The verifier of packs.', response: { 200: z.string() } },
    },
    (_request, reply) =>
      reply
        .header('content-type', 'text/javascript; charset=utf-8')
        .header('content-disposition', 'attachment; filename="verify.mjs"')
        .send(readFileSync(VERIFIER, 'utf8')),
  );
}
