import { must, problem } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openAppender } from './appender.ts';
import { verifyFeed } from './chain.ts';
import { replay } from './replay.ts';
import { appendIn, readStream, type NewEvent } from './event-log.ts';
import { openStore, type Store } from './store.ts';

const event = (stream: string, seq: number, parts: Partial<NewEvent> = {}): NewEvent => {
  return { part: 2, stream, seq, at: seq, actor: 'a', kind: 'k', data: { seq }, ...parts };
};

describe.each(inject('postgres'))('appends in one commit on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
  });
  afterAll(() => store.close());
  const seqs = async (stream: string) =>
    (await readStream(store.db, 'desk', 2, stream)).map(({ seq }) => seq);
  const whole = async () => (await replay(store, () => {})) ?? (await verifyFeed(store));

  test('C2 C3 H3 many writers of many streams, two servers beside each other: each place is taken once', async () => {
    const servers = [openAppender(store), openAppender(openStore(store.pool, 'desk'))];
    const won = new Map<string, number>();
    const writer = async (k: number) => {
      const appender = servers[k % 2] as (typeof servers)[number];
      const stream = `s${k % 5}`;
      for (let seq = 1; seq <= 12;) {
        const result = await appender.append(event(stream, seq, { data: { k } }));
        if (result.ok) won.set(stream, (won.get(stream) ?? 0) + 1);
        else expect(result.problem.code).toBe('STALE_VERSION');
        seq = result.ok ? seq + 1 : Number(result.problem.values?.['version']) + 1;
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, k) => writer(k)));
    for (let k = 0; k < 5; k += 1) {
      expect(await seqs(`s${k}`)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
      expect(won.get(`s${k}`)).toBe(12);
    }
    expect(await whole()).toBeUndefined();
  });

  test('G5 batches of two servers that cross do not stop each other', async () => {
    const own = await freshStore(at);
    const one = openAppender(own);
    const other = openAppender(openStore(own.pool, 'desk'));
    for (let round = 1; round <= 25; round += 1) {
      const names = Array.from({ length: 6 }, (_, k) => `cross-${round}-${k}`);
      const all = await Promise.all([
        ...names.map((name) => one.append(event(name, 1))),
        ...names.toReversed().map((name) => other.append(event(name, 1))),
      ]);
      expect(all.filter(({ ok }) => ok)).toHaveLength(6);
    }
    await own.close();
  });

  test('G5 an error that was not foreseen is told to whoever waits, and stops nothing after it', async () => {
    const own = await freshStore(at);
    const { append } = openAppender(own);
    await own.pool.query('alter table feed rename to gone');
    await expect(append(event('a', 1))).rejects.toThrow(/feed/);
    await own.pool.query('alter table gone rename to feed');
    expect(await append(event('a', 1))).toMatchObject({ ok: true });
    await own.close();
  });

  test('C3 two of one place at once: one is kept, in one process too', async () => {
    const { append } = openAppender(store);
    const all = await Promise.all([
      append(event('t', 1)),
      append(event('t', 1)),
      append(event('t', 3)),
    ]);
    expect(all.map((one) => (one.ok ? 'kept' : one.problem.code))).toEqual([
      'kept',
      'STALE_VERSION',
      'STALE_VERSION',
    ]);
    expect(await seqs('t')).toEqual([1]);
  });

  test('what a transaction has appended beside it is seen', async () => {
    const { append } = openAppender(store);
    must(await append(event('u', 1)));
    must(await store.write((tx) => appendIn(tx, [event('u', 2)])));
    expect((await append(event('u', 2))).ok).toBe(false);
    must(await append(event('u', 3)));
    expect(await whole()).toBeUndefined();
  });

  test('H2 H6 one that cannot be written does not hinder its neighbours; time does not run back', async () => {
    const { append } = openAppender(store);
    const [bad, good] = await Promise.all([
      append(event('v', 1, { data: '\ud800' })),
      append(event('w', 1, { at: 900 })),
    ]);
    expect([bad.ok, good.ok]).toEqual([false, true]);
    expect(must(await append(event('w', 2, { at: 5 }))).at).toBe(900);
  });

  test('a projection is rebuilt from events, stream by stream', async () => {
    const counts = new Map<string, number>();
    expect(
      await replay(store, ({ stream }) => counts.set(stream, (counts.get(stream) ?? 0) + 1)),
    ).toBeUndefined();
    expect([...counts]).toEqual([
      ['s0', 12],
      ['s1', 12],
      ['s2', 12],
      ['s3', 12],
      ['s4', 12],
      ['t', 1],
      ['u', 3],
      ['w', 2],
    ]);
  });

  test('READ_ONLY nothing is kept while the store may only be read', async () => {
    const closed = openStore(store.pool, 'desk');
    closed.allowReadingOnly(problem('READ_ONLY', { why: 'x' }));
    const refused = { problem: { code: 'READ_ONLY' } };
    expect(await openAppender(closed).append(event('z', 1))).toMatchObject(refused);
    expect(await closed.write((tx) => appendIn(tx, [event('z', 1)]))).toMatchObject(refused);
    expect(await seqs('z')).toEqual([]);
  });
});
