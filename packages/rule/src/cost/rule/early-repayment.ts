import type { Rule } from '../../finding/rule.ts';

export const NO_UPFRONT_INTEREST_DEDUCTION = {
  id: 'no-upfront-interest-deduction',
  area: 'cost-cap',
  title: {
    zh: '利息不得预先在本金中扣除',
    en: 'Interest may not be deducted from principal in advance',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百七十条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  details: { principal_basis: 'amount_actually_lent' },
  summary: {
    zh: '预扣利息的，按实际借款数额返还并计算利息。',
    en: 'If interest was deducted up front, repayment and interest are computed on the amount actually received.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const EARLY_REPAYMENT_ACTUAL_PERIOD = {
  id: 'early-repayment-actual-period',
  area: 'cost-cap',
  title: {
    zh: '提前还款按实际借款期间计息',
    en: 'Early repayment: interest for the actual period',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百七十七条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  details: { unless_agreed_otherwise: true },
  summary: {
    zh: '提前还款的，除另有约定外按实际借款期间计算利息。',
    en: 'On early repayment interest runs only for the actual period unless otherwise agreed.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const CONSUMER_LOAN_INTEREST_SUBSIDY = {
  id: 'consumer-loan-interest-subsidy',
  area: 'cost-cap',
  title: {
    zh: '个人消费贷款财政贴息',
    en: 'Interest subsidy on personal consumption loans',
  },
  authority: '财政部、中国人民银行、国家金融监督管理总局',
  instrument: '财金〔2025〕80号；财金〔2026〕1号',
  from: '2025-09-01',
  until: '2026-12-31',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance'],
  force: 'normative-document',
  details: {
    subsidy_rate: '0.01',
    max_share_of_contract_rate: '0.50',
    cap_per_lender_per_year_cny: '3000',
    card_bill_instalments_from: '2026-01-01',
  },
  summary: {
    zh: '符合条件的个人消费贷款及2026年新发生的信用卡账单分期，年贴息1个百分点，每家机构每年累计不超过3000元。',
    en: 'Eligible consumption loans, and card bill instalments newly made in 2026, get a one-point annual subsidy, up to CNY 3,000 a year per lender.',
  },
  source: 'https://www1.91jinrong.com/knowledge/290',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Only for loans from listed lenders and for real consumption; whether overdue or restructured balances qualify was not established. Sunset or extension after 2026-12-31 to be checked. The half-of-contract-rate limit comes from the 2025 scheme.',
  referenceOnly: {
    zh: '财政贴息由银行申请和核算，不影响欠款的对错。',
    en: 'A subsidy handled by banks; it decides nothing about what is owed.',
  },
} as const satisfies Rule;
