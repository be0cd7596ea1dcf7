import { problem } from '@forbear/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';
import { hasBody } from './body.ts';
import { Places } from './places.ts';

/** Seconds after which whoever was sent away may ask again. */
const AGAIN_SECONDS = 2;
const STREAM = '/v1/stream';

const refused = (request: FastifyRequest, reply: FastifyReply) =>
  refuse(request, reply, problem('OVERLOADED', { seconds: AGAIN_SECONDS }));

/** Whether a request counts: streams and files last as long as their caller, pages and the word on health cost nothing. */
const isCounted = ({ is404, routeOptions: { url = '', config } }: FastifyRequest): boolean =>
  !is404 && url.startsWith('/v1/') && url !== STREAM && config.media === undefined;

/**
 * Works on so many requests at once; those beyond stand in line, and whoever would wait too long is refused with OVERLOADED
 * before anybody looks who they are or anything is done for them: what is taken up is answered in time, the rest knows at
 * once. A caller that dawdles over the words of a request holds no place meanwhile. Counted by each process alone.
 */
export function shedLoad(app: FastifyInstance, atOnce: number): void {
  const places = new Places(atOnce);
  const held = new WeakSet<FastifyRequest>();
  const release = (request: FastifyRequest): void => {
    if (held.delete(request)) places.give();
  };
  const enter = async (request: FastifyRequest, reply: FastifyReply, place: Promise<boolean>) => {
    if (!(await place)) return refused(request, reply);
    held.add(request);
    // Whoever has gone meanwhile holds no place.
    if (reply.raw.destroyed) release(request);
    return undefined;
  };
  app.addHook('onRequest', async (request, reply) => {
    if (!isCounted(request)) return undefined;
    for (const end of ['finish', 'close'] as const) reply.raw.once(end, () => release(request));
    return enter(request, reply, places.take());
  });
  app.addHook('preParsing', async (request) => {
    if (hasBody(request)) release(request);
  });
  app.addHook('preHandler', async (request, reply) =>
    isCounted(request) && !held.has(request)
      ? enter(request, reply, places.takeAgain())
      : undefined,
  );
}
