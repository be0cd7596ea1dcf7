// Proves that the measures of the desk still run on today's tables and routes: each with a few rows, for a moment.
// Its figures say nothing; `npm run bench` has those.
import { spawnSync } from 'node:child_process';

const SHORT = {
  close: ['--accounts', '3000', '--days', '9'],
  queue: ['--cases', '2000', '--rounds', '10', '--deep', '400'],
  append: ['--c', '1,4', '--rounds', '2', '--ms', '200'],
  replay: ['--events', '20000', '--rounds', '2'],
  http: ['--callers', '2', '--rounds', '2', '--ms', '200', '--rate', '50', '--seconds', '1'],
};

for (const command of [
  ['tool/prepare.mjs', 'bench'],
  ...Object.entries(SHORT).map(([name, words]) => ['bench/dist/main.mjs', name, ...words]),
]) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
