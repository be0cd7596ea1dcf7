// `npm run mutants -- NAME`: whether a change of the code would be noticed by its tests.
const name = process.env.FORBEAR_MUTANTS ?? 'money';
const isSample = process.env.FORBEAR_SAMPLE !== undefined;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './tool/mutant/sample.mjs'],
  checkers: isSample ? ['sample'] : [],
  vitest: { configFile: 'tool/mutants.vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // What was judged before is left out of what is drawn from: a sample is judged anew.
  incremental: !isSample,
  incrementalFile: `.forbear/mutants-${name}.json`,
  tempDirName: '.forbear/mutants',
  // How people read sums and where texts of problems go is shown by goldens and screens, not by figures.
  mutate: (process.env.FORBEAR_MUTATE ?? `packages/${name}/src/**/*.ts`)
    .split(',')
    .concat('!**/*.test.ts', '!**/*.fixture.ts', '!**/fixture/**', '!**/index.ts', '!**/data/**'),
  ignorePatterns: ['apps/!(cli)/**', 'bench', '**/dist', '.forbear'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `.forbear/mutants-${name}-report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 2,
  // A new process of a large package reads many files before its first mutant, which alone takes long.
  timeoutMS: isSample ? 60_000 : 8_000,
  // The first run of all tests of a package and of those above it, with what each line is covered by.
  dryRunTimeoutMinutes: 20,
  timeoutFactor: 3,
  thresholds: isSample ? { high: 90, low: 80, break: 80 } : { high: 95, low: 85, break: 85 },
};
