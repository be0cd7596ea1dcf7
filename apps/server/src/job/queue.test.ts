import { fail, must, ok, problem } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { enqueue, finishIn, takeJobs, waitAfter, workDue, type NewJob } from './queue.ts';

describe.each(inject('postgres'))('the queue on PostgreSQL $version', (at) => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore(at);
  });
  afterEach(() => store.close());

  const put = async (parts: Partial<NewJob> = {}) =>
    must(
      await store.write(async (tx) =>
        ok(
          await enqueue(tx, { part: 3, kind: 'send', data: { to: '甲' }, notBefore: 10, ...parts }),
        ),
      ),
    );
  const left = () => store.db.selectFrom('job').selectAll().execute();

  test('work commits with what it is for, and two of one key are one', async () => {
    await store.write(async (tx) => {
      await enqueue(tx, { part: 3, kind: 'send', data: 1, notBefore: 0 });
      return fail(problem('NOT_FOUND'));
    });
    expect(await left()).toEqual([]);
    expect([await put({ key: 'a' }), await put({ key: 'a' }), await put({ key: 'b' })]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('a job is leased to one taker, is not taken before its time, and returns when the lease ends', async () => {
    await put();
    expect(await takeJobs(store, ['send'], 9)).toEqual([]);
    const takers = await Promise.all(
      Array.from({ length: 6 }, () => takeJobs(store, ['send'], 10, { leaseMs: 100 })),
    );
    expect(takers.flat()).toMatchObject([{ kind: 'send', data: { to: '甲' }, attempt: 1 }]);
    expect(await takeJobs(store, ['send'], 109)).toEqual([]);
    const [again] = await takeJobs(store, ['send'], 110);
    expect(again?.attempt).toBe(2);
    // The first taker comes too late to end it.
    const [first] = takers.flat();
    expect(must(await store.write(async (tx) => ok(await finishIn(tx, first as never))))).toBe(
      false,
    );
    expect(must(await store.write(async (tx) => ok(await finishIn(tx, again as never))))).toBe(
      true,
    );
    expect(await left()).toEqual([]);
  });

  test('a refusal and a throw are tried later, and the tenth time wait for a person', async () => {
    await put({ kind: 'refuse' });
    await put({ kind: 'throw' });
    let now = 10;
    const workers = {
      refuse: async () => fail(problem('STORE_BUSY')),
      throw: async () => {
        throw new TypeError('secret');
      },
    };
    expect(await workDue(store, workers, () => now)).toBe(2);
    expect(await workDue(store, workers, () => now + waitAfter(1) - 1)).toBe(0);
    for (let attempt = 1; attempt < 10; attempt += 1) {
      now += waitAfter(attempt);
      expect(await workDue(store, workers, () => now)).toBe(2);
    }
    expect(await workDue(store, workers, () => now + 1e12)).toBe(0);
    const faults = (await left()).map(({ fault }) => fault).sort();
    expect(faults).toEqual([
      '{"code":"STORE_BUSY"}',
      '{"code":"UNEXPECTED","values":{"what":"TypeError"}}',
    ]);
  });

  test('many workers do each job once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, k) => put({ key: `k${k}`, part: k })));
    const done: string[] = [];
    const workers = {
      send: async ({ key }: { key: string }) => {
        done.push(key);
        return ok(undefined);
      },
    };
    await Promise.all(Array.from({ length: 4 }, () => workDue(store, workers, () => 20)));
    expect(done.sort()).toEqual(Array.from({ length: 40 }, (_, k) => `k${k}`).sort());
    expect(await left()).toEqual([]);
  });
});
