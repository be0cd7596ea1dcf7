import { must } from '@forbear/problem';
import { bundled, start, type Running } from '@forbear/testkit/program';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { beginStore } from './begin.ts';
import { openSigner, signingKeys } from './head.ts';
import { expectAll, keptIn } from './kept.fixture.ts';
import { startPostgres } from './postgres.ts';

/** How often a process is killed, and power cut: few in the tests of every day, all in the proof. */
const KILLS = Number(process.env['FORBEAR_KILLS'] ?? '1');
const CUTS = Number(process.env['FORBEAR_CUTS'] ?? '1');
/** Words with the database in one write: begin, two ends, events, number, feed, commit, and the next begin. */
const WORDS = 8;
const POINTS = Array.from({ length: WORDS }, (_, k) => [
  `before:${k + 1}`,
  `after:${k + 1}`,
]).flat();
const points = process.env['FORBEAR_KILLS'] === undefined ? ['before:7', 'after:7'] : POINTS;
/** Of a new key: its transaction ends with the sixth word; then it is put into its place. */
const keyPoints =
  process.env['FORBEAR_KILLS'] === undefined ? ['before:6', 'after:6'] : POINTS.slice(0, -2);

/** A database that was ended at once is gone within seconds. */
const GONE = { timeout: 30_000 };

let program: string;
let folder: string;
const running: Running[] = [];
/** What every writer so far has been told, by all that were killed. */
const told: string[] = [];

beforeAll(async () => {
  program = await bundled('apps/server/src/store/writer.fixture.ts');
  folder = mkdtempSync(join(tmpdir(), 'forbear-crash-'));
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

function write(name: string, ...words: readonly string[]): Running {
  const one = start(program, [folder, name, ...words]);
  running.push(one);
  return one;
}
const isReady = (line: string) => line === 'ready';

test('R1 killed at every wait of a write, nothing acknowledged is lost and nothing half is kept', async () => {
  for (const point of points) {
    const one = write(`point-${point}-`, '1', point);
    expect(await one.until(isReady)).toBe('ready');
    await one.end('SIGCONT');
    expect(one.child.signalCode).toBe('SIGKILL');
    told.push(...one.lines);
  }
  expectAll(told, await keptIn(folder));
});

test('H4 killed at every wait of a new signing key, the key that signs is listed, and by which one', async () => {
  const rotating = await bundled('apps/server/src/store/key-writer.fixture.ts');
  for (const point of keyPoints) {
    const one = start(rotating, [folder, point]);
    running.push(one);
    expect(await one.until(isReady)).toBe('ready');
    await one.end('SIGCONT');
    expect(one.child.signalCode).toBe('SIGKILL');
    const { store, stop } = must(await beginStore({ folder, tenant: 'desk' }, Date.now, []));
    const { keyId } = must(await openSigner(store, folder, Date.now()));
    const keys = await signingKeys(store);
    await stop();
    // Whoever was not told of the new key may find either; the one in its place is the one that counts from now on.
    expect(keys.filter(({ until }) => until === null).map(({ id }) => id)).toEqual([keyId]);
    expect(keys.every(({ by }, k) => (k === 0 ? by === null : by === keys[k - 1]?.id))).toBe(true);
    expect(readdirSync(folder).filter((name) => /next/.test(name))).toEqual([]);
  }
});

test('R1 R3 killed at random under load, the next start takes over, and every acknowledged write is there', async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const one = write(`kill-${kill}-`, '16');
    expect(await one.until(isReady)).toBe('ready');
    await one.until((line) => line.endsWith(' 2'));
    await new Promise((done) => setTimeout(done, (kill * 37) % 400));
    await one.end('SIGKILL');
    told.push(...one.lines);
  }
  expectAll(told, await keptIn(folder));
});

test('R2 cut off under load and copied, the copy holds every acknowledged write', async () => {
  for (let cut = 0; cut < CUTS; cut += 1) {
    const one = write(`cut-${cut}-`, '16');
    expect(await one.until(isReady)).toBe('ready');
    await one.until((line) => line.endsWith(' 2'));
    await new Promise((done) => setTimeout(done, (cut * 53) % 300));
    const [pid] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
    // The program of the database first, at once and without a checkpoint; then whoever started it.
    process.kill(Number(pid), 'SIGQUIT');
    await one.end('SIGKILL');
    told.push(...one.lines);
    // Its processes end one after another and take their files along; a copy waits for the last, its lock.
    await expect.poll(() => existsSync(join(folder, 'data/postmaster.pid')), GONE).toBe(false);
    const copy = mkdtempSync(join(tmpdir(), 'forbear-copy-'));
    expect(spawnSync('cp', ['-a', join(folder, 'data'), join(copy, 'data')]).status).toBe(0);
    expectAll(told, await keptIn(copy));
    rmSync(copy, { recursive: true });
  }
});
