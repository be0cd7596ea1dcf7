import { ok, present, problem, type Problem, type Result } from '@forbear/problem';
import { openShelf, type Around } from './indexed-shelf.ts';
import { keyOf, VERSION, type Kept, type Kind, type Stored } from './record.ts';
import { safeOf, type Safe } from './safe.ts';
import { LOCK, memoryShelf, type Shelf } from './shelf.ts';
import { DAY, OPEN, storeOn, type Change, type Store } from './store.ts';
import { forgotten, remembered } from './today.ts';

export type Records = ReadonlyMap<string, Kept>;

/** What stands on a device at a moment. */
export type DeviceState = {
  readonly records: Records;
  /** False until the device has been read. */
  readonly isOpen: boolean;
  /** Whether a passphrase closes it, and whether it is closed now. */
  readonly lock: 'none' | 'closed' | 'open';
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
} & Safe;

/** That something was kept once, told outside the database. */
const MARK = 'kept';
/** Troubles that a change that was kept has put an end to. */
const PASSING = new Set(['STORE_FULL', 'STORE_FAILED', 'STORE_VANISHED']);
/** Troubles in which nothing may be written. */
const LOCKED = new Set(['STORE_NEWER', 'STORE_OUTDATED', 'STORE_BLOCKED']);
const CLOSED = {
  newer: 'STORE_NEWER',
  blocked: 'STORE_BLOCKED',
  foreign: 'STORE_FOREIGN',
  denied: 'STORE_DENIED',
} as const;

/** Remembers that something is kept, and asks the browser not to clear it by itself. */
function markKept(): void {
  if (remembered('local', MARK) !== null) return;
  remembered('local', MARK, 'yes');
  void navigator.storage?.persist?.().catch(() => undefined);
}

type Opening = {
  readonly shelf: Shelf;
  readonly lock?: Stored;
  readonly trouble?: Problem;
  /** Why the shelf lasts only as long as the page. */
  readonly fleeting?: Problem;
};

async function openOwn(asked: Around): Promise<Opening> {
  const opened = await openShelf(asked);
  if (opened.state !== 'open') {
    const fleeting = problem(CLOSED[opened.state]);
    return { shelf: memoryShelf(), trouble: fleeting, fleeting };
  }
  const { shelf, isNew } = opened;
  const isGone = isNew && remembered('local', MARK) !== null;
  const lock = await shelf.get(LOCK).catch(() => undefined);
  return { shelf, ...present({ lock }), ...(isGone ? { trouble: problem('STORE_VANISHED') } : {}) };
}

/** What the database asks of the page; `open` answers its records where no passphrase closes them. */
const around = (
  open: () => Records | undefined,
  set: (change: { readonly trouble: Problem }) => void,
): Around => ({
  onOutdated: () => set({ trouble: problem('STORE_OUTDATED') }),
  lost: () => {
    const records = open();
    // What a passphrase closed goes nowhere in the clear: it is gone, and that is said.
    if (records === undefined) set({ trouble: problem('STORE_VANISHED') });
    return [...(records?.values() ?? [])].map((one) => ({ ...one, version: VERSION }));
  },
});

/** Opens the person's own device, or one that lasts as long as the page. */
export function openDevice(isOwn: boolean): Device {
  let state: DeviceState = { records: new Map(), isOpen: false, lock: 'none' };
  let seal = OPEN;
  const watchers = new Set<() => void>();
  const set = (
    change: Partial<Omit<DeviceState, 'trouble'>> & { readonly trouble?: Problem | undefined },
  ) => {
    const { trouble, ...rest } = { ...state, ...change };
    state = { ...rest, ...present({ trouble }) };
    for (const tell of watchers) tell();
  };
  const show = (changed: readonly Kept[], gone: readonly string[] = []) => {
    const records = new Map(state.records);
    for (const one of changed) records.set(keyOf(one), one);
    for (const key of gone) records.delete(key);
    set({ records });
  };
  const opening: Promise<Opening> = isOwn
    ? openOwn(around(() => (seal === OPEN ? state.records : undefined), set))
    : Promise.resolve({ shelf: memoryShelf() });
  const store = opening.then(({ shelf }) => storeOn(shelf, () => seal));
  const readIn = async () => {
    const { trouble } = await opening;
    const [kept, failed] = await readAll(await store);
    show(kept);
    set({ isOpen: true, trouble: failed ?? trouble });
  };
  void opening.then(({ lock }) => (lock === undefined ? readIn() : set({ lock: 'closed' })));
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
  const safe = safeOf({
    opening,
    store,
    seal: () => seal,
    onUnlocked: async (found) => {
      seal = found;
      await readIn();
      set({ lock: 'open' });
    },
    onChanged: () => {
      channel?.postMessage(ANEW);
      location.reload();
    },
  });
  const { change, mark, drop } = changing({ store, isOwn, state: () => state, set, show, told });
  return {
    ...safe,
    change,
    mark,
    drop: async (keys) => {
      const failed = await drop(keys);
      if (failed === undefined) channel?.postMessage(keys);
      return failed;
    },
    state: () => state,
    watch: (tell) => {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
  };
}

type Changing = {
  readonly store: Promise<Store>;
  readonly isOwn: boolean;
  readonly state: () => DeviceState;
  readonly set: (change: { readonly trouble: undefined }) => void;
  readonly show: (changed: readonly Kept[], gone?: readonly string[]) => void;
  readonly told: (found: Result<readonly Kept[]>, keys: readonly string[]) => Problem | undefined;
};

/** The ways to change what stands: what came of each is shown and told on. */
function changing(given: Changing): Pick<Device, 'change' | 'mark' | 'drop'> {
  const { store, isOwn, state, set, show, told } = given;
  return {
    change: async (kind, id, make) => {
      const { trouble } = state();
      if (trouble !== undefined && LOCKED.has(trouble.code)) return trouble;
      const device = await store;
      const found = await device.change(kind, id, make);
      if (kind === 'draft') return found.ok ? undefined : told(found, []);
      if (!found.ok) {
        const now = await device.read(kind, id).catch(() => undefined);
        if (now !== undefined) show([now]);
        return told(found, []);
      }
      if (isOwn) markKept();
      if (trouble !== undefined && PASSING.has(trouble.code)) set({ trouble: undefined });
      return told(ok([found.value]), [`${kind}/${id}`]);
    },
    mark: async (keys, gone) => told(await (await store).mark(keys, gone), keys),
    drop: async (keys) => {
      const found = await (await store).drop(keys);
      if (!found.ok) return told(found, []);
      show([], keys);
      return undefined;
    },
  };
}

/** Everything that stands, without what was deleted more than a day ago, which goes for good. */
async function readAll(store: Store): Promise<[readonly Kept[], Problem | undefined]> {
  const all = await store.all();
  if (!all.ok) return [[], all.problem];
  const over = all.value.filter(({ gone }) => gone !== undefined && gone < Date.now() - DAY);
  if (over.length > 0) await store.drop(over.map(keyOf));
  return [all.value.filter((one) => !over.includes(one)), undefined];
}

/** Told where everything has changed its form: what other pages hold is of the old one. */
const ANEW = ['anew'] as const;

/** Hears which records other pages have changed, and reads them anew. */
function hearing(
  store: Promise<Store>,
  show: (changed: readonly Kept[], gone: readonly string[]) => void,
): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('forbear');
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
    if (data[0] === ANEW[0]) return location.reload();
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
