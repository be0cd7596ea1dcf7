// The tests that judge mutants of a package: its own, and those of the rooms above that show what it says. Each
// file is read once for all mutants, and every package is the mutated copy's, whoever asks for it.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const name = process.env.FORBEAR_MUTANTS ?? 'money';
const PAPERS = 'apps/cli/src/golden-paper';
const ABOVE = {
  plan: ['packages/wire/src/plan-*', PAPERS],
  rule: [
    'packages/check/src/**/*',
    'packages/wire/src/check-*',
    'packages/document/src/one-law',
    'tool/law/said',
    PAPERS,
  ],
  check: ['packages/wire/src/check-*', 'packages/document/src/one-law', PAPERS],
  negotiation: [
    'packages/casework/**/*',
    'packages/wire/src/case-*',
    'apps/cli/src/told',
    'apps/cli/src/verify',
    PAPERS,
  ],
  wire: [PAPERS, 'apps/cli/src/told'],
};
/** What takes long and tells of speed, or of the same again. */
const SLOW = [
  'equals? HiGHS',
  'S7: ',
  'fairness what creditors get back',
  'every plan that is shown S10',
  'kept savings never make a plan worse',
  'any plan S10',
];

/** `@forbear/wire/desk` and the like, as the manifests say. */
const alias = ['testkit', ...readdirSync('packages').map((one) => `packages/${one}`)].flatMap(
  (place) => {
    const { name: full, exports = {} } = JSON.parse(readFileSync(`${place}/package.json`, 'utf8'));
    const doors = typeof exports === 'string' ? { '.': exports } : exports;
    return Object.entries(doors).map(([door, file]) => ({
      find: new RegExp(`^${full}${door.slice(1)}$`),
      replacement: resolve(place, file),
    }));
  },
);

export default defineConfig({
  resolve: { alias },
  test: {
    include: [`packages/${name}/**/*`, ...(ABOVE[name] ?? [])].map((place) => `${place}.test.ts`),
    ...(name === 'plan' ? { testNamePattern: new RegExp(`^(?!.*(?:${SLOW.join('|')}))`) } : {}),
    testTimeout: 300_000,
    isolate: false,
  },
});
