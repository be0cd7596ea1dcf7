import { DESK_STATES, MOVE_NAMES, type DeskMove, type DeskState } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import type { CaseView } from '../api/case.ts';

/** What a command is called on a button. */
export const COMMANDS: Readonly<Record<DeskMove, Text>> = {
  open: { zh: '登记新个案', en: 'Open a case' },
  'finish-intake': { zh: '登记完成', en: 'Finish the intake' },
  take: { zh: '接下', en: 'Take it' },
  'ask-papers': { zh: '请补材料', en: 'Ask for papers' },
  'extend-papers': { zh: '材料延期 10 天', en: 'More days for papers' },
  'receive-paper': { zh: '材料收齐', en: 'Papers are in' },
  propose: { zh: '交审核员', en: 'To an approver' },
  offer: { zh: '报价', en: 'Make the offer' },
  approve: { zh: '批准', en: 'Approve' },
  return: { zh: '退回并说明', en: 'Return with a reason' },
  counter: { zh: '记下还价', en: 'Enter a counter-offer' },
  accept: { zh: '接受还价', en: 'Accept the counter-offer' },
  'confirm-oral': { zh: '电话里同意了', en: 'Agreed by phone' },
  'send-text': { zh: '发协议文字', en: 'Send the text' },
  expire: { zh: '报价过期', en: 'The offer ends' },
  overtake: { zh: '账上有变动，报价作废', en: 'The offer is overtaken' },
  undo: { zh: '撤回协议', en: 'Undo the agreement' },
  withdraw: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  refuse: { zh: '拒绝', en: 'Refuse' },
  'propose-refusal': { zh: '提议拒绝', en: 'Propose a refusal' },
  'ask-review': { zh: '请另一人复核', en: 'Ask for a review' },
  'ask-again': { zh: '重新申请', en: 'A new request' },
  match: { zh: '还款对上', en: 'Payment matched' },
  miss: { zh: '没有按时还', en: 'Not paid in time' },
  cure: { zh: '补上了', en: 'Paid late' },
  'propose-end': { zh: '提议终止协议', en: 'Propose to end the agreement' },
  end: { zh: '终止协议', en: 'End the agreement' },
  settle: { zh: '还清', en: 'Settled' },
  'send-proof': { zh: '发结清证明', en: 'Send the proof of settlement' },
  object: { zh: '记下异议', en: 'Enter an objection' },
  'answer-objection': { zh: '答复异议', en: 'Answer the objection' },
  complain: { zh: '记下投诉', en: 'Enter a complaint' },
  'extend-complaint': { zh: '延长投诉期限并告知', en: 'More days for the complaint, told' },
  'answer-complaint': { zh: '答复投诉', en: 'Answer the complaint' },
  court: { zh: '进入诉讼', en: 'Goes to court' },
  sell: { zh: '转让', en: 'Sold' },
  pause: { zh: '先停一停', en: 'Pause' },
  resume: { zh: '继续', en: 'Resume' },
  'propose-close': { zh: '提议关案', en: 'Propose to close' },
  close: { zh: '归档', en: 'Close' },
  'write-off': { zh: '账上核销', en: 'Written off' },
  'write-off-back': { zh: '核销撤回', en: 'Write-off taken back' },
  'log-call': { zh: '记电话', en: 'Log a call' },
  'log-letter': { zh: '记信件', en: 'Log a letter' },
  reassign: { zh: '换经办', en: 'Reassign' },
};

const isMove = (name: string): name is DeskMove => Object.hasOwn(COMMANDS, name);
export const commandText = (name: string): Text =>
  isMove(name) ? COMMANDS[name] : { zh: name, en: name };

/** What happened, as a history tells it. */
export const happenedText = (name: string): Text =>
  isMove(name) ? MOVE_NAMES[name] : { zh: name, en: name };

/** What a case waits for, as a queue tells it. */
const WAITS: Readonly<Record<string, Text>> = {
  'log-call': { zh: '补救期过了，打电话谈', en: 'the cure days are over: call them' },
  pay: { zh: '按期还款', en: 'pays as agreed' },
  none: { zh: '没有要做的', en: 'nothing to do' },
};
/** What an applicant does is called otherwise than the button of the desk for it. */
const OF_APPLICANT: Readonly<Record<string, Text>> = {
  accept: { zh: '答复', en: 'answers' },
  'receive-paper': { zh: '交材料', en: 'hands in papers' },
  resume: { zh: '说一声就继续', en: 'says when to go on' },
  pay: WAITS['pay'] as Text,
};
const BY: Readonly<Record<string, Text>> = {
  agent: { zh: '客服', en: 'agent' },
  approver: { zh: '审核员', en: 'approver' },
  borrower: { zh: '申请人', en: 'applicant' },
  program: { zh: '程序', en: 'program' },
  nobody: { zh: '', en: '' },
};

/** The one next action and from whom. */
export function nextText({ action, by }: { readonly action: string; readonly by: string }): Text {
  const what =
    (by === 'borrower' ? OF_APPLICANT[action] : undefined) ?? WAITS[action] ?? commandText(action);
  const who = BY[by] ?? { zh: by, en: by };
  return {
    zh: who.zh === '' ? what.zh : `${who.zh}：${what.zh}`,
    en: who.en === '' ? what.en : `${who.en}: ${what.en}`,
  };
}

export const stateText = (state: string): Text =>
  Object.hasOwn(DESK_STATES, state) ? DESK_STATES[state as DeskState] : { zh: state, en: state };

/** What a last day is for. */
const DEADLINES: Readonly<Record<string, Text>> = {
  decision: { zh: '答复申请', en: 'answer the request' },
  'first-person': { zh: '有人接下', en: 'a person takes it' },
  papers: { zh: '收材料', en: 'papers' },
  approval: { zh: '审批', en: 'approval' },
  'offer-ends': { zh: '报价有效到', en: 'the offer stands until' },
  answer: { zh: '答复还价', en: 'answer the counter-offer' },
  text: { zh: '发协议文字', en: 'send the text' },
  review: { zh: '回访', en: 'review' },
  objection: { zh: '答复异议', en: 'answer the objection' },
  cure: { zh: '补救期到', en: 'the cure days end' },
  'review-of-refusal': { zh: '可请复核到', en: 'a review may be asked until' },
  complaint: { zh: '答复投诉', en: 'answer the complaint' },
  proof: { zh: '发结清证明', en: 'proof of settlement' },
};
export const deadlineText = (what: string): Text => DEADLINES[what] ?? { zh: what, en: what };

/** What the core system has said of a loan since its agreement. */
export function coreText(core: NonNullable<CaseView['core']>): Text {
  switch (core.word) {
    case 'awaited':
      return {
        zh: '核心系统还没有按协议报过余额',
        en: 'the core system has not stated the loan since the agreement',
      };
    case 'same':
      return {
        zh: `核心系统 ${core.on} 的余额与协议后的账一致`,
        en: `the core system stated the loan as agreed, for ${core.on}`,
      };
    case 'differs':
      return {
        zh: `核心系统 ${core.on} 的余额与协议后的账不同，见对账差异`,
        en: `the core system stated the loan otherwise for ${core.on}: see the differences of the reconciliation`,
      };
  }
}

export const REASONS = {
  illness: { zh: '生病', en: 'illness' },
  unemployment: { zh: '失业', en: 'unemployment' },
  'income-fell': { zh: '收入减少', en: 'income fell' },
  family: { zh: '家庭变故', en: 'family' },
  business: { zh: '生意', en: 'business' },
  care: { zh: '照顾家人', en: 'care' },
  poverty: { zh: '困难', en: 'poverty' },
  disaster: { zh: '灾害', en: 'disaster' },
  other: { zh: '别的', en: 'other' },
} as const satisfies Readonly<Record<string, Text>>;
export const reasonText = (reason: string): Text =>
  Object.hasOwn(REASONS, reason)
    ? REASONS[reason as keyof typeof REASONS]
    : { zh: reason, en: reason };

export const CHANNELS: Readonly<Record<string, Text>> = {
  app: { zh: 'App', en: 'app' },
  phone: { zh: '电话', en: 'phone' },
  written: { zh: '书面', en: 'letter' },
  public: { zh: '网页', en: 'web form' },
};
export const channelText = (channel: string): Text =>
  CHANNELS[channel] ?? { zh: channel, en: channel };

/** What raises a case in the queue. */
const NEEDS: Readonly<Record<string, Text>> = {
  illness: { zh: '生病', en: 'illness' },
  dependants: { zh: '有要照顾的人', en: 'dependants' },
  care: { zh: '有要照顾的人', en: 'dependants' },
  despair: { zh: '先关心人', en: 'the person first' },
  'no-money': { zh: '没有余钱', en: 'nothing left' },
  urgent: { zh: '急', en: 'urgent' },
};
export const needText = (need: string): Text => NEEDS[need] ?? { zh: need, en: need };
