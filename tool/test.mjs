// Every test of the product: the checks and vitest's projects in two lanes, as the product is built for two cores;
// ends with one line "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/** What computes without a pause, and what mostly waits for a database or a browser: they fill each other's gaps. */
const LANES = [
  ['check', 'pure', 'plan', 'bill', 'console'],
  ['demo', 'server', 'app'],
];

const seconds = (begun) => ((Date.now() - begun) / 1000).toFixed(1);

/** Runs a program to its end and says what it said in one piece, so that two lanes stay readable. */
function run(name, args) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const env = { ...process.env, TZ: process.env.TZ ?? 'Asia/Shanghai' };
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${name}  ${seconds(begun)} s`);
      resolve(status);
    });
  });
}

const whole = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 });

async function vitest(name, ...what) {
  const report = `.forbear/${name}.json`;
  mkdirSync('.forbear', { recursive: true });
  rmSync(report, { force: true });
  const status = await run(name, [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...what,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const read = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const passed = read?.numPassedTests ?? 0;
  const failed = read?.numFailedTests ?? 0;
  // A run that found nothing, or broke outside of a test, has failed too.
  const broken = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + broken };
}

/** What is no whole project of vitest: the browser's tests are those of the console, and all others. */
const PARTS = {
  check: async () => whole(await run('check', ['tool/check.mjs'])),
  demo: async () => whole(await run('demo', ['tool/prepare.mjs', 'demo'])),
  app: () => vitest('app', '--project', 'browser', '--exclude', 'apps/desk/**'),
  console: () => vitest('console', '--project', 'browser', 'apps/desk/'),
};

const begun = Date.now();
const results = await Promise.all(
  LANES.map(async (lane) => {
    const done = [];
    for (const part of lane) done.push(await (PARTS[part]?.() ?? vitest(part, '--project', part)));
    return done;
  }),
);

const sum = (key) => results.flat().reduce((total, result) => total + result[key], 0);
console.log(`all  ${seconds(begun)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
