import type { Rule } from '../../finding/rule.ts';

export const CONTRACT_CHANGE_BY_AGREEMENT_543 = {
  id: 'contract-change-by-agreement-543',
  area: 'extension-restructure',
  title: {
    zh: '协商一致可变更合同',
    en: 'Contracts may be changed by agreement',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第五百四十三条、第四百六十九条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'lender-desk',
  ],
  force: 'law',
  details: { electronic_text_counts_as_writing: true },
  summary: {
    zh: '双方协商一致可以变更合同；可随时调取查用的数据电文视为书面形式。',
    en: 'The parties may change the contract by agreement, and retrievable electronic text counts as writing.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Legal basis for a re-ageing, interest waiver or instalment deal with any lender, and for e-signed plans.',
} as const satisfies Rule;

export const CHANGE_OF_CIRCUMSTANCES_533 = {
  id: 'change-of-circumstances-533',
  area: 'extension-restructure',
  title: {
    zh: '情势变更：个人失业一般不直接适用',
    en: 'Change of circumstances: job loss alone rarely qualifies',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第五百三十三条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'consumer-finance'],
  force: 'law',
  details: {
    requires: ['unforeseeable', 'not commercial risk', 'clearly unfair to continue'],
    renegotiate_first: true,
  },
  summary: {
    zh: '合同基础条件发生不可预见的重大变化且继续履行明显不公平的，可重新协商，协商不成可请求变更或解除。',
    en: 'If the basis of the contract changes unforeseeably and performance is clearly unfair, renegotiation and then judicial change or termination may be sought.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Do not present as a standard right; loss of income is usually not enough (judgment call, not in the text).',
  referenceOnly: {
    zh: '个人失业一般不直接适用，从不作为权利提出。',
    en: 'As a rule not applicable to the loss of a job; never offered as a right.',
  },
} as const satisfies Rule;

export const CASH_LOAN_ROLLOVER_LIMIT_2017 = {
  id: 'cash-loan-rollover-limit-2017',
  area: 'extension-restructure',
  title: {
    zh: '“现金贷”展期一般不超过2次',
    en: 'Cash loans: normally no more than two rollovers',
  },
  authority: '互联网金融风险专项整治工作领导小组办公室等',
  instrument: '《关于规范整顿“现金贷”业务的通知》（整治办函〔2017〕141号）',
  from: '2017-12-01',
  appliesTo: ['micro-loan'],
  limits: 'length',
  force: 'normative-document',
  values: {
    max_rollovers: 2,
  },
  summary: {
    zh: '一笔贷款展期次数一般不超过2次，防止利滚利。',
    en: 'A single loan should normally be extended no more than twice.',
  },
  source: 'https://www.lu-xu.com/caijing/369530.html',
  verified: true,
  confidence: 'low',
  reviewedOn: '2026-11-22',
  notes: 'Secondary source; present force unclear after the 2024-2025 micro-loan measure.',
} as const satisfies Rule;

export const INTERNET_LOAN_LIMITS_2020 = {
  id: 'internet-loan-limits-2020',
  area: 'extension-restructure',
  title: {
    zh: '商业银行互联网消费贷款：20万元与1年',
    en: 'Bank online consumption loans: CNY 200,000 and one-year bullet limit',
  },
  authority: '原中国银保监会',
  instrument: '《商业银行互联网贷款管理暂行办法》（原银保监会令2020年第9号）',
  article: '第六条',
  from: '2020-07-12',
  appliesTo: ['bank-loan'],
  force: 'departmental-rule',
  details: { per_customer_consumption_cap_cny: '200000', bullet_max_term_months: 12 },
  summary: {
    zh: '单户消费信用贷款授信不超过20万元，到期一次还本的授信期限不超过一年。',
    en: 'Consumption credit per person is capped at CNY 200,000, and bullet loans at one year.',
  },
  source: 'http://big5.www.gov.cn/gate/big5/www.gov.cn/xinwen/2020-07/17/content_5527700.htm',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Published 2020-07-17. A restructured online loan cannot simply be turned into a bullet loan of more than a year.',
  referenceOnly: {
    zh: '约束放款时的额度和期限，与还款困难时的检查无关。',
    en: 'It limits what is lent and for how long, not what is owed in hardship.',
  },
} as const satisfies Rule;

export const MICRO_LOAN_SINGLE_CUSTOMER_CAPS = {
  id: 'micro-loan-single-customer-caps',
  area: 'extension-restructure',
  title: {
    zh: '小贷：网络消费贷款单户20万元等集中度',
    en: 'Micro-loans: CNY 200,000 online consumption cap and concentration limits',
  },
  authority: '国家金融监督管理总局',
  instrument: '《小额贷款公司监督管理暂行办法》（金规〔2024〕26号，2025年1月17日公布）',
  from: '2025-01-17',
  appliesTo: ['micro-loan'],
  force: 'normative-document',
  details: {
    online_consumption_per_customer_cap_cny: '200000',
    online_business_per_customer_cap_cny: '10000000',
    same_borrower_max_of_net_assets: '0.10',
    group_max_of_net_assets: '0.15',
    chapters: 7,
    articles: 60,
  },
  summary: {
    zh: '网络小贷对单户消费贷款余额不超过20万元、经营不超过1000万元；同一借款人不超过净资产10%，含关联方不超过15%。',
    en: 'An online micro-loan company may lend one customer at most CNY 200,000 for consumption or CNY 10 million for business; one borrower at most 10% of net assets, 15% with affiliates.',
  },
  source: 'http://www.impta.org/index.php/xinwen/25517.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'In force from the date of issue; 2025-01-17 is the public release date, the printed issue date and the document number are unconfirmed.',
  referenceOnly: {
    zh: '约束放款时的额度，与还款困难时的检查无关。',
    en: 'It limits what is lent, not what is owed in hardship.',
  },
} as const satisfies Rule;
