import type { Rule } from '../../finding/rule.ts';

export const CAP_ROUTING_BY_LENDER_TYPE = {
  id: 'cap-routing-by-lender-type',
  area: 'cost-cap',
  title: {
    zh: '按债权人类型选择利率上限（导出规则）',
    en: 'Which ceiling applies to which lender (derived table)',
  },
  authority: '（导出）',
  instrument: '（由本文件其他记录导出，非独立规范）',
  from: '2021-01-01',
  appliesTo: ['credit-card', 'consumer-finance', 'bank-loan', 'micro-loan', 'private-lending'],
  force: 'derived',
  details: {
    routes: [
      {
        lender: 'unlicensed-private',
        ceiling: '4x_lpr_1y_at_contract',
        rule: 'private-lending-cap-4xlpr',
      },
      {
        lender: 'bank|credit-card|consumer-finance',
        ceiling_rate: '0.24',
        nature: 'court-reduction-on-request',
        rule: 'licensed-lender-24pct-reduction',
      },
      {
        lender: 'bank-via-platform',
        ceiling_rate: '0.24',
        nature: 'regulatory-all-in-cost',
        from: '2025-10-01',
        rule: 'assisted-lending-24pct',
      },
      {
        lender: 'micro-loan',
        ceiling_rate: '0.24',
        nature: 'no-new-loans-above',
        from: '2025-12-24',
        rule: 'micro-loan-cost-ceiling-2025',
      },
      {
        lender: 'micro-loan',
        ceiling: '4x_lpr_1y',
        from: '2027-12-31',
        nature: 'all-new-loans',
        rule: 'micro-loan-cost-ceiling-2025',
      },
    ],
  },
  summary: {
    zh: '先判断债权人是否持牌，再选上限：民间借贷用四倍LPR，持牌机构的合计息费以24%为司法调减线，助贷与小贷另有监管线。',
    en: 'Decide first whether the lender is licensed, then pick the ceiling: four times LPR for private lending, a 24% court-reduction line for licensed lenders, plus regulatory lines for platform-assisted and micro-loans.',
  },
  source: 'derived from the records named in parameters.routes',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    'Derived from the records named in each route; always cite the underlying record, not this one.',
} as const satisfies Rule;

export const PRIVATE_LENDING_CAP_4XLPR = {
  id: 'private-lending-cap-4xlpr',
  area: 'cost-cap',
  title: {
    zh: '民间借贷利率司法保护上限：合同成立时一年期LPR四倍',
    en: 'Private lending: interest ceiling of four times 1-year LPR at contract formation',
  },
  authority: '最高人民法院',
  instrument:
    '《关于审理民间借贷案件适用法律若干问题的规定》（法释〔2020〕17号，2020年第二次修正）',
  article: '第二十五条',
  from: '2021-01-01',
  appliesTo: ['private-lending'],
  force: 'judicial-interpretation',
  values: { multiplier: 4 },
  details: { base: 'lpr_1y', base_date: 'contract_formation', lpr_series_from: '2019-08-20' },
  summary: {
    zh: '约定利率超过合同成立时一年期LPR四倍的部分，法院不予支持；LPR指2019年8月20日起每月公布的一年期报价。',
    en: 'Courts do not enforce agreed interest above four times the 1-year LPR at the time the contract was formed; the LPR meant is the monthly series published since 2019-08-20.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理民间借贷案件适用法律若干问题的规定(2020-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'The four-times rule itself dates from 2020-08-20 (first 2020 revision); see private-lending-transition. Does not apply to licensed lenders.',
} as const satisfies Rule;

export const PRIVATE_LENDING_OVERDUE_AND_FEES_CAP = {
  id: 'private-lending-overdue-and-fees-cap',
  area: 'cost-cap',
  title: {
    zh: '民间借贷逾期利息、违约金与费用合计上限',
    en: 'Private lending: combined cap on default interest, damages and fees',
  },
  authority: '最高人民法院',
  instrument:
    '《关于审理民间借贷案件适用法律若干问题的规定》（法释〔2020〕17号，2020年第二次修正）',
  article: '第二十八条、第二十九条',
  from: '2021-01-01',
  appliesTo: ['private-lending'],
  limits: 'default',
  force: 'judicial-interpretation',
  details: {
    combined_cap: '4x_lpr_1y_at_contract',
    components: ['default_interest', 'liquidated_damages', 'other_fees'],
    no_rate_agreed_default: 'lpr_1y_current',
    in_term_rate_agreed_default: 'in_term_rate',
  },
  summary: {
    zh: '逾期利率从约定但以四倍LPR为限；逾期利息、违约金和其他费用可并主张，合计仍不得超过四倍LPR。未约定逾期利率时，按是否约定期内利率分别处理。',
    en: 'Agreed default interest counts up to four times LPR, and default interest, damages and fees may be claimed together only up to that same total; if no default rate was agreed the in-term rate, or failing that the current LPR, is used.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理民间借贷案件适用法律若干问题的规定(2020-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const PRIVATE_LENDING_PRINCIPAL_NETTING = {
  id: 'private-lending-principal-netting',
  area: 'cost-cap',
  title: {
    zh: '民间借贷本金认定：扣除砍头息，限制利滚利',
    en: 'Private lending: principal is what was actually advanced; limits on rolled-up interest',
  },
  authority: '最高人民法院',
  instrument:
    '《关于审理民间借贷案件适用法律若干问题的规定》（法释〔2020〕17号，2020年第二次修正）',
  article: '第二十六条、第二十七条',
  from: '2021-01-01',
  appliesTo: ['private-lending'],
  force: 'judicial-interpretation',
  details: {
    principal_basis: 'amount_actually_lent',
    rolled_interest_allowed_up_to: '4x_lpr_1y_at_contract',
    total_cap: 'initial_principal + initial_principal * 4x_lpr_1y * whole_period',
  },
  summary: {
    zh: '预扣利息的，以实际出借额为本金；利息转本金只在四倍LPR以内认可，且本息总额不得超过以最初本金按四倍LPR计算的结果。',
    en: 'Interest deducted in advance is removed from principal; rolling interest into principal is accepted only within four times LPR, and the grand total may not exceed the original principal plus four-times-LPR interest on it.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理民间借贷案件适用法律若干问题的规定(2020-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const PRIVATE_LENDING_TRANSITION = {
  id: 'private-lending-transition',
  area: 'cost-cap',
  title: {
    zh: '民间借贷新旧利率规则的时间衔接',
    en: 'Private lending: transition between old and new rate rules',
  },
  authority: '最高人民法院',
  instrument:
    '《关于审理民间借贷案件适用法律若干问题的规定》（法释〔2020〕17号，2020年第二次修正）',
  article: '第三十一条',
  from: '2021-01-01',
  appliesTo: ['private-lending'],
  force: 'judicial-interpretation',
  values: { cutover_date: '2020-08-20', earlier_paid_rate: '0.36', earlier_claim_rate: '0.24' },
  details: {
    before_cutover: 'former_interpretation_on_request',
    after_cutover: 'standard_at_time_of_suit',
  },
  summary: {
    zh: '2020年8月20日前成立的合同，至8月19日的利息可请求按当时规定计算；此后的利息按起诉时的保护标准计算。',
    en: 'For contracts made before 2020-08-20, interest up to 08-19 may be computed under the earlier interpretation on request; later interest follows the standard in force when suit is filed.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理民间借贷案件适用法律若干问题的规定(2020-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'The earlier 24%/36% bands belong to the former interpretation (2015) and must not be shown for current private loans.',
} as const satisfies Rule;

export const PRIVATE_LENDING_EXCLUDES_LICENSED_LENDERS = {
  id: 'private-lending-excludes-licensed-lenders',
  area: 'cost-cap',
  title: {
    zh: '四倍LPR不适用于持牌机构（含小贷、典当等七类）',
    en: 'Four-times-LPR does not apply to licensed lenders, including seven local types',
  },
  authority: '最高人民法院',
  instrument: '法释〔2020〕17号；《关于新民间借贷司法解释适用范围问题的批复》（法释〔2020〕27号）',
  article: '法释〔2020〕17号第一条；批复第一条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan'],
  force: 'judicial-interpretation',
  details: {
    excluded_local_types: [
      'micro-loan company',
      'financing guarantee company',
      'regional equity market',
      'pawnshop',
      'finance lease company',
      'commercial factoring company',
      'local asset management company',
    ],
  },
  summary: {
    zh: '经金融监管部门批准设立的贷款机构不适用民间借贷司法解释；批复明确小贷、融资担保、典当等七类地方金融组织同样不适用。',
    en: 'Lenders established with financial-regulator approval fall outside the private-lending interpretation; the reply confirms that seven kinds of local financial organisation, micro-loan companies among them, are also outside it.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于新民间借贷司法解释适用范围问题的批复.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Do not tell a borrower that a bank, consumer-finance or micro-loan company debt is capped at four times LPR on this basis.',
} as const satisfies Rule;

export const PRIVATE_LOAN_FORMED_AT_PAYOUT = {
  id: 'private-loan-formed-at-payout',
  area: 'cost-cap',
  title: {
    zh: '自然人之间的借款合同自提供借款时成立',
    en: 'A loan between persons is formed when the money is given',
  },
  authority: '全国人大',
  instrument: '《中华人民共和国民法典》',
  article: '第六百七十九条',
  from: '2021-01-01',
  appliesTo: ['private-lending'],
  force: 'law',
  summary: {
    zh: '自然人之间的借款合同，自贷款人提供借款时成立。',
    en: 'A loan contract between natural persons is formed when the lender gives the money.',
  },
  source: 'https://ldbj.com.cn/sangongliuyuanqishierfei/sangongliuyuanqishierfei_179.htm',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-12-01',
  notes:
    'Seen in two reprints of the code that agree; it tells the day of contract where only the day of payout is known.',
} as const satisfies Rule;
