import type { Rule } from '../../finding/rule.ts';

export const SHENZHEN_PERSONAL_BANKRUPTCY = {
  id: 'shenzhen-personal-bankruptcy',
  area: 'insolvency',
  title: {
    zh: '深圳个人破产条例',
    en: 'Shenzhen personal bankruptcy regulation',
  },
  authority: '深圳市人大常委会',
  instrument: '《深圳经济特区个人破产条例》',
  from: '2021-03-01',
  appliesTo: ['litigation', 'enforcement'],
  force: 'local-regulation',
  values: { social_insurance_years: 3, examination_years: 3 },
  details: {
    residence: 'Shenzhen',
    procedures: ['liquidation', 'reorganisation', 'settlement'],
    creditor_threshold_cny: '500000',
    exempt_assets_max_cny: '200000',
  },
  summary: {
    zh: '在深圳居住且参加深圳社保连续满三年、丧失清偿能力者可申请清算、重整或和解；免责考察期三年。',
    en: 'People living in Shenzhen with three years of local social insurance and no ability to pay may seek liquidation, reorganisation or settlement; examination lasts three years.',
  },
  source: 'http://bycpa.com/GB2312/html/news/20214/3190.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Article numbers not extracted; exempt-asset limit from a comparative article.',
} as const satisfies Rule;

export const XIAMEN_PERSONAL_BANKRUPTCY = {
  id: 'xiamen-personal-bankruptcy',
  area: 'insolvency',
  title: {
    zh: '厦门个人破产保护条例',
    en: 'Xiamen personal bankruptcy protection regulation',
  },
  authority: '厦门市人大常委会',
  instrument: '《厦门经济特区个人破产保护条例》',
  from: '2025-11-01',
  appliesTo: ['litigation', 'enforcement'],
  force: 'local-regulation',
  values: { residence_or_business_years: 5 },
  details: {
    procedures: ['reorganisation', 'settlement', 'liquidation'],
    creditor_threshold: '5 * prior-year city per-capita disposable income',
    exempt_assets: '3 * prior-year per-capita disposable income',
    counselling_stage: true,
  },
  summary: {
    zh: '在厦门特区居住或经营连续满五年、不能清偿到期债务且资不抵债或明显缺乏清偿能力者可申请；设辅导和信用修复制度。',
    en: 'People living or trading in the Xiamen zone for five years who cannot pay due debts and are insolvent may apply; it provides counselling and credit repair.',
  },
  source: 'http://www.npc.gov.cn/npc/c2/c30834/202512/t20251202_449774.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Thresholds from press coverage of the adopted text.',
} as const satisfies Rule;

export const NO_NATIONAL_PERSONAL_BANKRUPTCY = {
  id: 'no-national-personal-bankruptcy',
  area: 'insolvency',
  title: {
    zh: '全国尚无个人破产法',
    en: 'No national personal bankruptcy law',
  },
  authority: '全国人大常委会',
  instrument: '（立法状态）',
  from: '2007-06-01',
  appliesTo: ['litigation', 'enforcement'],
  force: 'status',
  details: {
    enterprise_bankruptcy_draft_published: '2025-09-12',
    enterprise_bankruptcy_second_draft_year: 2026,
    finance_law_draft_published: '2026-03-20',
    statutes_looked_at_until: '2026-09-30',
    court_pilots: ['Zhejiang and Jiangsu personal debt clearance'],
  },
  summary: {
    zh: '现行企业破产法（2006年）不适用于自然人；修订草案2025年公布，二次审议稿2026年征求意见；截至2026年9月30日没有全国性的个人破产法；浙江、江苏等地法院有类个人破产试点。',
    en: 'The current Enterprise Bankruptcy Law (2006) does not cover individuals; a draft revision came out in 2025 and its second reading was put out for comment in 2026; by 30 September 2026 there was no national law on personal bankruptcy; courts in places such as Zhejiang and Jiangsu run similar pilots.',
  },
  source: 'http://shurenlawfirm.com/News_desc/119/2397.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes:
    'The drafts of 2026 were seen in secondary texts; that no newer statute is in force, in a collection of statutes synced on 2026-09-30.',
  referenceOnly: {
    zh: '只是立法状态，没有可检查的内容。',
    en: 'The state of legislation; there is nothing to check.',
  },
} as const satisfies Rule;
