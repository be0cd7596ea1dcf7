import { must } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appendIn, readStream, type NewEvent } from './event-log.ts';
import { feedEnd, readFeed } from './feed.ts';
import { openStore, type Store } from './store.ts';

const event = (stream: string, seq: number, parts: Partial<NewEvent> = {}): NewEvent => ({
  part: 7,
  stream,
  seq,
  at: 1_000 + seq,
  actor: 'agent-1',
  kind: 'note',
  data: { text: '甲', seq },
  ...parts,
});

describe.each(inject('postgres'))('the log on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
  });
  afterAll(() => store.close());

  const put = (...events: readonly NewEvent[]) => store.write((tx) => appendIn(tx, events));
  const seqs = async (stream: string) =>
    (await readStream(store.db, 'desk', 7, stream)).map((one) => one.seq);

  test('C2 events of a stream run 1, 2, 3 and come back as they were', async () => {
    must(await put(event('a', 1), event('a', 2)));
    must(await put(event('a', 3)));
    const read = await readStream(store.db, 'desk', 7, 'a');
    expect(read.map(({ seq, at, actor, data }) => ({ seq, at, actor, data }))).toEqual(
      [1, 2, 3].map((seq) => ({
        seq,
        at: 1_000 + seq,
        actor: 'agent-1',
        data: { text: '甲', seq },
      })),
    );
  });

  test.each([
    ['taken', 1],
    ['with a gap', 5],
    ['below the first', 0],
  ])('C3 a place that is %s is stale and changes nothing', async (_name, seq) => {
    const stream = `b${seq}`;
    must(await put(event(stream, 1), event(stream, 2)));
    const refused = await put(event('other', 1), event(stream, seq));
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'STALE_VERSION', values: { version: 2 } },
    });
    expect(await seqs('other')).toEqual([]);
    expect(await seqs(stream)).toEqual([1, 2]);
  });

  test('C3 of racing writers of one place one wins', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => put(event('race', 1))));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(await seqs('race')).toEqual([1]);
  });

  test('H6 recorded time never runs backwards', async () => {
    must(await put(event('clock', 1, { at: 5_000 })));
    const [later] = must(await put(event('clock', 2, { at: 4_000 })));
    expect(later?.at).toBe(5_000);
  });

  test('a failed result and a throw leave nothing behind', async () => {
    const refused = await store.write(async (tx) => {
      must(await appendIn(tx, [event('gone', 1)]));
      return { ok: false, problem: { code: 'NOT_FOUND' } };
    });
    expect(refused).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    await expect(
      store.write(async (tx) => {
        must(await appendIn(tx, [event('gone', 1)]));
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await seqs('gone')).toEqual([]);
  });

  test('numbers follow the order of commits without a gap, two servers writing, and none is skipped by a reader', async () => {
    const other = openStore(store.pool, store.tenant);
    const seen: number[] = [];
    let ended = false;
    const read = async () => {
      const items = await readFeed(store.db, 'desk', seen.at(-1) ?? 0, 7);
      seen.push(...items.map(({ no }) => no));
      return items.length;
    };
    const reader = (async () => {
      while (!ended) await read();
      while ((await read()) > 0);
    })();
    const write = (one: Store, k: number, ...seqs: readonly number[]) =>
      one.write((tx) =>
        appendIn(
          tx,
          seqs.map((seq) => event(`n${k}`, seq)),
        ),
      );
    let calls = 0;
    const forget = store.onWritten(() => (calls += 1));
    const many = Array.from({ length: 10 }, (_, k) => k);
    // A refusal takes no number.
    await Promise.all(many.map((k) => write(k % 2 ? other : store, k, 1, 3)));
    await Promise.all(many.map((k) => write(k % 2 ? other : store, k, 1, 2)));
    ended = true;
    await reader;
    forget();
    expect(calls).toBe(5);
    expect(seen.length).toBeGreaterThanOrEqual(20);
    expect(seen).toEqual(seen.map((_, k) => k + 1));
    expect(await feedEnd(store.db, 'desk')).toBe(seen.length);
  });
});
