// Keeps the store beside the server: `keep.mjs backup FILE` and `keep.mjs restore FILE`.
import { problem, problemNext, problemText, fail, type Result } from '@forbear/problem';
import { join, resolve } from 'node:path';
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

/** Papers lie in a folder beside the store: whoever keeps the file alone has none of them. */
const papers = (word: string | undefined): string => {
  const { FORBEAR_FILES, FORBEAR_STORE } = process.env;
  const folder = resolve(FORBEAR_FILES || join(FORBEAR_STORE || '.forbear/store', 'files'));
  return word === 'backup'
    ? `  申请人的材料不在其中，请另外复制文件夹：${folder}\n  Papers of applicants are not in it; copy their folder as well: ${folder}\n`
    : `  申请人的材料不在其中，请把它们的文件夹复制到：${folder}\n  Papers of applicants were not in it; copy their folder to: ${folder}\n`;
};

const words = process.argv.slice(2);
const result = await done(words);
if (result.ok)
  process.stdout.write(`${result.value.rows} rows  ${result.value.state}\n${papers(words[0])}`);
else {
  const [text, next] = [problemText(result.problem), problemNext(result.problem)];
  process.stderr.write(`${result.problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}\n`);
  process.exitCode = 2;
}
