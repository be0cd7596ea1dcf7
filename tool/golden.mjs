// Rewrites the readable goldens; the diff is then yours to own, and the commit says why figures moved.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pure'],
  { stdio: 'inherit', env: { ...process.env, FORBEAR_GOLDEN: 'write' } },
);
process.exitCode = status ?? 1;
