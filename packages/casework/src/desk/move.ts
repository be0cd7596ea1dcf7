import type { DeskAction } from './role.ts';
import { DESK_STATE_NAMES, type DeskState } from './state.ts';

/** Who gives a command. */
export type By = 'agent' | 'approver' | 'borrower' | 'program';

/** A move of the desk's case: from which states, to which, by whom; `stays` and `earlier` are no names of states. */
export type MoveRow = {
  readonly from: readonly DeskState[];
  readonly to: DeskState | 'stays' | 'earlier' | 'pending';
  readonly by: readonly By[];
  /** What of the role table a person of the desk needs for it. */
  readonly action: DeskAction;
  /** Events of the borrower’s case it stands for, by the state it is given in; `*` in every other. */
  readonly told: Readonly<Partial<Record<DeskState | '*', string>>>;
};

const LIVE = DESK_STATE_NAMES.filter(
  (one) => !['none', 'settled', 'closed', 'withdrawn'].includes(one),
);
/** States of a case whose agreement is not kept. */
const UNKEPT: readonly DeskState[] = [
  ...LIVE.filter((one) => one !== 'keeping' && one !== 'late'),
  'withdrawn',
];
const BEFORE_AGREEMENT = LIVE.filter(
  (one) =>
    !['keeping', 'late', 'broken', 'refused', 'complaint', 'legal', 'sold', 'paused'].includes(one),
);
const STAFF: readonly By[] = ['agent', 'approver'];
const FROM_BORROWER: readonly By[] = ['borrower', 'agent'];

const move = (
  from: readonly DeskState[],
  to: MoveRow['to'],
  by: readonly By[],
  action: DeskAction,
  told: MoveRow['told'] = {},
): MoveRow => ({ from, to, by, action, told });

/** Every command of a desk's case. What the borrower says by phone or letter is entered by an agent. */
export const MOVES = {
  open: move(['none'], 'intake', FROM_BORROWER, 'talk'),
  'finish-intake': move(['intake'], 'received', FROM_BORROWER, 'talk', { '*': 'request-taken' }),
  take: move(['received'], 'review', STAFF, 'talk', { '*': 'desk-begins-to-look' }),
  'ask-papers': move(['received', 'review'], 'papers', STAFF, 'talk', { '*': 'papers-asked' }),
  'extend-papers': move(['papers'], 'stays', FROM_BORROWER, 'talk'),
  'receive-paper': move(['papers'], 'review', FROM_BORROWER, 'talk', { '*': 'papers-sent' }),
  propose: move(['review', 'countered'], 'approval', STAFF, 'offer-above-level'),
  offer: move(['review', 'countered'], 'offered', ['agent'], 'offer-within-level', {
    '*': 'offer',
  }),
  approve: move(['approval'], 'pending', ['approver'], 'offer-above-level', { '*': 'offer' }),
  return: move(['approval'], 'review', ['approver'], 'offer-above-level'),
  counter: move(['offered'], 'countered', FROM_BORROWER, 'talk', { '*': 'does-not-fit' }),
  accept: move(
    ['offered', 'countered', 'confirming'],
    'pending',
    ['borrower', 'agent'],
    'offer-within-level',
    {
      offered: 'borrower-accepts',
      countered: 'lender-accepts',
      confirming: 'text-equals',
    },
  ),
  'confirm-oral': move(['offered'], 'oral', ['agent'], 'talk', { '*': 'borrower-accepts' }),
  'send-text': move(['oral'], 'confirming', STAFF, 'talk', { '*': 'text-arrives' }),
  expire: move(['offered', 'oral', 'confirming'], 'review', ['program'], 'talk', {
    '*': 'end-date-passed',
  }),
  /** Money has moved since the offer was drawn: its rows are not those of the loan any more. */
  overtake: move(['offered', 'oral', 'confirming'], 'review', ['program'], 'talk', {
    '*': 'offer-void',
  }),
  undo: move(['keeping'], 'review', ['borrower'], 'talk', { '*': 'undone' }),
  withdraw: move(BEFORE_AGREEMENT, 'withdrawn', FROM_BORROWER, 'talk', { '*': 'withdrawn' }),
  refuse: move(['review', 'countered'], 'refused', STAFF, 'talk', { '*': 'refused' }),
  'propose-refusal': move(['review', 'countered'], 'approval', STAFF, 'refuse-or-end'),
  'ask-review': move(['refused'], 'review', FROM_BORROWER, 'talk', { '*': 'desk-begins-to-look' }),
  'ask-again': move(
    ['keeping', 'late', 'broken', 'refused', 'withdrawn'],
    'received',
    FROM_BORROWER,
    'talk',
    { '*': 'request-taken' },
  ),
  match: move(['keeping'], 'stays', ['program'], 'book-money', { '*': 'instalment-matched' }),
  miss: move(['keeping'], 'late', ['program'], 'book-money', { '*': 'no-match' }),
  cure: move(['late'], 'keeping', ['program'], 'book-money', { '*': 'paid-late' }),
  'propose-end': move(['late'], 'stays', STAFF, 'refuse-or-end'),
  end: move(['late'], 'broken', ['approver'], 'refuse-or-end', { '*': 'lender-ends-agreement' }),
  settle: move(LIVE, 'settled', ['program'], 'book-money', { '*': 'paid-in-full' }),
  'send-proof': move(['settled'], 'stays', STAFF, 'talk', { '*': 'confirmation-stored' }),
  object: move(['keeping', 'late'], 'stays', FROM_BORROWER, 'talk', { '*': 'bill-differs' }),
  'answer-objection': move(['keeping', 'late'], 'stays', STAFF, 'talk', { '*': 'corrected' }),
  complain: move(
    LIVE.filter((one) => one !== 'complaint'),
    'complaint',
    FROM_BORROWER,
    'talk',
    { '*': 'unfair' },
  ),
  'extend-complaint': move(['complaint'], 'stays', STAFF, 'refuse-or-end'),
  'answer-complaint': move(['complaint'], 'earlier', ['approver'], 'refuse-or-end', {
    '*': 'answer-yes',
  }),
  court: move(
    LIVE.filter((one) => one !== 'legal'),
    'legal',
    ['approver'],
    'refuse-or-end',
    { '*': 'notice-of-court' },
  ),
  sell: move(
    LIVE.filter((one) => one !== 'sold'),
    'sold',
    ['approver'],
    'refuse-or-end',
    { '*': 'claim-sold' },
  ),
  pause: move(
    LIVE.filter((one) => one !== 'paused'),
    'paused',
    [...FROM_BORROWER, 'approver'],
    'talk',
    { '*': 'borrower-unwell' },
  ),
  resume: move(
    ['paused', 'legal', 'sold'],
    'earlier',
    [...FROM_BORROWER, 'approver', 'program'],
    'talk',
    { '*': 'date-reached' },
  ),
  'propose-close': move(['broken', 'refused', 'legal', 'sold'], 'stays', STAFF, 'refuse-or-end'),
  close: move(
    ['broken', 'refused', 'legal', 'sold', 'settled', 'withdrawn'],
    'closed',
    STAFF,
    'refuse-or-end',
  ),
  'write-off': move(UNKEPT, 'stays', ['program'], 'book-money'),
  'write-off-back': move([...UNKEPT, 'settled'], 'stays', ['program'], 'book-money'),
  'log-call': move(
    DESK_STATE_NAMES.filter((one) => one !== 'none' && one !== 'closed'),
    'stays',
    STAFF,
    'talk',
  ),
  'log-letter': move(
    DESK_STATE_NAMES.filter((one) => one !== 'none' && one !== 'closed'),
    'stays',
    STAFF,
    'talk',
  ),
  reassign: move(LIVE, 'stays', ['approver', 'program'], 'read-case'),
} as const satisfies Readonly<Record<string, MoveRow>>;
export type DeskMove = keyof typeof MOVES;
export const DESK_MOVES = Object.keys(MOVES) as readonly DeskMove[];

export const moveRow = (kind: DeskMove): MoveRow => MOVES[kind];

/** Moves whose words stay among the people of the desk: reasons for a second person, and who has a case. */
const AMONG_STAFF: ReadonlySet<DeskMove> = new Set([
  'propose',
  'return',
  'propose-refusal',
  'propose-end',
  'propose-close',
  'reassign',
]);

/** Whether the words of a move are the borrower's to read; what is said with a no that was approved is, with a yes it is not. */
export const isForBorrower = (kind: DeskMove, to: DeskState): boolean =>
  kind === 'approve' ? to !== 'offered' : !AMONG_STAFF.has(kind);

/** The event of the borrower’s case that a command stands for when it is given in a state and leads to another. */
export const toldAs = (kind: DeskMove, state: DeskState, to?: DeskState): string | undefined => {
  const { told } = moveRow(kind);
  // What was approved is an offer or a refusal.
  if (kind === 'approve' && to !== undefined && to !== 'offered') return 'refused';
  return told[state] ?? told['*'];
};
