import { must, ok } from '@forbear/problem';
import { dayOf } from '@forbear/money';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifyFeed } from './chain.ts';
import { verifyChain } from './replay.ts';
import { DAY_HEADS, keepDayHead } from './day-head.ts';
import { appendIn, readStream } from './event-log.ts';
import { once } from './idempotency.ts';
import { forgetAnswers } from './retention.ts';
import type { Store } from './store.ts';

describe.each(inject('postgres'))('the night of the log on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
  });
  afterAll(() => store.close());
  const put = (stream: string, seq: number) =>
    store.write((tx) =>
      appendIn(tx, [{ part: 3, stream, seq, at: seq, actor: 'a', kind: 'k', data: seq }]),
    );
  const [first, second] = [dayOf(2026, 11, 22), dayOf(2026, 11, 23)];

  test('H4 a day has one head, over the ends of all streams, chained to the day before', async () => {
    must(await put('a', 1));
    must(await put('b', 1));
    const one = must(await keepDayHead(store, first, 10));
    expect(one?.data).toMatchObject({ day: '2026-11-22', last: 2, streams: 2 });
    expect(must(await keepDayHead(store, first, 11))).toBeUndefined();
    must(await put('a', 2));
    const two = must(await keepDayHead(store, second, 12));
    expect(two?.prev).toBe(one?.hash);
    expect(two?.data).not.toMatchObject({ digest: (one?.data as { digest: string }).digest });
    expect(await readStream(store.db, 'desk', 0, DAY_HEADS)).toHaveLength(2);
    expect((await verifyFeed(store)) ?? (await verifyChain(store))).toBeUndefined();
  });

  test('K7 answers go after two days; those that belong to the case stay', async () => {
    const day = 86_400_000;
    const answer = (key: string, when: number, keep: boolean) =>
      store.write((tx) =>
        once(
          tx,
          { key, actor: 'p', method: 'POST', path: '/', digest: '', at: when, keep },
          async () => ok(1),
        ),
      );
    must(await answer('old', day, false));
    must(await answer('of the case', day, true));
    must(await answer('young', 2 * day, false));
    expect(must(await forgetAnswers(store, 3 * day + 1))).toBe(1);
    const left = await store.db.selectFrom('answer').select('key').orderBy('key').execute();
    expect(left).toEqual([{ key: 'of the case' }, { key: 'young' }]);
  });
});
