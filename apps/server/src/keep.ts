// Keeps the store beside the server: `keep.mjs backup FILE` and `keep.mjs restore FILE`.
import { problem, problemNext, problemText, fail, type Result } from '@forbear/problem';
import { resolve } from 'node:path';
import type { Kept } from './store/backup.ts';
import { backupTo, restoreFrom } from './store/backup-file.ts';
import { inFolder } from './store/place.ts';

const url = process.env['DATABASE_URL'];
const placeIn = (folder: string) => {
  return { folder: resolve(folder), tenant: 'desk', ...(url ? { url } : {}) };
};

async function done([word, file]: readonly string[]): Promise<Result<Kept>> {
  if (file === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'FILE' }));
  const work = word === 'backup' ? backupTo : restoreFrom;
  return inFolder(process.env['FORBEAR_STORE'] || undefined, (folder) =>
    work(placeIn(folder), resolve(file), Date.now()),
  );
}

const result = await done(process.argv.slice(2));
if (result.ok) process.stdout.write(`${result.value.rows} rows  ${result.value.state}\n`);
else {
  const [text, next] = [problemText(result.problem), problemNext(result.problem)];
  process.stderr.write(`${result.problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exitCode = 2;
}
