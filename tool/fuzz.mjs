// Hostile input in large numbers (`npm run fuzz -- N`): never a throw, a silent loss, an empty success, and
// within bounds of time and memory that are measured here. Of N inputs about seven in ten are bills (tables,
// workbooks, PDF, ZIP), the rest credit reports and case files.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const wanted = Number(process.argv[2] ?? '200000');
/** What no process may hold at its peak, in MB, the test runner within it. */
const MEMORY = 1024;
/** What no single input may take of the processor, in milliseconds. */
const SLOWEST = 10_000;
/** A part that has not ended by then hangs: 60 ms an input, and five minutes to begin. */
const patience = 300_000 + wanted * 60;

const parts = [
  { project: 'bill', file: 'packages/bill/src/fuzz', env: { FORBEAR_FUZZ: `${wanted * 0.7}` } },
  // Of so many runs a fifth change pieces of text, and a fiftieth the bytes of a file.
  { project: 'pure', file: 'packages/report/src/fuzz', env: { FORBEAR_RUNS: `${wanted * 0.7}` } },
  { project: 'pure', file: 'apps/cli/src/fuzz', env: { FORBEAR_FUZZ_CASES: `${wanted * 0.15}` } },
];

/** Runs the tests of one part to their end; ends them itself where they have none. */
function ended({ project, file, env }, weighed) {
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, file];
  const child = spawn(process.execPath, command, {
    stdio: 'inherit',
    detached: true,
    env: { FORBEAR_RUNS: '1', ...process.env, ...env, FORBEAR_WEIGHED: weighed },
  });
  const stop = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended.
    }
  };
  const late = setTimeout(() => {
    console.log(`hangs: ${file} has not ended after ${patience / 1000} s`);
    stop('SIGKILL');
  }, patience);
  const leave = () => stop('SIGTERM');
  process.once('SIGINT', leave).once('SIGTERM', leave);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(late);
      process.off('SIGINT', leave).off('SIGTERM', leave);
      resolve(status === 0);
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'forbear-weighed-'));
let failed = 0;
let inputs = 0;
for (const [no, part] of parts.entries()) {
  const weighed = join(folder, `${no}.jsonl`);
  const passed = await ended(part, weighed);
  const told = passed ? readFileSync(weighed, 'utf8').trim().split('\n').map(JSON.parse) : [];
  const count = told.reduce((sum, one) => sum + one.inputs, 0);
  const slowest = Math.max(0, ...told.map((one) => one.slowest));
  const peak = Math.max(0, ...told.map((one) => one.peak));
  const isWithin = passed && slowest <= SLOWEST && peak <= MEMORY;
  console.log(
    `${isWithin ? 'ok    ' : 'FAILED'}  ${part.file}: ${count} inputs, the slowest ${slowest} ms, ` +
      `peak memory ${peak} MB of ${MEMORY}`,
  );
  inputs += count;
  if (!isWithin) failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${inputs} inputs of ${wanted} wanted, ${failed} of ${parts.length} parts failed`);
process.exitCode = failed === 0 && inputs >= wanted ? 0 : 1;
