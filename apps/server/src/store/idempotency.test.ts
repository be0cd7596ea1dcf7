import { fail, must, ok, problem } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appendIn } from './event-log.ts';
import { once, type Attempt } from './idempotency.ts';
import { partOf } from './part.ts';
import type { Store } from './store.ts';

describe.each(inject('postgres'))('one effect for a key on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
  });
  afterAll(() => store.close());

  const attempt = (parts: Partial<Attempt> = {}): Attempt => {
    return { key: 'k', actor: 'p', method: 'POST', path: '/v1/x', digest: 'd', at: 1, ...parts };
  };
  let runs = 0;
  const run = (given: Attempt, stream: string) =>
    store.write((tx) =>
      once(tx, given, async () => {
        runs += 1;
        const event = { part: 1, stream, seq: 1, at: 1, actor: 'p', kind: 'x', data: null };
        const appended = await appendIn(tx, [event]);
        return appended.ok ? ok({ run: runs }) : appended;
      }),
    );

  test('the first answer comes again; another request by the same key is refused', async () => {
    const first = must(await run(attempt({ key: 'a' }), 'a'));
    expect(must(await run(attempt({ key: 'a' }), 'a'))).toEqual(first);
    for (const other of [{ digest: 'e' }, { path: '/v1/y' }, { method: 'PUT' }])
      expect(await run(attempt({ key: 'a', ...other }), 'b')).toMatchObject({
        problem: { code: 'IDEMPOTENCY_KEY_REUSED' },
      });
    // So is the same request on another version of the case.
    const seen = must(await run(attempt({ key: 'v', version: 3 }), 'v'));
    expect(must(await run(attempt({ key: 'v', version: 3 }), 'v'))).toEqual(seen);
    expect(await run(attempt({ key: 'v', version: 4 }), 'w')).toMatchObject({
      problem: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    // The key belongs to the actor.
    expect((await run(attempt({ key: 'a', actor: 'q' }), 'c')).ok).toBe(true);
  });

  test('of racing requests of one key one has the effect, the others its answer or a conflict', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => run(attempt({ key: 'race' }), 'race')),
    );
    const answers = all.flatMap((one) => (one.ok ? [one.value.run] : []));
    expect(new Set(answers).size).toBe(1);
    for (const one of all) if (!one.ok) expect(one.problem.code).toBe('IDEMPOTENCY_IN_PROGRESS');
  });

  test('refused by what the same request has just done, it has the first answer', async () => {
    const first = must(await run(attempt({ key: 'twin' }), 'twin'));
    let tries = 0;
    const late = await store.write((tx) =>
      once(tx, attempt({ key: 'late' }), async () => {
        tries += 1;
        // Meanwhile the first has ended, whose lock was free and whose answer was not seen.
        await store.pool.query(
          `insert into answer (tenant, part, actor, key, digest, body, at, keep)
           select tenant, $1, actor, 'late', digest, body, at, keep from answer where key = 'twin'`,
          [partOf('p late')],
        );
        return fail(problem('STALE_VERSION'));
      }),
    );
    expect(must(late)).toEqual(first);
    expect(tries).toBe(1);
  });

  test('what failed leaves no answer and may be tried again', async () => {
    const given = attempt({ key: 'failed' });
    const refused = await store.write((tx) =>
      once(tx, given, async () => fail(problem('NOT_FOUND'))),
    );
    expect(refused.ok).toBe(false);
    expect(must(await store.write((tx) => once(tx, given, async () => ok('done'))))).toBe('done');
  });
});
