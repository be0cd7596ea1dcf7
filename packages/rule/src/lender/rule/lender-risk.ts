import type { Rule } from '../../finding/rule.ts';

export const CARD_ASSET_CLASSIFICATION_ART92 = {
  id: 'card-asset-classification-art92',
  area: 'lender-risk',
  title: {
    zh: '信用卡风险资产分类天数',
    en: 'Credit-card asset classification by days overdue',
  },
  authority: '原中国银监会',
  instrument: '《商业银行信用卡业务监督管理办法》（原银监会令2011年第2号）',
  article: '第九十二条',
  from: '2011-01-13',
  appliesTo: ['credit-card', 'lender-desk'],
  force: 'departmental-rule',
  values: {
    normal_max_days: 0,
    special_mention_max_days: 90,
    substandard_max_days: 120,
    doubtful_max_days: 180,
  },
  summary: {
    zh: '信用卡：逾期1至90天为关注，91至120天次级，121至180天可疑，超过180天损失。',
    en: 'Cards: 1-90 days special mention, 91-120 substandard, 121-180 doubtful, over 180 loss.',
  },
  source: 'http://www.halei720.com/yiliaoshigu/ylsgjd/56701.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Stricter than the 2023 general measure; how the two are applied together should be confirmed with the lender. Poor-quality mirror site: do not link to it from the product.',
} as const satisfies Rule;

export const ASSET_CLASSIFICATION_DAYS_2023 = {
  id: 'asset-classification-days-2023',
  area: 'lender-risk',
  title: {
    zh: '风险分类：逾期90、270、360天',
    en: 'Classification by days overdue: 90, 270, 360',
  },
  authority: '原中国银保监会、中国人民银行',
  instrument: '《商业银行金融资产风险分类办法》（原银保监会、人民银行令〔2023〕第1号）',
  from: '2023-07-01',
  appliesTo: ['bank-loan', 'lender-desk'],
  force: 'departmental-rule',
  values: {
    normal_max_days: 0,
    substandard_if_overdue_days_over: 90,
    doubtful_if_overdue_days_over: 270,
    loss_if_overdue_days_over: 360,
  },
  summary: {
    zh: '逾期后至少关注，超过90天至少次级，超过270天至少可疑，超过360天归为损失。',
    en: 'Overdue is at least special mention; over 90 days at least substandard; over 270 at least doubtful; over 360 loss.',
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "A stored page quotes these thresholds from the regulator's explanation of the draft; the final text was not seen. Effective date verified at wjn340.cn. Brief technical delays are excepted in the rule (unconfirmed).",
} as const satisfies Rule;

export const RESTRUCTURED_ASSET_DEFINITION = {
  id: 'restructured-asset-definition',
  area: 'lender-risk',
  title: {
    zh: '重组资产：因债务人财务困难而作有利调整',
    en: 'Restructured asset: favourable change because the debtor is in difficulty',
  },
  authority: '原中国银保监会、中国人民银行',
  instrument: '《商业银行金融资产风险分类办法》（原银保监会、人民银行令〔2023〕第1号）',
  from: '2023-07-01',
  appliesTo: ['bank-loan', 'lender-desk'],
  force: 'departmental-rule',
  details: {
    test: ['debtor in financial difficulty', 'bank makes a favourable change or refinances'],
    includes: ['extension', 'new-for-old loan', 'waiver', 'reduced rate'],
    first_class_at_least: 'special_mention',
  },
  summary: {
    zh: '因债务人财务困难，银行对合同作有利调整或提供再融资的，属于重组资产，重组后至少归为关注类。',
    en: "A change in the debtor's favour, or a refinancing, made because of financial difficulty makes the asset restructured, at least special mention.",
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Not seen in a source; general knowledge. A plan with extension, waiver or rate cut for a debtor in difficulty should be tagged.',
} as const satisfies Rule;

export const RESTRUCTURED_OBSERVATION_1Y = {
  id: 'restructured-observation-1y',
  area: 'lender-risk',
  title: {
    zh: '重组观察期：至少1年、含连续两个还款期',
    en: 'Observation period: at least a year and two payments',
  },
  authority: '原中国银保监会、中国人民银行',
  instrument: '《商业银行金融资产风险分类办法》（原银保监会、人民银行令〔2023〕第1号）',
  from: '2023-07-01',
  appliesTo: ['bank-loan', 'lender-desk'],
  force: 'departmental-rule',
  values: { min_months: 12, min_consecutive_payment_periods: 2 },
  details: {
    starts: 'first due date under revised contract',
    exit_if: ['difficulty resolved', 'paid on time and in full'],
    restart_on_missed_payment: true,
  },
  summary: {
    zh: '观察期自调整后首个还款日起，至少连续两个还款期且不低于1年；期满难题解决并按时还款的不再认定为重组，未按时的自未履约时重新计算。',
    en: 'It runs from the first revised due date, at least two periods and a year; if difficulty is resolved and payments were on time the tag ends, otherwise it restarts.',
  },
  source: 'http://www.qingtuankeji.com/articles/2023-02-11/2664850.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "Mirror of a 每日经济新闻 flash of 2023-02-11; poor-quality site, do not link to it from the product. Drive the desk's calendar from this.",
} as const satisfies Rule;
