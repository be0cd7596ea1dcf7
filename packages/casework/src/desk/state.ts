import type { Day, Fen, Month } from '@forbear/money';
import type { Level } from '@forbear/negotiation';
import type { Text } from '@forbear/problem';

/** The states in which a desk has a case; `none` before anything is there. */
export const DESK_STATES = {
  none: { zh: '还没有', en: 'nothing yet' },
  intake: { zh: '登记中', en: 'being taken' },
  received: { zh: '等首次答复', en: 'awaits the first answer' },
  papers: { zh: '等材料', en: 'awaits papers' },
  review: { zh: '审查中', en: 'under review' },
  approval: { zh: '等审批', en: 'awaits approval' },
  offered: { zh: '已报价', en: 'offered' },
  countered: { zh: '还价', en: 'countered' },
  oral: { zh: '等书面确认', en: 'awaits the text' },
  confirming: { zh: '等申请人确认', en: 'awaits the borrower' },
  keeping: { zh: '执行中', en: 'being kept' },
  late: { zh: '补救期', en: 'within the cure days' },
  broken: { zh: '已终止', en: 'ended' },
  refused: { zh: '未同意', en: 'refused' },
  complaint: { zh: '投诉', en: 'complaint' },
  legal: { zh: '诉讼中', en: 'at court' },
  sold: { zh: '已转让', en: 'sold' },
  paused: { zh: '暂停', en: 'paused' },
  settled: { zh: '已结清', en: 'settled' },
  closed: { zh: '已归档', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Readonly<Record<string, Text>>;
export type DeskState = keyof typeof DESK_STATES;
export const DESK_STATE_NAMES = Object.keys(DESK_STATES) as readonly DeskState[];

/** Terms on the table: named by an id, bound by a digest. */
export type DeskOffer = {
  readonly id: string;
  readonly digest: string;
  readonly by: 'desk' | 'borrower';
  /** The last day on which it can be accepted. */
  readonly until: Day;
  readonly level: Level;
  /** Whether a second person has to decide it whatever its level. */
  readonly second: boolean;
  /** The offer it answers. */
  readonly answers?: string;
  /** The month with the least left, what it asks for, and the affordable sum that was shown for it. */
  readonly month?: Month;
  readonly most?: Fen;
  readonly affordable?: Fen;
};

/** What waits for a second person. */
export type Pending = {
  readonly what: 'offer' | 'refusal' | 'end' | 'close';
  readonly by: string;
  readonly offer?: DeskOffer;
  readonly code?: string;
  /** The first day on which an ending may be decided, after its notice. */
  readonly notBefore?: Day;
};

/** An agreement that both have accepted; the one it took the place of holds again where it is undone. */
export type DeskAgreement = {
  readonly offer: DeskOffer;
  readonly at: number;
  readonly on: Day;
  readonly before?: DeskAgreement;
};

/** A case as its desk keeps it: one debt. Plain data. */
export type DeskCase = {
  readonly state: DeskState;
  readonly version: number;
  /** Milliseconds UTC of the last event, and the day in China on which the state began. */
  readonly at: number;
  readonly since: Day;
  readonly owner?: string;
  /** The day from which the days of the decision run, and those that papers took of them. */
  readonly received?: Day;
  readonly papersDays: number;
  readonly paperLists: number;
  readonly papersExtra: boolean;
  readonly rounds: number;
  readonly open?: DeskOffer;
  readonly pending?: Pending;
  readonly agreement?: DeskAgreement;
  /** The last day on which somebody of the desk spoke with the person or had a letter. */
  readonly spokenOn?: Day;
  /** The state to which a complaint, a pause, court or a sale goes back. */
  readonly earlier?: DeskState;
  /** How often the days of a complaint were extended: once where it is complex, once more where it is exceptional. */
  readonly complaintExtended?: number;
  /** The day of an objection that is not answered yet. */
  readonly objectedOn?: Day;
  readonly proofSent: boolean;
  /** Since when the loan is written off, and whether interest has ended with it: the debt is what it was. */
  readonly writtenOff?: { readonly on: Day; readonly stops: boolean };
  readonly refusedBy?: string;
  /** Who refused what is looked at again: another person decides. */
  readonly reviewOf?: string;
};

export const NO_CASE: DeskCase = {
  state: 'none',
  version: 0,
  at: 0,
  since: 0 as Day,
  papersDays: 0,
  paperLists: 0,
  papersExtra: false,
  rounds: 0,
  proofSent: false,
};
