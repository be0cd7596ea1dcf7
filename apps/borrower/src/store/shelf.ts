import { keyOf, type Stored } from './record.ts';

/** Where records lie. A change is made only from the revision that was seen. */
export type Shelf = {
  readonly all: () => Promise<readonly Stored[]>;
  readonly get: (key: string) => Promise<Stored | undefined>;
  /**
   * Puts records whose revisions are still as given (0: not there yet), all or none, durably.
   * False where one has moved on meanwhile, or the lock is another one than `lock` (0: none).
   */
  readonly swap: (changes: readonly Swap[], lock?: number) => Promise<boolean>;
  /** Puts these in the place of everything, all or none. */
  readonly replace: (records: readonly Stored[]) => Promise<void>;
  readonly drop: (keys: readonly string[]) => Promise<void>;
};

export type Swap = { readonly from: number; readonly to: Stored };

/** The one record that is never closed: it tells how the others are opened. */
export const LOCK = 'lock/own';

/** A shelf that lasts as long as the page: for examples, and where the device keeps nothing. */
export function memoryShelf(first: readonly Stored[] = []): Shelf {
  const held = new Map(first.map((one) => [keyOf(one), one]));
  return {
    all: async () => [...held.values()],
    get: async (key) => held.get(key),
    swap: async (changes, lock = 0) => {
      if ((held.get(LOCK)?.rev ?? 0) !== lock) return false;
      if (changes.some(({ from, to }) => (held.get(keyOf(to))?.rev ?? 0) !== from)) return false;
      for (const { to } of changes) held.set(keyOf(to), to);
      return true;
    },
    replace: async (records) => {
      held.clear();
      for (const one of records) held.set(keyOf(one), one);
    },
    drop: async (keys) => {
      for (const key of keys) held.delete(key);
    },
  };
}
