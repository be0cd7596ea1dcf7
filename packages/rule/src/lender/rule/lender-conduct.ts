import type { Rule } from '../../finding/rule.ts';

export const PIPL_AUTOMATED_DECISION = {
  id: 'pipl-automated-decision',
  area: 'lender-conduct',
  title: {
    zh: '自动化决策的说明与拒绝权',
    en: 'Automated decisions: explanation and refusal',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国个人信息保护法》',
  article: '第二十四条',
  from: '2021-11-01',
  appliesTo: ['lender-desk'],
  force: 'law',
  details: { right_to_explanation: true, right_to_refuse_solely_automated: true },
  summary: {
    zh: '对个人权益有重大影响的自动化决定，个人有权要求说明并拒绝仅由机器作出。',
    en: 'For automated decisions with major effect a person may demand an explanation and refuse a purely automated one.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法/个人信息保护法(2021-08-20).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'A hardship refusal should be reviewable by a person.',
} as const satisfies Rule;

export const LENDER_TRANSFER_OF_BAD_LOANS = {
  id: 'lender-transfer-of-bad-loans',
  area: 'lender-conduct',
  title: {
    zh: '个人不良贷款转让的合规约束（市场做法）',
    en: 'Transfers of personal bad loans (market practice)',
  },
  authority: '银行业信贷资产登记流转中心市场',
  instrument: '转让公告条款（2025年）',
  from: '2025-11-01',
  appliesTo: ['bank-loan', 'credit-card', 'collections', 'lender-desk'],
  force: 'market-practice',
  details: {
    buyer_terms: ['no violent collection', 'no resale of the package', 'no agencies with a record'],
    borrower_notice: 'see debt-assignment-notice',
  },
  summary: {
    zh: '近期公告要求受让方禁止暴力催收、不得再转让、不得委托有劣迹机构；借款人应核对转让通知。',
    en: 'Recent notices bar buyers from violent collection, resale and bad agencies; borrowers should check the assignment notice.',
  },
  source: 'http://www.chaguwang.cn/neimu/600016/202511260554.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'The pilot instrument and its extension were not found.',
} as const satisfies Rule;

export const LENDER_CONSUMER_PROTECTION_RECORDS = {
  id: 'lender-consumer-protection-records',
  area: 'lender-conduct',
  title: {
    zh: '消费者权益保护义务（银行保险机构）',
    en: 'Lender duties to consumers',
  },
  authority: '原中国银保监会',
  instrument: '《银行保险机构消费者权益保护管理办法》（原银保监会令2022年第9号）',
  from: '2023-03-01',
  appliesTo: ['lender-desk'],
  force: 'departmental-rule',
  details: {
    rights: 8,
    duties: [
      'information',
      'suitability',
      'traceable sales',
      'complaint handling',
      'data protection',
    ],
  },
  summary: {
    zh: '机构应保障消费者知情、自主选择、公平交易、财产安全、求偿、受教育、受尊重、信息安全等权利并可回溯管理。',
    en: 'Lenders must protect eight consumer rights and keep traceable processes.',
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Final text not seen; article 41 is covered in outsourced-collection-notice-2022.',
  referenceOnly: {
    zh: '没有见到原文，是机构的一般义务。',
    en: 'The text was not seen; a general duty of lenders.',
  },
} as const satisfies Rule;
