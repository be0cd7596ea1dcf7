// Makes ready what a command needs, and nothing that is current already. Node built-ins only:
// it runs before node_modules exists. Everything it says goes to stderr.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';
import { digest, filesBelow } from './tree.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const say = (text) => process.stderr.write(`${text}\n`);
const quiet = { stdio: ['ignore', 2, 2] };

function stop(text) {
  say(text);
  process.exit(2);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`NODE_VERSION  需要 Node 20.19 或更新，现在是 ${process.versions.node}。请安装后再试。
NODE_VERSION  Node 20.19 or newer is needed, this is ${process.versions.node}. Install it and try again.`);
}

/** One prepare at a time per checkout; the lock of a process that died is taken over. */
async function locked(work) {
  mkdirSync('.forbear', { recursive: true });
  const lock = join('.forbear', 'prepare.lock');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!alive(lock)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function alive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  const workspaces = filesBelow(['packages', 'apps', 'testkit', 'bench']);
  const manifests = [
    'package.json',
    'package-lock.json',
    '.npmrc',
    ...workspaces.filter((f) => f.endsWith('package.json')),
  ];
  const mark = join('node_modules', '.forbear-installed');
  const wanted = digest(manifests, [process.platform, process.arch, process.versions.modules]);
  if (current(mark, wanted)) return;
  say('安装依赖 · installing dependencies …');
  const done = npm(['ci', '--loglevel=error'], quiet);
  if (done.status !== 0)
    stop(
      'INSTALL_FAILED  依赖没有装好，请检查网络后再试。\nINSTALL_FAILED  Installing the dependencies failed; check the network and try again.',
    );
  writeFileSync(mark, wanted);
}

const current = (mark, wanted) => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;

/** Builds one program when its sources, or those of the packages, have changed since. */
function build(program, command) {
  const sources = [
    ...filesBelow(['packages', 'testkit', program]),
    'package-lock.json',
    'tsconfig.json',
    'tool/bundle.mjs',
  ];
  const wanted = digest(sources.filter((f) => !/\.test\.tsx?$|\.md$/.test(f)));
  const mark = `${program}/dist/.built`;
  if (current(mark, wanted)) return;
  say(`构建 · building ${program} …`);
  const done = spawnSync(process.execPath, command, quiet);
  if (done.status !== 0)
    stop(
      `BUILD_FAILED  ${program} 没有构建成功，原因见上。\nBUILD_FAILED  Building ${program} failed, the reason stands above.`,
    );
  writeFileSync(mark, wanted);
}

const bundle =
  (program, ...entries) =>
  () =>
    build(program, ['tool/bundle.mjs', program, ...entries]);
const cli = bundle('apps/cli', 'forbear=main');
const server = bundle('apps/server', 'main=main');
const bench = bundle('bench', 'main=main', 'bill-memory=bill-memory');
const borrower = () =>
  build('apps/borrower', [
    'node_modules/vite/bin/vite.js',
    'build',
    'apps/borrower',
    '--logLevel',
    'warn',
  ]);

const targets = {
  install: [install],
  cli: [install, cli],
  start: [install, server, borrower],
  bench: [install, cli, bench],
  test: [install, cli, server, borrower],
};

requireNode();
const steps = targets[process.argv[2]];
if (!steps) stop(`prepare: ${Object.keys(targets).join(' | ')}`);
await locked(() => steps.forEach((step) => step()));
