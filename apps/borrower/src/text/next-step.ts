import type { ActionName } from '@forbear/negotiation';
import type { What } from '../situation/happening.ts';

/** How a next action is done: a page to go to, or something that is noted with one press. */
export type Step = { readonly zh: string; readonly en: string } & (
  { readonly href: (debt: string) => string } | { readonly what: What }
);

const go = (zh: string, en: string, href: (debt: string) => string): Step => ({ zh, en, href });
const paper = (id: string) => (debt: string) => `/talk/${debt}/paper/${id}`;
const talk = (debt: string) => `/talk/${debt}`;
const said = (debt: string) => `/said/${debt}`;

/** The one button of each next action, so that none is a sentence without a way. */
export const STEPS: Readonly<Record<ActionName, Step>> = {
  'complete-facts': go('去谈', 'Talk', talk),
  'begin-contact': go('去谈', 'Talk', talk),
  'try-again': go('再试一次', 'Try again', talk),
  'send-letter': go('写书面申请', 'Write the letter', (debt) => `/talk/${debt}?way=letter`),
  'await-reply': go('对方回了，记下来', 'They answered', said),
  'await-decision': go('对方回了，记下来', 'They answered', said),
  'await-answer': go('对方回了，记下来', 'They answered', said),
  'remind-again': go('写一段催办', 'Write a reminder', paper('reminder')),
  'complain-of-silence': go('写投诉', 'Write the complaint', paper('lender-complaint')),
  'send-papers': { zh: '材料交了', en: 'The papers are sent', what: 'sent' },
  'answer-offer': go('看看这个方案', 'Look at the offer', (debt) => `/case/${debt}/offer`),
  'ask-for-text': go(
    '文字到了，来核对',
    'The text came: compare',
    (debt) => `/case/${debt}/agreement`,
  ),
  'send-summary': go('写一段小结', 'Write a summary', paper('call-summary')),
  'pay-as-said': go('还了，记下来', 'Paid: note it', (debt) => `/case/${debt}/paid`),
  'complain-of-no-text': go('写投诉', 'Write the complaint', paper('lender-complaint')),
  'compare-text': go('逐项核对', 'Compare', (debt) => `/case/${debt}/agreement`),
  pay: go('还了，记下来', 'Paid: note it', (debt) => `/case/${debt}/paid`),
  'record-settled': go('要结清证明', 'Ask for the proof', paper('settlement-proof')),
  'call-lender': go('写还款困难说明', 'Write to them first', paper('make-good')),
  'make-good': go('写还款困难说明', 'Write to them', paper('make-good')),
  'ask-to-reinstate': go('请对方恢复协议', 'Ask to reinstate it', paper('reinstate')),
  object: go('写异议', 'Write the objection', paper('objection')),
  complain: go('写投诉', 'Write the complaint', paper('lender-complaint')),
  'prepare-anew': go('重新去谈', 'Talk anew', talk),
  'await-complaint-answer': go('有答复了，记下来', 'They answered', said),
  'go-to-body': go('向监管部门投诉', 'Go to the authority', paper('regulator-complaint')),
  'await-body': go('有结果了，记下来', 'There is a result', said),
  'answer-court': go('写给法律援助的一页', 'A page for legal aid', paper('legal-brief')),
  'court-day-passed': go('写给法律援助的一页', 'A page for legal aid', paper('legal-brief')),
  'read-court-day': go('写给法律援助的一页', 'A page for legal aid', paper('legal-brief')),
  'ask-for-assignment-proof': go('要转让证明', 'Ask for proof', paper('assignment-proof')),
  rest: { zh: '好些了，接着来', en: 'Better: go on', what: 'back' },
  'ask-for-settlement-proof': go('要结清证明', 'Ask for the proof', paper('settlement-proof')),
  'keep-papers': go('看手上的材料', 'See the papers I have', () => '/proofs'),
};
