import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  exclude: ['dependencies', 'unlisted', 'binaries', 'unresolved'],
  workspaces: {
    '.': {
      entry: ['tool/*.{mjs,ts}', 'tool/law/corpus.ts'],
      project: ['tool/**', '*.ts', '*.mjs'],
    },
    'packages/*': {
      entry: ['src/index.ts', 'src/**/*.test.ts', 'src/**/*-worker.ts'],
      project: ['src/**/*.ts'],
    },
    'apps/cli': { entry: ['src/main.ts', 'src/**/*.test.ts'], project: ['src/**/*.ts'] },
    'apps/server': {
      entry: [
        'src/main.ts',
        'src/keep.ts',
        'src/demo/make.ts',
        'src/**/*.fixture.ts',
        'src/**/*.test.ts',
      ],
      project: ['src/**/*.ts'],
    },
    'apps/desk': {
      entry: ['src/main.tsx', 'src/form/main.tsx', 'src/**/*-worker.ts', 'src/**/*.test.{ts,tsx}'],
      project: ['src/**/*.{ts,tsx}'],
    },
    'apps/borrower': {
      entry: ['src/main.tsx', 'src/**/*-worker.ts', 'src/**/*.test.{ts,tsx}'],
      project: ['src/**/*.{ts,tsx}'],
    },
    testkit: {
      entry: ['src/index.ts', 'src/browser.ts', 'src/postgres.ts', 'src/postgres-setup.ts'],
      project: ['src/**/*.ts'],
    },
    bench: { entry: ['src/*.ts'], project: ['src/**/*.ts'] },
  },
  ignoreExportsUsedInFile: true,
};

export default config;
