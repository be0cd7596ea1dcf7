// What may happen to a case next: mostly what its state asks for, now and then what it forbids.
import { MOVES, type DeskMove } from '@forbear/casework';
import { formatDay } from '@forbear/money';
import {
  codeOf,
  delivered,
  heard,
  mustBeKnown,
  seenBy,
  SHOWN,
  type Told,
  type View,
} from './wish.fixture.ts';
import {
  AGENTS,
  APPROVERS,
  PEOPLE,
  type Acknowledged,
  type Loan,
  type Wish,
  type World,
} from './world.fixture.ts';

const REFUSALS = ['NO_DIFFICULTY', 'ASK_UNAFFORDABLE', 'POLICY_LIMIT', 'PAPERS_OPEN', 'NOT_A_CODE'];

/** What a state usually leads to; the more often it stands here, the more often it happens. */
const USUAL: Readonly<Record<string, readonly DeskMove[]>> = {
  intake: ['finish-intake'],
  received: ['take', 'take', 'take', 'ask-papers'],
  papers: ['receive-paper', 'receive-paper', 'extend-papers'],
  review: ['propose', 'propose', 'propose', 'offer', 'propose-refusal', 'ask-papers'],
  approval: ['approve', 'approve', 'approve', 'return'],
  offered: ['accept', 'accept', 'confirm-oral', 'counter'],
  countered: ['accept', 'propose', 'offer', 'propose'],
  oral: ['send-text'],
  confirming: ['accept'],
  keeping: ['undo', 'object', 'answer-objection', 'ask-again', 'log-call', 'pause'],
  late: ['propose-end', 'end', 'ask-again', 'log-call'],
  broken: ['ask-again', 'propose-close', 'close'],
  refused: ['ask-review', 'ask-again', 'court', 'propose-close', 'close'],
  complaint: ['answer-complaint', 'extend-complaint'],
  legal: ['resume', 'propose-close', 'close'],
  sold: ['resume'],
  paused: ['resume'],
  settled: ['send-proof', 'close'],
  withdrawn: ['ask-again', 'close'],
  closed: ['log-call'],
};
const ALL = (Object.keys(MOVES) as DeskMove[]).filter(
  (kind) => MOVES[kind].by.some((one) => one !== 'program') && kind !== 'open',
);

const measures = (world: World): readonly object[] =>
  world.of<readonly object[]>([
    ...[3, 6, 6, 9, 12, 12].map((count) => [{ kind: 'reinstal', count }]),
    [{ kind: 'extend', months: world.whole(1, 3), interest: 'runs' }],
    [{ kind: 'pause', periods: 1, interest: 'waived' }],
    [{ kind: 'waive', component: 'penalty', amount: 'all' }],
    [
      { kind: 'waive', component: 'penalty', amount: 'all' },
      { kind: 'reinstal', count: 6 },
    ],
  ]);

/** The measures that the program proposes, where it proposes any; else some others. */
async function offered(world: World, id: string): Promise<readonly object[]> {
  if (world.next() < 0.3) return measures(world);
  const { body } = await world.send(world.wish('approver-04', 'GET', `/v1/cases/${id}/proposal`));
  const found = (body as { measures?: readonly object[] }).measures ?? [];
  return found.length > 0 ? found : measures(world);
}

async function bodyOf(world: World, kind: DeskMove, id: string, view: View): Promise<object> {
  const { offer, pending, agreement } = view;
  const seen = {
    offerId: offer?.id ?? id,
    digest: world.next() < 0.95 ? (offer?.digest ?? SHOWN.digest) : SHOWN.digest,
  };
  const note = { note: '记一句' };
  switch (kind) {
    case 'ask-papers':
      return { papers: ['工资流水'] };
    case 'propose':
    case 'offer':
      return { measures: await offered(world, id) };
    case 'counter':
      return { measures: measures(world), offerId: seen.offerId };
    case 'approve':
      return pending?.offer === undefined ? {} : { digest: pending.offer.digest };
    case 'accept':
      return { ...seen, ...(agreement === undefined ? {} : { replaces: agreement.offer.id }) };
    case 'confirm-oral':
      return seen;
    case 'refuse':
    case 'propose-refusal':
      return { code: world.of(REFUSALS), ...note };
    case 'object':
    case 'complain':
    case 'extend-complaint':
      return note;
    case 'answer-objection':
      return { corrected: true, ...note };
    case 'answer-complaint':
      return { upheld: true, ...note };
    case 'sell':
      return { to: '示例资产管理公司' };
    case 'log-call': {
      const purpose = world.of(['service', 'collection']);
      return {
        direction: world.of(['in', 'out']),
        purpose,
        outcome: world.of(['connected', 'unanswered']),
      };
    }
    case 'log-letter':
      return { direction: 'in', receivedOn: formatDay(world.today), summary: '来信' };
    case 'reassign':
      return { owner: world.of(AGENTS), reason: '换人' };
    default:
      return {};
  }
}

/** Somebody who may give a command as the table has it; now and then somebody else. */
function giverOf(world: World, kind: DeskMove, { loan }: Acknowledged, view: View): string {
  if (world.next() < 0.06) return world.of([...AGENTS, ...APPROVERS, ...PEOPLE, 'auditor-01']);
  const by = world.of(MOVES[kind].by.filter((one) => one !== 'program'));
  if (kind === 'accept') return view.state === 'countered' ? ownerOf(world, view) : loan.person;
  if (by === 'borrower') return loan.person;
  if (by === 'agent') return ownerOf(world, view);
  const others = APPROVERS.filter((one) => one !== view.pending?.by);
  return kind.startsWith('propose') ? ownerOf(world, view) : world.of(others);
}
const ownerOf = (world: World, { owner }: View): string => owner?.id ?? world.of(AGENTS);

/** What can be paid a month: mostly less than the contract asks and enough for a plan, now and then far more or nothing like it. */
function shareOf(world: World, { yuan, rows }: Loan): string {
  if (world.next() < 0.2) return world.of(['9000.00', '300.00']);
  const share = rows === 1 ? (yuan / world.of([6, 9, 12])) * 1.2 : (yuan / rows) * 0.75;
  return `${Math.ceil(share) + 20}.00`;
}

export async function openStep(world: World): Promise<Told> {
  const free = world.loans.filter((loan) => !world.cases.some((one) => one.loan === loan));
  const loan = world.of(free.length > 0 ? free : world.loans);
  const isApp = world.next() < 0.75;
  const who = isApp ? loan.person : world.of(AGENTS);
  const request = {
    reason: 'unemployment',
    share: shareOf(world, loan),
  };
  const body = isApp
    ? { loan: loan.no, channel: 'app', request, shown: SHOWN }
    : { loan: loan.no, channel: 'phone', request };
  const answer = await delivered(world, world.wish(who, 'POST', '/v1/cases', { body }));
  mustBeKnown(answer, 'open');
  const { id } = answer.body;
  if (answer.status < 300 && id !== undefined) {
    const told: Acknowledged = { id, loan, heads: [], moves: [], grants: new Map() };
    world.cases.push(told);
    heard(told, 'open', who, answer);
  }
  return `open ${loan.no} ${codeOf(answer)}`;
}

export async function caseStep(world: World): Promise<Told> {
  // Two cases of all are told mostly, so that some come far.
  const told = world.of(world.next() < 0.7 ? world.cases.slice(-2) : world.cases);
  const view = await seenBy(world, told.id);
  const kind = world.next() < 0.9 ? world.of(USUAL[view.state] ?? ALL) : world.of(ALL);
  const who = giverOf(world, kind, told, view);
  const version = world.next() < 0.94 ? view.version : world.whole(0, view.version + 1);
  const body = await bodyOf(world, kind, told.id, view);
  const url = `/v1/cases/${told.id}/commands/${kind}`;
  const wish = world.wish(who, 'POST', url, { body, version });
  const what = `${told.loan.no} ${view.state} ${kind} by ${who}`;
  if (world.next() < 0.04) {
    world.late.push({ wish, told, kind });
    return `${what} comes later`;
  }
  const answer = await delivered(world, wish);
  mustBeKnown(answer, what);
  heard(told, kind, who, answer);
  if (answer.status < 300 && version !== view.version)
    throw new Error(`C3 ${what}: version ${version} of ${view.version}`);
  return `${what} ${codeOf(answer)} ${answer.body.state ?? ''}`;
}

/** Two people of whom each saw the same case: at most one of them changes it. */
export async function raceStep(world: World): Promise<Told> {
  const told = world.of(world.cases);
  const view = await seenBy(world, told.id);
  const { version } = view;
  const wishes: (readonly [DeskMove, Wish])[] = [];
  for (let k = 0; k < 3; k += 1) {
    const kind = world.of(USUAL[view.state] ?? ALL);
    const who = giverOf(world, kind, told, view);
    const body = await bodyOf(world, kind, told.id, view);
    wishes.push([
      kind,
      world.wish(who, 'POST', `/v1/cases/${told.id}/commands/${kind}`, { body, version }),
    ]);
  }
  const answers = await world.together(wishes.map(([, wish]) => wish));
  answers.forEach((answer, k) => {
    const [kind, wish] = wishes[k] as readonly [DeskMove, Wish];
    mustBeKnown(answer, `race ${kind}`);
    heard(told, kind, wish.who, answer);
  });
  const won = answers.filter(({ status }) => status < 300);
  if (won.length > 1)
    throw new Error(`C3 ${won.length} of one version: ${JSON.stringify(answers)}`);
  return `race ${told.loan.no} ${view.state} ${wishes.map(([kind]) => kind).join()} ${answers.map(codeOf).join()}`;
}

export async function lateStep(world: World): Promise<Told> {
  const found = world.late.shift();
  if (found === undefined) return 'nothing is late';
  const { wish, told, kind } = found;
  const answer = await world.send(wish);
  mustBeKnown(answer, `late ${kind}`);
  heard(told, kind, wish.who, answer);
  return `late ${kind} ${codeOf(answer)}`;
}
