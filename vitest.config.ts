import { configDefaults, defineConfig } from 'vitest/config';

const browserTests = '**/*.browser.test.ts';
/** Tests that may ask for a real PostgreSQL. */
const serverTests = 'apps/server/**/*.test.ts';
/** Packages whose tests take long enough to be told apart in the printed seconds. */
const ownPart = ['packages/bill/**/*.test.ts', 'packages/plan/**/*.test.ts'];
/** A release asks for many more cases of each property, which take their time. */
const testTimeout = process.env['FORBEAR_RUNS'] === undefined ? 120_000 : 3_600_000;
/** Pure tests share no state, so what they import is read once. */
const quick = { exclude: [...configDefaults.exclude, browserTests], testTimeout, isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...quick,
          name: 'pure',
          include: [
            'packages/**/*.test.ts',
            'testkit/**/*.test.ts',
            'bench/**/*.test.ts',
            'apps/**/*.test.{ts,tsx}',
            'tool/**/*.test.ts',
          ],
          exclude: [...quick.exclude, ...ownPart, serverTests],
        },
      },
      { test: { ...quick, name: 'bill', include: [ownPart[0] as string] } },
      { test: { ...quick, name: 'plan', include: [ownPart[1] as string] } },
      {
        test: {
          name: 'server',
          include: [serverTests],
          exclude: [...configDefaults.exclude, browserTests],
          globalSetup: 'testkit/src/postgres-setup.ts',
          testTimeout,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
