import type { Rule } from '../../finding/rule.ts';

export const GBT_45251_SCOPE = {
  id: 'gbt-45251-scope',
  area: 'collections',
  title: {
    zh: '催收国家标准：适用范围与效力',
    en: 'Collections national standard: scope and force',
  },
  authority: '国家市场监督管理总局、国家标准化管理委员会',
  instrument: '《互联网金融 个人网络消费信贷 贷后催收风控指引》（GB/T 45251-2025）',
  article: '全文',
  from: '2025-02-28',
  appliesTo: ['collections', 'bank-loan', 'consumer-finance', 'micro-loan'],
  reach: 'online-credit',
  force: 'recommended-standard',
  details: {
    issued: '2025-02-28',
    lender_types: ['bank', 'consumer finance', 'micro-loan', 'auto finance'],
    covers_assignees: true,
    covers_outsourced_agencies: true,
    online_consumer_credit_only: true,
  },
  summary: {
    zh: '首个催收国家标准，2025年2月28日发布并实施，为推荐性标准，覆盖金融机构、其委托的催收机构和债权受让方。',
    en: 'First national standard on collections, issued and in force on 2025-02-28; recommended rather than mandatory; covers lenders, their agencies and assignees.',
  },
  source:
    'https://wenku.siduzixun.com/filedownload/601861.htm?wd=%E4%B8%8B%E8%BD%BD%E8%81%94%E7%B3%BB%E5%BE%AE%E4%BF%A1%3Asiduwenku',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Cover page seen. Breach is evidence of improper conduct and a ground for complaint, not an offence by itself. Assignee scope is taken from the 2024 association guideline it was drafted with. Its own scope is online consumer credit; card and offline debts are covered by the association rules instead.',
} as const satisfies Rule;

export const GBT_45251_HOURS = {
  id: 'gbt-45251-hours',
  area: 'collections',
  title: {
    zh: '催收时段：22:00至次日8:00不应催收',
    en: 'Quiet hours: 22:00 to 08:00',
  },
  authority: '国家市场监督管理总局、国家标准化管理委员会',
  instrument: '《互联网金融 个人网络消费信贷 贷后催收风控指引》（GB/T 45251-2025）',
  from: '2025-02-28',
  appliesTo: ['collections', 'bank-loan', 'consumer-finance', 'micro-loan'],
  reach: 'online-credit',
  force: 'recommended-standard',
  values: { quiet_from: '22:00', quiet_to: '08:00' },
  details: { timezone: 'Asia/Shanghai', override: 'prior_agreement_on_time' },
  summary: {
    zh: '双方未约定催收时间的，22:00至次日8:00不应催收；有约定从约定。',
    en: 'Unless times were agreed, no collection between 22:00 and 08:00.',
  },
  source: 'http://890728.com/jingwei/03-13/618619.shtml',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Mirror of a 中新经纬 report of 2025-03-13.',
} as const satisfies Rule;

export const GBT_45251_CALL_FREQUENCY = {
  id: 'gbt-45251-call-frequency',
  area: 'collections',
  title: {
    zh: '催收频次：每日合计不超过3次',
    en: 'Call frequency: three a day in total',
  },
  authority: '国家市场监督管理总局、国家标准化管理委员会',
  instrument: '《互联网金融 个人网络消费信贷 贷后催收风控指引》（GB/T 45251-2025）',
  from: '2025-02-28',
  appliesTo: ['collections', 'bank-loan', 'consumer-finance', 'micro-loan'],
  reach: 'online-credit',
  force: 'recommended-standard',
  values: { interactive_active_effective_calls_per_day_max: 3 },
  details: {
    notice_voice_connected_calls_per_day_max: 3,
    counted_across: 'lender_plus_its_agencies',
    per: 'single_debtor',
    override: 'agreement_with_debtor',
  },
  summary: {
    zh: '告知式语音催收，同一机构及其合作催收机构对单一债务人拨通合计每日不超过3次；交互式催收主动有效通话每日不超过3次。',
    en: 'A lender and its agencies together may reach one debtor by notice calls at most three times a day; interactive calls that they start and that are answered are also limited to three a day.',
  },
  source: 'http://890728.com/jingwei/03-13/618619.shtml',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'The interactive-call limit was seen in a second report. Attempts are not the same as connected calls: see cba-2026-call-attempts.',
} as const satisfies Rule;

export const GBT_45251_THIRD_PARTY_CONTACT = {
  id: 'gbt-45251-third-party-contact',
  area: 'collections',
  title: {
    zh: '联系人规则：不得向联系人催收，不得透露欠款',
    en: 'Contacts: no collection from them, no disclosure of the debt',
  },
  authority: '国家市场监督管理总局、国家标准化管理委员会',
  instrument: '《互联网金融 个人网络消费信贷 贷后催收风控指引》（GB/T 45251-2025）',
  from: '2025-02-28',
  appliesTo: ['collections', 'bank-loan', 'consumer-finance', 'micro-loan'],
  reach: 'online-credit',
  force: 'recommended-standard',
  details: {
    contact_allowed_only_if: [
      'debtor unreachable',
      'debtor dead',
      'debtor without or with limited capacity',
    ],
    allowed_purpose: ["ask for debtor's contact details", 'ask to pass on a message'],
    disclose_debt: false,
    stop_on_refusal: true,
    disclosure_ok_if: 'contact clearly offers to pay',
  },
  summary: {
    zh: '只应向债务人催收；仅在失联、死亡或行为能力受限等情形可联系联系人，只能问联系方式或请转告，不得透露欠款；对方拒绝即应停止。',
    en: 'Collect only from the debtor; contacts may be approached only if the debtor is unreachable, dead or incapacitated, only to ask for details or pass a message, without revealing the debt, and never again after refusal.',
  },
  source: 'http://890728.com/jingwei/03-13/618619.shtml',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'The list of permitted situations was seen in other reports of the same release.',
} as const satisfies Rule;

export const GBT_45251_RECORDS_AND_AGENCY_REVIEW = {
  id: 'gbt-45251-records-and-agency-review',
  area: 'collections',
  title: {
    zh: '催收记录至少保存2年；外包机构每年评价',
    en: 'Keep records two years; review agencies yearly',
  },
  authority: '国家市场监督管理总局、国家标准化管理委员会',
  instrument: '《互联网金融 个人网络消费信贷 贷后催收风控指引》（GB/T 45251-2025）',
  from: '2025-02-28',
  appliesTo: ['collections', 'lender-desk'],
  reach: 'online-credit',
  force: 'recommended-standard',
  values: { record_retention_years_min: 2 },
  details: { agency_review_min_per_year: 1, review_before_contract_expiry: true },
  summary: {
    zh: '全过程记录真实完整并至少保存2年；对受托催收机构每年至少评价1次，协议到期前再评价1次。',
    en: 'Record the whole process and keep it at least two years; review each agency at least yearly and once before its contract ends.',
  },
  source: 'http://890728.com/jingwei/03-13/618619.shtml',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Agency review point seen in other reports of the same day. A borrower may ask for call records within this period.',
} as const satisfies Rule;
