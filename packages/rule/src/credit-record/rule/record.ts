import type { Rule } from '../../finding/rule.ts';

export const CREDIT_RETENTION_5Y = {
  id: 'credit-retention-5y',
  area: 'credit-reporting',
  title: {
    zh: '不良信息保存5年，自终止之日起算',
    en: 'Negative information kept five years from the end of the default',
  },
  authority: '国务院',
  instrument: '《征信业管理条例》（国务院令第631号）',
  article: '第十六条',
  from: '2013-03-15',
  appliesTo: ['credit-reporting'],
  force: 'administrative-regulation',
  values: { retention_years: 5 },
  details: {
    starts: 'date the bad conduct or event ended',
    delete_after: true,
    subject_may_add_statement: true,
  },
  summary: {
    zh: '不良信息自不良行为或事件终止之日起保存5年，期满应删除；期间本人可作说明并应被记载。',
    en: 'Negative data is kept five years from the day the default ended, then deleted; meanwhile the person may add a statement.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/征信业管理条例(2013-01-21).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'If the default never ends the clock does not start. Forecast: display_end = cure_date + 5 years.',
} as const satisfies Rule;

export const CREDIT_PRIOR_NOTICE = {
  id: 'credit-prior-notice',
  area: 'credit-reporting',
  title: {
    zh: '报送不良信息前应告知本人',
    en: 'Prior notice before negative data is reported',
  },
  authority: '国务院',
  instrument: '《征信业管理条例》（国务院令第631号）',
  article: '第十五条',
  from: '2013-03-15',
  appliesTo: ['credit-reporting', 'lender-desk'],
  force: 'administrative-regulation',
  details: { prior_notice_required: true },
  summary: {
    zh: '信息提供者报送个人不良信息应事先告知本人，依法公开的除外。',
    en: 'A data provider must tell the person before reporting negative data, except data public by law.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/征信业管理条例(2013-01-21).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'A missing notice supports a complaint but does not by itself erase the record (practice, not in the text).',
} as const satisfies Rule;

export const CREDIT_CONSENT_TO_REPORT = {
  id: 'credit-consent-to-report',
  area: 'credit-reporting',
  title: {
    zh: '采集与报送须本人同意',
    en: 'Consent to collect and report',
  },
  authority: '国务院',
  instrument: '《征信业管理条例》（国务院令第631号）',
  article: '第十三条、第二十九条',
  from: '2013-03-15',
  appliesTo: ['credit-reporting', 'lender-desk'],
  force: 'administrative-regulation',
  details: { collection_consent: true, reporting_written_consent: true },
  summary: {
    zh: '采集个人信息须本人同意；信贷机构向数据库或其他主体提供信贷信息须事先取得书面同意。',
    en: 'Collecting data needs consent, and a lender needs written consent before supplying credit data.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/征信业管理条例(2013-01-21).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const CREDIT_OBJECTION_20_DAYS = {
  id: 'credit-objection-20-days',
  area: 'credit-reporting',
  title: {
    zh: '异议：20日内核查并书面答复',
    en: 'Objection: check and written answer within 20 days',
  },
  authority: '国务院',
  instrument: '《征信业管理条例》（国务院令第631号）',
  article: '第二十五条',
  from: '2013-03-15',
  appliesTo: ['credit-reporting', 'complaint'],
  force: 'administrative-regulation',
  values: { answer_days: 20 },
  details: {
    may_file_with: ['credit bureau', 'data provider'],
    mark_dispute: true,
    correct_if_wrong: true,
    note_if_unresolved: true,
  },
  summary: {
    zh: '认为信息有误可向征信机构或信息提供者提出，20日内核查处理并书面答复，期间应标注存在异议。',
    en: 'A person may object to the bureau or provider, which must mark the dispute and answer in writing within 20 days.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/征信业管理条例(2013-01-21).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'For wrong or missing data, not for genuine defaults. Civil Code art. 1029 gives the same right to question and correct a credit evaluation.',
} as const satisfies Rule;

export const CREDIT_COMPLAINT_30_DAYS = {
  id: 'credit-complaint-30-days',
  area: 'credit-reporting',
  title: {
    zh: '征信投诉：人民银行30日内答复',
    en: 'Credit complaint: PBoC answers within 30 days',
  },
  authority: '国务院',
  instrument: '《征信业管理条例》（国务院令第631号）',
  article: '第二十六条',
  from: '2013-03-15',
  appliesTo: ['credit-reporting', 'complaint'],
  force: 'administrative-regulation',
  values: { answer_days: 30 },
  details: { authority: 'local PBoC branch', may_sue_directly: true },
  summary: {
    zh: '可向所在地人民银行派出机构投诉，受理之日起30日内书面答复，也可直接起诉。',
    en: 'Complaints go to the local PBoC branch, answered in 30 days from acceptance; suing directly is also possible.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/征信业管理条例(2013-01-21).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const CREDIT_FREE_REPORT = {
  id: 'credit-free-report',
  area: 'credit-reporting',
  title: {
    zh: '每年两次免费查询信用报告',
    en: 'Two free reports a year',
  },
  authority: '国务院',
  instrument: '《征信业管理条例》（国务院令第631号）',
  article: '第十七条',
  from: '2013-03-15',
  appliesTo: ['credit-reporting'],
  force: 'administrative-regulation',
  values: { free_reports_per_year: 2 },
  details: { extra_free_2026_h1: 2, extra_window: ['2026-01-01', '2026-06-30'] },
  summary: {
    zh: '个人每年可免费获取两次信用报告；2026年上半年另增两次。',
    en: 'Two reports a year are free, with two more in the first half of 2026.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法规/征信业管理条例(2013-01-21).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'The 2026 extra comes from a secondary account of the one-off repair policy.',
} as const satisfies Rule;
