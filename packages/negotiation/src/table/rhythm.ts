import type { Text } from '@forbear/problem';
import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';

type Beat = {
  /** Days from where it counts; negative lies before. Shown in the docs. */
  readonly days: number;
  readonly from: string;
  readonly basis: 'rule' | 'reported' | 'default';
  readonly legal: boolean;
  readonly say: Text;
};

const beat = (
  days: number,
  from: string,
  basis: Beat['basis'],
  zh: string,
  en: string,
  legal = false,
): Beat => ({ days, from, basis, legal, say: { zh, en } });

/** Every deadline and reminder with its days. `default` is this project's choice and may be changed. */
export const RHYTHM = {
  'complete-facts': beat(7, 'noted', 'default', '填全情况', 'fill in the facts'),
  'begin-contact': beat(3, 'prepared', 'default', '开始联系', 'first contact'),
  'next-try': beat(1, 'last try', 'default', '再试一次', 'try again'),
  'ask-for-state': beat(3, 'requested', 'default', '问一下进度', 'ask how it is going'),
  reply: beat(7, 'requested', 'default', '对申请的答复', 'reply to the request'),
  papers: beat(10, 'proof_asked', 'default', '交材料', 'papers'),
  decision: beat(7, 'in_review', 'default', '审核结果', 'decision'),
  'offer-answer': beat(3, 'offered', 'default', '答复方案', 'answer to an offer'),
  'counter-answer': beat(7, 'countered', 'default', '对方回应还价', 'answer to the counter-offer'),
  'second-reminder': beat(
    8,
    'first reminder',
    'default',
    '第二次提醒，之后投诉',
    'second reminder, then complaint',
  ),
  'written-confirmation': beat(
    3,
    'agreed_orally, then every 3',
    'default',
    '书面确认',
    'written confirmation',
  ),
  comparison: beat(2, 'confirming', 'default', '核对文字', 'comparison of the text'),
  'instalment-soon': beat(-5, 'due day', 'default', '还款前 5 天', 'instalment in 5 days'),
  'instalment-tomorrow': beat(-1, 'due day', 'default', '还款前 1 天', 'instalment tomorrow'),
  instalment: beat(0, 'due day', 'default', '还款日', 'instalment due', true),
  'instalment-check': beat(
    2,
    'due day',
    'default',
    '核对是否入账',
    'check that the payment was booked',
  ),
  'call-when-short': beat(
    -7,
    'due day',
    'default',
    '钱不够就先联系',
    'call the lender when money is short',
  ),
  cure: beat(
    0,
    'as the agreement says',
    'default',
    '补上的最后一天',
    'last day to make up the payment',
    true,
  ),
  'make-good': beat(2, 'breached', 'default', '说明并补上', 'explain, and make up the payment'),
  objection: beat(3, 'lender_deviates', 'default', '提出异议', 'objection'),
  correction: beat(7, 'lender_deviates', 'default', '对方更正', 'correction by the lender'),
  review: beat(90, 'active, then every 90', 'default', '复核方案', 'review of the plan'),
  'deferral-end': beat(
    -30,
    'first instalment of a deferral; −10 for one below 60 days',
    'default',
    '延期快到了，先谈下一步',
    'the deferral is ending: talk about what comes next',
  ),
  reinstate: beat(
    7,
    'refused, where an agreement was ended',
    'default',
    '请对方恢复协议',
    'ask to reinstate the agreement',
  ),
  'new-request': beat(30, 'refused', 'default', '可以再次申请', 'a new request is possible'),
  complain: beat(
    7,
    'refused, while no reason is noted',
    'default',
    '问清理由，或者投诉',
    'ask for the reason, or complain',
  ),
  'complaint-simple': beat(
    COMPLAINT_TIME_LIMITS.values.simple_days,
    'complained',
    'rule',
    '投诉答复（简单）',
    'answer to a simple complaint',
  ),
  'complaint-complicated': beat(
    COMPLAINT_TIME_LIMITS.values.complex_days,
    'complained',
    'rule',
    '投诉答复（复杂）',
    'answer to a complicated complaint',
  ),
  'complaint-special': beat(
    COMPLAINT_TIME_LIMITS.values.hard_max_days,
    'complained',
    'rule',
    '投诉答复（特别复杂）',
    'answer to an exceptional complaint',
  ),
  body: beat(
    30,
    'escalated',
    'reported',
    '调解或受理机构',
    'outcome from mediation or another body',
  ),
  court: beat(
    0,
    'the date in the paper',
    'rule',
    '答复法院的最后一天',
    'last day to answer the court',
    true,
  ),
  'court-day': beat(
    1,
    'legal, while the last day is not known',
    'default',
    '看文书上写的最后一天，补记下来',
    'read the last day in the paper, and note it',
    true,
  ),
  'assignment-proof': beat(7, 'sold', 'default', '转让证明', 'proof of the assignment'),
  'pause-end': beat(14, 'paused', 'default', '暂停到这天', 'end of the pause'),
  'settlement-proof': beat(15, 'settled', 'default', '结清证明', 'proof of settlement'),
  'credit-report': beat(45, 'settled', 'default', '查征信报告', 'look at the credit report'),
  'keep-papers': beat(1096, 'closed', 'default', '证明保存到这天', 'keep the papers until then'),
} as const satisfies Record<string, Beat>;

export type DeadlineName = keyof typeof RHYTHM;
