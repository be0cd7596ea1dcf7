import { addDays, dayOf, fen } from '@forbear/money';
import { DEMO_BOOK, EVENT_KINDS, type DeskClock, type Policy } from '@forbear/negotiation';
import { catalogue, DESK_STATUS, must, type ProblemCode } from '@forbear/problem';
import { golden, runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contactFault,
  deadlinesOfDesk,
  decideCase,
  DESK_ACTIONS,
  DESK_MOVES,
  DESK_ROLES,
  DESK_STATE_NAMES,
  evolved,
  foldCase,
  isCollectionStopped,
  mayDo,
  NO_CASE,
  ROLE_TABLE,
  rolesTogether,
  toldAs,
  type DeskCase,
  type DeskCommand,
  type DeskEvent,
  type DeskMove,
  type DeskOffer,
  type DeskRules,
  type DeskState,
  type Giver,
} from '../index.ts';
import { moveRow } from './move.ts';

const DAY = dayOf(2026, 11, 5);
const AT = 1_793_836_800_000;
const RULES: DeskRules = {
  policy: DEMO_BOOK.policies[0] as Policy,
  clock: DEMO_BOOK.clocks[0] as DeskClock,
};
const AGENT = { id: 'agent-a', roles: ['agent'] } as const;
const OTHER = { id: 'agent-b', roles: ['agent'] } as const;
const ONE = { id: 'approver-1', roles: ['approver'], level: 1 } as const;
const TWO = { id: 'approver-2', roles: ['approver'], level: 2 } as const;
const staff = (who: typeof AGENT | typeof ONE | typeof TWO | typeof OTHER): Giver => ({
  by: 'staff',
  who,
});
const PERSON: Giver = { by: 'borrower', id: 'person' };
const PROGRAM: Giver = { by: 'program', id: 'clock' };
const GIVERS: Readonly<Record<string, Giver>> = {
  agent: staff(AGENT),
  'other agent': staff(OTHER),
  approver: staff(ONE),
  'level 2': staff(TWO),
  auditor: { by: 'staff', who: { id: 'auditor', roles: ['auditor'] } },
  admin: { by: 'staff', who: { id: 'admin', roles: ['admin'] } },
  borrower: PERSON,
  program: PROGRAM,
};

const offer = (id: string, more: Partial<DeskOffer> = {}): DeskOffer => ({
  id,
  digest: `digest of ${id}`,
  by: 'desk',
  until: addDays(DAY, 7),
  level: 'agent',
  second: false,
  ...more,
});

type Said = Partial<Omit<DeskCommand, 'kind'>>;

const decided = (state: DeskCase, kind: DeskMove, giver: Giver, more: Said = {}) =>
  decideCase(
    state,
    { kind, at: state.at === 0 ? AT : state.at, on: DAY, version: state.version, ...more },
    giver,
    RULES,
  );

const codeOf = (state: DeskCase, kind: DeskMove, giver: Giver, more: Said = {}): string => {
  const found = decided(state, kind, giver, more);
  return found.ok ? found.value.to : found.problem.code;
};

const step = (state: DeskCase, kind: DeskMove, giver: Giver, more: Said = {}): DeskCase =>
  evolved(state, must(decided(state, kind, giver, more)), RULES);

type Turn = readonly [DeskMove, Giver, Said?];
const walk = (turns: readonly Turn[], from: DeskCase = NO_CASE): DeskCase =>
  turns.reduce((state, [kind, giver, more]) => step(state, kind, giver, more), from);

const agent = staff(AGENT);
const REVIEW = walk([
  ['open', agent],
  ['finish-intake', PERSON],
  ['take', agent],
]);
const accepts = (one: DeskOffer): Said => ({ offerId: one.id, digest: one.digest });
const FIRST = offer('C1#1');
const COUNTER = offer('C1#2', { by: 'borrower', answers: 'C1#1' });
const SIX = offer('C1#3', { level: 'approver1', answers: 'C1#2' });
const OFFERED = walk([['offer', agent, { offer: FIRST }]], REVIEW);
const COUNTERED = walk([['counter', PERSON, { offer: COUNTER }]], OFFERED);
const APPROVAL = walk([['propose', agent, { offer: SIX }]], COUNTERED);
const SECOND_OFFER = walk([['approve', staff(ONE), { digest: SIX.digest }]], APPROVAL);
const CONFIRMING = walk(
  [
    ['accept', PERSON, accepts(SIX)],
    ['send-text', agent],
  ],
  SECOND_OFFER,
);
const KEEPING = walk([['accept', PERSON, accepts(SIX)]], CONFIRMING);

describe('the role table', () => {
  test('role × action × scope, to be read', () => {
    const name = (role: (typeof DESK_ROLES)[number]) => ({
      id: role,
      roles: [role],
      level: 2 as const,
    });
    const lines = DESK_ACTIONS.flatMap((action) => [
      `${action}: ${ROLE_TABLE[action].zh} / ${ROLE_TABLE[action].en}`,
      ...DESK_ROLES.map((role) => {
        const own = mayDo(name(role), action, { owner: role });
        const desk = mayDo(name(role), action, { owner: 'somebody' });
        const second = mayDo(name(role), action, { owner: 'somebody', preparedBy: 'somebody' });
        const mine = mayDo(name(role), action, { owner: role, preparedBy: role });
        return `  ${role}: own case ${own ?? '-'}, other case ${desk ?? '-'}, prepared by another ${second ?? '-'}, by oneself ${mine ?? '-'}`;
      }),
    ]);
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('desk/roles.txt', text));
  });

  test('C8: nobody decides what they prepared', () => {
    for (const action of DESK_ACTIONS)
      for (const role of ['agent', 'approver'] as const) {
        const may = mayDo({ id: 'x', roles: [role], level: 2 }, action, {
          owner: 'x',
          preparedBy: 'x',
        });
        if (ROLE_TABLE[action].may.approver === 'second' && ROLE_TABLE[action].may[role] !== 'own')
          expect(may).not.toBe('decides');
      }
  });

  test.each([
    [['auditor', 'agent'], 'ROLES_TOGETHER'],
    [['admin', 'approver'], 'ROLES_TOGETHER'],
    [[], 'ROLES_TOGETHER'],
    [['agent', 'approver'], 'ok'],
    [['admin', 'agent'], 'ok'],
  ] as const)('%j: %s', (roles, wanted) => {
    const found = rolesTogether(roles);
    expect(found.ok ? 'ok' : found.problem.code).toBe(wanted);
  });

  test('a policy needs an approver of level 2', () => {
    const scope = { preparedBy: 'somebody' };
    expect(mayDo(ONE, 'publish-policy', scope)).toBeUndefined();
    expect(mayDo(TWO, 'publish-policy', scope)).toBe('decides');
  });
});

/** A case in each state, as it comes about. */
const IN: Readonly<Record<DeskState, DeskCase>> = {
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

const FULL = (state: DeskCase): Said => ({
  offer: offer('C1#9', state.open === undefined ? {} : { answers: state.open.id }),
  offerId: state.open?.id ?? '',
  digest: state.pending?.offer?.digest ?? state.open?.digest ?? '',
  level: 'agent',
  second: false,
});

describe('a desk’s case', () => {
  test('C1: every state × command × giver is decided, to be read', () => {
    const lines: string[] = [];
    for (const name of DESK_STATE_NAMES) {
      const state = IN[name];
      expect(state.state).toBe(name);
      lines.push(name);
      for (const kind of DESK_MOVES) {
        const by = Object.entries(GIVERS).map(
          ([who, giver]) => [who, codeOf(state, kind, giver, FULL(state))] as const,
        );
        const told = by.filter(([, code]) => code !== 'ILLEGAL_MOVE' && code !== 'ROLE_FORBIDDEN');
        for (const [, code] of by)
          expect(code in catalogue || (DESK_STATE_NAMES as readonly string[]).includes(code)).toBe(
            true,
          );
        if (!moveRow(kind).from.includes(name)) expect(told).toEqual([]);
        if (told.length > 0)
          lines.push(`  ${kind}: ${told.map(([who, code]) => `${who} ${code}`).join(', ')}`);
      }
    }
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('desk/moves.txt', text));
  });

  test('auditor and admin move nothing anywhere', () => {
    for (const name of DESK_STATE_NAMES)
      for (const kind of DESK_MOVES)
        for (const who of ['auditor', 'admin'] as const)
          expect(codeOf(IN[name], kind, GIVERS[who] as Giver, FULL(IN[name]))).toBe(
            'ROLE_FORBIDDEN',
          );
  });

  test('C4: what is closed absorbs', () => {
    for (const kind of DESK_MOVES)
      for (const giver of Object.values(GIVERS))
        expect(decided(IN.closed, kind, giver, FULL(IN.closed)).ok).toBe(false);
  });

  test('小张 by written application: three do not fit, six are approved by another, accepted, kept', () => {
    expect(KEEPING).toMatchObject({ state: 'keeping', agreement: { offer: { id: 'C1#3' } } });
    expect(KEEPING.open).toBeUndefined();
  });

  test.each<[string, DeskCase, DeskMove, Giver, Said, string]>([
    ['C3: an old version', REVIEW, 'offer', agent, { offer: FIRST, version: 1 }, 'STALE_VERSION'],
    [
      'H6: time that runs back',
      REVIEW,
      'offer',
      agent,
      { offer: FIRST, at: AT - 1 },
      'EVENT_ORDER',
    ],
    [
      'above the agent’s level',
      REVIEW,
      'offer',
      agent,
      { offer: offer('x', { level: 'approver1' }) },
      'LEVEL_TOO_LOW',
    ],
    [
      'a waiver at any level',
      REVIEW,
      'offer',
      agent,
      { offer: offer('x', { second: true }) },
      'LEVEL_TOO_LOW',
    ],
    [
      'above what was shown as affordable',
      REVIEW,
      'offer',
      agent,
      { offer: offer('x', { most: fen(2), affordable: fen(1) }) },
      'PLAN_NOT_AFFORDABLE',
    ],
    [
      'two days to accept',
      REVIEW,
      'offer',
      agent,
      { offer: offer('x', { until: addDays(DAY, 2) }) },
      'POLICY_LIMIT',
    ],
    [
      'three days to accept',
      REVIEW,
      'offer',
      agent,
      { offer: offer('x', { until: addDays(DAY, 3) }) },
      'offered',
    ],
    [
      'a second list of papers',
      walk(
        [
          ['ask-papers', agent],
          ['receive-paper', PERSON],
        ],
        REVIEW,
      ),
      'ask-papers',
      agent,
      {},
      'PAPERS_ASKED',
    ],
    [
      'more time for papers, twice',
      walk([['extend-papers', PERSON]], IN.papers),
      'extend-papers',
      PERSON,
      {},
      'PAPERS_ASKED',
    ],
    [
      'C5: a counter to another offer',
      OFFERED,
      'counter',
      PERSON,
      { offer: offer('x', { answers: 'C1#0' }) },
      'OFFER_CLOSED',
    ],
    [
      'a counter with the same figures',
      OFFERED,
      'counter',
      PERSON,
      { offer: offer('x', { answers: 'C1#1', digest: FIRST.digest }) },
      'SAME_FIGURES',
    ],
    [
      'C8: the proposer approves',
      walk([['propose', staff(ONE), { offer: SIX }]], { ...COUNTERED, owner: 'approver-1' }),
      'approve',
      staff(ONE),
      { digest: SIX.digest },
      'APPROVER_IS_PROPOSER',
    ],
    [
      'four eyes on another digest',
      APPROVAL,
      'approve',
      staff(ONE),
      { digest: 'other' },
      'TERMS_MISMATCH',
    ],
    [
      'an approver below the level',
      walk([['propose', agent, { offer: { ...SIX, level: 'approver2' } }]], COUNTERED),
      'approve',
      staff(ONE),
      { digest: SIX.digest },
      'LEVEL_TOO_LOW',
    ],
    [
      'C6: another digest is accepted',
      CONFIRMING,
      'accept',
      PERSON,
      { offerId: SIX.id, digest: 'other' },
      'TERMS_MISMATCH',
    ],
    [
      'C6: another offer is accepted',
      CONFIRMING,
      'accept',
      PERSON,
      { offerId: 'C1#1', digest: SIX.digest },
      'OFFER_CLOSED',
    ],
    [
      'C7: after its last day',
      CONFIRMING,
      'accept',
      PERSON,
      { ...accepts(SIX), on: addDays(DAY, 8) },
      'OFFER_EXPIRED',
    ],
    [
      'on its last day',
      CONFIRMING,
      'accept',
      PERSON,
      { ...accepts(SIX), on: addDays(DAY, 7) },
      'keeping',
    ],
    ['the desk accepts its own offer', OFFERED, 'accept', agent, accepts(FIRST), 'ROLE_FORBIDDEN'],
    [
      'silence is no acceptance: an offer expires after its day only',
      OFFERED,
      'expire',
      PROGRAM,
      { on: addDays(DAY, 7) },
      'ILLEGAL_MOVE',
    ],
    [
      'an offer that nobody answered',
      OFFERED,
      'expire',
      PROGRAM,
      { on: addDays(DAY, 8) },
      'review',
    ],
    [
      'a counter-offer whose level nobody found',
      COUNTERED,
      'accept',
      agent,
      accepts(COUNTER),
      'LEVEL_TOO_LOW',
    ],
    [
      'a counter-offer above the agent’s level',
      COUNTERED,
      'accept',
      agent,
      { ...accepts(COUNTER), level: 'approver1', second: false },
      'LEVEL_TOO_LOW',
    ],
    [
      'a counter-offer within it',
      COUNTERED,
      'accept',
      agent,
      { ...accepts(COUNTER), level: 'agent', second: false },
      'oral',
    ],
    [
      'undo in the last millisecond',
      KEEPING,
      'undo',
      PERSON,
      { at: AT + 24 * 3_600_000 },
      'review',
    ],
    [
      'undo a millisecond later',
      KEEPING,
      'undo',
      PERSON,
      { at: AT + 24 * 3_600_000 + 1 },
      'UNDO_OVER',
    ],
    [
      'G3: a second agreement beside a live one',
      { ...CONFIRMING, agreement: { offer: FIRST, at: AT, on: DAY } },
      'accept',
      PERSON,
      accepts(SIX),
      'AGREEMENT_LIVE',
    ],
    [
      'G4: one that names the old',
      { ...CONFIRMING, agreement: { offer: FIRST, at: AT, on: DAY } },
      'accept',
      PERSON,
      { ...accepts(SIX), replaces: FIRST.id },
      'keeping',
    ],
    [
      'an ending before its notice is over',
      walk([['propose-end', agent]], IN.late),
      'end',
      staff(ONE),
      { on: addDays(DAY, 6) },
      'POLICY_LIMIT',
    ],
    ['an ending that nobody proposed', IN.late, 'end', staff(ONE), {}, 'ROLE_FORBIDDEN'],
    ['closed unpaid by one person', IN.refused, 'close', agent, {}, 'LEVEL_TOO_LOW'],
    ['settled without proof', IN.settled, 'close', agent, {}, 'ILLEGAL_MOVE'],
    ['somebody else’s case', REVIEW, 'offer', staff(OTHER), { offer: FIRST }, 'ROLE_FORBIDDEN'],
  ])('%s', (_, state, kind, giver, more, wanted) =>
    expect(codeOf(state, kind, giver, more)).toBe(wanted),
  );

  test('after three rounds an approver takes over', () => {
    let state = OFFERED;
    for (let k = 0; k < 3; k += 1) {
      state = step(state, 'counter', PERSON, {
        offer: offer(`b${k}`, { by: 'borrower', answers: state.open?.id ?? '' }),
      });
      const mine = offer(`d${k}`, { answers: state.open?.id ?? '' });
      if (k < 2) state = step(state, 'offer', agent, { offer: mine });
      else expect(codeOf(state, 'offer', agent, { offer: mine })).toBe('LEVEL_TOO_LOW');
    }
  });

  test('after an undo nothing is on the table and the seven days start anew', () => {
    const undone = walk([['undo', PERSON, { on: addDays(DAY, 1) }]], KEEPING);
    expect(undone).toMatchObject({ state: 'review', received: addDays(DAY, 1) });
    expect([undone.open, undone.agreement]).toEqual([undefined, undefined]);
  });

  test('G3: a new request that comes to nothing leaves the agreement as it was', () => {
    const again = walk([['ask-again', PERSON]], KEEPING);
    expect(again).toMatchObject({ state: 'received', agreement: { offer: { id: 'C1#3' } } });
    expect(walk([['withdraw', PERSON]], again).state).toBe('keeping');
    const looked = walk([['take', agent]], again);
    expect(walk([['refuse', agent]], looked).state).toBe('keeping');
    const proposed = walk([['propose-refusal', agent, { code: 'BROKEN_TWICE' }]], looked);
    expect(walk([['approve', staff(ONE)]], proposed).state).toBe('keeping');
  });

  test('a pause comes back to where it was', () => {
    for (const name of ['review', 'keeping', 'late', 'countered'] as const)
      expect(
        walk(
          [
            ['pause', PERSON],
            ['complain', PERSON],
            ['answer-complaint', agent],
          ],
          IN[name],
        ).state,
      ).toBe(name);
  });

  test('C2 C10: any commands leave a gapless history whose fold is the state', () => {
    const given = fc.tuple(
      fc.constantFrom(...DESK_MOVES),
      fc.constantFrom(...Object.values(GIVERS)),
      fc.nat(3),
    );
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), (turns) => {
        let state = NO_CASE;
        const events: DeskEvent[] = [];
        for (const [k, [kind, giver, days]] of turns.entries()) {
          const more = { ...FULL(state), on: addDays(DAY, days), at: Math.max(state.at, AT) + k };
          const found = decided(state, kind, giver, more);
          if (!found.ok) continue;
          events.push(found.value);
          state = evolved(state, found.value, RULES);
        }
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, k) => k + 1));
        expect(JSON.stringify(foldCase(events, RULES))).toBe(JSON.stringify(state));
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        if (state.state === 'keeping') expect(state.agreement).toBeDefined();
        if (state.state === 'offered') expect(state.open).toBeDefined();
      }),
      runs(0.2),
    );
  });

  test('what the borrower’s case is told are events of its own table', () => {
    for (const kind of DESK_MOVES)
      for (const name of moveRow(kind).from) {
        const event = toldAs(kind, name);
        if (event !== undefined) expect(EVENT_KINDS as readonly string[]).toContain(event);
      }
    expect(toldAs('accept', 'confirming')).toBe('text-equals');
    expect(toldAs('accept', 'countered')).toBe('lender-accepts');
    expect(toldAs('log-call', 'review')).toBeUndefined();
  });
});

describe('clocks', () => {
  test.each<[DeskState, readonly string[]]>([
    ['received', ['first-person +1', 'decision +7']],
    ['papers', ['papers +10']],
    ['review', ['decision +7']],
    ['approval', ['approval +1', 'decision +7']],
    ['offered', ['offer-ends +7']],
    ['countered', ['answer +5']],
    ['oral', ['text +1']],
    ['keeping', ['review +90']],
    ['late', ['cure +10']],
    ['refused', ['review-of-refusal +7']],
    ['settled', ['proof +5']],
    ['closed', []],
  ])('of %s, from Thursday 2026-11-05: %j', (name, wanted) => {
    const found = deadlinesOfDesk({ ...IN[name], since: DAY }, RULES);
    expect(found.map(({ what, on }) => `${what} +${on === 'unknown' ? '?' : on - DAY}`)).toEqual(
      wanted,
    );
  });

  test('days that papers took do not count for the decision; more time is ten days', () => {
    const asked = walk([['ask-papers', agent]], REVIEW);
    expect(deadlinesOfDesk(walk([['extend-papers', PERSON]], asked), RULES)[0]?.on).toBe(
      addDays(DAY, 20),
    );
    const back = walk([['receive-paper', PERSON, { on: addDays(DAY, 4) }]], asked);
    expect(deadlinesOfDesk(back, RULES)[0]?.on).toBe(addDays(DAY, 11));
  });

  test('working days of a year whose holidays are not known are not told', () => {
    const late = { ...IN.countered, since: dayOf(2039, 1, 3) };
    expect(deadlinesOfDesk(late, RULES)[0]?.on).toBe('unknown');
  });
});

describe('conduct', () => {
  const none = { connectedCalls: 0, unansweredTries: 0, messages: 0, unansweredChatLines: 0 };
  const ask = (state: DeskState, time: string, more: object = {}, today: object = {}) =>
    contactFault(
      IN[state],
      { kind: 'call', purpose: 'service', time, answers: false, ...more },
      { ...none, ...today },
      RULES.clock,
    )?.code ?? 'ok';

  test('C11: collection rests from the request to its decision, and while an agreement is kept', () => {
    const stopped = DESK_STATE_NAMES.filter((name) => isCollectionStopped(IN[name]));
    expect(stopped).toEqual([
      'received',
      'papers',
      'review',
      'approval',
      'offered',
      'countered',
      'oral',
      'confirming',
      'keeping',
      'late',
      'complaint',
      'paused',
    ]);
    expect(ask('keeping', '10:00', { purpose: 'collection' })).toBe('COLLECTION_STOPPED');
    expect(ask('broken', '10:00', { purpose: 'collection' })).toBe('ok');
  });

  test.each([
    ['08:59', 'QUIET_HOURS'],
    ['09:00', 'ok'],
    ['19:59', 'ok'],
    ['20:00', 'QUIET_HOURS'],
  ])('at %s: %s', (time, wanted) => expect(ask('review', time)).toBe(wanted));

  test('the borrower’s safe hours are narrower, never wider', () => {
    const contact = { kind: 'call', purpose: 'service', time: '12:00', answers: false } as const;
    const at = (from: string, to: string, time: string) =>
      contactFault(IN.review, { ...contact, time }, none, RULES.clock, { from, to })?.code ?? 'ok';
    expect([
      at('18:00', '19:00', '12:00'),
      at('18:00', '19:00', '18:00'),
      at('06:00', '23:00', '21:00'),
    ]).toEqual(['QUIET_HOURS', 'ok', 'QUIET_HOURS']);
  });

  test.each([
    ['a second connected call', { kind: 'call' }, { connectedCalls: 1 }],
    ['a second try', { kind: 'call' }, { unansweredTries: 1 }],
    ['a second message', { kind: 'message' }, { messages: 1 }],
    ['a fourth chat line', { kind: 'chat-line' }, { unansweredChatLines: 3 }],
  ])('%s waits', (_, more, today) =>
    expect(ask('review', '10:00', more, today)).toBe('CONTACT_LIMIT'),
  );

  test('an answer in chat is free, at any hour and of any length', () => {
    expect(
      ask('keeping', '23:30', { kind: 'chat-line', answers: true }, { unansweredChatLines: 9 }),
    ).toBe('ok');
  });
});

test.each(
  Object.entries({
    403: 'ROLE_FORBIDDEN ROLES_TOGETHER APPROVER_IS_PROPOSER LEVEL_TOO_LOW',
    409: 'STALE_VERSION ILLEGAL_MOVE OFFER_CLOSED PAPERS_ASKED DUPLICATE_PAYMENT COLLECTION_STOPPED QUIET_HOURS CONTACT_LIMIT DAY_CLOSED DUPLICATE_FILE AGREEMENT_LIVE REVERSED_ALREADY',
    410: 'OFFER_EXPIRED UNDO_OVER',
    422: 'TERMS_MISMATCH POLICY_LIMIT LAW_LIMIT PLAN_NOT_AFFORDABLE POSITION_DIFFERS NOT_BALANCED SAME_FIGURES',
  }),
)('refusals answered with %s', (status, codes) => {
  const told = Object.entries(DESK_STATUS).filter(([, one]) => String(one) === status);
  expect(told.map(([code]) => code)).toEqual(codes.split(' '));
  for (const code of codes.split(' ')) expect(catalogue[code as ProblemCode]).toBeDefined();
});
