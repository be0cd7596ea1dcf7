import type { Rule } from '../../finding/rule.ts';

export const ONLINE_MARKETING_2026 = {
  id: 'online-marketing-2026',
  area: 'cost-disclosure',
  title: {
    zh: '网络营销：支付时不得把贷款列为支付方式',
    en: 'Online marketing: loans may not be offered as a way to pay',
  },
  authority:
    '中国人民银行、工业和信息化部、市场监管总局、金融监管总局、中国证监会、国家知识产权局、国家网信办、国家外汇局',
  instrument: '《金融产品网络营销管理办法》（2026年4月21日公布）',
  from: '2026-09-30',
  appliesTo: ['consumer-finance', 'micro-loan', 'bank-loan', 'complaint'],
  force: 'normative-document',
  details: {
    non_bank_payment_may_list_loans: false,
    banned_words: ['秒到账', '低门槛'],
    default_ticks: false,
    marketing_only_by: 'financial institutions and platforms they mandate',
  },
  summary: {
    zh: '非银行支付机构不得把贷款列为支付工具选项；不得默认勾选；不得用“秒到账”“低门槛”等话诱导；只有金融机构和它委托的平台可以营销，网红等不得营销。',
    en: 'Payment companies other than banks may not list loans as a way to pay; nothing may be ticked in advance; words such as “money in seconds” or “low threshold” may not be used as bait; only financial institutions and the platforms they appoint may market loans, and influencers may not.',
  },
  source: 'cac.gov.cn/2026-04/24/c_1778769008779432.htm（全文未读，见于三份转述）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes:
    'Seen in reports of its start on 2026-09-30; the full text and its articles were not read.',
} as const satisfies Rule;
