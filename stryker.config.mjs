// `npm run mutants -- money` or `-- loan`: whether a change of the code would be noticed by its tests.
const name = process.env.FORBEAR_MUTANTS ?? 'money';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tool/mutants.vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `.forbear/mutants-${name}.json`,
  tempDirName: '.forbear/mutants',
  // How people read sums and where texts of problems go is shown by goldens and screens, not by figures.
  mutate: (process.env.FORBEAR_MUTATE ?? `packages/${name}/src/**/*.ts`)
    .split(',')
    .concat('!**/*.test.ts', '!**/*.fixture.ts', '!**/index.ts', '!**/data/**'),
  ignorePatterns: ['apps', 'bench', 'docs', 'example', 'golden', '**/dist', '.forbear'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `.forbear/mutants-${name}-report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 2,
  timeoutMS: 8_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
