import type { Readable } from 'node:stream';
import { formatDay } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import { fileEntry } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FILE_MAX, fileOf, filesOf, keptFile, MEDIA } from '../case/paper-file.ts';
import { seenCase } from '../case/reading.ts';
import type { Caller } from '../people/principal.ts';
import { hang } from '../plugin/route.ts';
import { refuse } from '../refusal.ts';

const params = z.strictObject({ id: z.string().max(80) });
const ofFile = z.strictObject({ id: z.string().max(80), file: z.string().max(80) });

/** Papers of a case. */
export function hangFiles(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/files',
    may: ['read-case', 'borrower', 'public-case'],
    summary: 'The papers of a case, without their bytes.',
    params,
    answer: z.object({ items: z.array(fileEntry) }),
    run: async ({ params: { id }, who }) => {
      const found = await seenCase(store.db, store.tenant, id, who);
      if (!found.ok) return found;
      if (found.value.sight === 'masked') return ok({ items: [] });
      const rows = await filesOf(desk, found.value.kept, who as Caller);
      const items = rows.map((row) => ({
        ...{ id: row.id, kind: row.kind, media: row.media, bytes: row.bytes, digest: row.digest },
        ...{ author: row.author, at: row.at, receivedOn: formatDay(row.received_on) },
        ...(row.ends_on === null ? {} : { endsOn: formatDay(row.ends_on) }),
        erased: row.erased_at !== null,
      }));
      return ok({ items });
    },
  });
  hangUpload(app);
  app.get<{ Params: { id: string; file: string } }>(
    '/v1/cases/:id/files/:file',
    {
      config: { may: ['read-case', 'borrower', 'public-case'] },
      schema: { summary: 'The bytes of a paper.', params: ofFile, response: { 200: z.unknown() } },
    },
    async (request, reply) => {
      const { params: of, principal } = request;
      const found = await seenCase(store.db, store.tenant, of.id, principal);
      if (!found.ok) return refuse(request, reply, found.problem);
      if (found.value.sight === 'masked') return refuse(request, reply, problem('NOT_FOUND'));
      const file = await fileOf(desk, found.value.kept, principal as Caller, of.file);
      if (!file.ok) return refuse(request, reply, file.problem);
      return reply
        .header('content-type', file.value.media)
        .header('content-disposition', 'inline')
        .serializer((bytes: Buffer) => bytes as unknown as string)
        .send(file.value.bytes);
    },
  );
}

function hangUpload(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  hang(app, {
    method: 'POST',
    url: '/v1/cases/:id/files',
    may: ['talk', 'borrower', 'public-case'],
    summary: 'A paper; pictures are drawn anew without what came with them.',
    params,
    query: z.strictObject({ kind: z.string().min(1).max(40) }),
    media: MEDIA,
    limit: FILE_MAX,
    once: false,
    answer: z.object({ id: z.string() }),
    status: 201,
    run: async ({ params: { id }, query: { kind }, who, request }) => {
      const found = await seenCase(store.db, store.tenant, id, who);
      if (!found.ok) return found;
      if (found.value.sight === 'masked') return fail(problem('NOT_FOUND'));
      const media = (request.headers['content-type'] ?? '').split(';')[0] as string;
      const stream = request.body as Readable;
      const kept = await keptFile(desk, found.value.kept, who as Caller, kind, media, stream);
      return kept.ok ? ok({ id: kept.value }) : kept;
    },
  });
}
