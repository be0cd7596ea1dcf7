import type { Rule } from '../../finding/rule.ts';

export const PERSONAL_LOAN_TERM_2024 = {
  id: 'personal-loan-term-2024',
  area: 'extension-restructure',
  title: {
    zh: '个人消费贷款期限不超过5年',
    en: 'Personal consumption loans: term up to 5 years',
  },
  authority: '国家金融监督管理总局',
  instrument: '《个人贷款管理办法》（国家金融监督管理总局令2024年第3号）',
  from: '2024-07-01',
  appliesTo: ['bank-loan', 'consumer-finance'],
  limits: 'length',
  force: 'departmental-rule',
  values: { consumption_max_term_months: 60, business_absolute_max_term_months: 120 },
  details: { business_usual_max_term_months: 60, exempt: ['housing', 'student', 'car'] },
  summary: {
    zh: '个人消费贷款期限不得超过五年；个人经营贷款一般不超过五年，最长十年；住房、助学、汽车贷款另有规定。',
    en: 'Personal consumption loans may not exceed five years; personal business loans normally five, at most ten; housing, student and car loans follow their own rules.',
  },
  source: 'https://wallstreetcn.com/livenews/2622554',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "From the regulator's Q&A. Article number not seen; the full text stands at nfra.gov.cn ItemDetail docId=1151064 and credit.mot.gov.cn/zhengcefagui/202408/t20240807_4147084.html and is to be read by hand.",
} as const satisfies Rule;

export const PERSONAL_LOAN_EXTENSION = {
  id: 'personal-loan-extension',
  area: 'extension-restructure',
  title: {
    zh: '个人贷款展期上限',
    en: 'Ceiling of extensions of personal loans',
  },
  authority: '国家金融监督管理总局',
  instrument: '《个人贷款管理办法》（国家金融监督管理总局令2024年第3号）',
  from: '2010-02-12',
  appliesTo: ['bank-loan', 'consumer-finance', 'lender-desk'],
  limits: 'length',
  force: 'departmental-rule',
  values: [
    {
      from: '2010-02-12',
      short_term_months_max: 12,
      short_extension_share_max: '1',
      long_extension_share_max: null,
      verified: true,
      cite: {
        instrument: '《个人贷款管理暂行办法》（原银监会令2010年第2号）',
        article: '第三十九条',
        source: 'https://110ask.com/zhishi/14235103114277791446.html',
      },
    },
    {
      from: '2024-07-01',
      short_term_months_max: 12,
      short_extension_share_max: '1',
      long_extension_share_max: '0.5',
      verified: false,
    },
  ],
  details: {
    must_assess: ['reason', 'feasibility_of_new_schedule'],
    classify_by_real_risk: true,
    lender_consent_required: true,
    until_2024_over_12_months: 'original plus extension within the maximum term of that product',
    appliesTo_until_2024: 'bank-loan',
  },
  summary: {
    zh: '原期限一年以内的，累计展期不超过原期限；超过一年的，累计展期不超过原期限的一半（2024年7月前：展期加原期限不超过该品种最长期限）；同意前应评估展期原因和后续还款可行性。',
    en: 'Loans of up to a year: total extension up to the original term; over a year: up to half the original term (before July 2024: original plus extension within the maximum term of the product); the lender must assess why and whether the new schedule is feasible.',
  },
  source:
    'nfra.gov.cn ItemDetail docId=1151064; credit.mot.gov.cn/zhengcefagui/202408/t20240807_4147084.html（有全文，尚未逐条读过）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes:
    'The figures since 2024 were not seen in the text itself: read it at the addresses given before relying on them. They agree with a report of 2026-09-03 on existing home loans. Web pages usually quote the repealed 2010 rule. A 12-month loan could reach 24 months, a 36-month loan 54 months.',
} as const satisfies Rule;

export const GENERAL_LOAN_RULES_EXTENSION_1996 = {
  id: 'general-loan-rules-extension-1996',
  area: 'extension-restructure',
  title: {
    zh: '贷款通则的展期上限',
    en: 'Extension ceilings in the General Rules for Loans',
  },
  authority: '中国人民银行',
  instrument: '《贷款通则》（1996年）',
  article: '第十二条',
  from: '1996-08-01',
  appliesTo: ['bank-loan'],
  force: 'departmental-rule',
  details: {
    term_up_to_12_months: {
      cumulative_extension_max: '1.0 * original_term',
    },
    term_over_12_to_60_months: {
      cumulative_extension_max: '0.5 * original_term',
    },
    term_over_60_months: {
      cumulative_extension_max_months: 36,
    },
    apply_before: 'due_date',
  },
  summary: {
    zh: '短期贷款累计展期不超过原期限，中期不超过原期限的一半，长期不超过三年，国家另有规定的除外；是否展期由贷款人决定。',
    en: 'Short-term loans may be extended in total by at most the original term, medium-term by half of it, long-term by three years, unless other rules say otherwise; the lender decides.',
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    "Figures agree with an encyclopaedia reprint; the instrument's own text, its article and whether later rules have replaced it for personal loans were not seen. Show as unverified.",
  referenceOnly: {
    zh: '已被较新的办法取代，不用于现在的贷款。',
    en: 'Overtaken by newer measures; not used for loans of today.',
  },
} as const satisfies Rule;

export const PERSONAL_LOAN_WORKOUT_2024 = {
  id: 'personal-loan-workout-2024',
  area: 'extension-restructure',
  title: {
    zh: '不良个人贷款的处置方式含协议重组',
    en: 'Workout of unpaid personal loans includes negotiated restructuring',
  },
  authority: '国家金融监督管理总局',
  instrument: '《个人贷款管理办法》（国家金融监督管理总局令2024年第3号）',
  from: '2024-07-01',
  appliesTo: ['bank-loan', 'consumer-finance', 'lender-desk'],
  force: 'departmental-rule',
  details: { options: ['collection', 'negotiated_restructuring', 'assignment', 'write_off'] },
  summary: {
    zh: '对未按合同偿还的贷款，贷款人可采取清收、协议重组、债权转让或核销等措施。',
    en: 'For loans not repaid as agreed the lender may collect, restructure by agreement, assign or write off.',
  },
  source:
    'nfra.gov.cn ItemDetail docId=1151064; credit.mot.gov.cn/zhengcefagui/202408/t20240807_4147084.html（有全文，尚未逐条读过）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes: 'Not seen in the text itself; general knowledge; article number unknown.',
  referenceOnly: {
    zh: '是机构内部的处置方式，不给借款人请求权。',
    en: 'A lender’s own way of working out; it gives the borrower no claim.',
  },
} as const satisfies Rule;

export const EXTENSION_BY_CONSENT_678 = {
  id: 'extension-by-consent-678',
  area: 'extension-restructure',
  title: {
    zh: '借款人可在到期前申请展期',
    en: 'Borrower may apply for extension before maturity',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百七十八条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'consumer-finance', 'micro-loan', 'private-lending', 'lender-desk'],
  force: 'law',
  details: { apply_before: 'due_date', lender_consent_required: true },
  summary: {
    zh: '还款期限届满前可向贷款人申请展期，贷款人同意的可以展期。',
    en: 'Before the term ends the borrower may ask for an extension, which takes effect if the lender agrees.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Apply before the due date.',
} as const satisfies Rule;
