import type { Text } from '@forbear/problem';
import type { ActionName } from './action.ts';
import type { DeadlineName } from './rhythm.ts';

/** Who is expected to act next. */
export type Actor = 'borrower' | 'lender' | 'third-party' | 'nobody';

/** What belongs to some states only; what it is: `Parts` of a case's state. */
export type PartName =
  'tries' | 'papers' | 'open' | 'said' | 'text' | 'deviations' | 'complaint' | 'soldTo' | 'earlier';

/** All that a state is: its meaning, whose turn it is, its day, its next action, and what belongs to it. */
export type StageRow = {
  readonly meaning: Text;
  readonly acts: Actor;
  /** The deadline that the next action goes by. */
  readonly deadline: DeadlineName;
  /** The deadline that runs meanwhile, where it is another. */
  readonly runs?: DeadlineName;
  /** The next action; where it hangs on more than the state, `nextAction` says which. */
  readonly next?: ActionName;
  /** Whether silence of the other side is answered by a reminder. */
  readonly waits?: true;
  /** Whether nothing more can be asked of the borrower. */
  readonly over?: true;
  /** Whether an instalment that falls due first is paid first, whatever else is waited for. */
  readonly paysOn?: true;
  /** What the state cannot be without. */
  readonly needs?: readonly PartName[];
  /** What may belong to it beside that. */
  readonly may?: readonly PartName[];
};

const stage = <const R extends Omit<StageRow, 'meaning' | 'acts'>>(
  acts: Actor,
  zh: string,
  en: string,
  row: R,
) => ({ acts, meaning: { zh, en }, ...row });

/** The 23 states of a case: what each means and whose turn it is. */
export const STAGES = {
  noted: stage(
    'borrower',
    '债务已记下，情况还没填全。',
    'The debt has been entered; its facts are incomplete.',
    { deadline: 'complete-facts', next: 'complete-facts' },
  ),
  prepared: stage(
    'borrower',
    '数字、方案、材料和文字都准备好了。',
    'Figures, proposal, proof and texts are ready.',
    { deadline: 'begin-contact', next: 'begin-contact' },
  ),
  contacting: stage(
    'borrower',
    '已经开始联系，还没有找到人，或者只有机器人。',
    'Contact has begun; no person has been reached yet.',
    { deadline: 'next-try', needs: ['tries'] },
  ),
  requested: stage('lender', '申请已经被受理。', 'The request has been received.', {
    deadline: 'reply',
    next: 'await-reply',
    waits: true,
  }),
  proof_asked: stage('borrower', '对方要材料或要回答。', 'The lender wants papers or answers.', {
    deadline: 'papers',
    next: 'send-papers',
    needs: ['papers'],
  }),
  in_review: stage(
    'lender',
    '材料交了，对方在审核。',
    'The papers have been handed in; the lender is deciding.',
    { deadline: 'decision', next: 'await-decision', waits: true },
  ),
  offered: stage('borrower', '对方给了方案。', 'The lender has made an offer.', {
    deadline: 'offer-answer',
    next: 'answer-offer',
    needs: ['open'],
  }),
  countered: stage(
    'lender',
    '已经答复：还价，或者请对方改文字。',
    'The borrower has answered: with another figure, or by asking for the text to be mended.',
    { deadline: 'counter-answer', next: 'await-answer', waits: true, may: ['open'] },
  ),
  agreed_orally: stage(
    'lender',
    '口头或聊天里同意了，还没有书面。',
    'Agreed by phone or chat; nothing in writing yet.',
    { deadline: 'written-confirmation', paysOn: true, needs: ['said'] },
  ),
  confirming: stage(
    'borrower',
    '协议文字到了，正在逐项核对。',
    'The text of the agreement has come and is being compared.',
    { deadline: 'comparison', next: 'compare-text', may: ['said', 'text', 'deviations'] },
  ),
  active: stage('borrower', '协议在执行。', 'The agreement is in force.', {
    deadline: 'settlement-proof',
  }),
  at_risk: stage(
    'borrower',
    '快到期了钱不够，或者收支变了。',
    'An instalment is near and there is not enough money, or circumstances have changed.',
    { deadline: 'call-when-short', runs: 'next-try', next: 'call-lender' },
  ),
  breached: stage(
    'borrower',
    '有一期没还或没还够。',
    'An instalment was missed or not paid in full.',
    {
      deadline: 'make-good',
      next: 'make-good',
    },
  ),
  lender_deviates: stage(
    'borrower',
    '账单、催收或征信和约定不一致。',
    'The bill, the collection or the credit report does not match what was agreed.',
    { deadline: 'objection', runs: 'correction', next: 'object', paysOn: true },
  ),
  renegotiating: stage(
    'lender',
    '协议期间或刚失约时，又提出了新的申请。',
    'A new request was made while an agreement is in force or has just been broken.',
    { deadline: 'reply', next: 'await-reply', waits: true },
  ),
  refused: stage(
    'borrower',
    '对方没有同意，或者方案没有谈成。',
    'The lender said no, or nothing came of the offer.',
    { deadline: 'new-request', paysOn: true },
  ),
  complained: stage(
    'lender',
    '已向对方正式投诉。',
    'A formal complaint has been made to the lender.',
    {
      deadline: 'complaint-simple',
      next: 'await-complaint-answer',
      waits: true,
      paysOn: true,
      needs: ['complaint'],
      may: ['said'],
    },
  ),
  escalated: stage(
    'third-party',
    '已到监管、调解、平台或法律援助。',
    'The case is with a regulator, a mediator, a platform or legal aid.',
    { deadline: 'body', next: 'await-body', paysOn: true, may: ['complaint', 'said'] },
  ),
  legal: stage(
    'borrower',
    '有支付令、起诉、仲裁或执行。',
    'There is a payment order, a lawsuit, arbitration or enforcement.',
    { deadline: 'court' },
  ),
  sold: stage(
    'borrower',
    '债权转给了别人，要先核实。',
    'The claim has passed to another creditor; this must be verified.',
    { deadline: 'assignment-proof', next: 'ask-for-assignment-proof', may: ['soldTo'] },
  ),
  paused: stage('nobody', '暂停，到日子再继续。', 'A pause, until a date.', {
    deadline: 'pause-end',
    next: 'rest',
    needs: ['earlier'],
  }),
  settled: stage(
    'lender',
    '已经还清，等结清证明。',
    'Paid off; waiting for the certificate of settlement.',
    { deadline: 'settlement-proof', next: 'ask-for-settlement-proof', over: true },
  ),
  closed: stage('nobody', '已经结束。', 'Ended.', {
    deadline: 'keep-papers',
    next: 'keep-papers',
    over: true,
  }),
} as const satisfies Record<string, StageRow>;

/** The name of a state, as the table, the formats and the screens know it. */
export type StageName = keyof typeof STAGES;

/** Every state in the order of the table. */
export const STAGE_NAMES = Object.keys(STAGES) as readonly StageName[];

/** The row of a state. */
export const stageRow = (name: StageName): StageRow => STAGES[name];
