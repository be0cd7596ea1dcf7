import type { Rule } from '../rule.ts';

export const creditCard2: readonly Rule[] = [
  {
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
  },
];
