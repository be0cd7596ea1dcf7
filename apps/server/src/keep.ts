// Keeps the store beside the server: `keep.mjs backup FILE` and `keep.mjs restore FILE`.
import { problem, problemNext, problemText, fail, type Result } from '@forbear/problem';
import { join, resolve } from 'node:path';
import { backupTo, restoreFrom, type Filed } from './store/backup-file.ts';
import { inFolder } from './store/place.ts';

const { DATABASE_URL: url, FORBEAR_FILES, FORBEAR_STORE } = process.env;
/** Where the server keeps papers by the same settings. */
const files = resolve(FORBEAR_FILES || join(FORBEAR_STORE || '.forbear/store', 'files'));
const placeIn = (folder: string) => {
  return { folder: resolve(folder), tenant: 'desk', files, ...(url ? { url } : {}) };
};

async function done([word, file]: readonly string[]): Promise<Result<Filed>> {
  if (file === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'FILE' }));
  const work = word === 'backup' ? backupTo : restoreFrom;
  return inFolder(FORBEAR_STORE || undefined, (folder) =>
    work(placeIn(folder), resolve(file), Date.now()),
  );
}

/** What was done, in one line for people: whoever keeps a file wants to know that papers are in it. */
const told = ({ rows, state, papers }: Filed): string =>
  `${rows} rows  ${state}\n  申请人的材料 ${papers} 份：${files}\n  Papers of applicants: ${papers}, in ${files}\n`;

const result = await done(process.argv.slice(2));
if (result.ok) process.stdout.write(told(result.value));
else {
  const [text, next] = [problemText(result.problem), problemNext(result.problem)];
  process.stderr.write(`${result.problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exitCode = 2;
}
