import { addDays, dayOf } from '@forbear/money';
import { DEMO_BOOK, type DeskClock, type Policy } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import {
  decideCase,
  evolved,
  NO_CASE,
  type DeskCase,
  type DeskCommand,
  type DeskMove,
  type DeskOffer,
  type DeskRules,
  type DeskState,
  type Giver,
} from '../index.ts';

export const DAY = dayOf(2026, 11, 5);
export const AT = 1_793_836_800_000;
export const RULES: DeskRules = {
  policy: DEMO_BOOK.policies[0] as Policy,
  clock: DEMO_BOOK.clocks[0] as DeskClock,
};
export const AGENT = { id: 'agent-a', roles: ['agent'] } as const;
export const OTHER = { id: 'agent-b', roles: ['agent'] } as const;
export const ONE = { id: 'approver-1', roles: ['approver'], level: 1 } as const;
export const TWO = { id: 'approver-2', roles: ['approver'], level: 2 } as const;
export const staff = (who: typeof AGENT | typeof ONE | typeof TWO | typeof OTHER): Giver => ({
  by: 'staff',
  who,
});
export const PERSON: Giver = { by: 'borrower', id: 'person' };
export const PROGRAM: Giver = { by: 'program', id: 'clock' };
export const GIVERS: Readonly<Record<string, Giver>> = {
  agent: staff(AGENT),
  'other agent': staff(OTHER),
  approver: staff(ONE),
  'level 2': staff(TWO),
  auditor: { by: 'staff', who: { id: 'auditor', roles: ['auditor'] } },
  admin: { by: 'staff', who: { id: 'admin', roles: ['admin'] } },
  borrower: PERSON,
  program: PROGRAM,
};

export const offer = (id: string, more: Partial<DeskOffer> = {}): DeskOffer => ({
  id,
  digest: `digest of ${id}`,
  by: 'desk',
  until: addDays(DAY, 7),
  level: 'agent',
  second: false,
  ...more,
});

export type Said = Partial<Omit<DeskCommand, 'kind'>>;

export const decided = (state: DeskCase, kind: DeskMove, giver: Giver, more: Said = {}) =>
  decideCase(
    state,
    { kind, at: state.at === 0 ? AT : state.at, on: DAY, version: state.version, ...more },
    giver,
    RULES,
  );

export const codeOf = (state: DeskCase, kind: DeskMove, giver: Giver, more: Said = {}): string => {
  const found = decided(state, kind, giver, more);
  return found.ok ? found.value.to : found.problem.code;
};

export const step = (state: DeskCase, kind: DeskMove, giver: Giver, more: Said = {}): DeskCase =>
  evolved(state, must(decided(state, kind, giver, more)), RULES);

export type Turn = readonly [DeskMove, Giver, Said?];
export const walk = (turns: readonly Turn[], from: DeskCase = NO_CASE): DeskCase =>
  turns.reduce((state, [kind, giver, more]) => step(state, kind, giver, more), from);

export const agent = staff(AGENT);
export const REVIEW = walk([
  ['open', agent],
  ['finish-intake', PERSON],
  ['take', agent],
]);
export const accepts = (one: DeskOffer): Said => ({ offerId: one.id, digest: one.digest });
export const FIRST = offer('C1#1');
export const COUNTER = offer('C1#2', { by: 'borrower', answers: 'C1#1' });
export const SIX = offer('C1#3', { level: 'approver1', answers: 'C1#2' });
export const OFFERED = walk([['offer', agent, { offer: FIRST }]], REVIEW);
export const COUNTERED = walk([['counter', PERSON, { offer: COUNTER }]], OFFERED);
export const APPROVAL = walk([['propose', agent, { offer: SIX }]], COUNTERED);
export const SECOND_OFFER = walk([['approve', staff(ONE), { digest: SIX.digest }]], APPROVAL);
export const CONFIRMING = walk(
  [
    ['accept', PERSON, accepts(SIX)],
    ['send-text', agent],
  ],
  SECOND_OFFER,
);
export const KEEPING = walk([['accept', PERSON, accepts(SIX)]], CONFIRMING);

/** A case in each state, as it comes about. */
export const IN: Readonly<Record<DeskState, DeskCase>> = {
  none: NO_CASE,
  intake: walk([['open', agent]]),
  received: walk([
    ['open', agent],
    ['finish-intake', PERSON],
  ]),
  papers: walk([['ask-papers', agent]], REVIEW),
  review: REVIEW,
  approval: APPROVAL,
  offered: OFFERED,
  countered: COUNTERED,
  oral: walk([['confirm-oral', agent]], OFFERED),
  confirming: CONFIRMING,
  keeping: KEEPING,
  late: walk([['miss', PROGRAM]], KEEPING),
  broken: walk(
    [
      ['miss', PROGRAM],
      ['propose-end', agent],
      ['end', staff(ONE), { on: addDays(DAY, 7) }],
    ],
    KEEPING,
  ),
  refused: walk([['refuse', agent, { code: 'POLICY_LIMIT' }]], REVIEW),
  complaint: walk([['complain', PERSON]], REVIEW),
  legal: walk([['court', staff(ONE)]], { ...REVIEW, pending: { what: 'close', by: 'agent-b' } }),
  sold: walk([['sell', staff(ONE)]], { ...REVIEW, pending: { what: 'close', by: 'agent-b' } }),
  paused: walk([['pause', PERSON]], REVIEW),
  settled: walk([['settle', PROGRAM]], KEEPING),
  closed: walk(
    [
      ['settle', PROGRAM],
      ['send-proof', agent],
      ['close', agent],
    ],
    KEEPING,
  ),
  withdrawn: walk([['withdraw', PERSON]], REVIEW),
};

export const FULL = (state: DeskCase): Said => ({
  offer: offer('C1#9', state.open === undefined ? {} : { answers: state.open.id }),
  offerId: state.open?.id ?? '',
  digest: state.pending?.offer?.digest ?? state.open?.digest ?? '',
  level: 'agent',
  second: false,
});
