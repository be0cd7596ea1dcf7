import type { Rule } from '../../finding/rule.ts';

export const CARD_RATE_BAND = {
  id: 'card-rate-band',
  area: 'penalty',
  title: {
    zh: '信用卡透支利率：2017 至 2020 年有区间，此后由双方约定',
    en: 'Credit-card overdraft rate: a band from 2017 to 2020, agreed freely since',
  },
  authority: '中国人民银行',
  instrument: '《关于推进信用卡透支利率市场化改革的通知》（银发〔2020〕327号）',
  from: '2017-01-01',
  appliesTo: ['credit-card'],
  force: 'normative-document',
  values: [
    {
      from: '2017-01-01',
      daily_rate_max: '0.0005',
      cite: {
        instrument: '《关于信用卡业务有关事项的通知》（银发〔2016〕111号）',
        article: '第一条',
        source: 'https://www.haolvshi.com.cn/ztw/0-66137.html',
      },
    },
    { from: '2021-01-01', daily_rate_max: null },
  ],
  details: { daily_rate_min_2017: '0.00035' },
  summary: {
    zh: '2017年起透支日利率上限万分之五、下限为其0.7倍；2021年起取消上下限，由发卡机构与持卡人协商确定。',
    en: 'From 2017 the daily overdraft rate had to lie between 0.035% and 0.05%; from 2021 the limits ended and rates are set by agreement.',
  },
  source: '（2021年通知未找到可引用的原文）',
  verified: false,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'The band was seen in a text; its end in 2021 was not and is general knowledge. In practice most issuers still quote 0.05% a day (18.25% simple a year).',
} as const satisfies Rule;

export const CARD_NO_LATE_FEE_NO_OVERLIMIT_FEE = {
  id: 'card-no-late-fee-no-overlimit-fee',
  area: 'penalty',
  title: {
    zh: '信用卡取消滞纳金、不得收超限费，违约金不得计息',
    en: 'Cards: no late fee, no over-limit fee, no interest on damages',
  },
  authority: '中国人民银行',
  instrument: '银发〔2016〕111号',
  article: '第三条',
  from: '2017-01-01',
  appliesTo: ['credit-card'],
  force: 'normative-document',
  details: {
    late_fee_allowed: false,
    over_limit_fee_allowed: false,
    liquidated_damages: 'by_agreement',
    interest_on_damages_or_service_fees: false,
  },
  summary: {
    zh: '滞纳金取消，改由协议约定是否收取违约金及标准；不得收取超限费；对违约金和年费、取现手续费等服务费用不得计收利息。',
    en: 'Late fees are abolished in favour of agreed damages, over-limit fees are banned, and no interest may be charged on damages or service fees.',
  },
  source: 'https://www.haolvshi.com.cn/ztw/0-66137.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Direct check for card statements: any 滞纳金 or 超限费 line, or interest computed on 违约金, is challengeable.',
} as const satisfies Rule;

export const CARD_COURT_REDUCTION_2021 = {
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
  details: {
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
} as const satisfies Rule;
