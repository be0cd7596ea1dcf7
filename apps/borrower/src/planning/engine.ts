import { fail, ok, type Result } from '@forbear/problem';
import { askBeside } from '../store/beside.ts';
import type { Answer, Asked, AskName, Asks, Told } from './asks.ts';
import address from './engine-worker.ts?worker&url';

/** Workers that have answered and wait for the next question. */
const idle: Worker[] = [];

export type Asking<T> = {
  /** The answer; WORKER_FAILED where the worker is missing, threw, or fell silent. */
  readonly answer: Promise<Result<T>>;
  /** Ends the work; no answer comes any more. */
  readonly stop: () => void;
};

/** Asks the engine, which works beside the page; `onProgress` is told shares from 0 to 1. */
export function askEngine<K extends AskName>(
  ask: K,
  of: Asks[K]['in'],
  onProgress?: (share: number) => void,
): Asking<Answer<K>> {
  let stop = (): void => undefined;
  const answer = new Promise<Result<Answer<K>>>((resolve) => {
    stop = askBeside<Told>({
      worker: idle.pop() ?? address,
      asked: { ask, of } as Asked,
      onTold: (told) => {
        if (told.told === 'broken') return 'broken';
        if (told.told === 'progress') {
          onProgress?.(told.share);
          return 'more';
        }
        resolve(ok(told.answer as Answer<K>));
        return 'done';
      },
      onFailed: (failed) => resolve(fail(failed)),
      onIdle: (worker) => (idle.length < 2 ? void idle.push(worker) : worker.terminate()),
    });
  });
  return { answer, stop: () => stop() };
}
