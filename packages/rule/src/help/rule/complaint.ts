import type { Rule } from '../../finding/rule.ts';

export const COMPLAINT_TIME_LIMITS = {
  id: 'complaint-time-limits',
  area: 'help-channels',
  title: {
    zh: '金融机构投诉处理时限：15日、30日、60日',
    en: 'Complaint handling: 15, 30 and 60 days',
  },
  authority: '原中国银保监会',
  instrument: '《银行业保险业消费投诉处理管理办法》（原银保监会令2020年第3号）',
  from: '2020-03-01',
  appliesTo: ['complaint', 'bank-loan', 'credit-card', 'consumer-finance', 'lender-desk'],
  force: 'departmental-rule',
  values: { simple_days: 15, complex_days: 30, hard_max_days: 60 },
  details: {
    exceptional_extra_days: 30,
    extension_needs: 'senior approval and notice to complainant',
  },
  summary: {
    zh: '事实清楚的15日内作出处理决定并告知，复杂的可至30日，特别复杂经上级批准并告知可再延30日，最长60日。',
    en: 'Simple complaints are decided and answered in 15 days, complex ones in 30, exceptional ones 30 more with senior approval and notice: 60 at most.',
  },
  source: 'http://finance.caixin.com/2020-01-17/101505443.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Counted from receipt. Complain to the lender first; article numbers not extracted.',
} as const satisfies Rule;

export const COMPLAINT_FILE_AND_PROXY = {
  id: 'complaint-file-and-proxy',
  area: 'help-channels',
  title: {
    zh: '投诉可提供材料与委托代理要求',
    en: 'Complaint papers and proxies',
  },
  authority: '原中国银保监会',
  instrument: '《银行业保险业消费投诉处理管理办法》（原银保监会令2020年第3号）',
  article: '第十三条、第十四条',
  from: '2020-03-01',
  appliesTo: ['complaint', 'lender-desk'],
  force: 'departmental-rule',
  details: {
    institution_may_not_ask_for_what_it_holds: true,
    proxy_allowed_if_difficult: true,
    proxy_needs: ['signed original authorisation', 'agent identity and contact'],
  },
  summary: {
    zh: '可要求提供身份、诉求和依据，但机构已掌握的材料不得要求；确有困难可委托他人，须有亲笔授权书原件。',
    en: 'A complainant may be asked for identity, demands and reasons but not for what the institution already has; a proxy needs an original signed authority.',
  },
  source: 'http://www.jianbiaoku.com/webarbs/book/164455/4714059.shtml',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const COMPLAINT_INTERNAL_REVIEW = {
  id: 'complaint-internal-review',
  area: 'help-channels',
  title: {
    zh: '投诉核查：向上级机构申请',
    en: 'Internal review of a complaint decision',
  },
  authority: '原中国银保监会',
  instrument: '《银行业保险业消费投诉处理管理办法》（原银保监会令2020年第3号）',
  from: '2020-03-01',
  appliesTo: ['complaint', 'lender-desk'],
  force: 'departmental-rule',
  details: { apply_within_days: 30, decide_within_days: 30 },
  summary: {
    zh: '对分支机构处理结果有异议的，可自收到决定之日起30日内向其上级机构申请核查，上级30日内作出核查决定。',
    en: "A complainant who disputes a branch's decision may ask its head office for a review within 30 days; it must decide within 30 days.",
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'A stored summary confirms a review step exists; the two day counts are unconfirmed.',
} as const satisfies Rule;
