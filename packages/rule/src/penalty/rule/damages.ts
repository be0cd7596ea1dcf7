import type { Rule } from '../../finding/rule.ts';

export const PENALTY_INTEREST_UPLIFT = {
  id: 'penalty-interest-uplift',
  area: 'penalty',
  title: {
    zh: '逾期罚息：合同利率上浮30%至50%',
    en: 'Penalty interest: contract rate plus 30% to 50%',
  },
  authority: '中国人民银行',
  instrument: '《关于人民币贷款利率有关问题的通知》（银发〔2003〕251号）',
  article: '第三条',
  from: '2004-01-01',
  appliesTo: ['bank-loan', 'consumer-finance'],
  limits: 'default',
  force: 'normative-document',
  values: { overdue_uplift_min: '0.30', overdue_uplift_max: '0.50' },
  details: {
    misuse_uplift_min: '0.50',
    misuse_uplift_max: '1.00',
    compound_on_unpaid_interest: 'at_penalty_rate',
    applies_to_loans_from: '2004-01-01',
  },
  summary: {
    zh: '逾期贷款罚息在合同利率基础上加收30%至50%，挪用用途加收50%至100%；不能按时支付的利息按罚息利率计收复利。',
    en: 'Overdue balances bear the contract rate plus 30% to 50% (50% to 100% for misused loans) until paid, and unpaid interest is compounded at the penalty rate.',
  },
  source: 'http://kouhaiping.com/article.asp?id=17',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'penalty_rate = contract_rate * (1 + uplift). The total is still open to reduction above 24%. Application to micro-loan companies depends on the contract.',
} as const satisfies Rule;

export const OVERDUE_INTEREST_BY_CONTRACT = {
  id: 'overdue-interest-by-contract',
  area: 'penalty',
  title: {
    zh: '逾期应按约定或国家规定付逾期利息',
    en: 'Overdue interest follows the contract or state rules',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百七十六条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  summary: {
    zh: '未按期还款的，应按约定或者国家有关规定支付逾期利息。',
    en: 'A borrower who misses the due date owes overdue interest as agreed or as state rules provide.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const DAMAGES_REDUCTION_585 = {
  id: 'damages-reduction-585',
  area: 'penalty',
  title: {
    zh: '违约金过分高于损失可请求酌减',
    en: 'Excessive liquidated damages may be reduced',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第五百八十五条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  details: { on_request: true },
  summary: {
    zh: '约定违约金过分高于实际损失的，法院或仲裁机构可根据请求适当减少。',
    en: 'A court or arbitral body may, on request, reduce agreed damages that greatly exceed the loss.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const DAMAGES_30PCT_GUIDELINE = {
  id: 'damages-30pct-guideline',
  area: 'penalty',
  title: {
    zh: '违约金超过损失30%一般可认定过高',
    en: 'Damages more than 30% above loss are generally excessive',
  },
  authority: '最高人民法院',
  instrument: '《关于适用〈民法典〉合同编通则若干问题的解释》（法释〔2023〕13号）',
  article: '第六十四条、第六十五条',
  from: '2023-12-05',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'judicial-interpretation',
  details: {
    excess_over_loss_threshold: '0.30',
    burden: 'breaching_party_proves_excess',
    no_waiver_of_adjustment: true,
    bad_faith_breach_no_reduction: true,
  },
  summary: {
    zh: '约定违约金超过损失30%的，一般可认定过高；违约方负举证责任，约定不得调整的条款不妨碍调整，恶意违约一般不予减少。',
    en: 'Agreed damages over 30% above the loss are generally treated as excessive; the party in breach proves it, a no-adjustment clause is no bar, and bad-faith breach is normally not relieved.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于适用《民法典》合同编通则若干问题的解释(2023-12-04).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const JUDGMENT_DOUBLED_INTEREST = {
  id: 'judgment-doubled-interest',
  area: 'penalty',
  title: {
    zh: '判决后迟延履行加倍利息：日万分之一点七五',
    en: 'Post-judgment double interest: 0.0175% a day',
  },
  authority: '全国人大常委会、最高人民法院',
  instrument: '《民事诉讼法》（2023年修正）；法释〔2014〕8号',
  article: '民诉法第二百六十四条；解释第一条',
  from: '2014-08-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  values: { daily_rate: '0.000175' },
  details: {
    base: 'unpaid judgment sum excluding general interest',
    runs_from: 'end of performance period',
  },
  summary: {
    zh: '超过判决指定期间的，除一般债务利息外，按未清偿金钱债务每日万分之一点七五加计。',
    en: "After the judgment's deadline an extra 0.0175% a day accrues on the unpaid sum, besides ordinary interest.",
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释(2014-07-07).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'About 6.39% a year on 365 days.',
} as const satisfies Rule;
