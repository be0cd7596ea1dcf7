import type { Rule } from '../../finding/rule.ts';

export const CBA_2026_SCOPE = {
  id: 'cba-2026-scope',
  area: 'collections',
  title: {
    zh: '银行业协会2026年催收指引：范围与效力',
    en: 'China Banking Association 2026 guideline: scope',
  },
  authority: '中国银行业协会',
  instrument: '《金融机构个人消费类贷款催收工作指引（试行）》（2026年1月30日，七章五十四条）',
  from: '2026-01-30',
  appliesTo: ['collections', 'credit-card', 'bank-loan', 'consumer-finance'],
  reach: 'association-members',
  force: 'self-regulatory',
  details: {
    chapters: 7,
    articles: 54,
    agency_whitelist: true,
    agency_public_notice: true,
    covers_platforms: true,
    ai_must_not_discriminate: true,
  },
  summary: {
    zh: '适用于会员单位和外部催收机构的信用卡及个人消费贷催收，实行催收机构白名单与公示，并约束互联网平台催收。',
    en: 'Applies to members and external agencies collecting cards and consumer loans; agencies are whitelisted and published, and platforms are bound too.',
  },
  source: 'http://fund.caiding5.cn/ketang/21951.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "新华社 report of 2026-01-30. Press says the regulator requires implementation; binding force is that of an association rule. A borrower can check the agency on the lender's published list. The guideline also asks that AI used in collection be reliable and not discriminate unfairly.",
} as const satisfies Rule;

export const CBA_2026_QUIET_HOURS = {
  id: 'cba-2026-quiet-hours',
  area: 'collections',
  title: {
    zh: '未经同意22:00至8:00严禁催收（含外访）',
    en: 'No calls or visits 22:00-08:00 without consent',
  },
  authority: '中国银行业协会',
  instrument: '《金融机构个人消费类贷款催收工作指引（试行）》（2026年1月30日，七章五十四条）',
  from: '2026-01-30',
  appliesTo: ['collections', 'credit-card', 'bank-loan', 'consumer-finance'],
  reach: 'association-members',
  force: 'self-regulatory',
  values: { quiet_from: '22:00', quiet_to: '08:00' },
  details: { override: 'debtor_consent', covers: ['phone', 'visit', 'other'] },
  summary: {
    zh: '未经债务人同意，每日22:00至次日8:00严禁电话、外访及其他形式催收。',
    en: 'Without consent no phone, visit or other collection from 22:00 to 08:00.',
  },
  source: 'https://reportify.cn/news/1215049607596347392',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const CBA_2026_CALL_ATTEMPTS = {
  id: 'cba-2026-call-attempts',
  area: 'collections',
  title: {
    zh: '未接通时同一联系方式每日尝试不宜超过6次',
    en: 'No more than six unanswered attempts a day per number',
  },
  authority: '中国银行业协会',
  instrument: '《金融机构个人消费类贷款催收工作指引（试行）》（2026年1月30日，七章五十四条）',
  from: '2026-01-30',
  appliesTo: ['collections', 'credit-card', 'bank-loan', 'consumer-finance'],
  reach: 'association-members',
  force: 'self-regulatory',
  values: { unanswered_attempts_per_contact_per_day_max: 6 },
  details: { override: 'agreement_with_debtor' },
  summary: {
    zh: '电话未接通的，对同一联系方式当天尝试不宜超过6次，另有约定除外。',
    en: 'If unanswered, the same contact should not be tried more than six times that day unless agreed.',
  },
  source: 'https://reportify.cn/news/1215049607596347392',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: "Combine with the standard's three connected calls a day.",
} as const satisfies Rule;

export const CBA_2026_THIRD_PARTIES = {
  id: 'cba-2026-third-parties',
  area: 'collections',
  title: {
    zh: '失联认定与联系第三人条件',
    en: 'When the debtor counts as unreachable and others may be contacted',
  },
  authority: '中国银行业协会',
  instrument: '《金融机构个人消费类贷款催收工作指引（试行）》（2026年1月30日，七章五十四条）',
  from: '2026-01-30',
  appliesTo: ['collections', 'credit-card', 'bank-loan', 'consumer-finance'],
  reach: 'association-members',
  force: 'self-regulatory',
  values: { unreachable_calls_in_a_row: 3, unreachable_days_in_a_row: 3 },
  details: {
    unreachable_if_any: [
      'number invalid',
      'three consecutive call attempts fail: from next day',
      'unreachable three days running',
    ],
    related_third_party_example: 'spouse where debt served family expenses',
    unrelated_third_parties: false,
    disclose_debt: false,
  },
  summary: {
    zh: '审慎认定债务相关第三人；仅在号码无效、连续三次拨打无法联系的次日、或连续三日无法联系等情形可联系第三人，不得对无关第三人催收。',
    en: 'Few people count as related to the debt; others may be contacted only if the number is invalid, three calls fail (from the next day) or three days pass without contact, and unrelated people may not be asked to pay.',
  },
  source: 'https://reportify.cn/news/1215049607596347392',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Excerpt only; exact wording to be confirmed.',
} as const satisfies Rule;

export const CBA_2026_PROHIBITIONS = {
  id: 'cba-2026-prohibitions',
  area: 'collections',
  title: {
    zh: '八类禁止催收行为',
    en: 'Eight banned collection practices',
  },
  authority: '中国银行业协会',
  instrument: '《金融机构个人消费类贷款催收工作指引（试行）》（2026年1月30日，七章五十四条）',
  from: '2026-01-30',
  appliesTo: ['collections', 'credit-card', 'bank-loan', 'consumer-finance'],
  reach: 'association-members',
  force: 'self-regulatory',
  details: {
    banned: [
      'posing as administrative or judicial bodies, or agency posing as the lender',
      'spreading private matters, threats, insults, fraud, violence, gang methods',
      'misleading or exaggerated claims such as fake blacklists, inflated debt or consequences',
      'charging extra fees in the name of collection, or pushing new borrowing to repay',
      "posting notices or lawyers' letters in public places",
      'using private phones or social accounts without consent (external agencies)',
      "entering a home, private place or the debtor's office area without consent",
      'other unlawful means',
    ],
  },
  summary: {
    zh: '禁止冒充公检法或以会员单位名义、散布隐私与恐吓、虚构夸大后果、收取额外费用或诱逼借新还旧、公开张贴、私人手机联系、擅入住宅办公区及其他违法手段。',
    en: 'Bans posing as officials, threats and exposure of private matters, exaggeration, extra fees or pushing new loans, public posting, private phones, and entering homes or offices without consent.',
  },
  source: 'https://reportify.cn/news/1215027552503074816',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const CBA_2026_VISITS = {
  id: 'cba-2026-visits',
  area: 'collections',
  title: {
    zh: '外访催收至少两人',
    en: 'Visits need at least two collectors',
  },
  authority: '中国银行业协会',
  instrument: '《金融机构个人消费类贷款催收工作指引（试行）》（2026年1月30日，七章五十四条）',
  article: '第二十二条',
  from: '2026-01-30',
  appliesTo: ['collections', 'credit-card', 'bank-loan', 'consumer-finance'],
  reach: 'association-members',
  force: 'self-regulatory',
  values: {
    min_collectors: 2,
  },
  summary: {
    zh: '外访催收应由不少于两名催收人员共同实施。',
    en: 'A field visit needs at least two collectors.',
  },
  source: 'https://www.163.com/dy/article/KKKKMEEH0553TEXM.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Article number as quoted by the article. Press also says identity must be shown (not verified in detail).',
} as const satisfies Rule;
