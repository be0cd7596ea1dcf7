// Before a release: the properties of money and loan with 100,000 cases each (or as many as asked for).
import { spawnSync } from 'node:child_process';

const runs = process.argv[2] ?? '100000';
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pure', 'packages/money', 'packages/loan'],
  { stdio: 'inherit', env: { ...process.env, FORBEAR_RUNS: runs } },
);
process.exitCode = status ?? 1;
