import type { Rule } from '../rule.ts';

export const penalty2: readonly Rule[] = [
  {
    id: 'card-court-reduction-2021',
    area: 'penalty',
    title: {
      zh: '信用卡息费违约金总额过高可请求减少',
      en: 'Card charges: court may reduce an excessive total',
    },
    authority: '最高人民法院',
    instrument: '《关于审理银行卡民事纠纷案件若干问题的规定》（法释〔2021〕10号）',
    article: '第二条',
    from: '2021-05-25',
    appliesTo: ['credit-card'],
    force: 'judicial-interpretation',
    values: {
      reducible: ['overdraft_interest', 'compound_interest', 'damages', 'instalment_fee'],
      factors: ['regulatory_rules', 'unpaid_amount_and_time', 'fault', 'actual_loss'],
      unexplained_standard_terms_not_binding: true,
    },
    summary: {
      zh: '发卡行未尽提示说明义务的息费条款可主张不成为合同内容；总额过高的，法院综合监管规定、欠款数额与期限、过错和损失酌情减少。',
      en: 'Charge terms not properly pointed out may be excluded from the contract, and a total that is too high is reduced having regard to regulation, amount and time, fault and loss.',
    },
    source:
      'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理银行卡民事纠纷案件若干问题的规定(2021-05-24).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
  },
  {
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
    values: {
      daily_rate: '0.000175',
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
  },
  {
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
    values: {
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
  },
  {
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
    values: {
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
  },
];
