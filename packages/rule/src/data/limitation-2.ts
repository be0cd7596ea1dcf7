import type { Rule } from '../rule.ts';

export const limitation2: readonly Rule[] = [
  {
    id: 'limitation-suspension-and-no-waiver',
    area: 'limitation',
    title: {
      zh: '时效中止与不得预先放弃',
      en: 'Suspension, and no advance waiver',
    },
    authority: '全国人民代表大会',
    instrument: '《中华人民共和国民法典》',
    article: '第一百九十四条、第一百九十七条',
    from: '2021-01-01',
    appliesTo: [
      'bank-loan',
      'credit-card',
      'consumer-finance',
      'micro-loan',
      'private-lending',
      'litigation',
    ],
    force: 'law',
    values: {
      suspension_window_months: 6,
      resumes_for_months: 6,
      advance_waiver_valid: false,
    },
    summary: {
      zh: '最后六个月内遇不可抗力等障碍时效中止，障碍消除后满六个月届满；约定期间或预先放弃无效。',
      en: 'Obstacles such as force majeure in the last six months suspend time, which ends six months after they cease; agreed periods and advance waivers are void.',
    },
    source: 'github:LawRefBook/Laws@2f4c5c2 民法典/总则.md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
  },
];
