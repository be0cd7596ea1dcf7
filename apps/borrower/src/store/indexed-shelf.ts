import { openDB, type IDBPDatabase } from 'idb';
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
  | { readonly state: 'denied' };

/** Opens the device's database. `onOutdated` is told when another page needs it in a newer form. */
export async function openShelf(onOutdated: () => void): Promise<Opened> {
  let isNew = false;
  try {
    const database = await openDB(NAME, DATABASE, {
      async upgrade(opened, before, _after, transaction) {
        isNew = before === 0;
        const records = opened.createObjectStore(STORE, { keyPath: 'key' });
        if (before !== 1) return;
        const first = transaction.objectStore('draft' as never) as unknown as {
          get: (key: string) => Promise<unknown>;
        };
        for (const one of recordsOfFirst(await first.get('own')))
          await records.put({ ...one, key: keyOf(one) });
        opened.deleteObjectStore('draft');
      },
      blocking(_now, _wanted, event) {
        // Not closed, this page would block the newer one for ever.
        (event.target as IDBDatabase).close();
        onOutdated();
      },
    });
    return { state: 'open', shelf: shelfOn(database), isNew };
  } catch (error) {
    return { state: (error as Error).name === 'VersionError' ? 'newer' : 'denied' };
  }
}

type Row = Stored & { readonly key: string };

const bare = ({ key: _key, ...stored }: Row): Stored => stored;

function shelfOn(database: IDBPDatabase): Shelf {
  return {
    all: async () => ((await database.getAll(STORE)) as Row[]).map(bare),
    get: async (key) => {
      const row = (await database.get(STORE, key)) as Row | undefined;
      return row === undefined ? undefined : bare(row);
    },
    swap: async (changes, lock = 0) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
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
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([
        transaction.store.clear(),
        ...records.map((one) => transaction.store.put({ ...one, key: keyOf(one) })),
        transaction.done,
      ]);
    },
    drop: async (keys) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    },
  };
}
