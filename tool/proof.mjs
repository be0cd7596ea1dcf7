// Proofs that take longer than the tests of every day: `npm run proof` (at most 10 minutes) and
// `npm run proof:full` (in parts; `npm run proof:full -- NAME` runs one). A part joins by its line below.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const vitest = (project, file, env = {}) => ({
  command: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--testTimeout=3600000',
    file,
  ],
  env,
});

/** What each part runs, and in which of the two proofs. */
const parts = [
  { name: 'bills', in: ['proof', 'full'], command: ['tool/proof-bills.mjs'] },
  {
    name: 'plan',
    in: ['proof'],
    ...vitest('plan', 'packages/plan/src/household.test.ts', { FORBEAR_HOUSEHOLDS: '60' }),
  },
  {
    name: 'plan-500',
    in: ['full'],
    ...vitest('plan', 'packages/plan/src/household.test.ts', { FORBEAR_HOUSEHOLDS: '500' }),
  },
  {
    name: 'same-bytes',
    in: ['full'],
    ...vitest('pure', 'apps/cli/src/same-bytes.test.ts', { FORBEAR_NODES: '20,24' }),
  },
  {
    name: 'store',
    in: ['proof', 'full'],
    ...vitest('server', 'apps/server/src/store/crash.test.ts', {
      FORBEAR_KILLS: '50',
      FORBEAR_CUTS: '20',
    }),
  },
  {
    name: 'book',
    in: ['proof', 'full'],
    ...vitest('server', 'apps/server/src/book/crash.test.ts', { FORBEAR_KILLS: 'all' }),
  },
  {
    name: 'story',
    in: ['proof', 'full'],
    ...vitest('server', 'apps/server/src/story.test.ts', { FORBEAR_KILLS: '12' }),
  },
  {
    name: 'races',
    in: ['full'],
    ...vitest('server', 'apps/server/src/route/race.test.ts', {
      FORBEAR_RACERS: '50',
      FORBEAR_ROUNDS: '100',
    }),
  },
  {
    name: 'rows',
    in: ['full'],
    ...vitest('server', 'apps/server/src/book/bad-file.test.ts', { FORBEAR_ROWS: '500000' }),
  },
  {
    name: 'schema',
    in: ['proof'],
    ...vitest('server', 'apps/server/src/store/museum.test.ts', { FORBEAR_KILLS: 'steps' }),
  },
  {
    name: 'schema-all',
    in: ['full'],
    ...vitest('server', 'apps/server/src/store/museum.test.ts', { FORBEAR_KILLS: 'all' }),
  },
  {
    name: 'store-500',
    in: ['full'],
    ...vitest('server', 'apps/server/src/store/crash.test.ts', {
      FORBEAR_KILLS: '500',
      FORBEAR_CUTS: '200',
    }),
  },
  {
    name: 'accounts',
    in: ['full'],
    ...vitest('server', 'apps/server/src/book/many.test.ts', {
      FORBEAR_ACCOUNTS: '100000',
      FORBEAR_KILLS: '30',
    }),
  },
  {
    name: 'border',
    in: ['full'],
    ...vitest('server', 'apps/server/src/border.test.ts', { FORBEAR_REQUESTS: '200000' }),
  },
  {
    name: 'two-pages',
    in: ['proof', 'full'],
    ...vitest('browser', 'apps/borrower/src/store.browser.test.ts', { FORBEAR_RACES: '1000' }),
  },
  {
    name: 'flaps',
    in: ['proof', 'full'],
    ...vitest('browser', 'apps/borrower/src/desk/flaps.browser.test.ts', { FORBEAR_FLAPS: '200' }),
  },
  ...['zh', 'en'].map((lang) => ({
    name: `screens-${lang}`,
    of: 'screens',
    in: ['proof', 'full'],
    ...vitest('browser', 'apps/borrower/src/gallery.browser.test.ts', {
      FORBEAR_LOOKS: 'proof',
      FORBEAR_LANG: lang,
    }),
  })),
  {
    name: 'screens-desk',
    of: 'screens',
    in: ['proof', 'full'],
    ...vitest('browser', 'apps/desk/src/gallery.browser.test.ts', {
      FORBEAR_LOOKS: 'proof',
      FORBEAR_LANG: 'en',
    }),
  },
  {
    name: 'tampering',
    in: ['full'],
    ...vitest('server', 'apps/server/src/store/tamper.test.ts', { FORBEAR_FLIPS: '20000' }),
  },
  {
    name: 'histories',
    in: ['full'],
    ...vitest('server', 'apps/server/src/history/history.test.ts', { FORBEAR_HISTORIES: '1000' }),
  },
  {
    name: 'soak',
    in: ['full'],
    ...vitest('server', 'apps/server/src/soak.test.ts', {
      FORBEAR_MINUTES: '30',
      FORBEAR_DAYS: '1095',
    }),
  },
  {
    name: 'overload',
    in: ['full'],
    ...vitest('server', 'apps/server/src/overload.test.ts', { FORBEAR_SECONDS: '30' }),
  },
  { name: 'benches', in: ['full'], command: ['tool/proof-benches.mjs'] },
  { name: 'drill', in: ['full'], command: ['tool/drill.mjs'] },
  { name: 'fuzz', in: ['full'], command: ['tool/fuzz.mjs', '500000'] },
];

/** Runs a part to its end and says what it said in one piece, so that two lanes stay readable. */
function run({ name, command, env }) {
  const begun = Date.now();
  console.log(`proof ${name} …`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (status) => {
      const seconds = ((Date.now() - begun) / 1000).toFixed(0);
      process.stdout.write(Buffer.concat(said));
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s`);
      resolve(status === 0);
    });
  });
}

/** How many of some parts fail, one after the other. */
async function failedOf(lane) {
  let failed = 0;
  for (const part of lane) if (!(await run(part))) failed += 1;
  return failed;
}

/** The short proof in two lanes, as the tests of every day: what waits for a database, and the rest. */
function lanesOf(which, wanted) {
  const isStore = ({ command }) => command.includes('server');
  if (which === 'full') return [wanted];
  return [wanted.filter(isStore), wanted.filter((part) => !isStore(part))];
}

/** Against a PostgreSQL of an operator's that spreads tables: `npm run proof -- distributed URL URL`. */
const distributed = (urls) => ({
  name: 'distributed',
  ...vitest('server', 'apps/server/src/store/distributed.test.ts', {
    FORBEAR_DISTRIBUTED: urls.join(' '),
  }),
});

/** Runs the parts of one proof, or those that are named. */
async function proof([which = 'proof', ...names]) {
  if (names[0] === 'distributed') {
    if (names.length !== 3) throw new Error('give two addresses: distributed URL URL');
    return (await run(distributed(names.slice(1)))) ? 0 : 1;
  }
  const wanted = parts.filter(
    ({ name, of, in: proofs }) =>
      proofs.includes(which) && (names.length === 0 || names.includes(name) || names.includes(of)),
  );
  if (wanted.length === 0) throw new Error(`no such part: ${names.join(', ')}`);
  const failed = await Promise.all(lanesOf(which, wanted).map(failedOf));
  return failed.reduce((sum, count) => sum + count, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = (await proof(process.argv.slice(2))) === 0 ? 0 : 1;
