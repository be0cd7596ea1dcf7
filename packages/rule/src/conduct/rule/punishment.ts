import type { Rule } from '../../finding/rule.ts';

export const collectionsPunishment: readonly Rule[] = [
  {
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
    values: {
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
  },
  {
    id: 'public-security-harassment-2026',
    area: 'collections',
    title: {
      zh: '治安处罚：滋扰、纠缠、跟踪、恐吓信息',
      en: 'Public-security penalty for harassing, pestering, stalking',
    },
    authority: '全国人大常委会',
    instrument: '《中华人民共和国治安管理处罚法》（2025年修订）',
    article: '第五十条',
    from: '2026-01-01',
    appliesTo: ['collections'],
    force: 'law',
    values: {
      fine_max_cny: '1000',
      detention_days_max: 5,
      serious_detention_days: [5, 10],
      no_contact_order: true,
    },
    summary: {
      zh: '多次发送侮辱恐吓信息或以滋扰、纠缠、跟踪干扰他人正常生活的，处5日以下拘留或1000元以下罚款，情节较重5至10日；可责令禁止接触。',
      en: "Repeated insulting or threatening messages, or harassing, pestering or stalking, bring up to 5 days' detention or a CNY 1,000 fine, 5-10 days if serious, and a no-contact order is possible.",
    },
    source: 'https://www.spp.gov.cn/spp/fl/202506/t20250627_699863.shtml',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
    notes:
      'Seen as quoted from that page in a public repository file. Basis for a report to the police (110).',
  },
  {
    id: 'public-security-harassment-2006',
    area: 'collections',
    title: {
      zh: '治安处罚旧条（2025年底前）',
      en: 'Earlier public-security rule (to end-2025)',
    },
    authority: '全国人大常委会',
    instrument: '《中华人民共和国治安管理处罚法》（2012年修正）',
    article: '第四十二条',
    from: '2006-03-01',
    until: '2025-12-31',
    appliesTo: ['collections'],
    force: 'law',
    values: {
      fine_max_cny: '500',
      detention_days_max: 5,
      serious_detention_days: [5, 10],
    },
    summary: {
      zh: '旧法第四十二条：恐吓信、侮辱诽谤、多次发送恐吓信息等，处5日以下拘留或500元以下罚款。',
      en: 'Old article 42: threats, insults or repeated menacing messages, up to 5 days or CNY 500.',
    },
    source: 'github:LawRefBook/Laws@2f4c5c2 行政法/治安管理处罚法(2012-10-26).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
    notes: 'For conduct before 2026-01-01.',
  },
];
