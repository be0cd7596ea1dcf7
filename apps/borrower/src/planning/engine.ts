import { fail, ok, problem, type Result } from '@forbear/problem';
import { ownScript } from '../store/own-script.ts';
import type { Answer, Asked, AskName, Asks, Told } from './asks.ts';
import address from './engine-worker.ts?worker&url';

/** Workers that have answered and wait for the next question. */
const idle: Worker[] = [];

export type Asking<T> = {
  /** The answer; WORKER_FAILED where the worker threw, is missing or was stopped by the browser. */
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
  let worker: Worker | undefined;
  const answer = new Promise<Result<Answer<K>>>((resolve) => {
    const failed = () => {
      worker?.terminate();
      resolve(fail(problem('WORKER_FAILED')));
    };
    try {
      const started = idle.pop() ?? new Worker(ownScript(address), { type: 'module' });
      worker = started;
      started.onerror = failed;
      started.onmessageerror = failed;
      started.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.told === 'progress') return onProgress?.(data.share);
        if (data.told === 'broken') return failed();
        if (idle.length < 2) idle.push(started);
        else started.terminate();
        worker = undefined;
        resolve(ok(data.answer as Answer<K>));
      };
      started.postMessage({ ask, of } as Asked);
    } catch {
      failed();
    }
  });
  return { answer, stop: () => worker?.terminate() };
}
