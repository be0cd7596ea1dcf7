import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear lock 锁 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes the lock, says `in`, and lets go once its input ends. */
const taker = `
  import { alone } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
  await alone('lock', (text) => console.error(text), async () => {
    console.log('in');
    for await (const _ of process.stdin);
  });
`;
const take = () =>
  spawnSync(process.execPath, ['--input-type=module', '-e', taker], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  });

type Begun = { readonly one: ChildProcessWithoutNullStreams; readonly first: string };

describe('the lock of prepare', () => {
  test.each([
    ['empty', ''],
    ['of a process that is gone', '999999999\n1'],
    ['of a number that runs again as another process', `${process.pid}\nanother birth`],
    ['of a number without its birth', `${process.pid}`],
    ['of the first process', '1\r\n'],
    ['with words', 'garbage'],
  ])('one left %s is told and taken over', (_name, text) => {
    writeFileSync(join(folder, 'lock'), text);
    const run = take();
    expect([run.status, run.stdout]).toEqual([0, 'in\n']);
    expect(run.stderr).toContain('taking over');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder of its name is told and taken over', () => {
    mkdirSync(join(folder, 'lock'));
    const run = take();
    expect([run.status, run.stdout, readdirSync(folder)]).toEqual([0, 'in\n', []]);
  });

  test('one held by a process that lives is waited for, and the wait is told', async () => {
    const begin = () =>
      spawn(process.execPath, ['--input-type=module', '-e', taker], { cwd: folder });
    const [holding, waiting] = [begin(), begin()] as const;
    const heard = (from: Readable) =>
      new Promise<string>((done) => from.once('data', (part: Buffer) => done(String(part))));
    const both = [holding, waiting].map(async (one) => {
      const first = await Promise.race([heard(one.stdout), heard(one.stderr)]);
      return { one, first };
    });
    const [held, told] = (await Promise.all(both)).sort((a, b) =>
      a.first.localeCompare(b.first, 'en'),
    ) as [Begun, Begun];
    expect([held.first, told.first]).toEqual([
      'in\n',
      expect.stringContaining(`waiting for process ${held.one.pid}`),
    ]);
    for (const { one } of [held, told]) {
      const ended = new Promise((done) => one.once('close', done));
      one.stdin.end();
      expect(await ended).toBe(0);
    }
    expect(readdirSync(folder)).toEqual([]);
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
