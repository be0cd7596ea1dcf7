// Holds the habits that a machine can hold: the form of decision records, the changelog's versions
// with the day of the law, short subjects of commits, no figure of the law outside its record,
// and no package of more rooms than can be looked over. Prints each fault; exits 1 if there is one.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { figureFaults } from './figure.mjs';

const SUBJECT_MAX = 72;
/** Subjects are held from the commit on that brought this rule; a shallow clone looks at what it has. */
const SINCE = '5aa2f16';
const SECTIONS = ['What was there', 'Decided', 'Rejected'];

function recordFaults() {
  const names = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
  const numbers = names.map((name) => Number(name.slice(0, 4)));
  const twice = numbers.filter((number, k) => numbers.indexOf(number) !== k);
  const faults = twice.map((number) => `docs/adr: two records of number ${number}`);
  for (const name of names) {
    const text = readFileSync(`docs/adr/${name}`, 'utf8');
    const [title = '', , status = ''] = text.split('\n');
    const number = Number(name.slice(0, 4));
    if (!title.startsWith(`# ${number} · `))
      faults.push(`docs/adr/${name}: the title begins «# ${number} · »`);
    if (!/^(?:Accepted|Replaced by record \d+) · \d{4}-\d{2}-\d{2}$/.test(status))
      faults.push(
        `docs/adr/${name}: line 3 is «Accepted · YYYY-MM-DD» or «Replaced by record N · …»`,
      );
    const found = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    if (SECTIONS.join() !== found.join())
      faults.push(`docs/adr/${name}: the sections are ${SECTIONS.join(', ')}`);
  }
  return faults;
}

function changelogFaults() {
  const heads = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)];
  const form = /^(?:Next|\d+\.\d+\.\d+ · \d{4}-\d{2}-\d{2}) · law of \d{4}-\d{2}-\d{2}$/;
  return heads
    .filter(([, head]) => !form.test(head))
    .map(([, head]) => `CHANGELOG.md: «${head}» is not «0.2.0 · YYYY-MM-DD · law of YYYY-MM-DD»`);
}

function subjectFaults() {
  const git = (...args) => spawnSync('git', args, { encoding: 'utf8' });
  const known = git('cat-file', '-e', SINCE).status === 0;
  const { status, stdout } = git('log', '--format=%h %s', ...(known ? [`${SINCE}..HEAD`] : ['-1']));
  if (status !== 0) return [];
  return stdout
    .split('\n')
    .filter((line) => line.slice(line.indexOf(' ') + 1).length > SUBJECT_MAX)
    .map((line) => `subject over ${SUBJECT_MAX} characters: ${line}`);
}

/** How many rooms a package may have: folders of its source and files that lie loose beside them. */
const ROOMS = { negotiation: 10, rule: 18 };

const roomFaults = () =>
  Object.entries(ROOMS).flatMap(([name, most]) => {
    const rooms = readdirSync(`packages/${name}/src`).filter(
      (entry) => !/\.(?:test|fixture)\.ts$/.test(entry),
    );
    return rooms.length <= most
      ? []
      : [`packages/${name}/src: ${rooms.length} rooms, at most ${most}`];
  });

const faults = [
  ...roomFaults(),
  ...recordFaults(),
  ...changelogFaults(),
  ...subjectFaults(),
  ...figureFaults(),
];
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
