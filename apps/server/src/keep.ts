// Keeps the store beside the server: `keep.mjs backup FILE` and `keep.mjs restore FILE`.
import { problem, problemNext, problemText, fail, type Result } from '@forbear/problem';
import { resolve } from 'node:path';
import type { Kept } from './store/backup.ts';
import { backupTo, restoreFrom } from './store/backup-file.ts';

const folder = resolve(process.env['FORBEAR_STORE'] ?? '.forbear/store');
const url = process.env['DATABASE_URL'];
const place = { folder, tenant: 'desk', ...(url ? { url } : {}) };

async function done([word, file]: readonly string[]): Promise<Result<Kept>> {
  if (file === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'FILE' }));
  return word === 'backup'
    ? backupTo(place, resolve(file), Date.now())
    : restoreFrom(place, resolve(file), Date.now());
}

const result = await done(process.argv.slice(2));
if (result.ok) process.stdout.write(`${result.value.rows} rows  ${result.value.state}\n`);
else {
  const [text, next] = [problemText(result.problem), problemNext(result.problem)];
  process.stderr.write(`${result.problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exitCode = 2;
}
