import type { Rule } from '../../finding/rule.ts';

export const PIPL_PURPOSE_AND_MINIMUM = {
  id: 'pipl-purpose-and-minimum',
  area: 'privacy',
  title: {
    zh: '个人信息处理：目的明确与最小必要',
    en: 'Personal data: clear purpose and minimum necessary',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国个人信息保护法》',
  article: '第五条、第六条、第十条',
  from: '2021-11-01',
  appliesTo: ['collections', 'lender-desk', 'credit-reporting'],
  reach: 'institutions',
  force: 'law',
  details: { minimum_necessary: true, public_disclosure_needs_separate_consent: true },
  summary: {
    zh: '处理个人信息须目的明确、与目的直接相关并影响最小，不得过度收集、非法买卖或公开。',
    en: 'Personal data must be handled for a clear purpose with least impact, and never over-collected, traded or published unlawfully.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法/个人信息保护法(2021-08-20).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Reading out a debt to colleagues or using a harvested phone book breaches this.',
} as const satisfies Rule;

export const PIPL_OUTSOURCING_AND_TRANSFER = {
  id: 'pipl-outsourcing-and-transfer',
  area: 'privacy',
  title: {
    zh: '委托处理与向他人提供的要求',
    en: 'Outsourced processing and transfers',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国个人信息保护法》',
  article: '第二十一条、第二十三条',
  from: '2021-11-01',
  appliesTo: ['collections', 'lender-desk'],
  force: 'law',
  details: {
    processor_contract_required: true,
    sub_processing_needs_consent_of_controller: true,
    transfer_needs: ['notice of recipient', 'separate consent'],
  },
  summary: {
    zh: '委托催收须约定并监督，受托人不得超范围处理或转委托；向其他处理者提供须告知接收方并取得单独同意。',
    en: 'Outsourcing needs a contract and supervision with no onward delegation; giving data to another controller needs notice and separate consent.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法/个人信息保护法(2021-08-20).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Assignment of the debt is a transfer; ask who the recipient is.',
} as const satisfies Rule;

export const PIPL_SENSITIVE_DATA = {
  id: 'pipl-sensitive-data',
  area: 'privacy',
  title: {
    zh: '金融账户、医疗健康属敏感信息',
    en: 'Financial accounts and health are sensitive data',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国个人信息保护法》',
  article: '第二十八条、第二十九条',
  from: '2021-11-01',
  appliesTo: ['collections', 'lender-desk'],
  force: 'law',
  details: {
    sensitive_examples: ['financial account', 'medical and health', 'identity'],
    separate_consent: true,
  },
  summary: {
    zh: '金融账户、医疗健康等为敏感个人信息，须有特定目的与充分必要并取得单独同意。',
    en: 'Account and health data are sensitive: specific purpose, real need and separate consent.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法/个人信息保护法(2021-08-20).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Ask only for the hardship evidence needed; store medical proof separately.',
  referenceOnly: {
    zh: '约束收集材料的一方；写材料时提醒只给必要的部分。',
    en: 'Binds the side that collects papers; kits say to show only what is needed.',
  },
} as const satisfies Rule;

export const CIVIL_CODE_PEACE_OF_PRIVATE_LIFE = {
  id: 'civil-code-peace-of-private-life',
  area: 'privacy',
  title: {
    zh: '私人生活安宁：不得以电话短信侵扰',
    en: 'Peace of private life: no intrusion by calls or messages',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第一千零三十二条、第一千零三十三条',
  from: '2021-01-01',
  appliesTo: ['collections'],
  force: 'law',
  details: {
    covers: [
      'calls',
      'messages',
      'instant messaging',
      'email',
      'flyers',
      'entering private spaces',
    ],
  },
  summary: {
    zh: '不得以电话、短信、即时通讯等侵扰他人私人生活安宁，除非法律另有规定或权利人明确同意。',
    en: "No one may disturb another's private life by calls, texts or messaging unless the law or the person allows it.",
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/人格权编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Covers relatives and workmates too.',
} as const satisfies Rule;
