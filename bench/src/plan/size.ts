import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { met } from '../round.ts';

const BAR = 12;

/** D1: what the optimiser weighs on the way to a phone, beside HiGHS. */
export function size(): void {
  const bundled = execFileSync('node_modules/.bin/esbuild', [
    'packages/plan/src/choice/best-choice.ts',
    '--bundle',
    '--minify',
    '--format=esm',
  ]);
  const own = gzipSync(bundled, { level: 9 }).length / 1000;
  const wasm = createRequire(import.meta.url).resolve('highs/runtime');
  const peer = brotliCompressSync(readFileSync(wasm)).length / 1000;
  console.log(
    `  D1 optimiser ${own.toFixed(1)} kB gz, HiGHS ${peer.toFixed(0)} kB br, 1/${(peer / own).toFixed(0)}  bar ${BAR} kB and 1/70  ${met(own <= BAR && peer / own >= 70)}`,
  );
}
