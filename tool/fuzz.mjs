// Hostile input in large numbers (`npm run fuzz -- N`): never a throw, a silent loss, an empty success. Of N
// inputs about seven in ten are bills (tables, workbooks, PDF, ZIP), the rest credit reports and case files.
import { spawnSync } from 'node:child_process';

const wanted = Number(process.argv[2] ?? '200000');
const parts = [
  { project: 'bill', file: 'packages/bill/src/fuzz', env: { FORBEAR_FUZZ: `${wanted * 0.7}` } },
  // Of so many runs a fifth change pieces of text, and a fiftieth the bytes of a file.
  { project: 'pure', file: 'packages/report/src/fuzz', env: { FORBEAR_RUNS: `${wanted * 0.7}` } },
  { project: 'pure', file: 'apps/cli/src/fuzz', env: { FORBEAR_FUZZ_CASES: `${wanted * 0.15}` } },
];

let failed = 0;
for (const { project, file, env } of parts) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, file],
    { stdio: 'inherit', env: { FORBEAR_RUNS: '1', ...process.env, ...env } },
  );
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
