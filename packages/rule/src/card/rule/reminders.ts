import type { Rule } from '../../finding/rule.ts';

export const CARD_COLLECTION_REMINDER_ART67 = {
  id: 'card-collection-reminder-art67',
  area: 'credit-card',
  title: {
    zh: '到期与逾期须及时提醒持卡人',
    en: 'Issuer must remind of amounts and dates due',
  },
  authority: '原中国银监会',
  instrument: '《商业银行信用卡业务监督管理办法》（原银监会令2011年第2号）',
  article: '第六十七条',
  from: '2011-01-13',
  appliesTo: ['credit-card', 'collections'],
  force: 'departmental-rule',
  details: { exception: 'false information or unreported change of contact' },
  summary: {
    zh: '发卡行应及时提醒即将到期的透支金额、还款日等，持卡人信息不实或变更未告知的除外。',
    en: 'The issuer must remind the cardholder in time of amounts and due dates, save where contact data were false or not updated.',
  },
  source: 'https://wodefinance.com/Creditcardoverdue/jsdlquhlea.html',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Seen in an English rendering.',
} as const satisfies Rule;

export const CARD_COLLECTION_CONDUCT_ART66_68 = {
  id: 'card-collection-conduct-art66-68',
  area: 'credit-card',
  title: {
    zh: '信用卡催收对象与手段限制，记录保存2年',
    en: 'Card collection: whom, how, and 2-year records',
  },
  authority: '原中国银监会',
  instrument: '《商业银行信用卡业务监督管理办法》（原银监会令2011年第2号）',
  article: '第六十六条、第六十八条',
  from: '2011-01-13',
  appliesTo: ['credit-card', 'collections'],
  reach: 'cards',
  force: 'departmental-rule',
  details: {
    permitted_targets: ['debtor', 'guarantor'],
    unrelated_third_parties: false,
    banned: ['violence', 'coercion', 'intimidation', 'insult'],
    record_retention_years: 2,
    pay_by_recovery_only_banned: true,
  },
  summary: {
    zh: '只能向债务人本人及担保人催收，不得向无关第三人催收，不得暴力、胁迫、恐吓、辱骂；催收记录至少保存2年，催收人员不得单一按回款金额考核。',
    en: 'Collect only from the debtor and guarantor, never from unrelated people, with no violence, coercion, threats or insults; keep records two years and do not pay collectors solely by recoveries.',
  },
  source: 'http://wwpfw.com/xinyongqiataoxian/96746.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const CARD_COLLECTION_LETTER_ART69 = {
  id: 'card-collection-letter-art69',
  area: 'credit-card',
  title: {
    zh: '信用卡催收函必备内容与异议处理',
    en: 'Card collection letters: required content, disputes',
  },
  authority: '原中国银监会',
  instrument: '《商业银行信用卡业务监督管理办法》（原银监会令2011年第2号）',
  article: '第六十九条',
  from: '2011-01-13',
  appliesTo: ['credit-card', 'collections'],
  force: 'departmental-rule',
  details: {
    letter_must_state: [
      'name and balance',
      'reason and legal basis',
      'cardholder rights and duties',
      'how to check account, dispute and give evidence',
      'issuer contact',
      'seal',
    ],
    on_dispute: 'mark_account_and_verify',
  },
  summary: {
    zh: '催收函应写明姓名与欠款余额、事由与法规、权利义务、查询与异议方式、联系方式并加盖公章；收到异议应备注账户并核实。',
    en: 'A collection letter must state balance, reasons, rights, how to check and dispute, contacts and seal; on a dispute the issuer flags the account and verifies.',
  },
  source: 'http://wwpfw.com/xinyongqiataoxian/96746.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  referenceOnly: {
    zh: '催收函的内容不在联系记录里，无法逐项核对。',
    en: 'The content of a letter is not in the log and cannot be checked item by item.',
  },
} as const satisfies Rule;
