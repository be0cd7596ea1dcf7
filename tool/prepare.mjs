// Makes ready what a command needs, and nothing that is current already. Node built-ins only:
// it runs before node_modules exists. Everything it says goes to stderr.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';
import { npm, run } from './run.mjs';
import { digest, filesBelow } from './tree.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const say = (text) => process.stderr.write(`${text}\n`);

/** Ends with what is wrong and what to do, in both languages. */
function stop(code, zh, en) {
  say(`${code}  ${zh}\n${code}  ${en}`);
  process.exit(2);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  const found = process.versions.node;
  stop(
    'NODE_VERSION',
    `需要 Node 20.19 或更新，现在是 ${found}。请安装后再试。`,
    `Node 20.19 or newer is needed, this is ${found}. Install it and try again.`,
  );
}

const isMarked = (mark, wanted) => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;

/** What is installed: by the manifests and the machine, not by the version of Node (nothing is compiled). */
function install() {
  const workspaces = filesBelow(['packages', 'apps', 'testkit', 'bench']);
  const manifests = [
    'package.json',
    'package-lock.json',
    '.npmrc',
    ...workspaces.filter((f) => f.endsWith('package.json')),
  ];
  const mark = join('node_modules', '.forbear-installed');
  const wanted = digest(manifests, [process.platform, process.arch]);
  return {
    isDone: () => isMarked(mark, wanted),
    make: async () => {
      say('安装依赖 · installing dependencies …');
      if ((await npm(['ci', '--ignore-scripts', '--loglevel=error'])) !== 0)
        stop(
          'INSTALL_FAILED',
          '依赖没有装好，请检查网络后再试。',
          'Installing the dependencies failed; check the network and try again.',
        );
      writeFileSync(mark, wanted);
    },
  };
}

/** What a program is made from beside the packages and its own folder. */
const ALSO = { bench: ['apps/server/src'] };

/** One program, built when its sources, or those of the packages, have changed since, or its files are gone. */
function build(program, files, ...commands) {
  const sources = [
    ...filesBelow(['packages', 'testkit', program, ...(ALSO[program] ?? [])]),
    'package-lock.json',
    'tsconfig.json',
    'tool/bundle.mjs',
    'tool/compress.mjs',
  ];
  const wanted = digest(sources.filter((f) => !/\.test\.tsx?$|\.md$/.test(f)));
  const mark = `${program}/dist/.built`;
  return {
    isDone: () =>
      isMarked(mark, wanted) && files.every((file) => existsSync(`${program}/dist/${file}`)),
    make: async () => {
      say(`构建 · building ${program} …`);
      for (const command of commands)
        if ((await run(process.execPath, command)) !== 0)
          stop(
            'BUILD_FAILED',
            `${program} 没有构建成功，原因见上。`,
            `Building ${program} failed, the reason stands above.`,
          );
      writeFileSync(mark, wanted);
    },
  };
}

const bundle =
  (program, ...entries) =>
  () =>
    build(
      program,
      entries.map((entry) => `${entry.split('=')[0]}.mjs`),
      ['tool/bundle.mjs', program, ...entries],
    );
const cli = bundle('apps/cli', 'forbear=main');
const server = bundle('apps/server', 'main=main', 'keep=keep', 'make-demo=demo/make');
/** The data of `--demo`: made anew when what makes it, or the schema, has changed; an older one is brought forward. */
function demo() {
  const wanted = digest(filesBelow(['apps/server/src/demo', 'apps/server/src/sql']));
  const folder = 'apps/server/dist';
  const [mark, file] = [`${folder}/.demo-made`, `${folder}/demo.forbear.gz`];
  return {
    isDone: () => isMarked(mark, wanted) && existsSync(file),
    make: async () => {
      say('造演示数据，一两分钟 · making the data of the demonstration, a minute or two …');
      if ((await run(process.execPath, [`${folder}/make-demo.mjs`, file])) !== 0)
        stop(
          'DEMO_FAILED',
          '演示数据没有造成，原因见上。',
          'The demonstration could not be made, the reason stands above.',
        );
      writeFileSync(mark, wanted);
    },
  };
}
const bench = bundle(
  'bench',
  'main=main',
  'bill-memory=bill-memory',
  'insert-server=insert-server',
);
const pages =
  (program, ...files) =>
  () =>
    build(
      program,
      files,
      ['node_modules/vite/bin/vite.js', 'build', program, '--logLevel', 'warn'],
      ['tool/compress.mjs', `${program}/dist`],
    );
const borrower = pages('apps/borrower', 'index.html', 'service-worker.js');
const desk = pages('apps/desk', 'index.html', 'form.html');

const targets = {
  install: [install],
  cli: [install, cli, server],
  start: [install, server, borrower, desk],
  demo: [install, server, demo],
  site: [install, borrower],
  bench: [install, cli, server, borrower, bench],
  test: [install, cli, server, borrower, desk],
  gallery: [install, cli, server, demo, borrower, desk],
};

async function makeAll(steps) {
  for (const step of steps) {
    const { isDone, make } = step();
    if (!isDone()) await make();
  }
}

/** Why nothing can be written here, where it is something a person can change. */
const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTDIR'];

requireNode();
const steps = targets[process.argv[2]];
if (!steps) stop('PREPARE', Object.keys(targets).join(' | '), Object.keys(targets).join(' | '));
try {
  // What is ready needs no lock, so a checkout that may only be read runs too.
  if (!steps.every((step) => step().isDone()))
    await alone(join('.forbear', 'prepare.lock'), say, () => makeAll(steps));
} catch (error) {
  if (!UNWRITABLE.includes(error.code)) throw error;
  stop(
    'CHECKOUT_UNWRITABLE',
    `这个文件夹写不进去（${error.code}）。请换一个自己能写的文件夹，或腾出空间后再试。`,
    `This folder cannot be written (${error.code}). Use a folder of your own, or free some space, and try again.`,
  );
}
