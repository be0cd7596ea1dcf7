import { event, type EventRow } from './event-row.ts';
import type { EventFact } from './fact.ts';

/** Every event of a case. All that the program knows of a kind of event by its name stands here. */
export const EVENTS = {
  'facts-complete': event('borrower', '情况填全，收支算好', 'facts complete, budget done', {
    commits: true,
  }),
  'contact-begun': event('borrower', '开始联系', 'contact begun', {
    facts: ['channel'],
    commits: true,
  }),
  'robot-only': event('lender', '只有机器人', 'robot only', {
    facts: ['channel'],
    stays: 'next-try',
  }),
  'not-reached': event('lender', '没有找到人', 'not reached', {
    facts: ['channel'],
    stays: 'next-try',
  }),
  'request-taken': event('lender', '申请被受理，给了编号', 'request taken, number given', {
    facts: ['number', 'by', 'within', 'counter'],
    brings: { fact: 'counter', by: 'request' },
  }),
  'refused-on-the-spot': event('lender', '当场拒绝', 'refused on the spot', {
    facts: ['reason', 'staff'],
  }),
  'papers-asked': event('lender', '要求补材料', 'papers asked', {
    facts: ['papers', 'by', 'within'],
  }),
  'papers-sent': event('borrower', '材料已交', 'papers sent', {
    facts: ['papers', 'number', 'by', 'within'],
  }),
  'paper-missing': event('borrower', '快到期，还缺材料', 'due date near, paper missing', {
    facts: ['papers', 'by', 'within'],
    stays: true,
  }),
  offer: event('lender', '对方给出方案', 'offer', {
    needs: ['offer'],
    facts: ['until', 'within', 'number'],
    brings: { fact: 'offer', by: 'lender' },
  }),
  'silence-past-deadline': event('lender', '过了期限没有答复', 'silence past the deadline', {
    stays: 'second-reminder',
  }),
  'borrower-accepts': event('borrower', '放得进预算，借款人接受', 'fits, borrower accepts', {
    facts: ['offerId', 'digest', 'text'],
    commits: true,
  }),
  'does-not-fit': event('borrower', '放不进预算，还价', 'does not fit', {
    facts: ['counter', 'why', 'by', 'within'],
    commits: true,
    brings: { fact: 'counter', by: 'borrower', or: ['proposal'] },
  }),
  'desk-begins-to-look': event('lender', '对方开始审核', 'desk begins to look', {
    facts: ['number', 'by', 'within'],
    goesOn: true,
  }),
  refused: event('lender', '拒绝', 'refused, with or without reason', {
    facts: ['reason', 'staff'],
  }),
  'lender-accepts': event('lender', '对方接受还价', 'lender accepts', {
    facts: ['offerId', 'digest', 'text'],
  }),
  'lender-refuses': event('lender', '对方不接受还价', 'lender refuses', {
    facts: ['reason', 'staff'],
  }),
  'borrower-declines': event('borrower', '借款人不接受，也不还价', 'borrower declines, no counter'),
  'end-date-passed': event('program', '方案的有效期过了', 'end date of the offer passed', {
    facts: ['request'],
  }),
  'offer-void': event(
    'lender',
    '账上有变动，方案作废，会重出一份',
    'offer void by what was booked since, another to come',
  ),
  'text-arrives': event('lender', '协议文字到了', 'text arrives', { needs: ['text'] }),
  'no-text-in-time': event('lender', '到时间没有文字', 'no text in time', {
    stays: 'written-confirmation',
  }),
  'text-equals': event('borrower', '文字与谈好的一致', 'text equals what was agreed', {
    facts: ['effective', 'text'],
    commits: true,
  }),
  'text-differs': event('borrower', '文字与谈好的不一致', 'text differs', {
    facts: ['counter', 'by', 'within'],
    commits: true,
    brings: { fact: 'counter', by: 'borrower', or: ['said', 'proposal'] },
  }),
  'instalment-matched': event(
    'program',
    '账单对上了一期',
    'instalment matched by an imported bill',
    { facts: ['paid'], pays: 'agreed', stays: true },
  ),
  'no-match': event('program', '到期加宽限仍没有对上', 'due day + grace, no match', {
    facts: ['paid'],
  }),
  'bill-differs': event(
    'lender',
    '账单的金额、利息或违约金不同',
    'bill shows other sum, interest or penalty',
    { facts: ['found', 'paid', 'by', 'within'], pays: 'covered' },
  ),
  'collection-goes-on': event('lender', '催收没有停', 'collection goes on', {
    facts: ['by', 'within'],
  }),
  'income-or-costs-changed': event('borrower', '收入或支出变了', 'income or costs changed'),
  'money-found': event('borrower', '钱凑齐了', 'money found'),
  'contact-with-lender': event('borrower', '已联系对方', 'contact with the lender', {
    facts: ['channel', 'number', 'counter', 'by', 'within'],
    commits: true,
    brings: { fact: 'counter', by: 'request' },
  }),
  'paid-late': event(
    'borrower',
    '在协议允许的时间内补上',
    'paid late within what the agreement allows',
    { facts: ['paid'], commits: true, pays: 'agreed', stays: true },
  ),
  'lender-ends-agreement': event('lender', '对方终止协议', 'lender ends the agreement', {
    facts: ['reason', 'court'],
  }),
  undone: event('borrower', '借款人在生效后一天内撤销', 'undone by the borrower within a day'),
  reinstated: event('lender', '对方恢复了协议', 'the lender reinstates the agreement'),
  withdrawn: event('borrower', '借款人撤回申请', 'the borrower withdraws the request'),
  corrected: event('lender', '对方已更正', 'corrected', { aside: true }),
  'not-corrected-in-time': event(
    'lender',
    '到时间没有更正，投诉',
    'not corrected in time: a complaint',
    {
      facts: ['complaint'],
    },
  ),
  'new-facts': event('borrower', '情况有新变化', 'new facts', { commits: true }),
  'more-proof': event('borrower', '有了更多材料', 'more proof', { commits: true }),
  'no-reason': event('borrower', '没有理由，投诉', 'no reason: a complaint', {
    facts: ['complaint', 'number'],
  }),
  unfair: event('borrower', '不公平，投诉', 'unfair: a complaint', {
    facts: ['complaint', 'number'],
  }),
  'answer-yes': event('lender', '投诉答复：同意或给出方案', 'answer: yes or offer', {
    facts: ['offer', 'until', 'within'],
    brings: { fact: 'offer', by: 'lender', or: ['said', 'asked', 'proposal'] },
  }),
  'answer-no': event('lender', '投诉答复：不同意', 'answer: no', {
    facts: ['reason', 'body', 'by', 'within'],
  }),
  'deadline-over': event('lender', '投诉期限过了', 'deadline over', {
    facts: ['body', 'by', 'within'],
  }),
  'mediation-agreed': event('third-party', '调解达成', 'mediation agreed', {
    facts: ['offer', 'text'],
    commits: true,
    brings: { fact: 'offer', by: 'mediator' },
  }),
  'rejected-or-closed': event('third-party', '被驳回或已办结', 'rejected or closed', {
    facts: ['reason', 'court'],
  }),
  'notice-of-court': event(
    'third-party',
    '法院、支付令或仲裁的通知',
    'notice of a court, payment order, arbitration',
    { facts: ['court'] },
  ),
  'claim-sold': event('lender', '债权转让', 'claim sold', { facts: ['to'] }),
  'proof-of-assignment': event('lender', '转让证明核实', 'proof of assignment is there', {
    facts: ['to'],
    commits: true,
  }),
  'borrower-unwell': event('borrower', '借款人身体或状态不好', 'borrower unwell', {
    facts: ['until'],
  }),
  'date-reached': event('program', '到了约定的日子', 'date reached', { returns: true }),
  'last-instalment-matched': event('program', '最后一期对上', 'last instalment matched', {
    facts: ['paid'],
    pays: 'agreed',
  }),
  'settled-early': event('borrower', '提前还清', 'settled early', { facts: ['paid'] }),
  'paid-in-full': event('borrower', '全部还清', 'paid in full', { facts: ['paid'] }),
  'confirmation-stored': event(
    'borrower',
    '结清证明已存，征信正确',
    'confirmation stored, report right',
    { facts: ['enclosures'] },
  ),
  'report-wrong': event('lender', '征信有误', 'report wrong', {
    facts: ['by', 'within', 'report'],
    aside: true,
  }),
  'settlement-in-writing': event(
    'lender',
    '和解达成并写下来',
    'settlement reached and in writing',
    { facts: ['offer', 'text'], commits: true, brings: { fact: 'offer', by: 'mediator' } },
  ),
  'paid-or-enforced-in-full': event(
    'third-party',
    '已全部还清或执行完毕',
    'paid or enforced in full',
  ),
  'ended-otherwise': event('borrower', '以其他方式结束', 'ended otherwise', {
    facts: ['ending', 'reason'],
  }),
  'limitation-checked': event('borrower', '看过时效提示', 'the limitation check was shown', {
    everywhere: true,
  }),
  contact: event('borrower', '联系记录', 'a contact', {
    needs: ['contact'],
    everywhere: true,
    late: true,
  }),
  correct: event('borrower', '更正一条记录', 'a wrong entry is corrected', {
    needs: ['entry'],
    facts: ['as'],
    everywhere: true,
    late: true,
  }),
} as const satisfies Record<string, EventRow>;

/** The name of an event in files, in kebab-case English. */
export type EventKind = keyof typeof EVENTS;

/** Every event in the order of the table. */
export const EVENT_KINDS = Object.keys(EVENTS) as readonly EventKind[];

/** The row of an event. */
export const rowOf = (kind: EventKind): EventRow => EVENTS[kind];

/** The facts an event may carry, those it needs first. */
export const factsOfKind = (kind: EventKind): readonly EventFact[] => [
  ...rowOf(kind).needs,
  ...rowOf(kind).facts,
];

/** An event as the values of a problem: its name in files, and its words. */
export const calledOf = (kind: EventKind) => {
  const { zh, en } = rowOf(kind).text;
  return { event: kind, eventZh: zh, eventEn: en } as const;
};
