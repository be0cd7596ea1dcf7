import { present } from '@forbear/problem';
import type { Pairing } from './pairing.ts';

/** What a desk's stream tells: the kind of event, and the case it is about. */
export type Told = { readonly event: string; readonly caseId?: string };

/** What is done with a stream: what is told of it, and whether it stands. */
export type Hearing = {
  readonly heard: (told: Told) => void;
  readonly stands: (isLive: boolean) => void;
};

/** A stream pings every 20 seconds: after this long without a word it is taken for dead. */
const SILENCE_MS = 45_000;
const [WAIT_MS, WAIT_MAX_MS] = [1000, 15_000];

/** One stream while it stands: by which number it goes on, and how long it waits before it tries again. */
type Line = { last: string | undefined; wait: number };

/**
 * Hears a desk as it happens, by a fetch that carries the bearer of the pairing; what was missed while the line was down is told
 * from the last number on. Goes on until it is stopped, or until the desk says that the pairing has ended.
 */
export function hearStream(
  pairing: Pick<Pairing, 'desk' | 'bearer'>,
  hearing: Hearing,
): () => void {
  const ended = new AbortController();
  const line: Line = { last: undefined, wait: WAIT_MS };
  let wake: () => void = () => undefined;
  const hurry = () => wake();
  addEventListener('online', hurry);
  const go = async () => {
    while (!ended.signal.aborted) {
      const end = await listen(pairing, line, hearing, ended.signal);
      if (end === 'over' || ended.signal.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, line.wait);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      line.wait = Math.min(line.wait * 2, WAIT_MAX_MS);
    }
  };
  void go();
  return () => {
    removeEventListener('online', hurry);
    ended.abort();
    wake();
  };
}

/** Listens once, until the line breaks or is silent for too long. */
async function listen(
  { desk, bearer }: Pick<Pairing, 'desk' | 'bearer'>,
  line: Line,
  hearing: Hearing,
  ended: AbortSignal,
): Promise<'again' | 'over'> {
  const one = new AbortController();
  const stop = () => one.abort();
  ended.addEventListener('abort', stop);
  let silence = setTimeout(stop, SILENCE_MS);
  try {
    const answer = await fetch(`${desk}/v1/stream`, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: one.signal,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...present({ 'last-event-id': line.last }),
      },
    });
    // A number that the desk does not know is of another store: it is heard from now on.
    if (answer.status === 400) line.last = undefined;
    if (answer.status === 401 || answer.status === 403) return 'over';
    if (!answer.ok || answer.body === null) return 'again';
    line.wait = WAIT_MS;
    hearing.stands(true);
    return await told(answer.body, line, hearing, () => {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE_MS);
    });
  } catch {
    return 'again';
  } finally {
    clearTimeout(silence);
    ended.removeEventListener('abort', stop);
    hearing.stands(false);
  }
}

/** Tells every block of a stream as it comes; `alive` is called with each word. */
async function told(
  body: ReadableStream<Uint8Array>,
  line: Line,
  { heard }: Hearing,
  alive: () => void,
): Promise<'again' | 'over'> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return 'again';
    alive();
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const { id, event, about } of blocks.map(toldIn)) {
      line.last = id ?? line.last;
      if (event === 'session.ended') return 'over';
      if (event !== undefined && event !== 'ping') heard({ event, ...about });
    }
  }
}

type Block = {
  readonly id?: string;
  readonly event?: string;
  readonly about?: { readonly caseId?: string };
};

/** One block of a stream; what is no line of ours is passed over. */
function toldIn(block: string): Block {
  const valueOf = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const [id, event] = [valueOf('id'), valueOf('event')];
  return {
    ...present({ id, event }),
    about: aboutIn(valueOf('data')),
  };
}

function aboutIn(data: string | undefined): { readonly caseId?: string } {
  try {
    const { caseId } = JSON.parse(data ?? '{}') as { readonly caseId?: unknown };
    return typeof caseId === 'string' ? { caseId } : {};
  } catch {
    return {};
  }
}
