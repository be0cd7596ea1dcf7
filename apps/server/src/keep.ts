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

/** What was done, for people: whoever keeps a file wants to know that papers are in it, and which are not. */
const told = ({ rows, state, papers, missing = 0 }: Filed): string =>
  [
    `${rows} rows  ${state}`,
    `  申请人的材料 ${papers} 份：${files}`,
    `  Papers of applicants: ${papers}, in ${files}`,
    ...(missing === 0
      ? []
      : [
          `  另有 ${missing} 份登记在册、文件夹里没有：丢了，或备份时刚被删除。再备份一次；还是这个数，就从旧备份找回。`,
          `  Another ${missing} are on record but not in the folder: lost, or erased just then. Back up once more; if the number stays, look for them in an older backup.`,
        ]),
    '',
  ].join('\n');

const result = await done(process.argv.slice(2));
if (result.ok) process.stdout.write(told(result.value));
else {
  const [text, next] = [problemText(result.problem), problemNext(result.problem)];
  process.stderr.write(`${result.problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exitCode = 2;
}
