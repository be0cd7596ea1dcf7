import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import type { Backed } from './backup.ts';
import { fileBytes } from './file-bytes.ts';
import type { Lock } from './lock.ts';
import { keyOf, VERSION, type Stored } from './record.ts';
import { LOCK, type Shelf, type Swap } from './shelf.ts';
import { OPEN, type Seal, type Store } from './store.ts';

/** Passphrase and backup of a device. What ciphers needs is loaded when one of them is used. */
export type Safe = {
  /** Opens a closed device. */
  readonly unlock: (passphrase: string) => Promise<Problem | undefined>;
  /** Closes every record with a passphrase; without one, opens them for good. */
  readonly closeWith: (passphrase: string | undefined) => Promise<Problem | undefined>;
  /** Everything that stands, in one file closed with its own passphrase. */
  readonly backup: (passphrase: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** Puts what a backup holds in the place of everything: all of it, or nothing. */
  readonly restore: (file: Blob, passphrase: string) => Promise<Problem | undefined>;
};

type Around = {
  /** The shelf, and why what lies on it goes with the page, where it does: then nothing may begin anew. */
  readonly opening: Promise<{ readonly shelf: Shelf; readonly fleeting?: Problem }>;
  readonly store: Promise<Store>;
  readonly seal: () => Seal;
  readonly onUnlocked: (seal: Seal) => Promise<void>;
  /** Everything has changed its form: this page and others begin anew. */
  readonly onChanged: () => void;
};

const ciphers = async () => {
  const [lock, backup, stretch] = await Promise.all([
    import('./lock.ts'),
    import('./backup.ts'),
    import('./stretch.ts'),
  ]);
  const { lockWith, unlockedBy } = lock;
  const { readBackup, writeBackup } = backup;
  return { lockWith, unlockedBy, readBackup, writeBackup, stretchBeside: stretch.stretchBeside };
};

const stored = (
  { kind, id, rev, gone }: Omit<Stored, 'body' | 'version'>,
  body: unknown,
): Stored => ({
  kind,
  id,
  rev,
  version: VERSION,
  body,
  ...present({ gone }),
});

/** Whatever breaks on the way is told, so that no page waits for it. */
const told = (work: Promise<Problem | undefined>): Promise<Problem | undefined> =>
  work.catch(() => problem('WORKER_FAILED'));

export function safeOf(around: Around): Safe {
  const { unlock, closeWith, backup, restore } = waysOf(around);
  return {
    unlock: (passphrase) => told(unlock(passphrase)),
    closeWith: (passphrase) => told(closeWith(passphrase)),
    backup: (passphrase) => backup(passphrase).catch(() => fail(problem('WORKER_FAILED'))),
    restore: (file, passphrase) => told(restore(file, passphrase)),
  };
}

function waysOf({ opening, store, seal, onUnlocked, onChanged }: Around): Safe {
  return {
    unlock: async (passphrase) => {
      const row = await (await opening).shelf.get(LOCK);
      if (row === undefined) return undefined;
      const { unlockedBy, stretchBeside } = await ciphers();
      const found = await unlockedBy(passphrase, row.body as Lock, stretchBeside, row.rev);
      if (!found.ok) return found.problem;
      await onUnlocked(found.value);
      return undefined;
    },
    closeWith: async (passphrase) => {
      const { shelf, fleeting } = await opening;
      if (fleeting !== undefined) return fleeting;
      const done = await newLock(shelf, seal(), passphrase);
      if (done === undefined) onChanged();
      return done;
    },
    backup: async (passphrase) => {
      const all = await (await store).all();
      if (!all.ok) return all;
      const { writeBackup, stretchBeside } = await ciphers();
      return writeBackup(all.value, passphrase, stretchBeside);
    },
    restore: async (file, passphrase) => {
      const { shelf, fleeting } = await opening;
      if (fleeting !== undefined) return fleeting;
      const { readBackup, stretchBeside } = await ciphers();
      const bytes = await fileBytes(file);
      if (!bytes.ok) return bytes.problem;
      const found = await readBackup(bytes.value, passphrase, stretchBeside);
      if (!found.ok) return found.problem;
      const failed = await putBack(shelf, seal(), found.value);
      if (failed === undefined) onChanged();
      return failed;
    },
  };
}

/** Closes all records anew in one step, with the lock beside them; without a passphrase they lie open. */
async function newLock(
  shelf: Shelf,
  before: Seal,
  passphrase: string | undefined,
): Promise<Problem | undefined> {
  const rows = (await shelf.all()).filter(({ kind }) => kind !== 'lock');
  const made =
    passphrase === undefined
      ? ok({ seal: OPEN, lock: undefined })
      : await freshLock(passphrase, before.rev + 1);
  if (!made.ok) return made.problem;
  const { seal, lock } = made.value;
  const bodies = await Promise.all(
    rows.map(async (row) => {
      const name = keyOf(row);
      return stored(
        { ...row, rev: row.rev + 1 },
        await seal.close(await before.open(row.body, name), name),
      );
    }),
  );
  const changes: readonly Swap[] = bodies.map((to) => ({ from: to.rev - 1, to }));
  const row = stored({ kind: 'lock', id: 'own', rev: seal.rev }, lock);
  try {
    if (lock === undefined) {
      // Without a lock nothing may be left of it: everything is put anew.
      await shelf.replace(bodies);
      return undefined;
    }
    const isDone = await shelf.swap([...changes, { from: before.rev, to: row }], before.rev);
    return isDone ? undefined : problem('CHANGED_ELSEWHERE');
  } catch {
    return problem('STORE_FAILED');
  }
}

async function freshLock(passphrase: string, rev: number) {
  const { lockWith, stretchBeside } = await ciphers();
  return lockWith(passphrase, stretchBeside, rev);
}

async function putBack(
  shelf: Shelf,
  seal: Seal,
  backed: readonly Backed[],
): Promise<Problem | undefined> {
  const lock = await shelf.get(LOCK);
  const rows = await Promise.all(
    backed.map(async (one) => {
      const row = { ...one, rev: 1 };
      return stored(row, await seal.close(one.body, keyOf(row)));
    }),
  );
  const done = await shelf.replace(lock === undefined ? rows : [...rows, lock]).then(
    () => ok(undefined),
    () => fail(problem('STORE_FAILED')),
  );
  return done.ok ? undefined : done.problem;
}
