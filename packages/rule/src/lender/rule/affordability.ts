import type { Rule } from '../../finding/rule.ts';

export const LIVING_FLOOR_MINIMUM_LIVING_STANDARD = {
  id: 'living-floor-minimum-living-standard',
  area: 'affordability',
  title: {
    zh: '社会救助：低保、低保边缘、刚性支出困难、临时救助',
    en: 'Social assistance: minimum allowance, near-minimum and rigid-expense households, temporary aid',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国社会救助法》',
  article:
    '第十八条、第十九条、第二十一条、第二十二条、第二十九条、第三十七条、第五十条；此前见《社会救助暂行办法》（2019年修订）第九条、第十条、第四十七条',
  from: '2014-05-01',
  appliesTo: ['affordability'],
  force: 'law',
  values: [
    {
      from: '2014-05-01',
      article: '第九条、第十条、第四十七条',
      cite: {
        instrument: '《社会救助暂行办法》（2019年修订）',
        source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/社会救助暂行办法(2019-03-02).md',
      },
    },
    {
      from: '2026-07-01',
      article: '第十八条、第十九条、第二十一条、第二十二条、第二十九条、第三十七条、第五十条',
    },
  ],
  details: {
    eligible_if: 'household per-capita income below local standard and assets within limits',
    standard_set_by: 'province, or city not below the guidance level of the province',
    temporary_aid_for: ['sudden, urgent or disastrous hardship of basic living'],
    apply_for_allowance_at: 'township or sub-district of the registered residence',
    apply_for_temporary_aid_at: 'township or sub-district where the hardship arose',
    urgent_small_aid_first: true,
  },
  summary: {
    zh: '家庭人均收入低于当地低保标准且财产符合规定的发低保，按月领；略高于低保的边缘家庭、医疗教育等必需支出过重的刚性支出困难家庭，给医疗、教育、住房、就业等救助；遭遇突发、紧迫困难的可申请临时救助，数额小又紧急的应当先行救助、事后补材料。临时救助向急难发生地的乡镇、街道申请，低保向户籍地申请，有条件的地方可在居住地。',
    en: 'Households below the local standard whose assets qualify get a monthly allowance; those slightly above it, or whose necessary medical and school costs take up too large a share, get medical, school, housing or employment aid; sudden and urgent hardship is met by temporary aid, at once where the need is small and pressing, with the paperwork to follow. Ask the township or sub-district where the hardship arose for temporary aid, that of the registered residence for the allowance (in some places that of the actual residence).',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/社会法/中华人民共和国社会救助法(2026-04-30).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes:
    'In force since 2026-07-01 (article 78); whether the regulation of 2014 was repealed that day is not stated in it. No national figure was verified. The table must be supplied per city and dated. 急难事项小额快救 (reported from 2026-01-29, up to about a month of the local allowance) was seen in one weak text only and is not used.',
} as const satisfies Rule;

export const MINIMUM_WAGE_LOCAL = {
  id: 'minimum-wage-local',
  area: 'affordability',
  title: {
    zh: '最低工资由省级政府规定',
    en: 'Minimum wage set by provinces',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国劳动法》',
  article: '第四十八条、第四十九条',
  from: '1995-01-01',
  appliesTo: ['affordability'],
  force: 'law',
  details: { set_by: 'province', employer_may_not_pay_below: true },
  summary: {
    zh: '最低工资标准由省级政府规定并备案，用人单位不得低于该标准。',
    en: 'Provinces set the minimum wage; employers may not pay less.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 社会法/劳动法(2018-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: '2026 provincial figures not verified. A reference, not a debt-relief floor.',
  referenceOnly: {
    zh: '数字由各地公布，这里没有当地的表。',
    en: 'Figures are local and no table is held here.',
  },
} as const satisfies Rule;

export const CONSUMPTION_REFERENCE_2025 = {
  id: 'consumption-reference-2025',
  area: 'affordability',
  title: {
    zh: '2025年居民人均收入与消费（参考值）',
    en: '2025 income and consumption per head (reference)',
  },
  authority: '国家统计局',
  instrument: '2025年全年居民收入和消费支出数据（2026年1月19日公布）',
  from: '2026-01-19',
  appliesTo: ['affordability'],
  force: 'statistic',
  details: {
    year: 2025,
    national_consumption_month_cny: '2456.33',
    urban_consumption_month_cny: '2989.08',
    national_disposable_income_cny: '43377',
    urban_disposable_income_cny: '56502',
    rural_disposable_income_cny: '24456',
    national_median_disposable_income_cny: '36231',
    urban_median_cny: '51115',
    rural_median_cny: '20711',
    national_consumption_cny: '29476',
    urban_consumption_cny: '35869',
  },
  summary: {
    zh: '2025年人均可支配收入43377元、人均消费29476元；城镇分别为56502元、35869元。',
    en: 'In 2025 disposable income per head was CNY 43,377 and consumption 29,476; urban 56,502 and 35,869.',
  },
  source: 'https://www.etnet.com.hk/www/tc/stocks/ah_news_detail.php?newsid=ETN360119754',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Monthly values are the annual figure divided by twelve. Averages, not a budget standard; cross-check with the official release before display.',
  referenceOnly: {
    zh: '全国平均数只供对照，没有一项检查按它判断。',
    en: 'Averages of the country are for comparison; no check judges by them.',
  },
} as const satisfies Rule;

export const CONSUMPTION_STRUCTURE_2025Q3 = {
  id: 'consumption-structure-2025q3',
  area: 'affordability',
  title: {
    zh: '消费结构参考：2025年前三季度',
    en: 'Consumption structure: first three quarters of 2025',
  },
  authority: '国家统计局',
  instrument: '2025年前三季度居民收入和消费支出情况（2025年10月20日）',
  from: '2025-10-20',
  appliesTo: ['affordability'],
  force: 'statistic',
  details: {
    period_months: 9,
    per_capita_cny: '21575',
    by_category_cny: {
      food_tobacco_alcohol: '6359',
      clothing: '1126',
      housing: '4665',
      household_goods: '1224',
      transport_communication: '3103',
      education_culture_leisure: '2531',
      health: '1928',
      other: '639',
    },
    by_category_share: {
      food_tobacco_alcohol: '0.295',
      clothing: '0.052',
      housing: '0.216',
      household_goods: '0.057',
      transport_communication: '0.144',
      education_culture_leisure: '0.117',
      health: '0.089',
      other: '0.030',
    },
    urban_per_capita_cny: '26510',
    rural_per_capita_cny: '14597',
  },
  summary: {
    zh: '前三季度人均消费21575元，食品烟酒29.5%、居住21.6%、交通通信14.4%、教育文化娱乐11.7%、医疗8.9%等。',
    en: 'In the first nine months of 2025 consumption per head was CNY 21,575: food 29.5%, housing 21.6%, transport and communication 14.4%, education and leisure 11.7%, health 8.9%.',
  },
  source:
    'https://reportify.cn/tags/concept?tagValue=%E5%B1%85%E6%B0%91%E6%94%B6%E5%85%A5%E5%92%8C%E6%B6%88%E8%B4%B9%E6%94%AF%E5%87%BA',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Useful for reasonableness bands per category. Housing includes imputed rent for owners (general knowledge).',
  referenceOnly: {
    zh: '是统计数字，不是规则。',
    en: 'A statistic, not a rule.',
  },
} as const satisfies Rule;

export const NO_OFFICIAL_BUDGET_STANDARD = {
  id: 'no-official-budget-standard',
  area: 'affordability',
  title: {
    zh: '无官方家庭债务可负担预算标准',
    en: 'No official debt-affordability budget standard',
  },
  authority: '（状态）',
  instrument: '（未见规范）',
  from: '2026-01-01',
  appliesTo: ['affordability', 'lender-desk'],
  force: 'status',
  details: {
    exists: false,
    hard_floor: 'enforcement-living-floor',
    targets: ['consumption-reference-2025', 'local minimum wage'],
  },
  summary: {
    zh: '未查到官方的可负担预算标准；法定硬底线只有执行保留的必需生活费用。',
    en: 'No official budget standard was found; the only hard floor is the necessary living cost kept in enforcement.',
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Absence could not be proved. Lenders set their own models.',
  referenceOnly: {
    zh: '说明没有官方标准，没有可检查的内容。',
    en: 'It says that there is no official standard; there is nothing to check.',
  },
} as const satisfies Rule;
