import { present } from '@forbear/problem';
import type { Text } from '@forbear/problem';

/** A refusal as the server told it (RFC 9457, with the code of the catalogue). */
export type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly next?: Text;
  /** Where in what was sent, as JSON pointers. */
  readonly pointers: readonly string[];
  /** The version of the case that stands. */
  readonly version?: number;
  /** What the server wrote down of it, to be asked after. */
  readonly trace?: string;
};

/** Thrown by a request that was answered with a refusal. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Thrown where no answer came: the server cannot be reached. */
export class Unreached extends Error {}

/** What tells of a session's end and of a line that was lost or is back. */
export type Line = 'answered' | 'unreached' | 'signed-out';
const heard = new Set<(line: Line) => void>();
export function onLine(hear: (line: Line) => void): () => void {
  heard.add(hear);
  return () => void heard.delete(hear);
}
export const tellLine = (line: Line): void => heard.forEach((hear) => hear(line));

type Ask = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The same key for the same wish, however often it is sent. */
  readonly key?: string;
  /** The version of the case that was seen. */
  readonly version?: number;
  readonly signal?: AbortSignal;
  /** Whether a 401 is an answer to this question, and no end of a session. */
  readonly signingIn?: boolean;
};

const isText = (value: unknown): value is string => typeof value === 'string';

const pointersOf = (errors: unknown): readonly string[] =>
  Array.isArray(errors)
    ? errors.flatMap((one: { pointer?: unknown }) => (isText(one.pointer) ? [one.pointer] : []))
    : [];

async function refusalOf(answer: Response): Promise<Refusal> {
  const told = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const zh = isText(told['detail']) ? told['detail'] : `服务器没有照办（${answer.status}）。`;
  const en = isText(told['title']) ? told['title'] : `The server refused (${answer.status}).`;
  const next = told['next'] as Partial<Text> | undefined;
  return {
    status: answer.status,
    code: isText(told['code']) ? told['code'] : String(answer.status),
    text: { zh, en },
    ...(isText(next?.zh) && isText(next.en) ? { next: { zh: next.zh, en: next.en } } : {}),
    pointers: pointersOf(told['errors']),
    ...(typeof told['version'] === 'number' ? { version: told['version'] } : {}),
    ...(isText(told['traceId']) ? { trace: told['traceId'] } : {}),
  };
}

/** Asks the server and reads its answer; throws Refused or Unreached. */
export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  const { method = 'GET', body, key, version, signal, signingIn = false } = how;
  const isRaw = body instanceof Blob;
  let answer: Response;
  try {
    answer = await fetch(`/v1${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        // A form of another page cannot set it.
        'x-forbear': '1',
        ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? crypto.randomUUID() }),
        ...(version === undefined ? {} : { 'if-match': String(version) }),
      },
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
      ...present({ signal }),
    });
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    tellLine('unreached');
    throw new Unreached();
  }
  tellLine('answered');
  if (answer.status === 401 && !signingIn) tellLine('signed-out');
  if (!answer.ok) throw new Refused(await refusalOf(answer));
  const value: unknown = answer.status === 204 ? undefined : await answer.json();
  return value as T;
}

/** Takes a file of the server's along, under a name; by a key where it is made for the wish. Throws as `ask` does. */
export async function download(path: string, name: string, key?: string): Promise<void> {
  let answer: Response;
  try {
    answer = await fetch(`/v1${path}`, {
      method: key === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: { 'x-forbear': '1', ...present({ 'idempotency-key': key }) },
    });
  } catch {
    tellLine('unreached');
    throw new Unreached();
  }
  tellLine('answered');
  if (answer.status === 401) tellLine('signed-out');
  if (!answer.ok) throw new Refused(await refusalOf(answer));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
