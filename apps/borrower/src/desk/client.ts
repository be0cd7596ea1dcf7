import {
  catalogue,
  fail,
  ok,
  present,
  problem,
  type Problem,
  type ProblemCode,
  type Result,
} from '@forbear/problem';
import type { Pairing } from './pairing.ts';

/** One request to a desk. */
export type Ask = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** The same for every try of the same wish, so that it has one effect. */
  readonly once?: string;
  /** The version of the case that was seen. */
  readonly version?: number;
};

/** What an answer is read by; a Zod shape is one. */
type Shape<T> = { readonly safeParse: (value: unknown) => { success: boolean; data?: T } };

const PATIENCE_MS = 15_000;

/** Whether a refusal says only that the desk was not heard: the same request may be sent again. */
export const isUnheard = ({ code }: Problem): boolean =>
  code === 'DESK_SILENT' || code === 'STORE_BUSY' || code === 'IDEMPOTENCY_IN_PROGRESS';

/** A desk, and what this device is worth there. */
export type Known = Pick<Pairing, 'desk'> & Partial<Pick<Pairing, 'bearer'>>;

/** A request as it leaves: without cookies and traces, to no other address than it names. */
export const sent = (
  { desk, bearer }: Known,
  path: string,
  patience: number,
  init: { readonly method?: 'POST' | 'GET'; readonly headers?: object; readonly body?: BodyInit },
): Promise<Response> =>
  fetch(`${desk}${path}`, {
    ...init,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
    headers: {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...init.headers,
    },
  });

/** Asks a desk, as a paired device or as nobody. DESK_SILENT where it does not answer, DESK_ANSWER where it is no answer of a desk. */
export async function askDesk<T>(to: Known, ask: Ask, shape: Shape<T>): Promise<Result<T>> {
  const { method, path, body, once, version } = ask;
  let answer: Response;
  let told: unknown;
  try {
    answer = await sent(to, path, PATIENCE_MS, {
      method,
      headers: {
        ...present({ 'idempotency-key': once }),
        ...(version === undefined ? {} : { 'if-match': String(version) }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    told = await answer.json();
  } catch {
    return fail(problem('DESK_SILENT'));
  }
  if (!answer.ok) return fail(refusalIn(told));
  const read = shape.safeParse(told);
  return read.success ? ok(read.data as T) : fail(problem('DESK_ANSWER'));
}

/** The desk's refusal in the words of the one catalogue; what is not of it is not repeated. */
export function refusalIn(told: unknown): Problem {
  const { code, errors, version } = (told ?? {}) as {
    readonly code?: unknown;
    readonly errors?: readonly { readonly pointer?: unknown }[];
    readonly version?: unknown;
  };
  if (typeof code !== 'string' || !Object.hasOwn(catalogue, code)) return problem('DESK_ANSWER');
  const pointer = errors?.[0]?.pointer;
  return problem(
    code as ProblemCode,
    typeof version === 'number' ? { version } : undefined,
    typeof pointer === 'string' ? pointer : undefined,
  );
}

/** The desks that this app may speak to, as its operator lists them; none where that cannot be read. */
export async function listedDesks(): Promise<readonly string[]> {
  try {
    const answer = await fetch('/desks.json', { signal: AbortSignal.timeout(3000) });
    const { desks } = (await answer.json()) as { readonly desks?: unknown };
    return Array.isArray(desks)
      ? desks.filter((one): one is string => typeof one === 'string')
      : [];
  } catch {
    return [];
  }
}
