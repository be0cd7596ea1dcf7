// Plants each bug of tool/drill in a copy of the checkout and runs the tests that it names: every one must turn
// red. `npm run drill -- WORD …` takes the bugs whose names or files hold a word. Exits 1 on a survivor.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { HOUSE_BUGS } from './drill/house.mjs';
import { SERVER_BUGS } from './drill/server.mjs';

const words = process.argv.slice(2);
const chosen = [...HOUSE_BUGS, ...SERVER_BUGS].filter(
  ({ name, file }) =>
    words.length === 0 || words.some((word) => name.includes(word) || file.includes(word)),
);

/** The vitest project of a test file. */
function projectOf(file) {
  if (file.includes('.browser.')) return 'browser';
  if (file.startsWith('apps/server/')) return 'server';
  return /^packages\/(bill|plan)\//.exec(file)?.[1] ?? 'pure';
}

/** The files of the checkout, as they lie, without what is built or installed. */
function copied() {
  mkdirSync('.forbear', { recursive: true });
  const folder = mkdtempSync(resolve('.forbear/drill-'));
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  for (const file of stdout.split('\0').filter((name) => name !== '' && !name.startsWith('bench/')))
    cpSync(file, join(folder, file));
  for (const place of [
    '.',
    ...['apps', 'packages'].flatMap((room) => readdirSync(room).map((one) => join(room, one))),
  ])
    if (existsSync(join(place, 'node_modules'))) linked(place, folder);
  return folder;
}

/** Links to what is installed; our own packages are reached through it too, and are the copy's. */
function linked(place, folder) {
  const put = join(folder, place, 'node_modules');
  mkdirSync(join(put, '@forbear'), { recursive: true });
  for (const entry of readdirSync(join(place, 'node_modules')))
    if (entry !== '@forbear') symlinkSync(resolve(place, 'node_modules', entry), join(put, entry));
  if (place !== '.') return;
  for (const entry of readdirSync('node_modules/@forbear')) {
    const room = relative('.', realpathSync(join('node_modules/@forbear', entry)));
    symlinkSync(join(folder, room), join(put, '@forbear', entry));
  }
}

const env = { ...process.env, FORBEAR_GOLDEN: '' };
const run = (folder, [file, title]) =>
  spawnSync(
    process.execPath,
    [
      resolve('node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      projectOf(file),
      file,
      '-t',
      title,
    ],
    { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 26 },
  );

const folder = copied();
const survivors = [];
try {
  for (const { name, file, find, put, test } of chosen) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    if (before.split(find).length !== 2) throw new Error(`${name}: ${file} has not this line once`);
    writeFileSync(
      path,
      before.replace(find, () => put),
    );
    const begun = Date.now();
    const { stdout } = run(folder, test);
    writeFileSync(path, before);
    // A red test, not a file that could not be read.
    const isRed = /Tests .*\d+ failed/.test(stdout.replace(/\x1b\[[0-9;]*m/g, ''));
    console.log(
      `${isRed ? 'red     ' : 'SURVIVED'}  ${name}  ${((Date.now() - begun) / 1000).toFixed(0)} s`,
    );
    if (!isRed) survivors.push(name);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${chosen.length - survivors.length} of ${chosen.length} planted bugs turn their tests red`,
);
process.exitCode = survivors.length === 0 ? 0 : 1;
