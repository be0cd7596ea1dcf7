import { configDefaults, defineConfig } from 'vitest/config';

const browserTests = '**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/**/*.test.ts',
            'testkit/**/*.test.ts',
            'bench/**/*.test.ts',
            'apps/**/*.test.{ts,tsx}',
            'tool/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, browserTests],
          testTimeout: 60_000,
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
