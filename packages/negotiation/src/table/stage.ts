import type { Text } from '@forbear/problem';

/** Who is expected to act next. */
export type Actor = 'borrower' | 'lender' | 'third-party' | 'nobody';

type Stage = { readonly meaning: Text; readonly acts: Actor };

const stage = (acts: Actor, zh: string, en: string): Stage => ({ meaning: { zh, en }, acts });

/** The 23 states of a case: what each means and whose turn it is. */
export const STAGES = {
  noted: stage(
    'borrower',
    '债务已记下，情况还没填全。',
    'The debt is entered, its facts are incomplete.',
  ),
  prepared: stage(
    'borrower',
    '数字、方案、材料和文字都准备好了。',
    'Figures, proposal, proof and texts are ready.',
  ),
  contacting: stage(
    'borrower',
    '已经开始联系，还没有找到人，或者只有机器人。',
    'A contact was begun; no person was reached yet.',
  ),
  requested: stage('lender', '申请已经被受理。', 'The request was received.'),
  proof_asked: stage('borrower', '对方要材料或要回答。', 'The lender wants papers or answers.'),
  in_review: stage(
    'lender',
    '材料交了，对方在审核。',
    'The papers are handed in, the lender decides.',
  ),
  offered: stage('borrower', '对方给了方案。', 'The lender has made an offer.'),
  countered: stage(
    'lender',
    '已经用另一个数还价。',
    'The borrower has answered with another figure.',
  ),
  agreed_orally: stage(
    'lender',
    '口头或聊天里同意了，还没有书面。',
    'Agreed by voice or chat, nothing in writing yet.',
  ),
  confirming: stage(
    'borrower',
    '协议文字到了，正在逐项核对。',
    'The text of the agreement is there and is being compared.',
  ),
  active: stage('borrower', '协议在执行。', 'The agreement runs.'),
  at_risk: stage(
    'borrower',
    '快到期了钱不够，或者收支变了。',
    'An instalment is near and money is missing, or income changed.',
  ),
  breached: stage('borrower', '有一期没还或没还够。', 'An instalment was missed or paid short.'),
  lender_deviates: stage(
    'borrower',
    '账单、催收或征信和约定不一致。',
    'Bill, collection or credit report does not fit what was agreed.',
  ),
  renegotiating: stage(
    'lender',
    '协议期间或刚失约时，又提出了新的申请。',
    'A new request was made while an agreement runs or was just broken.',
  ),
  refused: stage('borrower', '对方没有同意。', 'The lender said no, or nothing came of the offer.'),
  complained: stage('lender', '已向对方正式投诉。', 'A formal complaint with the lender was made.'),
  escalated: stage(
    'third-party',
    '已到监管、调解、平台或法律援助。',
    'The case is with regulator, mediation, platform or legal aid.',
  ),
  legal: stage(
    'borrower',
    '有支付令、起诉、仲裁或执行。',
    'There is a payment order, a lawsuit, arbitration or enforcement.',
  ),
  sold: stage(
    'borrower',
    '债权转给了别人，要先核实。',
    'The claim was handed to another creditor and must be verified.',
  ),
  paused: stage('nobody', '暂停，到日子再继续。', 'A pause, until a date.'),
  settled: stage(
    'lender',
    '已经还清，等结清证明。',
    'Paid off; the confirmation of settlement is wanted.',
  ),
  closed: stage('nobody', '已经结束。', 'Ended.'),
} as const satisfies Record<string, Stage>;

/** The name of a state, as the table, the formats and the screens know it. */
export type StageName = keyof typeof STAGES;

/** Every state in the order of the table. */
export const STAGE_NAMES = Object.keys(STAGES) as readonly StageName[];
