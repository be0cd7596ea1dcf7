import type { Rule } from '../../finding/rule.ts';

export const CARD_MALICIOUS_OVERDRAFT = {
  id: 'card-malicious-overdraft',
  area: 'criminal-boundary',
  title: {
    zh: '恶意透支：条件、门槛与本金口径',
    en: 'Malicious overdraft: conditions, threshold, principal only',
  },
  authority: '最高人民法院、最高人民检察院',
  instrument:
    '刑法第一百九十六条；《关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释》（法释〔2009〕19号，法释〔2018〕19号修改）',
  article: '解释第六条至第九条',
  from: '2018-12-01',
  appliesTo: ['credit-card', 'litigation'],
  reach: 'cards',
  force: 'judicial-interpretation',
  values: { effective_collections: 2, months_after_second: 3, large_from_cny: '50000' },
  details: {
    illegal_possession_intent_required: true,
    collections_min_gap_days: 30,
    huge_from_cny: '500000',
    extremely_huge_from_cny: '5000000',
    amount_basis: 'actual overdraft principal at police filing',
    not_from_nonpayment_alone: true,
  },
  summary: {
    zh: '以非法占有为目的透支，经发卡行两次有效催收（间隔至少30日）超过三个月仍不归还，且本金5万元以上才构成；不得仅凭逾期认定非法占有目的。',
    en: 'Requires an intent not to repay (illegal possession), two effective demands at least 30 days apart, more than three months without payment after them and at least CNY 50,000 of principal; non-payment alone does not prove intent.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院、最高人民检察院关于修改《关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释》的决定.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Card only: bank loans, 花呗 and 借呗 are not credit cards for this purpose (inference). Interest, fees and damages do not count.',
} as const satisfies Rule;

export const CARD_FRAUD_REPAY_RELIEF = {
  id: 'card-fraud-repay-relief',
  area: 'criminal-boundary',
  title: {
    zh: '提起公诉前全部归还可不起诉',
    en: 'Full repayment before prosecution may avoid it',
  },
  authority: '最高人民法院、最高人民检察院',
  instrument:
    '刑法第一百九十六条；《关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释》（法释〔2009〕19号，法释〔2018〕19号修改）',
  article: '解释第十条',
  from: '2018-12-01',
  appliesTo: ['credit-card'],
  force: 'judicial-interpretation',
  details: {
    before_prosecution_full_repay: 'may not prosecute',
    before_first_instance_judgment: 'may exempt punishment',
    not_if: 'punished twice for card fraud',
  },
  summary: {
    zh: '数额较大，提起公诉前全部归还可不起诉，一审判决前归还可免予处罚，曾因信用卡诈骗受两次以上处罚的除外。',
    en: 'For the lowest band, full repayment before prosecution may avoid charges and before judgment may avoid punishment, save for those twice punished.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院、最高人民检察院关于修改《关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释》的决定.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  referenceOnly: {
    zh: '只在刑事程序中有意义，由司法机关决定。',
    en: 'It matters only in criminal proceedings, for the authorities to decide.',
  },
} as const satisfies Rule;

export const LOAN_FRAUD_CAUTION = {
  id: 'loan-fraud-caution',
  area: 'criminal-boundary',
  title: {
    zh: '骗取贷款的界线：欺骗手段并造成重大损失',
    en: 'Obtaining loans by deception: the line',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国刑法》',
  article: '第一百七十五条之一',
  from: '2021-03-01',
  appliesTo: ['bank-loan', 'consumer-finance', 'micro-loan'],
  reach: 'loans',
  force: 'law',
  details: { requires: ['deception', 'major loss'], max_sentence_years: 3 },
  summary: {
    zh: '以欺骗手段取得贷款并造成重大损失才涉罪，借款后丧失还款能力属民事债务。',
    en: 'Only deceit with major loss is a crime; losing the ability to repay afterwards is civil debt.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 刑法/刑法.md',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'The civil-debt statement is a reading of the article. Never alter documents in a hardship request.',
} as const satisfies Rule;
