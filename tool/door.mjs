// A package's front door (`src/index.ts`) exports what another workspace uses, tests included, and
// nothing else. Prints each name without a user; exits 1 if there is one.
import { readFileSync } from 'node:fs';
import { filesBelow } from './tree.mjs';

const LIST = /\b(import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'/g;

/** What is fetched when it is wanted: `const { a, b } = await import('…')`. */
const LATER = /\b(const)\s+\{([^}]*)\}\s+=\s+await\s+import\('([^']+)'\)/g;

/** The lists of names of a file, each with where it comes from. */
function listsOf(file) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(LIST), ...text.matchAll(LATER)].map(([, word, names, from]) => ({
    word,
    from,
    names: names.split(',').map((name) => name.trim().replace(/^type\s+/, '')),
  }));
}

const files = filesBelow(['packages', 'apps', 'testkit', 'bench', 'tool']).filter((file) =>
  /\.(?:tsx?|mjs)$/.test(file),
);

/** `rule isInForce` → the workspaces that take this name through the door. */
const users = new Set();
for (const file of files)
  for (const { from, names } of listsOf(file)) {
    const [, door] = /^@forbear\/([a-z]+)$/.exec(from) ?? [];
    if (door === undefined || file.startsWith(`packages/${door}/`)) continue;
    for (const name of names) users.add(`${door} ${name.split(' as ')[0]}`);
  }

const faults = [];
for (const index of files.filter((file) => /^packages\/[a-z]+\/src\/index\.ts$/.test(file))) {
  const door = index.split('/')[1];
  const names = listsOf(index)
    .filter(({ word }) => word === 'export')
    .flatMap((list) => list.names.map((name) => name.split(' as ').at(-1)))
    .filter((name) => name !== '');
  for (const name of names)
    if (!users.has(`${door} ${name}`)) faults.push(`${index}: no other workspace uses ${name}`);
}

for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
