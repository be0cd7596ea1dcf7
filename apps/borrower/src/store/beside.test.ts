import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askBeside } from './beside.ts';
import { fileBytes } from './file-bytes.ts';

/** A worker as the browser would give it; what it does is said by the test. */
class Beside {
  static made: Beside[] = [];
  heard: unknown[] = [];
  isEnded = false;
  onerror: () => void = () => undefined;
  onmessageerror: () => void = () => undefined;
  onmessage: (event: { data: unknown }) => void = () => undefined;
  constructor() {
    Beside.made.push(this);
  }
  postMessage(asked: unknown): void {
    this.heard.push(asked);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Beside.made = [];
  vi.stubGlobal('Worker', Beside);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks a worker, and keeps what is told of it. */
function asked(patience?: number) {
  const told: string[] = [];
  const stop = askBeside<string>({
    worker: '/worker.js',
    asked: 'a question',
    ...(patience === undefined ? {} : { patience }),
    onTold: (word) => {
      told.push(word);
      return word === 'last' ? 'done' : word === 'broken' ? 'broken' : 'more';
    },
    onFailed: ({ code }) => told.push(code),
  });
  const [worker] = Beside.made as [Beside];
  const say = (data: string) => worker.onmessage({ data });
  return { told, stop, worker, say };
}

describe('work beside the page comes to an end, whatever becomes of it', () => {
  test('an answer is the end of it, and nothing is told afterwards', () => {
    const { told, worker, say } = asked();
    expect(worker.heard).toEqual(['a question']);
    say('word');
    say('last');
    say('late');
    worker.onerror();
    vi.advanceTimersByTime(3_600_000);
    expect([told, worker.isEnded]).toEqual([['word', 'last'], true]);
  });

  test.each([
    ['there is none', undefined],
    [
      'it is refused',
      class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      },
    ],
  ])('%s: WORKER_FAILED at once', (_name, value) => {
    vi.stubGlobal('Worker', value);
    expect(asked().told).toEqual(['WORKER_FAILED']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(['onerror', 'onmessageerror'] as const)('%s is told once, and ends it', (event) => {
    const { told, worker, say } = asked();
    worker[event]();
    worker[event]();
    say('last');
    expect([told, worker.isEnded, vi.getTimerCount()]).toEqual([['WORKER_FAILED'], true, 0]);
  });

  test('it says itself that it broke', () => {
    const { told, worker, say } = asked();
    say('broken');
    expect([told, worker.isEnded]).toEqual([['broken', 'WORKER_FAILED'], true]);
  });

  // Looked at every five seconds: one that may be silent for 120 is given up at 125.
  test('one that never answers is given up, and each word gives it the time anew', () => {
    const { told, worker, say } = asked(120);
    vi.advanceTimersByTime(120_000);
    say('word');
    vi.advanceTimersByTime(124_999);
    expect(told).toEqual(['word']);
    vi.advanceTimersByTime(1);
    expect([told, worker.isEnded]).toEqual([['word', 'WORKER_FAILED'], true]);
  });

  test('what is stopped tells nothing', () => {
    const { told, stop, worker, say } = asked();
    stop();
    say('last');
    vi.advanceTimersByTime(3_600_000);
    expect([told, worker.isEnded]).toEqual([[], true]);
  });
});

test('a file that cannot be read any more is FILE_GONE', async () => {
  const gone = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
  expect(await fileBytes(gone as unknown as Blob)).toMatchObject({
    problem: { code: 'FILE_GONE' },
  });
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await fileBytes(new Blob([bytes]))).toEqual({ ok: true, value: bytes });
});
