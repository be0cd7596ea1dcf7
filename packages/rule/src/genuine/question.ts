import type { Text } from '@forbear/problem';
import type { Cited } from '../finding/finding.ts';
import { CBA_2026_PROHIBITIONS, CBA_2026_SCOPE } from '../conduct/rule/banking-association.ts';
import { OUTSOURCED_COLLECTION_NOTICE_2022 } from '../conduct/rule/regulator.ts';
import { ARBITRATION_AGREEMENT } from '../court/rule/arbitration.ts';
import { COURT_FEES } from '../court/rule/court.ts';
import { DEBT_ASSIGNMENT_NOTICE } from '../court/rule/liability.ts';
import {
  FAKE_MEDIATION_SIGNS,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
} from '../court/rule/mediation.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026, LEGAL_AID_SCOPE } from '../help/rule/help.ts';

/** Who somebody says they are. */
export const CLAIMED_ROLES = ['mediator', 'court', 'arbitrator', 'lawyer', 'collector'] as const;
export type ClaimedRole = (typeof CLAIMED_ROLES)[number];

/** A question whose one answer speaks against what somebody claims to be. */
export type GenuineQuestion = {
  readonly id: string;
  readonly roles: readonly ClaimedRole[];
  readonly ask: Text;
  /** The answer that speaks against them. */
  readonly against: 'yes' | 'no';
  /** Whether that answer alone says: stop. */
  readonly stops: boolean;
  readonly rules: Cited;
  readonly why: Text;
};

const ALL = CLAIMED_ROLES;

/** In the order in which they are asked; the ones that stop come first. */
export const GENUINE_QUESTIONS: readonly GenuineQuestion[] = [
  {
    id: 'private-payment',
    roles: ALL,
    ask: {
      zh: '要求付到个人账户、个人微信或支付宝，或者点链接、扫码付款吗？',
      en: 'Do they want you to pay into a private account, or by a link or QR code?',
    },
    against: 'yes',
    stops: true,
    rules: [FAKE_MEDIATION_SIGNS, CBA_2026_PROHIBITIONS],
    why: {
      zh: '真的机构不会要你付到个人账户或通过短信链接付款。',
      en: 'No genuine body asks you to pay into a private account or through a link in a message.',
    },
  },
  {
    id: 'codes',
    roles: ALL,
    ask: {
      zh: '要验证码、密码、屏幕共享、银行卡或电话卡吗？',
      en: 'Do they ask for codes, passwords, a shared screen, or your bank or SIM cards?',
    },
    against: 'yes',
    stops: true,
    rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
    why: { zh: '任何机构都不需要这些。', en: 'Nobody needs these.' },
  },
  {
    id: 'mediation-fee',
    roles: ['mediator'],
    ask: {
      zh: '向你收调解费、登记费或保证金吗？',
      en: 'Do they charge you for mediation, registration or a deposit?',
    },
    against: 'yes',
    stops: true,
    rules: [PEOPLES_MEDIATION_FREE_AND_VOLUNTARY, FAKE_MEDIATION_SIGNS],
    why: {
      zh: '人民调解不收任何费用；其他调解组织依规定收费的，会有公开标准和收据。',
      en: 'People’s mediation costs nothing; other bodies that may charge publish their fees and give receipts.',
    },
  },
  {
    id: 'court-fee',
    roles: ['court', 'arbitrator'],
    ask: {
      zh: '向你（被告、被申请人）收「立案费」「撤案费」「保证金」吗？',
      en: 'Do they charge you, the defendant, a filing fee, a withdrawal fee or a deposit?',
    },
    against: 'yes',
    stops: true,
    rules: [FAKE_MEDIATION_SIGNS, COURT_FEES],
    why: {
      zh: '受理费由起诉或申请的一方预交，不会用短信或电话向被告收。',
      en: 'The side that sues or applies pays the fee up front; it is not collected from the defendant by text or phone.',
    },
  },
  {
    id: 'debt-promise',
    roles: ['lawyer', 'mediator', 'collector'],
    ask: {
      zh: '先收费，保证债务清零、停息、征信洗白吗？',
      en: 'Do they charge up front and promise to wipe out the debt, stop the interest or clean your record?',
    },
    against: 'yes',
    stops: true,
    rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
    why: {
      zh: '没有人能保证结果；五部门提示这类「代理维权」不法牟利。',
      en: 'Nobody can promise that; five authorities have warned about such “rights agents”.',
    },
  },
  {
    id: 'forced',
    roles: ['mediator'],
    ask: {
      zh: '说必须参加、不许拒绝，或者威胁后果吗？',
      en: 'Do they say you must take part, or threaten you?',
    },
    against: 'yes',
    stops: false,
    rules: [PEOPLES_MEDIATION_FREE_AND_VOLUNTARY],
    why: {
      zh: '调解是自愿的，明确拒绝就不得调解。',
      en: 'Mediation is voluntary and ends with a clear no.',
    },
  },
  {
    id: 'body-found',
    roles: ['mediator'],
    ask: {
      zh: '能在当地司法局或公共法律服务查到这个调解组织吗（委员会或社会组织，不是科技、信息公司）？',
      en: 'Does the local justice bureau or public legal service know this body (a committee or social organisation, no technology or information company)?',
    },
    against: 'no',
    stops: false,
    rules: [FAKE_MEDIATION_SIGNS],
    why: { zh: '真的调解组织查得到。', en: 'A real body can be found.' },
  },
  {
    id: 'case-number',
    roles: ['mediator', 'court', 'arbitrator'],
    ask: {
      zh: '给了案号，并且用法院或仲裁委官网公布的电话查得到吗？',
      en: 'Is there a case number, and does the court or commission confirm it when you call the number on its own site?',
    },
    against: 'no',
    stops: false,
    rules: [FAKE_MEDIATION_SIGNS],
    why: {
      zh: '真的案件有案号，官方渠道查得到。',
      en: 'A real case has a number that the body confirms.',
    },
  },
  {
    id: 'arbitration-clause',
    roles: ['arbitrator'],
    ask: { zh: '合同里有仲裁条款吗？', en: 'Does your contract have an arbitration clause?' },
    against: 'no',
    stops: false,
    rules: [ARBITRATION_AGREEMENT],
    why: {
      zh: '没有仲裁协议就没有仲裁；收到真的通知要在首次开庭前书面提出。',
      en: 'Without an agreement there is no arbitration; if the notice is genuine, say so in writing before the first hearing.',
    },
  },
  {
    id: 'paper',
    roles: ['court', 'arbitrator'],
    ask: {
      zh: '有盖章的书面文书（传票、通知书），或在官方平台上查得到吗？',
      en: 'Is there a sealed paper (summons, notice), or an entry on the official platform?',
    },
    against: 'no',
    stops: false,
    rules: [FAKE_MEDIATION_SIGNS],
    why: {
      zh: '只有短信、图片或电话，要先核实。',
      en: 'With only a text, picture or call, check first.',
    },
  },
  {
    id: 'licence',
    roles: ['lawyer'],
    ask: {
      zh: '给了姓名、律所和执业证号，并且在司法行政机关的公开查询里查得到吗？',
      en: 'Do they give a name, a firm and a licence number, and does the justice authority’s register show them?',
    },
    against: 'no',
    stops: false,
    rules: [LEGAL_AID_SCOPE],
    why: {
      zh: '真的律师查得到；简单咨询和代书可以找法律援助机构。',
      en: 'A real lawyer is on the register; legal aid gives advice and drafting.',
    },
  },
  {
    id: 'mandate',
    roles: ['collector'],
    ask: {
      zh: '说得出机构全称、工号，并且在放款机构公布的名单上，或放款机构确认委托了它吗？',
      en: 'Do they give their company and staff number, and is the company on the lender’s list or confirmed by the lender?',
    },
    against: 'no',
    stops: false,
    rules: [CBA_2026_SCOPE, OUTSOURCED_COLLECTION_NOTICE_2022],
    why: {
      zh: '委托外部催收应事先告知你；核实前不谈、不付。',
      en: 'The lender must tell you before an agency contacts you; do not negotiate or pay until you have checked.',
    },
  },
  {
    id: 'assignment',
    roles: ['collector'],
    ask: {
      zh: '如果说债权已转让：有转让通知，并且原债权人确认吗？（没有转让就选「是」）',
      en: 'If they say the claim was sold: is there a notice, confirmed by the original creditor? (If nothing was sold, answer yes.)',
    },
    against: 'no',
    stops: false,
    rules: [DEBT_ASSIGNMENT_NOTICE],
    why: {
      zh: '没有通知到你，转让对你不生效。',
      en: 'A sale does not bind you until you have been notified.',
    },
  },
];
