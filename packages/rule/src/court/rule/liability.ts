import type { Rule } from '../../finding/rule.ts';

export const DEBT_ASSIGNMENT_NOTICE = {
  id: 'debt-assignment-notice',
  area: 'procedure',
  title: {
    zh: '债权转让须通知；抗辩随之转移',
    en: 'Assignment needs notice; defences follow',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第五百四十六条至第五百四十八条；合同编通则解释（法释〔2023〕13号）第四十八条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
    'collections',
  ],
  force: 'law',
  details: { effective_on_notice: true, defences_preserved: true },
  summary: {
    zh: '转让未通知债务人的对其不生效；受让人直接起诉的，起诉状副本送达时对债务人发生效力，因未通知增加的费用、损失可以扣除；通知前向原债权人履行有效，通知后仍向原债权人履行的不算；债务人对原债权人的抗辩可向受让人主张。',
    en: 'Assignment has no effect on the debtor until notified; if the assignee sues at once it takes effect when the complaint is served, costs of the missing notice deducted; payments to the old creditor count before notice, not after; and defences against the old creditor hold against the new.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md; 司法解释/最高人民法院关于适用《民法典》合同编通则若干问题的解释(2023-12-04).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'Ask for proof before paying a new claimant.',
} as const satisfies Rule;

export const FAMILY_AND_THIRD_PARTY_LIABILITY = {
  id: 'family-and-third-party-liability',
  area: 'procedure',
  title: {
    zh: '家人是否担责：夫妻共同债务与债务加入',
    en: "Family liability: spouse's debt and joining a debt",
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第一千零六十四条、第五百五十二条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
    'collections',
  ],
  force: 'law',
  details: {
    joint_if: ['both agreed', 'used for daily family needs'],
    burden_on_creditor_otherwise: true,
    third_party_joining: 'joint liability within what they undertake',
  },
  summary: {
    zh: '共同意思表示或为家庭日常生活所负的是夫妻共同债务，超出日常需要的由债权人举证；他人表示愿意加入债务的可承担连带责任。',
    en: 'Debts both spouses agreed to, or incurred for daily family needs, are joint; beyond that the creditor must prove it; someone who says they will take on the debt may be jointly liable.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Warn relatives before they promise anything. Article 1064 is in the marriage part of the code (same repository).',
} as const satisfies Rule;
