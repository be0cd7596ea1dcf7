import files from '@fastify/static';
import { problem, problemText, type ProblemCode } from '@forbear/problem';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Socket } from 'node:net';
import { SAFE_HEADERS } from './header.ts';
import type { Setting } from './setting.ts';

/** A request must have arrived whole within this time. */
const ARRIVAL_MS = 20_000;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** One shape of every refusal: RFC 9457 with the code of the catalogue. */
function refusal(status: number, code: ProblemCode): string {
  const text = problemText(problem(code, { what: String(status) }));
  return JSON.stringify({
    type: 'about:blank',
    title: text.en,
    status,
    code,
    detail: text.zh,
  });
}

const refuse = (reply: FastifyReply, status: number, code: ProblemCode): FastifyReply =>
  reply
    .code(status)
    .headers(SAFE_HEADERS)
    .type('application/problem+json')
    .send(refusal(status, code));

/** Answers on the bare connection what is no HTTP at all, or did not arrive in time. */
function refuseBare(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return;
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const [status, line] = late ? [408, 'Request Timeout'] : [400, 'Bad Request'];
  const body = refusal(status as number, 'REQUEST_UNREADABLE');
  const headers = Object.entries({
    ...SAFE_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${line}\r\n${headers.join('')}\r\n${body}`);
}

/** Serves the borrower's app from `folder`, and the civil day that was set for it. */
export async function borrowerApp(folder: string, setting: Setting): Promise<FastifyInstance> {
  const app = fastify({
    forceCloseConnections: true,
    requestTimeout: ARRIVAL_MS,
    http: { headersTimeout: ARRIVAL_MS, connectionsCheckingInterval: 2_000 },
    clientErrorHandler: refuseBare,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400, 'REQUEST_UNREADABLE'),
  });
  const hosts = new Set([...LOOPBACK, ...setting.hosts]);
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SAFE_HEADERS);
    const name = request.hostname.replace(/^\[|\]$/g, '');
    if (!hosts.has(name)) return refuse(reply, 421, 'HOST_UNKNOWN');
    return undefined;
  });
  app.setErrorHandler(({ statusCode = 500 }: { statusCode?: number }, _request, reply) =>
    refuse(reply, statusCode, statusCode < 500 ? 'REQUEST_UNREADABLE' : 'UNEXPECTED'),
  );
  await app.register(files, {
    root: folder,
    dotfiles: 'ignore',
    preCompressed: true,
    setHeaders: (reply, path) => {
      const lasting = /[\\/]assets[\\/]/.test(path);
      void reply.header(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.get('/today.json', (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { today: setting.today ?? null };
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    return isPage === true
      ? reply.code(200).sendFile('index.html')
      : refuse(reply, 404, 'NOT_FOUND');
  });
  return app;
}
