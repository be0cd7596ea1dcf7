import type { Rule } from '../../finding/rule.ts';

export const CARD_INTEREST_TOTAL_NOT_CAPPED_AT_PRINCIPAL = {
  id: 'card-interest-total-not-capped-at-principal',
  area: 'credit-card',
  title: {
    zh: '“息费总额不超过本金”仅见于征求意见稿',
    en: "'Charges may not exceed principal' appears only in the 2021 draft",
  },
  authority: '原中国银保监会',
  instrument: '《关于进一步促进信用卡业务规范健康发展的通知（征求意见稿）》（2021年12月）',
  from: '2021-12-16',
  appliesTo: ['credit-card'],
  force: 'draft-only',
  details: { draft_total_charge_cap: 'principal', in_final_text: 'not_confirmed' },
  summary: {
    zh: '征求意见稿曾规定对逾期客户收取的息费总额不得超过本金，未能证实写入2022年正式文件，不得作为现行规则引用。',
    en: 'The 2021 draft would have limited charges on overdue cards to the principal; it could not be shown to be in the 2022 final text, so do not cite it as law.',
  },
  source: 'http://www.zhuanguanjia.com/news/caijing/93087.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    "Guard record. effective_from is the draft's date; it never took effect as far as could be established.",
  referenceOnly: {
    zh: '只见于征求意见稿，不能当作权利提出。',
    en: 'Seen only in a draft; it must not be claimed as a right.',
  },
} as const satisfies Rule;

export const CARD_GRACE_3DAYS_10YUAN = {
  id: 'card-grace-3days-10yuan',
  area: 'credit-card',
  title: {
    zh: '信用卡容时容差惯例（3天、10元）',
    en: 'Card grace convention: 3 days and CNY 10',
  },
  authority: '中国银行业协会',
  instrument: '《中国银行卡行业自律公约》',
  from: '2013-07-01',
  appliesTo: ['credit-card'],
  force: 'self-regulatory',
  values: {
    grace_days_min: 3,
    shortfall_tolerance_cny: '10',
  },
  summary: {
    zh: '行业自律：到期日后至少3天还清或欠款不超过约10元视同按时还款，以各行章程为准。',
    en: "Industry convention: payment within at least three days, or a shortfall of about CNY 10, counts as on time; each bank's terms decide.",
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: "Not verified; check the issuer's charter.",
} as const satisfies Rule;
