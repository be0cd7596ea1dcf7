// A package's front door (`src/index.ts`) exports what another workspace uses, tests included, and
// nothing else. Prints each name without a user; exits 1 if there is one.
import { readFileSync } from 'node:fs';
import { filesBelow } from './tree.mjs';

/** Names that wait for the rooms that will use them; `*`: a door that is still being hung. */
const WAITING = {
  bill: 'BillMonth sketchTable',
  check: 'LimitationGate limitationGate',
  budget:
    'Affordable CreditorSummary FundPath Part StatementLine affordable creditorSummary essentialOf fundPath summaryText',
  document: 'isUnwell',
  ledger: '*',
  loan: 'Preview TEMPLATES TEMPLATES_CHECKED delayCost firstTerms preview templateOf',
  money: 'isWorkingDay workingDaysKnownUntil',
  negotiation:
    'ActionName CommandOf EventFacts Fix LooseFacts NextAction PlanInterest RecordEffect Stamp commandOf emptyRecord enter enterAll fold movesFrom reopen',
  plan: 'PlanMonth',
  rule: [
    'ANSWERED_PAPERS answerLastDay AnsweredPaper Ceiling ceilingOf complaintClocks isInForce privateLoanCeiling yearly',
    'ASSET_CLASSES AssetClass classOf Classified DUTIES_ON_AGREEMENT Observation observationOf',
    'CLAIMED_ROLES ClaimedRole GenuineAnswers GenuineQuestion genuineQuestions GenuineVerdict judgeGenuine',
    'HELP_MATTERS HelpLine helpLines HelpMatter helpText OFFICIAL_NUMBER',
  ].join(' '),
};

const LIST = /\b(import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'/g;

/** The lists of names of a file, each with where it comes from. */
const listsOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(LIST)].map(([, word, names, from]) => ({
    word,
    from,
    names: names.split(',').map((name) => name.trim().replace(/^type\s+/, '')),
  }));

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
  const waiting = new Set((WAITING[door] ?? '').split(' ').filter((name) => name !== ''));
  const names = listsOf(index)
    .filter(({ word }) => word === 'export')
    .flatMap((list) => list.names.map((name) => name.split(' as ').at(-1)))
    .filter((name) => name !== '');
  if (waiting.has('*')) continue;
  for (const name of names)
    if (!users.has(`${door} ${name}`) && !waiting.has(name))
      faults.push(`${index}: no other workspace uses ${name}`);
}

for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
