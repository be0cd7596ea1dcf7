// Types, lint, boundaries and unused code: what a machine can say of the source without running it.
import { spawn } from 'node:child_process';

const bin = (name) => `node_modules/${name}`;
const parts = [
  { name: 'types', command: [bin('typescript/bin/tsc')] },
  {
    name: 'types of the app',
    command: [bin('typescript/bin/tsc'), '-p', 'apps/borrower'],
  },
  {
    name: 'types of the console',
    command: [bin('typescript/bin/tsc'), '-p', 'apps/desk'],
  },
  {
    name: 'lint',
    command: [
      bin('eslint/bin/eslint.js'),
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=.forbear/eslint',
    ],
  },
  {
    name: 'boundaries',
    command: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'packages',
      'apps',
      'testkit',
      'bench',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  },
  { name: 'unused code', command: [bin('knip/bin/knip.js')] },
  { name: 'front doors', command: ['tool/door.mjs'] },
  { name: 'habits', command: ['tool/habit.mjs'] },
  // Tells which rules were not looked at for over a year; time alone never fails the build.
  { name: 'reviews', command: [bin('tsx/dist/cli.mjs'), 'tool/review.ts'], tells: true },
];

function run({ name, command, tells = false }) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (output += part));
    child.on('close', (status) => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s`);
      if (status !== 0 || (tells && output.trim() !== '')) console.log(output.trim());
      resolve(status === 0);
    });
  });
}

/** Two at a time: the product is built for two cores. */
const queue = [...parts];
const results = [];
async function worker() {
  for (let part = queue.shift(); part; part = queue.shift()) results.push(await run(part));
}
await Promise.all([worker(), worker()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
