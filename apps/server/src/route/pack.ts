import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { packOf } from '../case/pack.ts';
import { seenCase } from '../case/reading.ts';
import { refuse } from '../refusal.ts';

const params = z.strictObject({ id: z.string().max(80) });
const VERIFIER = createRequire(import.meta.url).resolve('@forbear/document/verify.mjs');

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
