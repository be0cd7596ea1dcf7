// docs/case.md: states, events, moves and days of a case, written from the data the program runs on.
import {
  EVENT_KINDS,
  EVENTS,
  FACT_TEXT,
  factsOfKind,
  MOVES,
  RHYTHM,
  STAGE_NAMES,
  STAGES,
  type EventFact,
} from '@forbear/negotiation';

const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

const code = (text: string): string => `\`${text}\``;

const INTRO = `# 一笔个案的状态与记录 · The states and events of a case

One case is one debt with one creditor. \`forbear case CASE.json [BILL...] --events EVENTS.json [--debt ID] [--json]\` replays its events and shows the state, the one next action with its date, and every deadline. This page is written from the data that the program runs on.

## EVENTS.json

\`{format, version, debt?, events}\`, the events in the order in which they happened. Version 1, the array alone or \`{debt, events}\`, is read for ever; a new kind of event does not raise the version; a newer version is refused. Its JSON Schema is [case-events.schema.json](case-events.schema.json).

\`\`\`json
{
  "format": "forbear-case-events",
  "version": 2,
  "events": [
    { "kind": "facts-complete", "on": "2026-11-05" },
    { "kind": "contact-begun", "on": "2026-11-05", "channel": "phone" },
    { "kind": "request-taken", "on": "2026-11-05", "number": "A1001", "by": "2026-11-12" },
    { "kind": "offer", "on": "2026-11-08", "offer": { "count": 6, "each": "1672.00", "firstDue": "2026-11-10" } }
  ]
}
\`\`\`

Every event has \`kind\` and \`on\` (the civil day), and may have \`at\` (\`HH:MM\`), \`actor\`, \`role\` (\`borrower\`, \`lender\`, \`third-party\`, \`adviser\`, \`program\`), \`cause\`, \`trace\`, \`note\`; what is left out is filled in. \`debt\` names the debt where the case file has several. \`id\` makes a repetition harmless: the same id with the same content is taken as done, with other content it is refused. \`version\` is the number of the last entry that was seen; an older one is refused as \`STALE_VERSION\`. \`kind\` may also be the whole wording of a row of the table below in kebab-case, such as \`fits-borrower-accepts-text-there\`, or a part of it that means one event only, such as \`notice-of-a-court\`.

An event that cannot be read or may not stand is listed in \`refused\` with its \`index\` (from 0) and its problem, and the rest go on; the exit is 0. A file that is not JSON, or no list of events, exits 2. \`calendar\`, \`kit\` and \`pack\` rest on what stands and tell on stderr what was refused. With FORBEAR_TODAY set, a day after it is \`ENTRY_AHEAD\`; a payment after its own entry is always \`PAID_AHEAD\`.

The answer for one debt is \`{debt, creditor, state, since, version, next: {action, by, say}, deadlines: [{what, on, remind, holidays, basis, legal, say, no?, amount?}], offers?, open?, comparison?, agreement?, limitation, contacts, landed?, conduct?, care?, urgent?, refused: [{index, event?, problem}]}\`; for several debts it is \`{cases: […], calendar: […], refused}\`. Which debts: the one of \`--debt\`, else those that the events name, else all.

Figures of an \`offer\` or \`counter\` are \`{measures}\` as in the case file, \`{instalments: [{due, amount}]}\`, or \`{count, each, firstDue}\` month by month; beside them may stand \`total\`, \`waived\`, \`interest\`, \`record\`, \`breach\`, \`graceDays\`. Whether an offer fits is computed: the joint plan is solved anew with the offer fixed. What rules say of its cost, its length and the penalty stands in \`law\` of each of \`offers\`, with the sums. Without \`counter\`, the counter-offer is what the plan asks.

\`text\` of an agreement is its fields as an object, the pasted words as a string, or \`true\` when it is there but its fields are not captured. Fields: \`lender, borrower, account, open {principal, interest, penalty, fees}, openTotal, waived {…}, waivedTotal, instalments [{due, amount}], count, each, firstDue, total, interest, order, earlyPayment, graceDays, cureDays, breach, record, collectionStops, review, form, on, agreedBy\`. \`text-equals\` is refused while a difference that matters stands. A yes without a text has its course: own summary, the first instalment just as it was said, a complaint.

Instalments stay in \`deadlines\` in every state in which the agreement runs, and leave once all is paid. \`offer\` may come before a contact was noted and may carry the \`number\`.

Exported bills named after the case file are matched to the instalments of agreements that run, within 1 fen, up to 31 days early and 2 days late; what they show is entered after the events and stands in \`landed\`. What the contacts show of the conduct of the creditor’s side stands in \`conduct\`, with the \`seq\` of its entry (\`entry\`) or its place in the case file (\`contact\`); both are counted together, and one noted both ways counts once.

Days must not run backwards, save for a \`contact\` or a correction that is noted later. On a debt that may be out of time, or whose dates are not known, \`limitation-checked\` comes before whatever makes a kit, an offer, an acceptance or a payment (\`LIMITATION_FIRST\`).

\`correct\` names the wrong \`entry\` by its number (\`seq\`: entries that were not refused, counted from 1) and gives in \`as\` what stands in its place; without \`as\` it did not happen. The wrong entry stays in the history.
`;

function factsOf(kind: keyof typeof EVENTS): string {
  return factsOfKind(kind).map(code).join(', ');
}

/** The page, before it is formatted. */
export function casePage(): string {
  const states = STAGE_NAMES.map((name) => {
    const { meaning, acts } = STAGES[name];
    return [code(name), meaning.zh, meaning.en, acts];
  });
  const events = EVENT_KINDS.map((kind) => [
    code(kind),
    EVENTS[kind].text.zh,
    EVENTS[kind].text.en,
    EVENTS[kind].role,
    factsOf(kind),
  ]);
  const moves = MOVES.map((move) => [
    move.from === 'any'
      ? `any but ${(move.but ?? []).map(code).join(', ')}`
      : move.from.map(code).join(', '),
    move.words,
    move.events.map(code).join(', ') + (move.when === undefined ? '' : ` (${move.when})`),
    move.to === 'same' ? '(same)' : move.to === 'earlier' ? '(earlier)' : code(move.to),
    `${move.does.zh}${move.does.en}`,
  ]);
  const days = Object.entries(RHYTHM).map(([what, { days: count, from, basis, legal, say }]) => [
    code(what),
    `${say.zh} · ${say.en}`,
    from,
    String(count),
    basis + (legal ? ', stays while the case rests' : ''),
  ]);
  const facts = Object.entries(FACT_TEXT).map(([fact, { zh, en }]) => [
    code(fact satisfies string as EventFact),
    zh,
    en,
  ]);
  return [
    INTRO,
    '## States\n\nEvery state has one next action and its date. `contact`, `limitation-checked` and `correct` may be entered in every state and move nothing.',
    table(['state', '中文', 'English', 'who acts'], states),
    '## Events',
    table(['kind', '中文', 'English', 'whose act', 'facts'], events),
    '## Facts',
    table(['fact', '中文', 'English'], facts),
    '## Moves\n\nNothing else moves a case.',
    table(['from', 'wording', 'event', 'to', 'what the program does'], moves),
    '## Days\n\nA day that the other side names takes the place of these (`by`, `within {days, working}`, `until`, `court.lastDay`). Days are calendar days unless `working`. Where the last day is a holiday the reminder comes on the last working day before it; for a year whose holidays are not known, `holidays` says so. `default` is this project’s choice, `rule` has a rule behind it (docs/rules.md), `reported` is practice.',
    table(['deadline', 'meaning', 'from', 'days', 'basis'], days),
  ].join('\n\n');
}
