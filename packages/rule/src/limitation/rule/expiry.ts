import type { Rule } from '../../finding/rule.ts';

export const LIMITATION_DEFENCE_AND_NO_REFUND = {
  id: 'limitation-defence-and-no-refund',
  area: 'limitation',
  title: {
    zh: '时效届满可抗辩；自愿履行不得要回',
    en: 'Defence after expiry; voluntary payment not recoverable',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第一百九十二条、第一百九十三条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  details: { court_applies_ex_officio: false, must_be_raised_by_debtor: true },
  summary: {
    zh: '时效届满义务人可拒绝履行，但同意履行后不得再抗辩，自愿履行的不得返还；法院不主动适用时效。',
    en: 'After expiry the debtor may refuse, but a promise to pay bars the defence and payments are not returned; courts never raise it themselves.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/总则.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Never invite a user with a possibly expired debt to acknowledge it without warning.',
} as const satisfies Rule;

export const LIMITATION_AFTER_EXPIRY_WAIVER = {
  id: 'limitation-after-expiry-waiver',
  area: 'limitation',
  title: {
    zh: '时效届满后承诺或签收催收单视为放弃',
    en: 'After expiry: promise or signed notice waives the defence',
  },
  authority: '最高人民法院',
  instrument:
    '《关于审理民事案件适用诉讼时效制度若干问题的规定》（法释〔2008〕11号，法释〔2020〕17号修正）',
  article: '第十九条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'judicial-interpretation',
  details: {
    waiver_by: [
      'promise or voluntary performance',
      'new agreement on the old debt',
      'signing a collection notice showing agreement to perform',
    ],
  },
  summary: {
    zh: '届满后表示同意或自愿履行、就原债务达成新协议，或在催收单签字足以认定同意履行的，抗辩权丧失。',
    en: 'Once limitation has expired, the defence is lost by a promise to pay, voluntary payment, a new agreement, or signing a notice in a way that shows agreement to pay.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定(2020-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;
