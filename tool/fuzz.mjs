// Reads 200,000 mutated bills (or as many as are named): never a crash, a silent loss, an empty success.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bill', 'packages/bill/src/fuzz'],
  {
    stdio: 'inherit',
    env: { ...process.env, FORBEAR_FUZZ: process.argv[2] ?? '200000' },
  },
);
process.exitCode = status ?? 1;
