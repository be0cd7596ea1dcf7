import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, met } from './round.ts';

const COUNTS = [10_000, 100_000] as const;
const RATIO_MAX = 12;

const ROAD = [
  { kind: 'facts-complete', on: '2026-11-05' },
  { kind: 'contact-begun', on: '2026-11-05' },
  { kind: 'request-taken', on: '2026-11-05' },
  { kind: 'offer', on: '2026-11-06', offer: { measures: [{ kind: 'reinstal', count: 6 }] } },
  { kind: 'borrower-accepts', on: '2026-11-06', text: true },
  { kind: 'text-equals', on: '2026-11-07' },
];

/** What a long case is full of: worry, relief, and notes of contacts. */
const DAILY = [
  { kind: 'income-or-costs-changed', on: '2026-11-08' },
  {
    kind: 'contact',
    on: '2026-11-08',
    contact: { channel: 'chat', by: 'borrower', said: '说明情况' },
  },
  { kind: 'money-found', on: '2026-11-08' },
];

const ROUNDS = 5;

/** Folding a case through the command line: ten times the events take at most twelve times as long. */
export function run(): void {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
  const paths = [0, ...COUNTS].map((count) => {
    const path = join(folder, `${count}.json`);
    const events = Array.from({ length: count }, (_, k) => DAILY[k % DAILY.length]);
    writeFileSync(path, JSON.stringify([...ROAD, ...events]));
    return path;
  });
  const times = paths.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [k, path] of paths.entries()) times[k]?.push(replayed(path));
  rmSync(folder, { recursive: true, force: true });
  const [none = 0, few = 0, many = 0] = times.map((all) => at(all, 0.5));
  const ratio = (many - none) / (few - none);
  console.log(`case: Node ${process.versions.node}, medians of ${ROUNDS} rounds in turns`);
  console.log(`  start and six events ${none.toFixed(0)} ms`);
  console.log(`  10,000 more  ${(few - none).toFixed(0).padStart(7)} ms`);
  console.log(
    `  100,000 more ${(many - none).toFixed(0).padStart(7)} ms   ratio ${ratio.toFixed(1)}  bar ${RATIO_MAX}  ${met(ratio <= RATIO_MAX)}`,
  );
}

/** Milliseconds of one replay. */
function replayed(path: string): number {
  const args = [
    'apps/cli/dist/forbear.mjs',
    'case',
    'example/xiaozhang.json',
    '--events',
    path,
    '--json',
  ];
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - begun;
}
