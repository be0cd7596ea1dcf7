import { createHash } from 'node:crypto';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { problemBody } from '@forbear/wire/desk';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { note } from '../people/audit.ts';
import { admits, MAYS, type Caller, type May } from '../people/principal.ts';
import { refuse } from '../refusal.ts';
import type { DeskSetting } from '../setting.ts';
import { once } from '../store/idempotency.ts';
import type { Signer } from '../store/head.ts';
import type { Store, Tx } from '../store/store.ts';

/** What every room works with. */
export type Desk = {
  readonly store: Store;
  readonly clock: Clock;
  readonly setting: DeskSetting;
  readonly signer: Signer;
};

/** What a route is told about a request, already read and admitted. */
export type Ask<P, Q, B> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Absent only on routes for anyone. */
  readonly who: Caller | undefined;
  /** The version named by If-Match; −1 on routes that ask for none. */
  readonly version: number;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** One transaction, which has its effect once for the request's key and answers the same again. */
  readonly write: <T>(work: (tx: Tx) => Promise<Result<T>>) => Promise<Result<T>>;
  /** Writes who did what into the audit log, within a transaction. */
  readonly note: (tx: Tx, action: string, about?: string, detail?: Detail) => Promise<void>;
};

type Detail = Readonly<Record<string, string | number | boolean>>;

type Shape<T> = z.ZodType<T>;

/** One route of the interface: who may, what it takes, what it answers, and what it does. */
export type Route<P, Q, B, A> = {
  readonly method: HTTPMethods & ('GET' | 'POST' | 'PUT' | 'DELETE');
  readonly url: `/${string}`;
  readonly may: May | readonly May[];
  readonly summary: string;
  readonly params?: Shape<P>;
  readonly query?: Shape<Q>;
  readonly body?: Shape<B>;
  readonly answer: Shape<A>;
  readonly status?: 200 | 201 | 202;
  /** May also answer 202: it is there, and waits for somebody. */
  readonly waits?: true;
  /** False only where an answer must not be kept: what it tells is secret or of the moment. */
  readonly once?: false;
  /** The key lives as long as the case, as those of agreements and payments do; else a day. */
  readonly keep?: true;
  readonly ifMatch?: true;
  readonly media?: readonly string[];
  /** Bytes of the largest body. */
  readonly limit?: number;
  /** Answered to listed app origins without a bearer. */
  readonly cors?: true;
  readonly run: (ask: Ask<P, Q, B>) => Promise<Result<A>>;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    may?: readonly May[];
    once?: boolean;
    ifMatch?: boolean;
    media?: readonly string[];
    cors?: boolean;
  }
  interface FastifyRequest {
    principal: Caller | undefined;
    /** SHA-256 of the body as it came, hexadecimal. */
    digest: string;
  }
  interface FastifyInstance {
    desk: Desk;
    /** Every route that hangs, in the order of hanging. */
    hung: Hung[];
  }
}

/** What a route says of itself. */
export type Hung = {
  readonly method: string;
  readonly url: string;
  readonly may: readonly May[];
  readonly hasBody: boolean;
};

const KEY = /^[\x21-\x7e]{8,128}$/;
const WRITES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const NO_BODY = createHash('sha256').digest('hex');
const none = z.strictObject({});

/** Hangs a route: its failed results become problems, everything else the answer in its shape. */
export function hang<P, Q, B, A>(app: FastifyInstance, route: Route<P, Q, B, A>): void {
  const { method, url, may, summary, params, query, body, answer, status = 200 } = route;
  const writes = WRITES.has(method);
  app.route({
    method,
    url,
    ...present({ bodyLimit: route.limit }),
    config: {
      may: typeof may === 'string' ? [may] : may,
      once: writes && route.once !== false,
      ifMatch: route.ifMatch === true,
      ...present({ media: route.media, cors: route.cors }),
    },
    schema: {
      summary,
      params: params ?? none,
      querystring: query ?? none,
      ...present({ body }),
      response: {
        [status]: answer,
        ...(route.waits === true ? { 202: answer } : {}),
        default: problemBody,
      },
    } as object,
    handler: async (request, reply) => {
      const version = versionOf(request);
      if (!version.ok) return refuse(request, reply, version.problem);
      const done = await route.run({
        params: request.params as P,
        query: request.query as Q,
        body: request.body as B,
        who: request.principal,
        version: version.value,
        request,
        reply,
        write: (work) =>
          writeOnce(app.desk, request, { version: version.value, keep: route.keep === true }, work),
        note: (tx, action, about, detail) =>
          note(tx, {
            at: app.desk.clock.machine(),
            on: app.desk.clock.today(),
            actor: actorOf(request.principal),
            action,
            ...present({ about, detail }),
            trace: request.id,
          }),
      });
      if (!done.ok) return refuse(request, reply, done.problem);
      if (!reply.sent && reply.statusCode === 200) void reply.code(status);
      return reply.sent ? reply : done.value;
    },
  });
}

/** A caller as the log and the audit name it. */
export const actorOf = (caller: Caller | undefined): string =>
  caller === undefined ? 'anyone' : `${caller.kind}:${caller.id}`;

function writeOnce<T>(
  { store, clock }: Desk,
  request: FastifyRequest,
  { version, keep }: { readonly version: number; readonly keep: boolean },
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (request.routeOptions.config.once !== true) return store.write(work);
  const attempt = {
    key: keyOf(request),
    actor: actorOf(request.principal),
    method: request.method,
    path: request.url,
    digest: request.digest,
    version: version < 0 ? undefined : version,
    at: clock.now(),
    keep,
  };
  return store.write((tx) => once(tx, attempt, () => work(tx)));
}

function versionOf({ headers, routeOptions }: FastifyRequest): Result<number> {
  if (routeOptions.config.ifMatch !== true) return ok(-1);
  const text = String(headers['if-match'] ?? '').replace(/^"(.*)"$/, '$1');
  return /^(?:0|[1-9][0-9]{0,8})$/.test(text) ? ok(Number(text)) : fail(problem('VERSION_MISSING'));
}

/** The key of a write, already seen to be well-formed. */
const keyOf = ({ headers }: FastifyRequest): string => String(headers['idempotency-key'] ?? '');

/** Every route says who may use it and what it answers; one that does not stops the start. */
export function admitByTable(
  app: FastifyInstance,
  callerOf: (request: FastifyRequest) => Promise<Result<Caller | undefined>>,
): void {
  app.decorate('hung', []);
  app.decorateRequest('principal', undefined);
  app.decorateRequest('digest', NO_BODY);
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    if (method === 'HEAD' || method === 'OPTIONS') return;
    const may = config?.may ?? [];
    if (may.length === 0 || may.some((one) => !MAYS.has(one)))
      throw new Error(`${String(method)} ${url} does not say who may use it`);
    if ((schema?.response as object | undefined) === undefined)
      throw new Error(`${String(method)} ${url} does not say what it answers`);
    app.hung.push({ method: String(method), url, may, hasBody: schema?.body !== undefined });
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return undefined;
    const { may = [], once = false } = request.routeOptions.config;
    const found = await callerOf(request);
    if (found.ok) request.principal = found.value;
    const caller = request.principal;
    if (!admits(may, caller, WRITES.has(request.method))) {
      if (!found.ok) return refuse(request, reply, found.problem);
      const code = caller === undefined ? 'AUTH_REQUIRED' : 'ROLE_FORBIDDEN';
      return refuse(request, reply, problem(code, { action: may[0] as string }));
    }
    if (once && !KEY.test(keyOf(request)))
      return refuse(request, reply, problem('IDEMPOTENCY_KEY_MISSING'));
    return undefined;
  });
}
