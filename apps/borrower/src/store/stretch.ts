import { fail, ok, problem, type Result } from '@forbear/problem';
import address from './key-worker.ts?worker&url';
import type { Cost, KeyAsked } from './key-asks.ts';
import { ownScript } from './own-script.ts';

/** Makes a key of 32 bytes from a passphrase; KEY_MEMORY where the device has not so much memory. */
export type Stretch = (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: Cost,
) => Promise<Result<Uint8Array<ArrayBuffer>>>;

/** Stretches a passphrase beside the page: it takes seconds on a small phone. */
export const stretchBeside: Stretch = (passphrase, salt, cost) =>
  new Promise((resolve) => {
    const worker = new Worker(ownScript(address), { type: 'module' });
    const end = (found: Result<Uint8Array<ArrayBuffer>>) => {
      worker.terminate();
      resolve(found);
    };
    worker.onerror = () => end(fail(problem('WORKER_FAILED')));
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | undefined>) =>
      end(data === undefined ? fail(problem('KEY_MEMORY')) : ok(data));
    worker.postMessage({ passphrase, salt, cost } satisfies KeyAsked);
  });
