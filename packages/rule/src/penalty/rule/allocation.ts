import type { Rule } from '../../finding/rule.ts';

export const LOAN_USE_DRAWDOWN_AND_ACCELERATION = {
  id: 'loan-use-drawdown-and-acceleration',
  area: 'penalty',
  title: {
    zh: '挪用贷款与预期违约：提前收回的依据',
    en: 'Misuse and anticipatory breach: grounds to call the loan',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百七十一条、第六百七十三条、第五百七十八条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  details: {
    misuse_remedies: ['stop lending', 'call the loan early', 'terminate'],
    anticipatory_breach_claim_before_due: true,
    undrawn_on_time_interest_still_due: true,
  },
  summary: {
    zh: '未按约定用途使用的，贷款人可停止发放、提前收回或解除合同；一方表明不履行的，对方可在期满前请求违约责任。',
    en: 'If the money is not used as agreed the lender may stop, call in or terminate; where a party shows it will not perform, liability may be claimed before maturity.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'A hardship request should say the borrower intends to pay, not that they will not. Acceleration for missed instalments normally rests on the contract.',
} as const satisfies Rule;

export const PAYMENT_ALLOCATION_ORDER = {
  id: 'payment-allocation-order',
  area: 'penalty',
  title: {
    zh: '还款抵充顺序：费用、利息、主债务',
    en: 'Order of allocation: costs, interest, principal',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第五百六十条、第五百六十一条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  details: {
    default_order: ['enforcement_costs', 'interest', 'principal'],
    can_be_agreed_otherwise: true,
    debtor_may_designate_among_debts: true,
  },
  summary: {
    zh: '不足清偿时，除另有约定外依次抵充费用、利息、主债务；对同一债权人多笔债务可由债务人指定。',
    en: 'A short payment goes to costs, then interest, then principal unless agreed otherwise; among several debts to one creditor the debtor may choose.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'A plan should contract for a better order (principal first) in writing.',
} as const satisfies Rule;
