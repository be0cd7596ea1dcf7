import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear lock 锁 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes the lock, says `in`, and lets go. */
const taker = `
  import { alone } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
  await alone('lock', (text) => console.error(text), async () => console.log('in'));
`;
const take = () =>
  spawnSync(process.execPath, ['--input-type=module', '-e', taker], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  });

describe('the lock of prepare', () => {
  test.each([
    ['empty', ''],
    ['of a process that is gone', '999999999\n1'],
    ['of a number that runs again as another process', `${process.pid}\nanother birth`],
    ['with words', 'garbage'],
  ])('one left %s is told and taken over', (_name, text) => {
    writeFileSync(join(folder, 'lock'), text);
    const run = take();
    expect([run.status, run.stdout]).toEqual([0, 'in\n']);
    expect(run.stderr).toContain('taking over');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one held by a process that lives is waited for, and the wait is told', async () => {
    writeFileSync(join(folder, 'lock'), String(process.pid));
    const waiting = spawn(process.execPath, ['--input-type=module', '-e', taker], { cwd: folder });
    const told = await new Promise<string>((done) =>
      waiting.stderr.once('data', (part: Buffer) => done(String(part))),
    );
    expect(told).toContain(`waiting for process ${process.pid}`);
    rmSync(join(folder, 'lock'));
    expect(await new Promise((done) => waiting.once('close', done))).toBe(0);
  });
});

test('an old Node is told before anything is touched', () => {
  const source = `
    Object.defineProperty(process.versions, 'node', { value: '18.20.8' });
    process.argv[2] = 'start';
    await import(${JSON.stringify(new URL('./prepare.mjs', import.meta.url).href)});
  `;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: resolve(folder),
    encoding: 'utf8',
  });
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/^NODE_VERSION/);
});

test('a checkout that may not be written is told in one sentence, without a stack trace', () => {
  const checkout = join(folder, 'checkout');
  mkdirSync(checkout);
  cpSync('tool', join(checkout, 'tool'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(file, join(checkout, file));
  for (const name of ['packages', 'apps', 'testkit', 'bench']) mkdirSync(join(checkout, name));
  // Modes do not bind root, so a file stands where the folder should be made.
  writeFileSync(join(checkout, '.forbear'), '');
  const run = spawnSync(process.execPath, ['tool/prepare.mjs', 'start'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/^CHECKOUT_UNWRITABLE/);
  expect(run.stderr).not.toMatch(/\n\s+at /);
});
