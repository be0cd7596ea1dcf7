import type { Papers } from './backup.ts';

/** A desk to which nobody has shown a paper. */
export const NO_PAPERS: Papers = {
  read: async () => undefined,
  keep: async (place) => {
    throw new Error(`a paper that nobody has shown: ${place}`);
  },
};
