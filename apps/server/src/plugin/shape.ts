import { problem, problemAt, type Problem } from '@forbear/problem';
import { shaped } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** A refusal that travels as an error through fastify to its one error handler. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}

const UNSAFE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

const PLACE: Readonly<Record<string, string>> = {
  params: '/path',
  querystring: '/query',
  headers: '/headers',
};

/** Values that say what is wanted; those that repeat what was sent do not go back (K8). */
const TOLD: ReadonlySet<string> = new Set(['wanted', 'max', 'min']);

function withoutInput(found: Problem): Problem {
  // A key that is missing is named by the shape, one that is not known by whoever sent it.
  const isTold = (name: string) =>
    TOLD.has(name) || (name === 'key' && found.code === 'KEY_MISSING');
  const values = Object.entries(found.values ?? {}).map(([name, value]) => [
    name,
    isTold(name) ? value : '…',
  ]);
  const pointer =
    found.code === 'KEY_UNKNOWN' ? found.pointer?.replace(/[^/]*$/, '…') : found.pointer;
  return { ...problem(found.code, Object.fromEntries(values)), pointer: pointer ?? '' };
}

/** Requests are read, and answers cut, by the shapes of the routes; a fault is a problem with its pointer. */
export function readByShape(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => (data: unknown) => {
    // NUL and lone surrogates, wherever they stand: the database refuses the one and alters the other (H2).
    if (UNSAFE.test(JSON.stringify(data) ?? ''))
      return { error: new Refused(problem('TEXT_UNSAFE', {}, PLACE[httpPart ?? ''] ?? '')) };
    const read = shaped(schema as z.ZodType, data ?? undefined);
    if (read.ok) return { value: read.value };
    const found = problemAt(PLACE[httpPart ?? ''] ?? '', withoutInput(read.problem));
    return { error: new Refused(found) };
  });
  app.setSerializerCompiler(({ schema, method, url }) => (data: unknown) => {
    const cut = (schema as z.ZodType).safeEncode(data as never);
    if (cut.success) return JSON.stringify(cut.data);
    // Paths of the answer’s shape, never its values.
    const where = cut.error.issues.map(({ path, code }) => `${code} at /${path.join('/')}`);
    throw new Error(`the answer of ${method} ${url} has another shape: ${where.join(', ')}`);
  });
}
