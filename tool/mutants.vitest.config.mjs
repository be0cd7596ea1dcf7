// The tests that judge mutants: those of the package alone, read once for all of them, so that a run takes little.
import { defineConfig } from 'vitest/config';

const name = process.env.FORBEAR_MUTANTS ?? 'money';

export default defineConfig({
  test: { include: [`packages/${name}/**/*.test.ts`], testTimeout: 20_000, isolate: false },
});
