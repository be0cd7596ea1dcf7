import { problem } from '@forbear/problem';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A header that a form of another page cannot send; every write without a bearer carries it. */
const OWN_HEADER = 'x-forbear';

const CORS_HEADERS = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, idempotency-key, if-match, last-event-id, x-forbear',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
} as const;

/** Whether a request was sent by a page of this very server, or by no page at all. */
export function isOwn({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === host;
  } catch {
    return false;
  }
}

/**
 * Writes by cookie come from this server’s own pages alone (Origin, Sec-Fetch-Site, a header of ours).
 * Apps of listed origins are answered across origins by bearer, without cookies.
 */
export function guardOrigins(app: FastifyInstance, apps: readonly string[]): void {
  const listed = new Set(apps);
  app.addHook('onRequest', async (request, reply) => {
    const { origin, authorization } = request.headers;
    void reply.header('vary', 'Origin');
    if (origin !== undefined && listed.has(origin))
      void reply.headers({ 'access-control-allow-origin': origin, ...CORS_HEADERS });
    if (request.method === 'OPTIONS') return reply.code(204).send();
    if (SAFE.has(request.method)) return undefined;
    const isListed = origin !== undefined && listed.has(origin);
    if (isListed ? authorization !== undefined || isOpen(request) : isOwn(request))
      if (isListed || authorization !== undefined || request.headers[OWN_HEADER] !== undefined)
        return undefined;
    return refuse(request, reply, problem('ORIGIN_REFUSED'));
  });
}

/** Whether anyone may write here: pairing and public requests begin without a bearer. */
const isOpen = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.may?.includes('anyone') === true && routeOptions.config.cors === true;
