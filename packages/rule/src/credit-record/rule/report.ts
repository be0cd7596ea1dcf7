import type { Rule } from '../../finding/rule.ts';

export const CREDIT_BUSINESS_MEASURE_2021 = {
  id: 'credit-business-measure-2021',
  area: 'credit-reporting',
  title: {
    zh: '征信业务管理办法',
    en: 'Measure on credit-reporting business',
  },
  authority: '中国人民银行',
  instrument: '《征信业务管理办法》（中国人民银行令〔2021〕第4号）',
  from: '2022-01-01',
  appliesTo: ['credit-reporting'],
  force: 'departmental-rule',
  summary: {
    zh: '规范信用信息采集、保存、加工和使用，要求合法、正当、必要与合规使用。',
    en: 'Regulates lawful, proper and necessary collection, storage, processing and use of credit data.',
  },
  source: 'http://www.glo.com.cn/Content/2021/10-09/1424019153.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Issued 2021-09-30. Effective date and number are unconfirmed; articles not extracted.',
  referenceOnly: {
    zh: '没有摘出可以核对的条款。',
    en: 'No article that could be checked was extracted.',
  },
} as const satisfies Rule;

export const CREDIT_REPORT_OVERDUE_CODES = {
  id: 'credit-report-overdue-codes',
  area: 'credit-reporting',
  title: {
    zh: '信用报告还款状态代码（1至7）',
    en: 'Credit-report status codes 1-7',
  },
  authority: '中国人民银行征信中心',
  instrument: '个人信用报告编制说明',
  from: '2020-01-19',
  appliesTo: ['credit-reporting'],
  force: 'reference-data',
  values: { step_days: 30 },
  details: {
    codes: {
      N: 'on time',
      '1': '1-30 days',
      '2': '31-60 days',
      '3': '61-90 days',
      '4': '91-120 days',
      '5': '121-150 days',
      '6': '151-180 days',
      '7': 'over 180 days',
      B: 'bad debt (呆账)',
      C: 'settled or closed',
      D: 'guarantor paid',
      Z: 'settled with assets',
      G: 'ended',
      M: 'paid after due date within the month',
      '*': 'no repayment history',
      '#': 'unknown',
    },
  },
  summary: {
    zh: '数字1至7按30天一档表示逾期程度，7为180天以上；N正常、B呆账、C结清、D担保人代还、Z以资抵债、G结束。',
    en: 'Digits 1-7 show days overdue in 30-day steps, 7 being over 180; N on time, B bad debt, C settled, D guarantor paid, Z paid in kind, G ended.',
  },
  source: 'https://csai.cn/video/76500.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Sources differ on M and on the letter set; older lists count card misses by missed minimums. Start date is that of the second-generation system, unconfirmed.',
} as const satisfies Rule;

export const CREDIT_INDIVIDUAL_INSTALMENT_DISPLAY = {
  id: 'credit-individual-instalment-display',
  area: 'credit-reporting',
  title: {
    zh: '个性化分期在信用报告中的展示',
    en: 'How an individual instalment shows on the report',
  },
  authority: '中国人民银行征信中心',
  instrument: '（未见公开规则）',
  from: '2020-01-19',
  appliesTo: ['credit-reporting', 'credit-card'],
  force: 'status',
  details: { known: false, history_remains: true },
  summary: {
    zh: '未找到权威文件说明展示方式；转述不一：既往逾期保留，协议期可能按新计划报送或附特殊交易说明。',
    en: 'No authoritative rule was found; accounts differ: past arrears stay, and the plan may be reported as performing with a special-transaction note.',
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'low',
  reviewedOn: '2026-11-22',
  notes:
    'Treat as negotiable: write the reporting treatment into the plan and check a report after the second payment. Do not promise any display.',
} as const satisfies Rule;

export const CREDIT_REPAIR_ONE_OFF_2025 = {
  id: 'credit-repair-one-off-2025',
  area: 'credit-reporting',
  title: {
    zh: '一次性信用修复政策',
    en: 'One-off credit-repair policy',
  },
  authority: '中国人民银行',
  instrument: '《中国人民银行关于实施一次性信用修复政策有关安排的通知》（2025年12月22日公布）',
  from: '2026-01-01',
  until: '2026-04-30',
  appliesTo: ['credit-reporting'],
  force: 'normative-document',
  values: {
    overdue_from: '2020-01-01',
    overdue_to: '2025-12-31',
    max_overdue_per_item_cny: '10000',
    repay_in_full_by: '2026-03-31',
  },
  details: {
    if_repaid_by_2025_11_30_hidden_from: '2026-01-01',
    if_repaid_2025_12_01_to_2026_03_31: 'hidden by end of next month',
    application_needed: false,
    fee: '0',
    item_count_limit: null,
    lender_type_limit: null,
  },
  summary: {
    zh: '2020至2025年产生、单笔不超过1万元的逾期，在2026年3月31日（含）前足额还清的不予展示；2025年11月30日前还清的自2026年1月1日起，之后还清的次月月底前；免申即享，不限笔数。',
    en: 'Arrears of up to CNY 10,000 an item arising 2020-2025 and paid in full by 2026-03-31 are not shown: from 2026-01-01 if paid by 2025-11-30, else by the end of the next month; automatic, free, no limit on items.',
  },
  source: 'https://www.ceweekly.cn/cewsel/2026/0115/487715.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Window closed. No extension or second round was found as of the check date (2026-11-22). The limit is reported to include principal, interest and penalty interest per item.',
} as const satisfies Rule;

export const HUABEI_CREDIT_REPORTING = {
  id: 'huabei-credit-reporting',
  area: 'credit-reporting',
  title: {
    zh: '花呗按月汇总报送征信',
    en: 'Huabei reports to the credit system monthly',
  },
  authority: '蚂蚁集团（企业披露）',
  instrument: '花呗接入央行征信系统公告（2021年9月）',
  from: '2021-09-22',
  appliesTo: ['credit-reporting', 'consumer-finance'],
  force: 'company-disclosure',
  details: {
    frequency: 'monthly_summary',
    reported: ['opening date', 'limit', 'used', 'repayment status'],
    not_reported: 'individual purchases',
    reporting_entity: ['Ant consumer finance company', 'partner bank'],
  },
  summary: {
    zh: '2021年9月起花呗逐步接入，按月汇总报送开户、额度、使用和还款，不报单笔消费；主体为消费金融公司或授信银行。',
    en: 'Since September 2021 Huabei has reported monthly totals (opening, limit, usage, repayment), not single purchases, by the consumer-finance company or funding bank.',
  },
  source: 'https://epaper.bbtnews.com.cn/site1/bjsb/html/2021-09/23/content_470141.htm?div=-1',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "Ask which legal entity is the creditor before choosing rules; Jiebei's current practice was not verified.",
} as const satisfies Rule;
