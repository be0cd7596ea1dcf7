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

export const PUBLIC_SECURITY_PERSONAL_DATA_2026 = {
  id: 'public-security-personal-data-2026',
  area: 'collections',
  title: {
    zh: '治安处罚：出售、提供、非法获取个人信息',
    en: 'Public-security penalty for selling, passing on or unlawfully obtaining personal data',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国治安管理处罚法》（2025年修订）',
  article: '第五十六条',
  from: '2026-01-01',
  appliesTo: ['collections'],
  force: 'law',
  details: {
    detention_days_min: 10,
    detention_days_max: 15,
    lesser_detention_days_max: 5,
  },
  summary: {
    zh: '违反国家有关规定，向他人出售或者提供个人信息，或者窃取、以其他方法非法获取个人信息的，处十日以上十五日以下拘留；情节较轻的，处五日以下拘留。',
    en: 'Selling or passing on personal data against the rules of the state, or stealing or otherwise unlawfully obtaining it, brings ten to fifteen days of detention, up to five in lesser cases.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/行政法/中华人民共和国治安管理处罚法(2025-06-27).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;

export const PUBLIC_SECURITY_FRAUD_AND_EXTORTION_2026 = {
  id: 'public-security-fraud-and-extortion-2026',
  area: 'collections',
  title: {
    zh: '治安处罚：诈骗、敲诈勒索',
    en: 'Public-security penalty for fraud and extortion',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国治安管理处罚法》（2025年修订）',
  article: '第五十八条',
  from: '2026-01-01',
  appliesTo: ['collections'],
  force: 'law',
  details: {
    detention_days_min: 5,
    detention_days_max: 10,
    fine_max_cny: '2000',
    serious_detention_days_max: 15,
    serious_fine_max_cny: '3000',
  },
  summary: {
    zh: '诈骗、敲诈勒索等，处五日以上十日以下拘留或者二千元以下罚款；情节较重的，处十日以上十五日以下拘留，可以并处三千元以下罚款；数额较大的是犯罪。',
    en: 'Fraud and extortion bring five to ten days of detention or a fine of up to CNY 2,000, in serious cases ten to fifteen days and up to CNY 3,000; larger sums are a crime.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/行政法/中华人民共和国治安管理处罚法(2025-06-27).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;

export const PUBLIC_SECURITY_IMPERSONATION_2026 = {
  id: 'public-security-impersonation-2026',
  area: 'collections',
  title: {
    zh: '治安处罚：冒充国家机关工作人员、冒用名义',
    en: 'Public-security penalty for posing as an official or under another name',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国治安管理处罚法》（2025年修订）',
  article: '第六十二条',
  from: '2026-01-01',
  appliesTo: ['collections'],
  force: 'law',
  details: {
    official_detention_days_min: 10,
    official_detention_days_max: 15,
    official_fine_max_cny: '1000',
    other_name_detention_days_max: 5,
    other_name_fine_max_cny: '1000',
    police_or_military_heavier: true,
  },
  summary: {
    zh: '冒充国家机关工作人员招摇撞骗的，处十日以上十五日以下拘留，可以并处一千元以下罚款，情节较轻的五日以上十日以下；冒充军警人员的从重；盗用、冒用个人、组织的身份、名义的，处五日以下拘留或者一千元以下罚款。',
    en: 'Posing as an official of the state to deceive brings ten to fifteen days of detention and up to CNY 1,000, five to ten days in lesser cases, more for posing as police or military; using the name of another person or organisation brings up to five days or CNY 1,000.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/行政法/中华人民共和国治安管理处罚法(2025-06-27).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;

export const PUBLIC_SECURITY_FORGED_PAPERS_2026 = {
  id: 'public-security-forged-papers-2026',
  area: 'collections',
  title: {
    zh: '治安处罚：伪造、使用伪造的公文、印章（假传票）',
    en: 'Public-security penalty for forging or using forged papers and seals (fake summonses)',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国治安管理处罚法》（2025年修订）',
  article: '第六十三条',
  from: '2026-01-01',
  appliesTo: ['collections'],
  force: 'law',
  details: {
    detention_days_min: 10,
    detention_days_max: 15,
    fine_max_cny: '5000',
    lesser_detention_days_min: 5,
    lesser_fine_max_cny: '3000',
  },
  summary: {
    zh: '伪造、变造、买卖或者使用伪造、变造的国家机关或其他组织的公文、证件、证明文件、印章的，处十日以上十五日以下拘留，可以并处五千元以下罚款；情节较轻的，处五日以上十日以下拘留，可以并处三千元以下罚款。',
    en: 'Forging, trading or using forged papers, certificates or seals of state bodies or other organisations brings ten to fifteen days of detention and up to CNY 5,000, in lesser cases five to ten days and up to CNY 3,000.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/行政法/中华人民共和国治安管理处罚法(2025-06-27).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;
