import { must, ok } from '@forbear/problem';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginStore } from './begin.ts';
import { verifyFeed } from './chain.ts';
import { verifyChain } from './replay.ts';
import { CHECKS } from './check.ts';
import { appendIn } from './event-log.ts';
import type { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'forbear-full-'));
const place = { folder: join(folder, 'store'), tenant: 'desk' };
/** A disk of its own is a memory disk, which the system mounts for root alone. */
const isMounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=240m,mode=0755', 'forbear', folder]).status === 0;
const ballast = join(folder, 'ballast');

beforeAll(() => {
  if (!isMounted) console.log('not tried here: a full disk needs a mount, which needs root');
});
afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** What no compression makes smaller. */
const note = randomBytes(150_000).toString('base64');
const write = (store: Store, seq: number) =>
  store.write(async (tx) => {
    const pair = ['a', 'b'].map((stream) => {
      return { part: 1, stream, seq, at: seq, actor: 'writer', kind: 'note', data: { note } };
    });
    must(await appendIn(tx, pair));
    return ok(undefined);
  });

test.skipIf(!isMounted)(
  'T2 G5 on a disk that is full writes are refused as busy, nothing told is lost, and with room again it goes on',
  async () => {
    let { store, stop } = must(await beginStore(place, Date.now, []));
    let told = 0;
    for (; told < 5; told += 1) must(await write(store, told + 1));
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 6_000_000)));
    let refused: string | undefined;
    for (; refused === undefined;) {
      const found = await write(store, told + 1);
      if (found.ok) told += 1;
      else refused = found.problem.code;
      expect(told).toBeLessThan(500);
    }
    expect(refused).toBe('STORE_BUSY');
    rmSync(ballast);
    // The database recovers from what it could not write by itself, without a new start.
    await expect
      .poll(async () => (await write(store, told + 1)).ok, { timeout: 20_000 })
      .toBe(true);
    await stop();
    ({ store, stop } = must(await beginStore(place, Date.now, CHECKS)));
    expect(store.isReadOnly()).toBeUndefined();
    const kept = await store.db
      .selectFrom('event')
      .select('seq')
      .where('stream', '=', 'a')
      .execute();
    expect(kept.length).toBe(told + 1);
    must(await write(store, kept.length + 1));
    expect((await verifyFeed(store)) ?? (await verifyChain(store))).toBeUndefined();
    await stop();
  },
);
