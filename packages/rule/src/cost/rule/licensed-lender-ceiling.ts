import type { Rule } from '../../finding/rule.ts';

export const LICENSED_LENDER_24PCT_REDUCTION = {
  id: 'licensed-lender-24pct-reduction',
  area: 'cost-cap',
  title: {
    zh: '金融借款息费合计超24%可请求法院调减',
    en: 'Licensed lenders: court reduction of total charges above 24% a year',
  },
  authority: '最高人民法院',
  instrument: '《关于进一步加强金融审判工作的若干意见》（法发〔2017〕22号）',
  article: '第2条',
  from: '2017-08-04',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan'],
  force: 'judicial-policy',
  values: { threshold_rate: '0.24' },
  details: {
    components: [
      'interest',
      'compound_interest',
      'penalty_interest',
      'liquidated_damages',
      'other_fees',
    ],
    trigger: 'borrower_request',
  },
  summary: {
    zh: '借款人以利息、复利、罚息、违约金和其他费用合计过高、明显偏离实际损失为由，请求调减年利率24%以上部分的，法院应予支持。',
    en: 'If a borrower argues that interest, compound interest, penalty interest, damages and fees together are excessive and far from actual loss, courts should cut the part above 24% a year.',
  },
  source: 'http://scmkls.com/news/296-cn.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Works as a defence or request, not automatically. Issue date 2017-08-04 is unconfirmed (published 2017-08-09). The instrument does not say whether 24% is measured by simple rate or by IRR.',
} as const satisfies Rule;

export const ASSISTED_LENDING_24PCT = {
  id: 'assisted-lending-24pct',
  area: 'cost-cap',
  title: {
    zh: '互联网助贷：单笔综合融资成本须合规（24%）',
    en: 'Platform-assisted lending: all-in cost per loan capped (24%)',
  },
  authority: '国家金融监督管理总局',
  instrument: '《关于加强商业银行互联网助贷业务管理 提升金融服务质效的通知》（金规〔2025〕9号）',
  article: '第六条',
  from: '2025-10-01',
  appliesTo: ['bank-loan', 'consumer-finance'],
  force: 'normative-document',
  values: { all_in_cost_cap_rate: '0.24' },
  details: {
    scope: 'per_loan',
    includes: ['interest', 'credit_enhancement_fee'],
    cap_via: '法发〔2017〕22号第2条',
  },
  summary: {
    zh: '商业银行应掌握增信方实际收费，把增信费等计入借款人成本，保证单笔贷款综合融资成本符合规定；与最高法2017年意见结合，业内按年化24%执行。',
    en: "Banks must know what guarantors really charge and keep each borrower's all-in cost within the rules; read with the 2017 court opinion the working line is 24% a year.",
  },
  source: 'http://www.zjblf.com/?p=44128',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'The notice refers to existing rules rather than printing 24%; 24% is the reading of practitioners and press. Other lender types follow by reference.',
} as const satisfies Rule;

export const ASSISTED_LENDING_PLATFORM_NO_FEE = {
  id: 'assisted-lending-platform-no-fee',
  area: 'cost-cap',
  title: {
    zh: '助贷平台不得向借款人收取息费',
    en: 'Assisted-lending platforms may not charge the borrower',
  },
  authority: '国家金融监督管理总局',
  instrument: '金规〔2025〕9号',
  from: '2025-10-01',
  appliesTo: ['bank-loan', 'consumer-finance'],
  force: 'normative-document',
  details: { platform_may_charge_borrower: false, fee_standards_in_cooperation_agreement: true },
  summary: {
    zh: '合作协议须写明平台服务、增信服务的费用标准或区间，平台运营机构不得以任何形式向借款人收取息费。',
    en: 'Cooperation agreements must state platform and credit-enhancement fee levels, and the platform operator may not charge the borrower any interest or fee.',
  },
  source: 'https://www.cjcn.com.cn/news/show-322485.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "Reported by 证券时报 2026-03-14 when five platforms were summoned by the regulator (13 March 2026). Membership or 'rights' fees are a red flag.",
  referenceOnly: {
    zh: '是否由平台收费要看合同和扣款名目，案卷没有这一项。',
    en: 'Whether a platform charged is not part of a case file.',
  },
} as const satisfies Rule;

export const MICRO_LOAN_COST_CEILING_2025 = {
  id: 'micro-loan-cost-ceiling-2025',
  area: 'cost-cap',
  title: {
    zh: '小额贷款公司综合融资成本：24%红线与四倍LPR目标',
    en: 'Micro-loan companies: 24% line now, four-times-LPR by end-2027',
  },
  authority: '中国人民银行、国家金融监督管理总局',
  instrument: '《小额贷款公司综合融资成本管理工作指引》（2025年12月印发，文号未见）',
  from: '2025-12-24',
  appliesTo: ['micro-loan'],
  force: 'normative-document',
  values: {
    no_new_loans_above_rate: '0.24',
    final_deadline: '2027-12-31',
    final_lpr_multiplier: 4,
  },
  details: {
    short_loan_max_term_days: 30,
    short_loan_cap_rate: '0.24',
    target_ceiling: '4x_lpr_1y',
    interim_deadline: '2026-12-31',
    interim_requirement: 'share of new loans above 4x LPR clearly lower',
    disclosure: 'annualised all-in cost before signing; nothing else may be charged',
  },
  summary: {
    zh: '新发放贷款综合融资成本不得超过24%；2026年底前超四倍LPR的新发占比应明显下降，2027年底前全部新发放贷款降至一年期LPR四倍以内，并须签约前明示全部年化成本。',
    en: 'No new loans above 24% all-in; the share above four times LPR must fall clearly by end-2026 and all new loans must be within four times 1-year LPR by end-2027, with full annualised cost shown before signing.',
  },
  source: 'https://www.daqihao.com/articles/caijing/202512/9468.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Issued to local regulators and reported by press; the full text was not seen. Applies to new loans, not old contracts. The reported issue date inside the trade is 2025-12-24; titles vary between press reports. The 2026 interim step and the one-month loan point were seen at caizhivip.com/toutiao/262.html.',
} as const satisfies Rule;

export const CONSUMER_FINANCE_20PCT_GUIDANCE = {
  id: 'consumer-finance-20pct-guidance',
  area: 'cost-cap',
  title: {
    zh: '消费金融公司综合成本压降至20%（窗口指导）',
    en: 'Consumer-finance companies: 20% all-in cost (window guidance)',
  },
  authority: '国家金融监督管理总局',
  instrument: '窗口指导（2025年10月，未公开发文）',
  from: '2025-10-31',
  appliesTo: ['consumer-finance'],
  force: 'window-guidance',
  details: { target_rate: '0.20' },
  summary: {
    zh: '媒体报道监管要求消费金融公司把个人贷款综合成本压降至20%，但没有公开正式文件。',
    en: 'Press reports say consumer-finance companies were told to bring personal-loan all-in cost down to 20%; no formal document is public.',
  },
  source: 'http://www.stacaes.com/appxarticle/5166982.html',
  verified: true,
  confidence: 'low',
  reviewedOn: '2026-11-22',
  notes: 'Not a right the borrower can plead; use only as context for a counter-offer.',
  referenceOnly: {
    zh: '窗口指导不约束法院，也没有公开文本，不拿它检查借款人的合同。',
    en: 'Window guidance binds no court and has no public text; no contract is checked against it.',
  },
} as const satisfies Rule;

export const NO_USURY_AND_SILENT_INTEREST = {
  id: 'no-usury-and-silent-interest',
  area: 'cost-cap',
  title: {
    zh: '禁止高利放贷；未约定利息视为无息',
    en: 'No usurious lending; no interest if none agreed',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百八十条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'private-lending'],
  force: 'law',
  details: { no_interest_if_unagreed: true, unclear_between_natural_persons: 'no_interest' },
  summary: {
    zh: '借款利率不得违反国家有关规定；对利息没有约定的视为没有利息，自然人之间约定不明的也视为没有利息。',
    en: 'Rates may not break state rules; if no interest was agreed there is none, and between natural persons unclear terms also mean none.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;
