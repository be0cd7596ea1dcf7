import type { Rule } from '../../finding/rule.ts';

export const PAYMENT_ORDER = {
  id: 'payment-order',
  area: 'procedure',
  title: {
    zh: '支付令：15日内清偿或书面异议',
    en: 'Payment order: pay or object in writing within 15 days',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
  article: '第二百二十五条至第二百二十八条',
  from: '2024-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  values: { objection_days: 15 },
  details: {
    objection_form: 'written',
    court_issue_days: 15,
    conditions: ['no other debt dispute between parties', 'can be served on debtor'],
    if_silent: 'enforceable',
  },
  summary: {
    zh: '债权人可申请支付令；债务人自收到之日起15日内清偿或提出书面异议，逾期不异议又不履行的可申请执行。异议成立的，支付令失效并转入诉讼程序，申请支付令的一方不同意起诉的除外。',
    en: 'A creditor may obtain a payment order; the debtor must pay or object in writing within 15 days or it becomes enforceable. A valid objection ends the order and the matter becomes a lawsuit, unless the applicant does not want to sue.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Start a 15-day alarm on receipt. Start date is that of the current article numbering; the substance is older.',
} as const satisfies Rule;

export const PAYMENT_ORDER_INABILITY_NO_DEFENCE = {
  id: 'payment-order-inability-no-defence',
  area: 'procedure',
  title: {
    zh: '仅称无力偿还不影响支付令效力',
    en: 'Mere inability to pay does not defeat a payment order',
  },
  authority: '最高人民法院',
  instrument: '《关于适用〈中华人民共和国民事诉讼法〉的解释》（法释〔2015〕5号，2022年修正）',
  article: '第四百二十七条、第四百三十条、第四百三十六条',
  from: '2022-04-10',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'judicial-interpretation',
  values: { lapses_if_unserved_days: 30 },
  details: {
    invalid_objections: [
      'lack of ability to pay',
      'asking for more time',
      'asking to change method of payment',
      'oral objection',
    ],
    lapses_if: ['creditor sues on same debt'],
  },
  summary: {
    zh: '只说缺乏清偿能力、要求延期或变更方式不影响支付令效力，口头异议无效；发出后30日内不能送达或债权人另行起诉的，支付令失效。',
    en: 'Pleading only inability to pay, more time or another way of paying does not stop the order, and oral objections have no effect; the order lapses if it is not served within 30 days or if the creditor sues.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于适用《民事诉讼法》的解释(2022-04-01).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Object to amount, fees, computation, service or identity where true, and negotiate in parallel.',
} as const satisfies Rule;
