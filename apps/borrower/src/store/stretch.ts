import { fail, ok, problem, type Result } from '@forbear/problem';
import { askBeside } from './beside.ts';
import address from './key-worker.ts?worker&url';
import type { Cost, KeyAsked } from './key-asks.ts';

/** Makes a key of 32 bytes from a passphrase; KEY_MEMORY where the device has not so much memory. */
export type Stretch = (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: Cost,
) => Promise<Result<Uint8Array<ArrayBuffer>>>;

/** Stretches a passphrase beside the page: it takes seconds on a small phone. */
export const stretchBeside: Stretch = (passphrase, salt, cost) =>
  new Promise((resolve) => {
    askBeside<Uint8Array<ArrayBuffer> | undefined>({
      worker: address,
      asked: { passphrase, salt, cost } satisfies KeyAsked,
      patience: 120,
      onTold: (key) => {
        resolve(key === undefined ? fail(problem('KEY_MEMORY')) : ok(key));
        return 'done';
      },
      onFailed: (failed) => resolve(fail(failed)),
    });
  });
