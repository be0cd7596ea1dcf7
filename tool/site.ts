// The borrower's app as a folder that any static host serves: `npm run build` (`-- FOLDER` for another than site; FORBEAR_DESKS lists the desks it may
// speak to, by comma; none without it). The headers it needs are written down beside it, in `_headers`.
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { problemNext, problemText } from '@forbear/problem';
import { appHeaders } from '../apps/server/src/header.ts';
import { originsOf } from '../apps/server/src/setting.ts';

const FOLDER = process.argv[2] ?? 'site';
const LASTING = 'public, max-age=31536000, immutable';

/** Headers in the form that Netlify, Cloudflare Pages and others read: a path, then its headers. */
function headerFile(desks: readonly string[]): string {
  const lines = (headers: Readonly<Record<string, string>>): string =>
    Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('');
  return [
    `/*\n${lines({ ...appHeaders(desks), 'cache-control': 'no-cache' })}`,
    `/assets/*\n${lines({ 'cache-control': LASTING })}`,
  ].join('\n');
}

const desks = originsOf(process.env, 'FORBEAR_DESKS', '');
if (desks.ok) {
  const making = `${FOLDER}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  cpSync('apps/borrower/dist', making, {
    recursive: true,
    filter: (path) => !path.endsWith('.built'),
  });
  writeFileSync(`${making}/desks.json`, JSON.stringify({ desks: desks.value }));
  writeFileSync(`${making}/today.json`, JSON.stringify({ today: null }));
  writeFileSync(`${making}/_headers`, headerFile(desks.value));
  // A page of the app that has no file of its own is answered with the app.
  writeFileSync(`${making}/_redirects`, '/*  /index.html  200\n');
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(making, FOLDER);
  console.log(`${FOLDER}/  ${desks.value.length === 0 ? 'no desk' : desks.value.join(' ')}`);
} else {
  const [text, next] = [problemText(desks.problem), problemNext(desks.problem)];
  console.error(`${desks.problem.code}\n  ${text.zh}${next.zh}\n  ${text.en} ${next.en}`);
  process.exitCode = 2;
}
