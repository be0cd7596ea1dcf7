// Hostile input in large numbers (`npm run fuzz -- N`): never a throw, a silent loss, an empty success.
import { spawnSync } from 'node:child_process';

const [wanted = '200000'] = process.argv.slice(2);
const parts = [
  { project: 'bill', file: 'packages/bill/src/fuzz', env: { FORBEAR_FUZZ: wanted } },
  { project: 'pure', file: 'packages/report/src/fuzz', env: { FORBEAR_RUNS: wanted } },
  { project: 'pure', file: 'apps/cli/src/fuzz', env: { FORBEAR_FUZZ_CASES: wanted } },
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
