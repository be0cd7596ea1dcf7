import { argon2id } from '@noble/hashes/argon2';
import type { KeyAsked } from './key-asks.ts';

// The same passphrase typed on two keyboards is one: composed and plain signs are the same.
self.addEventListener('message', ({ data }: MessageEvent<KeyAsked>) => {
  const { passphrase, salt, cost } = data;
  try {
    const text = passphrase.normalize('NFKC').trim();
    self.postMessage(argon2id(text, salt, { ...cost, p: 1, dkLen: 32 }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // So much memory could not be had.
    self.postMessage(undefined);
  }
});
