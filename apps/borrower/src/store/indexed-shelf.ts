import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { keyOf, type Stored } from './record.ts';
import { LOCK, type Shelf } from './shelf.ts';
import { recordsOfFirst } from './upgrade.ts';

const NAME = 'forbear';
const STORE = 'record';
/** 1 was one blob of everything; 2 is single records. */
const DATABASE = 2;

/** What the opening of the database came to. */
export type Opened =
  | { readonly state: 'open'; readonly shelf: Shelf; readonly isNew: boolean }
  | { readonly state: 'newer' }
  | { readonly state: 'blocked' }
  | { readonly state: 'foreign' }
  | { readonly state: 'denied' };

/** What the database asks of the page while it is open. */
export type Around = {
  /** Told when another page needs the database in a newer form, or has emptied the device. */
  readonly onOutdated: () => void;
  /** What goes back into a database that the browser has emptied under the open page. */
  readonly lost: () => readonly Stored[];
};

/** A database of this name and version that something else has made. */
class Foreign extends Error {}

/** How long the database may take to open; an older page can hold it for ever. */
const PATIENCE = 15_000;

type Found = { readonly database: IDBPDatabase; readonly isNew: boolean };

/** Opens the device's database. */
export async function openShelf({ onOutdated, lost }: Around): Promise<Opened> {
  let held: Promise<Found> | undefined;
  let onBlocked = (): void => undefined;
  const opened = async (isSecond = false): Promise<Found> => {
    let isNew = false;
    const database = await openDB(NAME, DATABASE, {
      async upgrade(raw, before, _after, transaction) {
        isNew = before === 0;
        const records = raw.createObjectStore(STORE, { keyPath: 'key' });
        if (before !== 1) return;
        const first = transaction.objectStore('draft' as never) as unknown as {
          get: (key: string) => Promise<unknown>;
        };
        for (const one of recordsOfFirst(await first.get('own')))
          await records.put({ ...one, key: keyOf(one) });
        raw.deleteObjectStore('draft');
      },
      blocked: () => onBlocked(),
      blocking(_now, _wanted, event) {
        // Not closed, this page would block the newer one, or the deletion of everything, for ever.
        (event.target as IDBDatabase).close();
        onOutdated();
      },
      // The browser cleared the data, or its disk failed: what comes next opens it anew.
      terminated: () => (held = undefined),
    });
    if (database.objectStoreNames.contains(STORE)) return { database, isNew };
    database.close();
    // A database of this version without its store holds nothing of ours; one that holds nothing at all is made anew.
    if (isSecond || database.objectStoreNames.length > 0) throw new Foreign();
    await deleteDB(NAME);
    return opened(true);
  };
  const again = async (): Promise<Found> => {
    const found = await opened();
    if (found.isNew) await putAll(found.database, lost());
    return found;
  };
  const first = opened();
  const waiting = new Promise<'blocked'>((resolve) => {
    onBlocked = () => resolve('blocked');
    setTimeout(onBlocked, PATIENCE);
  });
  try {
    const found = await Promise.race([first, waiting]);
    if (found === 'blocked') {
      void first.then(({ database }) => database.close()).catch(() => undefined);
      return { state: 'blocked' };
    }
    held = first;
    const shelf = shelfOn(async () => (await (held ??= again())).database);
    return { state: 'open', shelf, isNew: found.isNew };
  } catch (error) {
    if (error instanceof Foreign) return { state: 'foreign' };
    return { state: (error as Error).name === 'VersionError' ? 'newer' : 'denied' };
  }
}

async function putAll(database: IDBPDatabase, records: readonly Stored[]): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...records.map((one) => transaction.store.put({ ...one, key: keyOf(one) })),
    transaction.done,
  ]);
}

type Row = Stored & { readonly key: string };

const bare = ({ key: _key, ...stored }: Row): Stored => stored;

function shelfOn(use: () => Promise<IDBPDatabase>): Shelf {
  return {
    all: async () => ((await (await use()).getAll(STORE)) as Row[]).map(bare),
    get: async (key) => {
      const row = (await (await use()).get(STORE, key)) as Row | undefined;
      return row === undefined ? undefined : bare(row);
    },
    swap: async (changes, lock = 0) => {
      const transaction = (await use()).transaction(STORE, 'readwrite', { durability: 'strict' });
      const locked = (await transaction.store.get(LOCK)) as Row | undefined;
      if ((locked?.rev ?? 0) !== lock) return false;
      for (const { from, to } of changes) {
        const row = (await transaction.store.get(keyOf(to))) as Row | undefined;
        if ((row?.rev ?? 0) === from) continue;
        await transaction.done;
        return false;
      }
      await Promise.all([
        ...changes.map(({ to }) => transaction.store.put({ ...to, key: keyOf(to) })),
        transaction.done,
      ]);
      return true;
    },
    replace: async (records) => {
      const transaction = (await use()).transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([
        transaction.store.clear(),
        ...records.map((one) => transaction.store.put({ ...one, key: keyOf(one) })),
        transaction.done,
      ]);
    },
    drop: async (keys) => {
      const transaction = (await use()).transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    },
  };
}
