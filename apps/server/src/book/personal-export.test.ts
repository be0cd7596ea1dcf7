import { must, ok } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { expect, inject, test } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { askExport } from './personal-export.ts';

test.each(inject('postgres'))(
  'C8 of two who ask for the same file at once one was first, on PostgreSQL $version',
  async (host) => {
    const store = await freshStore(host);
    const wanted = { kind: 'codes', through: '2026-11' };
    const asking = (by: string) => ({ by, reason: `reason of ${by}`, at: 1 });
    let end = (): void => undefined;
    const held = new Promise<void>((done) => (end = done));
    const first = store.write(async (tx) => {
      const before = await askExport(tx, wanted, asking('a'));
      await held;
      return before.ok ? ok(before.value ?? 'first') : before;
    });
    await wait(200);
    // The second sees nothing of the first, which has not ended.
    const second = store.write((tx) => askExport(tx, wanted, asking('b')));
    await wait(200);
    end();
    expect(must(await first)).toBe('first');
    expect(must(await second)).toEqual({ preparedBy: 'a', reason: 'reason of a' });
    await store.close();
  },
);
