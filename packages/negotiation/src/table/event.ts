import type { Text } from '@forbear/problem';
import type { EventFact } from './fact.ts';

export const ROLES = ['borrower', 'lender', 'third-party', 'adviser', 'program'] as const;

/** Whose act an event is, as a rule; an event may name another. */
export type Role = (typeof ROLES)[number];

type Kind = { readonly role: Role; readonly text: Text; readonly facts: readonly EventFact[] };

const kind = (role: Role, zh: string, en: string, ...facts: EventFact[]): Kind => ({
  role,
  text: { zh, en },
  facts,
});

/** Every event of a case: whose act it is, what it means, and the facts it may carry. */
export const EVENTS = {
  'facts-complete': kind('borrower', '情况填全，收支算好', 'facts complete, budget done'),
  'contact-begun': kind('borrower', '开始联系', 'contact begun', 'channel'),
  'robot-only': kind('lender', '只有机器人', 'robot only', 'channel'),
  'not-reached': kind('lender', '没有找到人', 'not reached', 'channel'),
  'request-taken': kind(
    'lender',
    '申请被受理，给了编号',
    'request taken, number given',
    'number',
    'by',
    'within',
    'counter',
  ),
  'refused-on-the-spot': kind('lender', '当场拒绝', 'refused on the spot', 'reason', 'staff'),
  'papers-asked': kind('lender', '要求补材料', 'papers asked', 'papers', 'by', 'within'),
  'papers-sent': kind('borrower', '材料已交', 'papers sent', 'papers', 'number', 'by', 'within'),
  'paper-missing': kind(
    'borrower',
    '快到期，还缺材料',
    'due date near, paper missing',
    'papers',
    'by',
    'within',
  ),
  offer: kind('lender', '对方给出方案', 'offer', 'offer', 'until', 'within'),
  'silence-past-deadline': kind('lender', '过了期限没有答复', 'silence past the deadline'),
  'borrower-accepts': kind(
    'borrower',
    '放得进预算，借款人接受',
    'fits, borrower accepts',
    'offerId',
    'digest',
    'text',
  ),
  'does-not-fit': kind(
    'borrower',
    '放不进预算，还价',
    'does not fit',
    'counter',
    'why',
    'by',
    'within',
  ),
  'desk-begins-to-look': kind('lender', '对方开始审核', 'desk begins to look', 'by', 'within'),
  refused: kind('lender', '拒绝', 'refused, with or without reason', 'reason', 'staff'),
  'lender-accepts': kind('lender', '对方接受还价', 'lender accepts', 'offerId', 'digest', 'text'),
  'lender-refuses': kind('lender', '对方不接受还价', 'lender refuses', 'reason', 'staff'),
  'borrower-declines': kind('borrower', '借款人不接受，也不还价', 'borrower declines, no counter'),
  'end-date-passed': kind('program', '方案的有效期过了', 'end date of the offer passed', 'request'),
  'text-arrives': kind('lender', '协议文字到了', 'text arrives', 'text'),
  'no-text-in-time': kind('lender', '到时间没有文字', 'no text in time'),
  'text-equals': kind(
    'borrower',
    '文字与谈好的一致',
    'text equals what was agreed',
    'effective',
    'text',
  ),
  'text-differs': kind('borrower', '文字与谈好的不一致', 'text differs', 'counter', 'by', 'within'),
  'instalment-matched': kind(
    'program',
    '账单对上了一期',
    'instalment matched by an imported bill',
    'paid',
  ),
  'no-match': kind('program', '到期加宽限仍没有对上', 'due day + grace, no match', 'paid'),
  'bill-differs': kind(
    'lender',
    '账单的金额、利息或违约金不同',
    'bill shows other sum, interest or penalty',
    'found',
    'paid',
    'by',
    'within',
  ),
  'collection-goes-on': kind('lender', '催收没有停', 'collection goes on', 'by', 'within'),
  'income-or-costs-changed': kind('borrower', '收入或支出变了', 'income or costs changed'),
  'money-found': kind('borrower', '钱凑齐了', 'money found'),
  'contact-with-lender': kind(
    'borrower',
    '已联系对方',
    'contact with the lender',
    'channel',
    'number',
    'counter',
    'by',
    'within',
  ),
  'paid-late': kind(
    'borrower',
    '在协议允许的时间内补上',
    'paid late within what the agreement allows',
    'paid',
  ),
  'lender-ends-agreement': kind(
    'lender',
    '对方终止协议',
    'lender ends the agreement',
    'reason',
    'court',
  ),
  corrected: kind('lender', '对方已更正', 'corrected'),
  'not-corrected-in-time': kind('lender', '到时间没有更正', 'not corrected in time', 'complaint'),
  'new-facts': kind('borrower', '情况有新变化', 'new facts'),
  'more-proof': kind('borrower', '有了更多材料', 'more proof'),
  'no-reason': kind('borrower', '没有理由，投诉', 'no reason', 'complaint', 'number'),
  unfair: kind('borrower', '不公平，投诉', 'unfair', 'complaint', 'number'),
  'answer-yes': kind(
    'lender',
    '投诉答复：同意或给出方案',
    'answer: yes or offer',
    'offer',
    'until',
    'within',
  ),
  'answer-no': kind('lender', '投诉答复：不同意', 'answer: no', 'reason', 'body', 'by', 'within'),
  'deadline-over': kind('lender', '投诉期限过了', 'deadline over', 'body', 'by', 'within'),
  'mediation-agreed': kind('third-party', '调解达成', 'mediation agreed', 'offer', 'text'),
  'rejected-or-closed': kind(
    'third-party',
    '被驳回或已办结',
    'rejected or closed',
    'reason',
    'court',
  ),
  'notice-of-court': kind(
    'third-party',
    '法院、支付令或仲裁的通知',
    'notice of a court, payment order, arbitration',
    'court',
  ),
  'claim-sold': kind('lender', '债权转让', 'claim sold', 'to'),
  'proof-of-assignment': kind('lender', '转让证明核实', 'proof of assignment is there', 'to'),
  'borrower-unwell': kind('borrower', '借款人身体或状态不好', 'borrower unwell', 'until'),
  'date-reached': kind('program', '到了约定的日子', 'date reached'),
  'last-instalment-matched': kind('program', '最后一期对上', 'last instalment matched', 'paid'),
  'settled-early': kind('borrower', '提前还清', 'settled early', 'paid'),
  'confirmation-stored': kind(
    'borrower',
    '结清证明已存，征信正确',
    'confirmation stored, report right',
    'enclosures',
  ),
  'report-wrong': kind('lender', '征信有误', 'report wrong', 'by', 'within'),
  'settlement-in-writing': kind(
    'lender',
    '和解达成并写下来',
    'settlement reached and in writing',
    'offer',
    'text',
  ),
  'paid-or-enforced-in-full': kind(
    'third-party',
    '已全部还清或执行完毕',
    'paid or enforced in full',
  ),
  'ended-otherwise': kind('borrower', '以其他方式结束', 'ended otherwise', 'ending', 'reason'),
  'limitation-checked': kind('borrower', '看过时效提示', 'the limitation check was shown'),
  contact: kind('borrower', '联系记录', 'a contact', 'contact'),
  correct: kind('borrower', '更正一条记录', 'a wrong entry is corrected', 'entry', 'as'),
} as const satisfies Record<string, Kind>;

/** The name of an event in files, in kebab-case English. */
export type EventKind = keyof typeof EVENTS;

/** Every event in the order of the table. */
export const EVENT_KINDS = Object.keys(EVENTS) as readonly EventKind[];
