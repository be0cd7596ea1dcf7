import type { Rule } from '../../finding/rule.ts';

export const ENFORCEMENT_APPLICATION_2_YEARS = {
  id: 'enforcement-application-2-years',
  area: 'enforcement',
  title: {
    zh: '申请执行期间2年',
    en: 'Two years to apply for enforcement',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
  article: '第二百五十条',
  from: '2024-01-01',
  appliesTo: ['enforcement'],
  force: 'law',
  values: { period_years: 2 },
  details: { from: 'last day of performance period; last instalment if by instalments' },
  summary: {
    zh: '申请执行期间为二年，可中止、中断；自履行期限最后一日或最后一期届满起算。',
    en: 'Enforcement must be sought within two years, subject to suspension and interruption, from the last day of performance.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Start date is that of the current article numbering; the substance is older.',
} as const satisfies Rule;

export const ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT = {
  id: 'enforcement-asset-report-and-settlement',
  area: 'enforcement',
  title: {
    zh: '执行中的财产报告、和解与终本',
    en: 'Asset reporting, settlement and suspension of enforcement',
  },
  authority: '全国人大常委会、最高人民法院',
  instrument:
    '《中华人民共和国民事诉讼法》（2023年修正）；《关于适用〈中华人民共和国民事诉讼法〉的解释》（法释〔2015〕5号，2022年修正）；法释〔2018〕3号',
  article: '民诉法第二百四十一条、第二百五十二条；解释第五百一十七条；和解规定第九条',
  from: '2018-03-01',
  appliesTo: ['enforcement'],
  force: 'law',
  details: {
    report: 'current and prior-year assets',
    false_report: 'fine or detention',
    settlement_breach: 'resume original judgment or sue on settlement',
    no_assets: 'terminate this round, may resume any time',
  },
  summary: {
    zh: '收到执行通知应报告当前及前一年财产；执行和解违约的可恢复原判执行；无财产可供执行的可终结本次执行程序，日后可恢复。',
    en: 'The debtor must report assets held now and over the past year; if a settlement is broken the original judgment can be enforced again; if there are no assets, this round of enforcement may be ended and resumed later.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于适用《民事诉讼法》的解释(2022-04-01).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const ENFORCEMENT_GRACE_PERIOD = {
  id: 'enforcement-grace-period',
  area: 'enforcement',
  title: {
    zh: '善意文明执行：1至3个月宽限',
    en: "Humane enforcement: one to three months' grace",
  },
  authority: '最高人民法院',
  instrument: '《关于在执行工作中进一步强化善意文明执行理念的意见》（法发〔2019〕35号）',
  from: '2020-01-02',
  appliesTo: ['enforcement'],
  force: 'judicial-policy',
  values: { grace_months_min: 1, grace_months_max: 3 },
  details: {
    before: ['dishonest listing', 'consumption limits'],
    campus_loan_students: 'generally not listed or limited',
    temporary_lift_max_months: 1,
  },
  summary: {
    zh: '决定纳入失信或限制消费前可给一至三个月宽限期；校园贷纠纷的全日制在校生一般不纳入；急事可暂解限制最长一个月。',
    en: "Before listing or limits a court may give one to three months' grace; full-time students in campus-loan cases generally are not listed; limits may be lifted for up to a month in emergencies.",
  },
  source: 'https://bkzhishi.com/sh/9475.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Announced 2020-01-02; the number is unconfirmed.',
} as const satisfies Rule;
