import { ok, problem, type Problem, type Result } from '@forbear/problem';
import { openShelf } from './indexed-shelf.ts';
import { keyOf, type Kept, type Kind } from './record.ts';
import { memoryShelf } from './shelf.ts';
import { DAY, OPEN, storeOn, type Change, type Store } from './store.ts';
import { forgotten, remembered } from './today.ts';

export type Records = ReadonlyMap<string, Kept>;

/** What stands on a device at a moment. */
export type DeviceState = {
  readonly records: Records;
  /** False until the device has been read. */
  readonly isOpen: boolean;
  /** What is wrong with the storage. */
  readonly trouble?: Problem;
};

/** The records of one device as pages use them: they hear of every change, of other pages too. */
export type Device = {
  readonly state: () => DeviceState;
  readonly watch: (tell: () => void) => () => void;
  readonly change: <T>(kind: Kind, id: string, change: Change<T>) => Promise<Problem | undefined>;
  /** Marks records as deleted, or takes that back. */
  readonly mark: (keys: readonly string[], gone?: number) => Promise<Problem | undefined>;
  readonly drop: (keys: readonly string[]) => Promise<Problem | undefined>;
};

/** That something was kept once, told outside the database. */
const MARK = 'kept';
/** Troubles that a change that was kept has put an end to. */
const PASSING = new Set(['STORE_FULL', 'STORE_FAILED', 'STORE_VANISHED']);
/** Troubles in which nothing may be written. */
const LOCKED = new Set(['STORE_NEWER', 'STORE_OUTDATED']);

/** Remembers that something is kept, and asks the browser not to clear it by itself. */
function markKept(): void {
  if (remembered('local', MARK) !== null) return;
  remembered('local', MARK, 'yes');
  void navigator.storage?.persist?.().catch(() => undefined);
}

type Opening = { readonly store: Store; readonly trouble?: Problem };

async function openOwn(onOutdated: () => void): Promise<Opening> {
  const opened = await openShelf(onOutdated);
  if (opened.state !== 'open')
    return {
      store: storeOn(memoryShelf(), () => OPEN),
      trouble: problem(opened.state === 'newer' ? 'STORE_NEWER' : 'STORE_DENIED'),
    };
  const store = storeOn(opened.shelf, () => OPEN);
  const isGone = opened.isNew && remembered('local', MARK) !== null;
  return { store, ...(isGone ? { trouble: problem('STORE_VANISHED') } : {}) };
}

/** Opens the person's own device, or one that lasts as long as the page. */
export function openDevice(isOwn: boolean): Device {
  let state: DeviceState = { records: new Map(), isOpen: false };
  const watchers = new Set<() => void>();
  const set = (
    change: Partial<Omit<DeviceState, 'trouble'>> & { readonly trouble?: Problem | undefined },
  ) => {
    const { trouble, ...rest } = { ...state, ...change };
    state = { ...rest, ...(trouble === undefined ? {} : { trouble }) };
    for (const tell of watchers) tell();
  };
  const show = (changed: readonly Kept[], gone: readonly string[] = []) => {
    const records = new Map(state.records);
    for (const one of changed) records.set(keyOf(one), one);
    for (const key of gone) records.delete(key);
    set({ records });
  };
  const opening: Promise<Opening> = isOwn
    ? openOwn(() => set({ trouble: problem('STORE_OUTDATED') }))
    : Promise.resolve({ store: storeOn(memoryShelf(), () => OPEN) });
  const store = opening.then((opened) => opened.store);
  void opening.then(async (opened) => {
    const [kept, trouble] = await readAll(opened);
    show(kept);
    set({ isOpen: true, trouble });
  });
  const channel = isOwn ? hearing(store, show) : undefined;
  const told = (found: Result<readonly Kept[]>, keys: readonly string[]): Problem | undefined => {
    if (!found.ok) {
      if (found.problem.code.startsWith('STORE_')) set({ trouble: found.problem });
      return found.problem;
    }
    show(found.value);
    channel?.postMessage(keys);
    return undefined;
  };
  return {
    state: () => state,
    watch: (tell) => {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
    change: async (kind, id, make) => {
      if (state.trouble !== undefined && LOCKED.has(state.trouble.code)) return state.trouble;
      const device = await store;
      const found = await device.change(kind, id, make);
      if (kind === 'draft') return found.ok ? undefined : told(found, []);
      if (!found.ok) {
        const now = await device.read(kind, id);
        if (now !== undefined) show([now]);
        return told(found, []);
      }
      if (isOwn) markKept();
      if (state.trouble !== undefined && PASSING.has(state.trouble.code))
        set({ trouble: undefined });
      return told(ok([found.value]), [`${kind}/${id}`]);
    },
    mark: async (keys, gone) => told(await (await store).mark(keys, gone), keys),
    drop: async (keys) => {
      const found = await (await store).drop(keys);
      if (!found.ok) return told(found, []);
      const seen = keys.filter((key) => !key.startsWith('draft/'));
      if (seen.length > 0) {
        show([], seen);
        channel?.postMessage(seen);
      }
      return undefined;
    },
  };
}

/** Everything that stands, without what was deleted more than a day ago, which goes for good. */
async function readAll(opened: Opening): Promise<[readonly Kept[], Problem | undefined]> {
  const all = await opened.store.all();
  if (!all.ok) return [[], all.problem];
  const over = all.value.filter(({ gone }) => gone !== undefined && gone < Date.now() - DAY);
  if (over.length > 0) await opened.store.drop(over.map(keyOf));
  return [all.value.filter((one) => !over.includes(one)), opened.trouble];
}

/** Hears which records other pages have changed, and reads them anew. */
function hearing(
  store: Promise<Store>,
  show: (changed: readonly Kept[], gone: readonly string[]) => void,
): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('forbear');
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
    void store.then(async (device) => {
      for (const key of data) {
        const [kind, id] = key.split('/') as [Kind, string];
        const found = await device.read(kind, id).catch(() => undefined);
        show(found === undefined ? [] : [found], found === undefined ? [key] : []);
      }
    });
  };
  return channel;
}

/** Empties the device at once; done when nothing is left. */
export async function wipeDevice(): Promise<void> {
  forgotten('local', MARK);
  await new Promise<void>((resolve) => {
    const asked = indexedDB.deleteDatabase('forbear');
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
}
