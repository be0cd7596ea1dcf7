import type { Rule } from '../../finding/rule.ts';

export const CRIME_ILLEGAL_DEBT_COLLECTION = {
  id: 'crime-illegal-debt-collection',
  area: 'collections',
  title: {
    zh: '催收非法债务罪',
    en: 'Crime of collecting illegal debts',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国刑法》（刑法修正案（十一））',
  article: '第二百九十三条之一',
  from: '2021-03-01',
  appliesTo: ['collections'],
  force: 'law',
  details: {
    debt_type: 'illegal, e.g. from usury',
    means: [
      'violence or coercion',
      'restricting freedom or entering a home',
      'intimidation, stalking, harassment',
    ],
    max_sentence_years: 3,
    threshold: 'serious circumstances',
  },
  summary: {
    zh: '以暴力、胁迫，限制自由或侵入住宅，恐吓、跟踪、骚扰等方式催收高利放贷等非法债务，情节严重的，处三年以下有期徒刑、拘役或管制。',
    en: 'Collecting debts from usury and the like by violence, confinement, home intrusion, threats, stalking or harassment, if serious, carries up to three years.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 刑法/刑法.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Applies to illegal debts; ordinary bank debts fall under other offences and the public-security law.',
  referenceOnly: {
    zh: '只针对高利放贷等非法债务，由司法机关认定，不由程序判断。',
    en: 'About debts from usury and the like, for the authorities to find, not for a program.',
  },
} as const satisfies Rule;

export const PUBLIC_SECURITY_HARASSMENT = {
  id: 'public-security-harassment',
  area: 'collections',
  title: {
    zh: '治安处罚：滋扰、纠缠、跟踪、恐吓信息',
    en: 'Public-security penalty for harassing, pestering, stalking',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国治安管理处罚法》（2025年修订）',
  article: '第五十条',
  from: '2006-03-01',
  appliesTo: ['collections'],
  force: 'law',
  values: [
    {
      from: '2006-03-01',
      article: '第四十二条',
      fine_max_cny: '500',
      detention_days_max: 5,
      serious_detention_days_max: 10,
      cite: {
        instrument: '《中华人民共和国治安管理处罚法》（2012年修正）',
        source: 'github:LawRefBook/Laws@2f4c5c2 行政法/治安管理处罚法(2012-10-26).md',
      },
    },
    {
      from: '2026-01-01',
      article: '第五十条',
      fine_max_cny: '1000',
      detention_days_max: 5,
      serious_detention_days_max: 10,
    },
  ],
  details: { no_contact_order_since_2026: true },
  summary: {
    zh: '多次发送侮辱恐吓信息或以滋扰、纠缠、跟踪干扰他人正常生活的，处5日以下拘留或罚款（1000元以下，2025年底前500元以下），情节较重5至10日；2026年起可责令禁止接触。',
    en: "Repeated insulting or threatening messages, or harassing, pestering or stalking, bring up to 5 days' detention or a fine (CNY 1,000, until end-2025 CNY 500), 5-10 days if serious; since 2026 a no-contact order is possible.",
  },
  source: 'https://www.spp.gov.cn/spp/fl/202506/t20250627_699863.shtml',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes:
    'Article 50 seen as quoted from that page in a public repository file, and again in a stored text of the law as revised on 2025-06-27. Basis for a report to the police (110).',
} as const satisfies Rule;
