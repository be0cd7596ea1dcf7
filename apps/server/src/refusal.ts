import { DESK_STATUS, problem, problemNext, problemText, type Problem } from '@forbear/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DESK_HEADERS } from './header.ts';
import { wordedIn } from './wording.ts';

const UNREADABLE = 422;
const RETRY_STATUS: ReadonlySet<number> = new Set([408, 429, 500, 503]);
const RETRY_CODES: ReadonlySet<string> = new Set(['IDEMPOTENCY_IN_PROGRESS', 'STALE_VERSION']);
/** Seconds after which a busy server may be asked again. */
const RETRY_AFTER = 2;

/** The HTTP status of a refusal: that of the table, else 422. */
export const statusOf = ({ code }: Problem): number =>
  (DESK_STATUS as Partial<Record<string, number>>)[code] ?? UNREADABLE;

/** One shape of every refusal: RFC 9457 with the code of the catalogue. */
export function refusalBody(found: Problem, status: number, traceId: string): object {
  const [zh, en] = [wordedIn(found, 'zh'), wordedIn(found, 'en')];
  const { pointer, code, values } = found;
  const version = values?.['version'];
  return {
    type: 'about:blank',
    title: problemText(en).en,
    status,
    code,
    detail: problemText(zh).zh,
    next: { zh: problemNext(zh).zh, en: problemNext(en).en },
    errors: pointer === undefined ? [] : [{ pointer, code }],
    ...(code === 'STALE_VERSION' && typeof version === 'number' ? { version } : {}),
    traceId,
    retryable: RETRY_STATUS.has(status) || RETRY_CODES.has(code),
  };
}

/** Answers with a refusal; `status` only where the connection, not the catalogue, decides it. */
export function refuse(
  { id }: Pick<FastifyRequest, 'id'>,
  reply: FastifyReply,
  found: Problem,
  status: number = statusOf(found),
): FastifyReply {
  if (status === 429 || status === 503)
    void reply.header('retry-after', String(found.values?.['seconds'] ?? RETRY_AFTER));
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer((body: unknown) => body as string)
    .send(JSON.stringify(refusalBody(found, status, id)));
}

/** A refusal for a bare connection: what is no HTTP at all, or did not arrive in time. */
export function bareRefusal(isLate: boolean, traceId: string): string {
  const [status, line] = isLate ? [408, 'Request Timeout'] : [400, 'Bad Request'];
  const found = problem('REQUEST_UNREADABLE');
  const body = JSON.stringify(refusalBody(found, status as number, traceId));
  const headers = Object.entries({
    ...DESK_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${line}\r\n${headers.join('')}\r\n${body}`;
}
