import type { Rule } from '../../finding/rule.ts';

export const SMALL_CLAIMS = {
  id: 'small-claims',
  area: 'procedure',
  title: {
    zh: '小额诉讼：标的额与一审终审',
    en: 'Small claims: ceiling and finality',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
  article: '第一百六十五条至第一百六十九条',
  from: '2024-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  details: {
    mandatory_up_to: '0.5 * provincial average annual wage of employed persons (prior year)',
    by_agreement_up_to: '2.0 * same',
    final_at_first_instance: true,
    decide_within_months: 2,
    extension_months: 1,
    excluded: [
      'personal status or title',
      'foreign-related',
      'appraisal needed',
      'party missing',
      'counterclaim',
    ],
  },
  summary: {
    zh: '简单金钱案件标的在上年度省均工资50%以下适用小额诉讼、一审终审，50%至2倍可约定适用，两个月内审结。',
    en: "Simple money claims up to 50% of the province's prior-year average wage are small claims, final at first instance; 50% to twice by agreement; decided in two months.",
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Needs a wage table by province and year, not included. No appeal: prepare everything for the single hearing. Start date is that of the current article numbering; the substance is older.',
} as const satisfies Rule;

export const JURISDICTION_AND_DEFAULT_JUDGMENT = {
  id: 'jurisdiction-and-default-judgment',
  area: 'procedure',
  title: {
    zh: '管辖与缺席判决',
    en: 'Jurisdiction and default judgment',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
  article:
    '第二十二条、第二十四条、第三十五条、第一百三十条、第一百四十七条；法释〔2025〕15号第一条（2025-12-31 起）',
  from: '2024-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  details: {
    default_forum: "defendant's domicile or place of performance",
    agreed_forum_allowed: true,
    default_judgment_if_absent: true,
    agreed_forum_void_without_real_link_since: '2025-12-31',
  },
  summary: {
    zh: '合同纠纷由被告住所地或履行地法院管辖，可书面约定有实际联系地法院；约定的法院与争议没有实际联系、又不能证明有的，管辖协议无效；管辖异议在提交答辩状期间（收到起诉状副本十五日内）提出，应诉答辩的视为接受管辖；无正当理由拒不到庭可缺席判决。',
    en: "Contract suits go to the defendant's domicile or place of performance, or an agreed court with a real link; an agreement on a court whose link to the dispute cannot be shown is void; an objection to jurisdiction is raised within the time for the answer (fifteen days of the complaint), and answering on the merits accepts the court; failing to appear may bring judgment by default.",
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md; github:qisehong/china-law-db@f31e171 laws/司法解释/最高人民法院关于部分民事案件管辖适用法律有关问题的批复(2025-12-30).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'Start date is that of the current article numbering; the substance is older.',
} as const satisfies Rule;

export const COURT_FEES = {
  id: 'court-fees',
  area: 'procedure',
  title: {
    zh: '诉讼费用标准（受理费、支付令、执行）',
    en: 'Court fees',
  },
  authority: '国务院',
  instrument: '《诉讼费用交纳办法》（国务院令第481号）',
  article: '第十三条至第十六条、第二十九条',
  from: '2007-04-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'administrative-regulation',
  values: {
    filing_fee_tiers: [
      {
        up_to_cny: '10000',
        fee_cny: '50',
      },
      {
        up_to_cny: '100000',
        rate: '0.025',
      },
      {
        up_to_cny: '200000',
        rate: '0.02',
      },
      {
        up_to_cny: '500000',
        rate: '0.015',
      },
      {
        up_to_cny: '1000000',
        rate: '0.01',
      },
    ],
    summary_or_settled_divisor: 2,
    payment_order_divisor: 3,
  },
  details: {
    tiers_are_cumulative: true,
    enforcement_fee: [
      {
        up_to_cny: '10000',
        fee_cny: '50',
      },
      {
        up_to_cny: '500000',
        rate: '0.015',
      },
    ],
    loser_pays: true,
  },
  summary: {
    zh: '财产案件分段累计：1万元以下50元，1万至10万2.5%，10万至20万2%，20万至50万1.5%；简易程序或调解撤诉减半，支付令为1/3，败诉方负担。',
    en: 'Filing fees are cumulative: CNY 50 to 10,000, then 2.5% to 100,000, 2% to 200,000, 1.5% to 500,000; halved in summary procedure or if settled, one third for a payment order; the loser pays.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/诉讼费用交纳办法(2006-12-19).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Useful for telling what a suit adds to the debt.',
} as const satisfies Rule;
