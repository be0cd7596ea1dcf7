import { problem } from '@forbear/problem';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { GRACE_MS } from './ending.ts';
import { bareRefusal, refuse } from './refusal.ts';

/** Connections that may stand before the door; one beyond is tried again by its caller's system a second later. */
export const BACKLOG = 4_096;
/** A request must have arrived whole within this time. */
const ARRIVAL_MS = 20_000;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

function refuseBare(error: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.writable) socket.end(bareRefusal(error.code === 'ERR_HTTP_REQUEST_TIMEOUT', uuidv7()));
}

/**
 * A server that answers for the named hosts alone, in time, and refuses in one shape what is no
 * HTTP, what is not there and what broke; `headers` are those of every answer.
 */
export function listener(
  { hosts, headers }: { hosts: readonly string[]; headers: Readonly<Record<string, string>> },
  options: FastifyServerOptions = {},
): FastifyInstance {
  const app = fastify({
    ...options,
    genReqId: () => uuidv7(),
    forceCloseConnections: 'idle',
    requestTimeout: ARRIVAL_MS,
    http: { headersTimeout: ARRIVAL_MS, connectionsCheckingInterval: 2_000 },
    clientErrorHandler: refuseBare,
    frameworkErrors: (_error, request, reply) => {
      void reply.headers(headers);
      return refuse(request, reply, problem('REQUEST_UNREADABLE'));
    },
  }) as unknown as FastifyInstance;
  // What runs is answered; whoever only keeps a connection open, or sends half of a request, is not waited for.
  app.addHook('preClose', async () => {
    const idle = setInterval(() => app.server.closeIdleConnections(), 100);
    const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(late);
    });
    for (const timer of [idle, late]) timer.unref();
  });
  const known = new Set([...LOOPBACK, ...hosts]);
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    const name = request.hostname.replace(/^\[|\]$/g, '');
    return known.has(name) ? undefined : refuse(request, reply, problem('HOST_UNKNOWN'));
  });
  return app;
}
