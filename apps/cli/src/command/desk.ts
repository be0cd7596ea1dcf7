import { fail, ok, problem, type Result } from '@forbear/problem';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';

/** Runs one of the server's programs in a process of its own, which says its own refusals. */
async function run(program: string, words: readonly string[]): Promise<Result<string>> {
  const file = fileURLToPath(new URL(`../../server/dist/${program}.mjs`, import.meta.url));
  if (!existsSync(file)) return fail(problem('PROGRAM_MISSING', { program }));
  const child = spawn(process.execPath, [file, ...words], { stdio: 'inherit' });
  // The terminal's signal reaches the child by itself; this process waits for its end.
  process.on('SIGINT', () => {}).on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  process.exitCode = await new Promise<number>((done) => {
    child.once('close', (status) => done(status ?? 1));
  });
  return ok('');
}

export const serve: Command = {
  files: 0,
  options: [],
  usage: `forbear serve                         启动 App 与机构端 · the app and the lender's desk`,
  run: () => run('main', []),
};

export const backup: Command = {
  files: 0,
  options: ['out'],
  usage: `forbear backup --out FILE.gz          备份机构端数据 · the desk's store in one file`,
  run: async ({ values: { out } }) =>
    out === undefined
      ? fail(problem('ARGUMENT_MISSING', { name: '--out FILE.gz' }))
      : run('keep', ['backup', resolve(out)]),
};

export const restore: Command = {
  files: 1,
  options: [],
  usage: `forbear restore FILE.gz               恢复到空的数据文件夹 · into an empty store`,
  run: async ({ files: [file] }) =>
    file === undefined
      ? fail(problem('ARGUMENT_MISSING', { name: 'FILE.gz' }))
      : run('keep', ['restore', resolve(file)]),
};
