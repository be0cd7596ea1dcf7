// Every test of the product: the checks, then vitest's projects; ends with one line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { check } from './check.mjs';

const seconds = (begun) => ((Date.now() - begun) / 1000).toFixed(1);

function vitest(project) {
  const begun = Date.now();
  const report = `.forbear/${project}.json`;
  mkdirSync('.forbear', { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit', env: { ...process.env, TZ: process.env.TZ ?? 'Asia/Shanghai' } },
  );
  console.log(`${project}  ${seconds(begun)} s`);
  const read = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const passed = read?.numPassedTests ?? 0;
  const failed = read?.numFailedTests ?? 0;
  // A run that found nothing, or broke outside of a test, has failed too.
  const broken = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + broken };
}

const begun = Date.now();
const results = [await check()];
console.log(`check  ${seconds(begun)} s`);
for (const project of ['pure', 'bill', 'plan', 'server', 'browser']) results.push(vitest(project));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`all  ${seconds(begun)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
