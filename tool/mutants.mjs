// Mutants of one package (money unless named), judged by its own tests with few cases a property; what was
// judged before and did not change is not judged again. `npm run mutants -- loan [file,file…]`.
import { spawnSync } from 'node:child_process';

const [name = 'money', files] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.config.mjs'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FORBEAR_RUNS: process.env.FORBEAR_RUNS ?? '30',
      FORBEAR_MUTANTS: name,
      ...(files === undefined ? {} : { FORBEAR_MUTATE: files }),
    },
  },
);
process.exitCode = status ?? 1;
