import { createHash } from 'node:crypto';
import { problem } from '@forbear/problem';
import { readJson } from '@forbear/wire/desk';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';
import { Refused } from './shape.ts';

const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;
const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The largest body of a route that names no other limit, in bytes. */
export const BODY_MAX = 64 * 1024;

/** Whether words come with a request. */
export const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? '0') > 0;

/** Media type and size are decided before a byte of a body is parsed; JSON is read strictly. */
export function readBodies(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!hasBody(request) || request.is404) return undefined;
    if (WITHOUT_BODY.has(request.method))
      return refuse(request, reply, problem('REQUEST_UNREADABLE'));
    const wanted = request.routeOptions.config.media;
    const type = request.headers['content-type'] ?? '';
    const isWanted = wanted === undefined ? JSON_TYPE.test(type) : wanted.includes(essence(type));
    if (!isWanted || request.headers['content-encoding'] !== undefined)
      return refuse(
        request,
        reply,
        problem('MEDIA_TYPE', { wanted: (wanted ?? ['application/json']).join(', ') }),
      );
    if (Number(request.headers['content-length'] ?? '0') > request.routeOptions.bodyLimit)
      return refuse(request, reply, problem('TOO_LARGE'));
    return undefined;
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, bytes: Buffer, done) => {
      request.digest = createHash('sha256').update(bytes).digest('hex');
      // Nothing is no JSON, but many clients name the type of nothing; a route that wants a body misses it by its shape.
      if (bytes.length === 0) return done(null, undefined);
      const text = utf8(bytes);
      const read = text === undefined ? undefined : readJson(text);
      if (read === undefined) done(new Refused(problem('BAD_UNICODE')));
      else if (read.ok) done(null, read.value);
      else
        done(
          new Refused({
            code: read.problem.code,
            ...(read.problem.pointer === undefined ? {} : { pointer: '' }),
          }),
        );
    },
  );
  // Files and imports stream; the route counts their bytes.
  app.addContentTypeParser('*', (_request, stream, done) => done(null, stream));
}

const essence = (type: string): string => (type.split(';')[0] as string).trim().toLowerCase();

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
