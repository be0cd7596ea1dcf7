import type { Rule } from '../../finding/rule.ts';

export const ANNUALISED_RATE_DISCLOSURE_2021 = {
  id: 'annualised-rate-disclosure-2021',
  area: 'cost-disclosure',
  title: {
    zh: '所有贷款产品须明示年化利率',
    en: 'Every loan product must show an annualised rate',
  },
  authority: '中国人民银行',
  instrument: '中国人民银行公告〔2021〕第3号',
  from: '2021-03-31',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan'],
  force: 'normative-document',
  details: {
    numerator: 'all loan costs (interest and fees directly tied to the loan)',
    denominator: 'principal actually outstanding',
    instalment_basis: 'remaining principal after each repayment',
    covers: ['marketing', 'contract'],
  },
  summary: {
    zh: '营销与合同都要以明显方式写明年化利率；年化利率按全部贷款成本与实际占用本金之比折算，分期还本的按每期剩余本金计算。',
    en: 'Marketing and contracts must show an annualised rate clearly, computed from all loan costs over principal actually used; with amortising loans the remaining principal after each payment is used.',
  },
  source: 'https://dianzige.com/nccy/3187.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Same wording also seen in a mirror of a 人民日报 report of 2021-04-01. Publication date 2021-03-31 unconfirmed.',
} as const satisfies Rule;

export const ANNUALISED_RATE_METHOD_IRR = {
  id: 'annualised-rate-method-irr',
  area: 'cost-disclosure',
  title: {
    zh: '年化利率计算方法：复利（IRR）或单利须注明',
    en: 'Annualised-rate method: compound (IRR), or simple if labelled',
  },
  authority: '中国人民银行',
  instrument: '中国人民银行公告〔2021〕第3号',
  from: '2021-03-31',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan'],
  force: 'normative-document',
  details: {
    methods: ['compound', 'simple'],
    compound_method: 'internal_rate_of_return',
    simple_must_be_labelled: true,
    irr_equation:
      'principal = sum(payment_k / (1 + i)^k); annual = (1 + i)^n - 1 or i * n as labelled',
  },
  summary: {
    zh: '年化利率可用复利或单利；复利即内部收益率法并附示例，采用单利的应说明是单利。',
    en: 'The annualised rate may be compound or simple; compound means the internal-rate-of-return method with an annexed example, and a simple rate must be labelled simple.',
  },
  source:
    'https://yanxiaoye.cn/post/%E8%B4%B7%E6%AC%BE%E5%B9%B4%E5%8C%96%E7%8E%87%E7%9A%84%E8%AE%A1%E7%AE%97%E6%96%B9%E6%B3%95%E5%85%A8%E8%A7%A3%E6%9E%90.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes:
    "That the announcement gives an IRR worked example was seen on a secondary site; the duty to label a simple rate and the annex's figures were not seen, and the equation in parameters is standard IRR rather than a quotation. Compute both nominal (i*n) and effective annual figures and label them.",
} as const satisfies Rule;

export const PERSONAL_LOAN_COST_STATEMENT_2026 = {
  id: 'personal-loan-cost-statement-2026',
  area: 'cost-disclosure',
  title: {
    zh: '个人贷款综合融资成本明示表',
    en: 'Personal-loan all-in cost statement',
  },
  authority: '国家金融监督管理总局、中国人民银行',
  instrument: '《个人贷款业务明示综合融资成本规定》（金规〔2026〕2号，共11条）',
  from: '2026-08-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan'],
  force: 'normative-document',
  details: {
    statement_required: true,
    must_list: [
      'principal',
      'each_charge_item',
      'collection_method',
      'charge_standard',
      'who_collects',
      'annualised_cost_if_performed',
      'contingent_default_costs',
    ],
    online_popup_with_forced_reading: true,
    checkout_display_for_instalments: true,
    nothing_beyond_statement: true,
    loans_before_start_exempt: true,
    partner_charges_included: true,
    articles_total: 11,
  },
  summary: {
    zh: '自2026年8月1日起，各类放贷机构须在签约或办理分期前出示综合融资成本明示表，列清本金、各项息费及收取主体、正常履约年化成本和违约或有成本，并提示此外不再收费；合作机构的收费全部计入；线上须弹窗并强制阅读。施行前的存量贷款不适用。',
    en: 'From 2026-08-01 every lender must show, before a loan is signed or instalments are set up, a statement of the principal, each charge and who takes it (partners’ charges included), the annualised cost if the contract is kept and the possible costs of default, and that nothing else will be charged; online this is a pop-up that has to be read. Loans made before that day are exempt.',
  },
  source: 'https://www.cnsonews.com.cn/news/202249.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes:
    'Also seen at readhub.cn/topic/8rWSOn4A2mD; number and scope in two secondary texts; gazette of the State Council 2026, issue_12806, gov.cn/gongbao/2026/issue_12806/202606/content_7072468.html. Covers banks, consumer-finance, auto-finance, trust and micro-loan companies; full text not seen.',
} as const satisfies Rule;
