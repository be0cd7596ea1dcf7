import { formatDay, later, parseDay, type Day } from '@forbear/money';
import {
  enterBook,
  openBook,
  STAGE_NAMES,
  type CaseCommand,
  type StageName,
} from '@forbear/negotiation';
import { must, present } from '@forbear/problem';
import { ROADS } from '@forbear/testkit/roads';
import { caseOf } from './situation/case-of.ts';
import { situationOf } from './situation/from-records.ts';
import { PEOPLE } from './person.fixture.ts';
import { VERSION, type Kept } from './store/record.ts';

// Every screen of the app in every state it can show, as data: the gallery takes its pictures of them,
// and the tests of accessibility walk through them.

/** Who holds the device. */
export type Who = keyof typeof PEOPLE;

/** One state: whose device, on which day, how far the talk about 花呗 is, and where. */
export type State = {
  readonly name: string;
  readonly who: Who;
  readonly at: string;
  readonly day: string;
  readonly stage?: StageName;
  /** What is pressed once the page stands; the page's own button where it says `foot`. */
  readonly press?: readonly string[];
};

const day = (text: string): Day => must(parseDay(text));

/** What was written beside what was said: five instalments, and nothing about collection. */
const WRITTEN = '第1期 2026-11-10 1672.00元，共5期，合计8360.00元。';

/** The way into a stage; a text that came has words, as the app enters it. */
const roadTo = (stage: StageName): readonly CaseCommand[] =>
  ROADS[stage].map((one) =>
    stage === 'confirming' && one.kind === 'text-arrives' ? { ...one, text: WRITTEN } : one,
  );

/** The case of 花呗 in a stage, entered by the engine itself. */
function caseIn(stage: StageName, records: readonly Kept[], on: string): Kept {
  const { borrower } = caseOf(situationOf(records, day(on)).situation);
  const { book, refused } = enterBook(
    openBook(borrower),
    roadTo(stage).map((command) => ({ debt: 'huabei', command })),
  );
  const record = book.records.get('huabei');
  if (refused.length > 0 || record === undefined)
    throw new Error(`${stage}: ${JSON.stringify(refused)}`);
  const { start, events } = record;
  return { kind: 'case', id: 'huabei', rev: 1, body: { start, events } };
}

/** What lies in the database of a device in a state. `now` is the clock of the device, for what was deleted. */
export function keptIn({ who, stage }: Omit<State, 'name'>, now: number): readonly object[] {
  const records: readonly Kept[] = PEOPLE[who];
  const cases = stage === undefined ? [] : [caseIn(stage, records, '2026-11-05')];
  return [...records, ...cases].map(({ gone, ...one }) => ({
    ...one,
    version: VERSION,
    key: `${one.kind}/${one.id}`,
    ...(gone === undefined ? {} : { gone: now - gone }),
  }));
}

/** The day on which a stage stands: that of its last entry. */
const lastDay = (stage: StageName): string =>
  formatDay(ROADS[stage].reduce((last, { on }) => later(last, on), day('2026-11-05')));

const on = (day: string, who: Who, list: Readonly<Record<string, string>>): readonly State[] =>
  Object.entries(list).map(([name, at]) => ({ name: `${who}-${name}`, who, at, day }));

/** A page as it stands after its button was pressed with nothing filled in. */
const pressed = (states: readonly State[]): readonly State[] =>
  states.map((one) => ({ ...one, name: `${one.name}-faults`, press: ['.foot .primary'] }));

const staged = (name: string, stage: StageName, at: string, press?: readonly string[]): State => ({
  ...{ name: `stage-${stage}-${name}`, who: 'zhang', stage, at, day: lastDay(stage) },
  ...present({ press }),
});

const NOBODY = {
  welcome: '/',
  urgent: '/urgent',
  hold: '/hold',
  letters: '/letters',
  debts: '/debts',
  income: '/income',
  spending: '/spending',
  happened: '/happened',
  answers: '/answers',
  plan: '/plan',
  rights: '/rights',
  after: '/after',
  proofs: '/proofs',
  'hand-over': '/hand-over',
  genuine: '/genuine',
  help: '/help',
  bills: '/bills',
  report: '/report',
  settings: '/settings',
  passphrase: '/passphrase',
  backup: '/backup',
  shared: '/shared',
  examples: '/examples',
  'example-plan': '/example/xiaoli/plan',
  'example-chat': '/example/xiaoli/talk/jiebei',
  'example-practice': '/example/xiaoli/practice/jiebei',
  nowhere: '/nowhere/at/all',
  'no-debt': '/case/none',
};

const OF_ZHANG = {
  home: '/',
  hold: '/hold',
  debts: '/debts',
  debt: '/debt/huabei',
  later: '/debt/huabei/later',
  income: '/income',
  spending: '/spending',
  happened: '/happened',
  answers: '/answers',
  plan: '/plan',
  ways: '/plan/ways',
  why: '/plan/why',
  rights: '/rights',
  chat: '/talk/huabei',
  phone: '/talk/huabei?way=phone',
  letter: '/talk/huabei?way=letter',
  mail: '/talk/huabei?way=mail',
  call: '/talk/huabei/call',
  replies: '/talk/huabei/paper/replies',
  case: '/case/huabei',
  said: '/said/huabei',
  'said-offer': '/said/huabei/offer',
  'said-more': '/said/huabei/number+papers+no+bill',
  'said-court': '/said/huabei/court',
  contact: '/contact/huabei',
  practice: '/practice/huabei',
  desk: '/desk/huabei',
  proofs: '/proofs',
  'hand-over': '/hand-over',
};

const OF_CHEN = {
  home: '/',
  debts: '/debts',
  card: '/debt/card',
  friend: '/debt/friend',
  'loan-later': '/debt/jiebei/later',
  answers: '/answers',
  plan: '/plan',
  ways: '/plan/ways',
  why: '/plan/why',
  rights: '/rights',
  letter: '/talk/card?way=letter',
  friend_chat: '/talk/friend',
  jintiao: '/case/jintiao',
};

/** Pages of a talk that belong to one of its stages. */
const STAGED: readonly State[] = [
  staged('offer', 'offered', '/case/huabei/offer'),
  staged('offer', 'countered', '/case/huabei/offer'),
  staged('agreement', 'agreed_orally', '/case/huabei/agreement'),
  staged('agreement', 'confirming', '/case/huabei/agreement'),
  staged('agreement', 'active', '/case/huabei/agreement'),
  staged('paid', 'active', '/case/huabei/paid'),
  staged('after', 'active', '/after'),
  staged('home', 'active', '/'),
  staged('plan', 'active', '/plan'),
  staged('after', 'settled', '/after'),
  staged('home', 'settled', '/'),
  staged('home', 'requested', '/'),
  staged('reminder', 'requested', '/talk/huabei/paper/reminder'),
  staged('counter', 'offered', '/talk/huabei/paper/counter-offer'),
  staged('make-good', 'at_risk', '/talk/huabei/paper/make-good'),
  staged('objection', 'lender_deviates', '/talk/huabei/paper/objection'),
  staged('complaint', 'refused', '/talk/huabei/paper/lender-complaint'),
  staged('authority', 'complained', '/talk/huabei/paper/regulator-complaint'),
  staged('mediation', 'complained', '/talk/huabei/paper/mediation-request'),
  staged('order', 'legal', '/talk/huabei/paper/payment-order-objection'),
  staged('legal-aid', 'legal', '/talk/huabei/paper/legal-brief'),
  staged('sold', 'sold', '/talk/huabei/paper/assignment-proof'),
  staged('proof', 'settled', '/talk/huabei/paper/settlement-proof'),
];

const EVENING = '2026-11-05';

/** All states, in the order of the road. */
export const STATES: readonly State[] = [
  ...on(EVENING, 'nobody', NOBODY),
  ...pressed(on(EVENING, 'nobody', { urgent: '/urgent', happened: '/happened' })),
  ...on(EVENING, 'begun', { home: '/', answers: '/answers', plan: '/plan', debt: '/debt/huabei' }),
  ...pressed(on(EVENING, 'begun', { debt: '/debt/huabei' })),
  ...on(EVENING, 'zhang', OF_ZHANG),
  ...pressed(on(EVENING, 'zhang', { 'said-offer': '/said/huabei/offer', said: '/said/huabei' })),
  ...pressed(on(EVENING, 'zhang', { contact: '/contact/huabei' })),
  ...STAGE_NAMES.filter((stage) => stage !== 'noted').map((stage) =>
    staged('case', stage, '/case/huabei'),
  ),
  ...STAGED,
  ...on('2026-11-20', 'chen', OF_CHEN),
  ...on('2026-11-20', 'poor', { plan: '/plan', why: '/plan/why', letter: '/talk/d2', home: '/' }),
  ...on('2026-11-20', 'vague', {
    ...{ answers: '/answers', plan: '/plan', ways: '/plan/ways', rights: '/rights' },
    letter: '/talk/loan?way=letter',
  }),
  ...on(EVENING, 'old', { first: '/talk/huabei', case: '/case/huabei', plan: '/plan' }),
  ...on(EVENING, 'unwell', { home: '/', plan: '/plan' }),
  ...on(EVENING, 'young', { home: '/', plan: '/plan', chat: '/talk/huabei' }),
  ...on(EVENING, 'deleted', { settings: '/settings', debts: '/debts', plan: '/plan' }),
];

/** The six pictures of the README, by the state that each shows. */
export const OF_README: Readonly<Record<string, string>> = {
  '1-debt': 'zhang-debt',
  '2-plan': 'chen-plan',
  '3-chat': 'zhang-chat',
  '4-offer': 'stage-countered-offer',
  '5-written': 'stage-confirming-agreement',
  '6-home': 'stage-active-home',
};
