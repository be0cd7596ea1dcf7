// Mutants of one package (money unless named), judged by its own tests with few cases a property.
// `npm run mutants -- plan` judges a seeded sample of 600, `-- plan all` every one, `-- plan file,file…` those of
// the files; whole packages and files are not judged again where nothing changed.
import { spawnSync } from 'node:child_process';

const [name = 'money', of] = process.argv.slice(2);
/** Small enough to be judged whole within half an hour. */
const WHOLE = ['money', 'loan'];
const isSample = of === undefined && !WHOLE.includes(name);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.config.mjs'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FORBEAR_RUNS: process.env.FORBEAR_RUNS ?? '30',
      FORBEAR_MUTANTS: name,
      ...(isSample ? { FORBEAR_SAMPLE: '600' } : {}),
      ...(of === undefined || of === 'all' ? {} : { FORBEAR_MUTATE: of }),
    },
  },
);
process.exitCode = status ?? 1;
