import type { Rule } from '../../finding/rule.ts';

export const INTERNET_LOAN_COLLECTION_2020 = {
  id: 'internet-loan-collection-2020',
  area: 'collections',
  title: {
    zh: '互联网贷款催收不得涉及无关第三人',
    en: 'Online-loan collection may not touch unrelated people',
  },
  authority: '原中国银保监会',
  instrument: '《商业银行互联网贷款管理暂行办法》（原银保监会令2020年第9号）',
  from: '2020-07-12',
  appliesTo: ['bank-loan', 'collections'],
  reach: 'bank-loans',
  force: 'departmental-rule',
  details: { unrelated_third_parties: false, agency_list_management: true },
  summary: {
    zh: '银行不得委托有违法催收记录的第三方，不得对与贷款无关的第三人清收。',
    en: 'Banks may not use agencies with a record of unlawful collection or collect from people unrelated to the loan.',
  },
  source: 'https://www.jinglingshuju.com/article/42681869825',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Only the headline was seen; article number and the agency point are unconfirmed.',
} as const satisfies Rule;

export const MICRO_LOAN_COLLECTION_CONDUCT = {
  id: 'micro-loan-collection-conduct',
  area: 'collections',
  title: {
    zh: '小贷公司催收与收费禁止行为',
    en: 'Micro-loan companies: banned collection and charging conduct',
  },
  authority: '国家金融监督管理总局',
  instrument: '《小额贷款公司监督管理暂行办法》（2025年1月17日公布）',
  from: '2025-01-17',
  appliesTo: ['micro-loan', 'collections'],
  reach: 'micro-loan',
  force: 'normative-document',
  details: {
    banned: [
      'violence',
      'threats',
      'harassment',
      'posing as police, procuratorate or court',
      'stalking',
    ],
    upfront_deduction_banned: true,
  },
  summary: {
    zh: '不得以暴力、威胁、骚扰或冒用公检法名义等方式催收，不得先行扣除利息费用。',
    en: 'No violence, threats, harassment or posing as judicial bodies when collecting, and no deduction of interest or fees up front.',
  },
  source: 'https://taozhai.zhenggang.org/archives/3742',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Only a low-quality summary was seen; the up-front point is unconfirmed. Confirm the article.',
} as const satisfies Rule;

export const CONSUMER_FINANCE_COLLECTION_2024 = {
  id: 'consumer-finance-collection-2024',
  area: 'collections',
  title: {
    zh: '消费金融公司催收：三不得与记录保存',
    en: 'Consumer-finance companies: collection bans and records',
  },
  authority: '国家金融监督管理总局',
  instrument: '《消费金融公司管理办法》（国家金融监督管理总局令2024年第4号）',
  from: '2024-04-18',
  appliesTo: ['consumer-finance', 'collections', 'lender-desk'],
  reach: 'consumer-finance',
  force: 'departmental-rule',
  details: {
    banned: [
      'violence, threats, intimidation',
      'harassment',
      'collection from unrelated third parties',
    ],
    record_retention_years: 5,
  },
  summary: {
    zh: '不得采用暴力、威胁、恐吓、骚扰等不正当手段进行催收，不得对与债务无关的第三人进行催收；催收过程须留存记录（转述为至少5年）。',
    en: 'No violence, threats, intimidation, harassment or other improper means, no collection from people unrelated to the debt, and collection records to be kept (reported as five years).',
  },
  source: '（未找到可引用的原文；条文用语见于两份转述）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes:
    "Effective date verified at hankunlaw.com; the words were seen in two secondary texts only, the article's number and the five years in none. Covers the licensed lender behind 花呗/借呗.",
} as const satisfies Rule;

export const OUTSOURCED_COLLECTION_NOTICE_2022 = {
  id: 'outsourced-collection-notice-2022',
  area: 'collections',
  title: {
    zh: '委托外部催收前应告知债务人',
    en: 'Tell the debtor before outsourcing collection',
  },
  authority: '原中国银保监会',
  instrument: '《银行保险机构消费者权益保护管理办法》（原银保监会令2022年第9号）',
  article: '第四十一条',
  from: '2023-03-01',
  appliesTo: ['collections', 'bank-loan', 'credit-card', 'consumer-finance', 'lender-desk'],
  force: 'departmental-rule',
  details: { notify_before_outsourcing: true, lender_responsible_for_agency: true },
  summary: {
    zh: '机构应依法督促清偿并规范催收外包，委托外部机构前应以适当方式告知债务人。',
    en: 'Lenders must collect lawfully, control outsourcing and tell the debtor before an external agency collects.',
  },
  source: 'https://www.233.com/ccbp/zhishiku/385/202512/31170745433109.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    "Read in an exam site's digest of article 41; text not seen. A missing notice is a useful question to put to the lender.",
} as const satisfies Rule;
