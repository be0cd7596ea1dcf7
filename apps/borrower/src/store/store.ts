import {
  fail,
  ok,
  present,
  problem,
  type Problem,
  type ProblemCode,
  type Result,
} from '@forbear/problem';
import { keyOf, VERSION, type Kept, type Kind, type Stored } from './record.ts';
import type { Shelf, Swap } from './shelf.ts';

/** How bodies are closed and opened; as they are while no passphrase is set. */
export type Seal = {
  /** Which lock it belongs to; 0 while there is none. */
  readonly rev: number;
  /** `name` is the record's: it is closed in with the body. */
  readonly close: (body: unknown, name: string) => Promise<unknown>;
  readonly open: (body: unknown, name: string) => Promise<unknown>;
};

export const OPEN: Seal = { rev: 0, close: async (body) => body, open: async (body) => body };

/** A change of one record: from what stands now to what shall stand; a problem leaves it as it is. */
export type Change<T> = (now: T | undefined) => Result<T>;

/** Records of one device, changed one at a time and never from a state that was not seen. */
export type Store = {
  readonly all: () => Promise<Result<readonly Kept[]>>;
  readonly read: (kind: Kind, id: string) => Promise<Kept | undefined>;
  readonly change: <T>(kind: Kind, id: string, change: Change<T>) => Promise<Result<Kept<T>>>;
  /** Marks records as deleted, or takes that back. */
  readonly mark: (
    keys: readonly string[],
    gone: number | undefined,
  ) => Promise<Result<readonly Kept[]>>;
  readonly drop: (keys: readonly string[]) => Promise<Result<undefined>>;
};

/** How often a change is tried anew from what another page has just written. */
const TRIES = 20;

/** How long a deletion can be taken back, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

export function storeOn(shelf: Shelf, seal: () => Seal): Store {
  const opened = async ({ version: _version, ...stored }: Stored): Promise<Kept> => ({
    ...stored,
    body: await seal().open(stored.body, keyOf(stored)),
  });
  const swap = async (changes: readonly Swap[]): Promise<Result<boolean>> => {
    try {
      return ok(await shelf.swap(changes, seal().rev));
    } catch (error) {
      return fail(problemOf(error));
    }
  };
  const change: Store['change'] = async <T>(kind: Kind, id: string, make: Change<T>) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await shelf.get(keyOf({ kind, id })).catch(problemOf);
      if (before !== undefined && 'code' in before) return fail(before);
      if (before !== undefined && before.version > VERSION) return fail(problem('STORE_NEWER'));
      const now =
        before === undefined || before.gone !== undefined ? undefined : await opened(before);
      const after = make(now?.body as T | undefined);
      if (!after.ok) return after;
      const from = before?.rev ?? 0;
      const kept = { kind, id, rev: from + 1, body: after.value };
      const to = { ...kept, version: VERSION, body: await seal().close(after.value, keyOf(kept)) };
      const done = await swap([{ from, to }]);
      if (!done.ok) return done;
      if (done.value) return ok(kept);
    }
    return fail(problem('CHANGED_ELSEWHERE'));
  };
  return {
    change,
    all: async () => {
      const rows = await shelf.all().catch(problemOf);
      if ('code' in rows) return fail(rows);
      if (rows.some(({ version }) => version > VERSION)) return fail(problem('STORE_NEWER'));
      return ok(await Promise.all(rows.filter(({ kind }) => kind !== 'lock').map(opened)));
    },
    read: async (kind, id) => {
      const found = await shelf.get(keyOf({ kind, id }));
      return found === undefined ? undefined : opened(found);
    },
    mark: async (keys, gone) => {
      const rows = await Promise.all(keys.map((key) => shelf.get(key))).catch(problemOf);
      if ('code' in rows) return fail(rows);
      const marked = rows.flatMap((row): readonly Swap[] => {
        if (row === undefined) return [];
        const { gone: _gone, ...rest } = row;
        return [
          {
            from: row.rev,
            to: { ...rest, rev: row.rev + 1, ...present({ gone }) },
          },
        ];
      });
      const done = await swap(marked);
      if (!done.ok) return done;
      if (!done.value) return fail(problem('CHANGED_ELSEWHERE'));
      return ok(await Promise.all(marked.map(({ to }) => opened(to))));
    },
    drop: async (keys) => {
      const failed = await shelf.drop(keys).then(() => undefined, problemOf);
      return failed === undefined ? ok(undefined) : fail(failed);
    },
  };
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  QuotaExceededError: 'STORE_FULL',
  InvalidStateError: 'STORE_OUTDATED',
  VersionError: 'STORE_NEWER',
};

/** What a failure of the browser's storage means for the person. */
function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  return problem(CODES[name] ?? 'STORE_FAILED');
}
