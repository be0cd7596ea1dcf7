import type { Rule } from '../../finding/rule.ts';

export const CARD_INDIVIDUAL_INSTALMENT_ART70 = {
  id: 'card-individual-instalment-art70',
  area: 'credit-card',
  title: {
    zh: '信用卡个性化分期：条件与最长5年',
    en: 'Individual card instalment agreement: conditions and 5-year limit',
  },
  authority: '原中国银监会',
  instrument: '《商业银行信用卡业务监督管理办法》（原银监会令2011年第2号）',
  article: '第七十条',
  from: '2011-01-13',
  appliesTo: ['credit-card', 'lender-desk'],
  limits: 'length',
  force: 'departmental-rule',
  values: { max_term_months: 60 },
  details: {
    conditions: [
      "debt exceeds cardholder's ability to repay",
      'cardholder still willing to repay',
      'special circumstances confirmed',
    ],
    issuer_discretion: true,
    required_contents: [
      'balance, composition, currency',
      'cycle, method, currency, dates, amount per instalment',
      'whether annual fee, interest or other fees accrue during repayment',
      "promise not to apply for any bank's credit card until settled",
      'rights, duties, liability for breach',
      'other repayment matters',
    ],
  },
  summary: {
    zh: '确认欠款超出还款能力且仍有还款意愿的，发卡行可与持卡人平等协商个性化分期，最长不超过5年，协议须写明六类内容。',
    en: 'Where the debt is more than the cardholder can pay and the cardholder is still willing to pay, the issuer may negotiate an individual instalment agreement of at most five years that contains six kinds of terms.',
  },
  source: 'http://m.yktchina.com/xyk/xyk/2022/0913/46444.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "'May', not 'must': there is no automatic right and nothing says interest stops; whether interest accrues is itself a term to agree. Applies to bank credit cards only, not to loans or 花呗/借呗.",
} as const satisfies Rule;

export const CARD_ART70_COLLECTIONS_STOP = {
  id: 'card-art70-collections-stop',
  area: 'credit-card',
  title: {
    zh: '签署个性化分期后须停止催收；口头协议须录音',
    en: 'After signing, collection must stop; oral deals must be recorded',
  },
  authority: '原中国银监会',
  instrument: '《商业银行信用卡业务监督管理办法》（原银监会令2011年第2号）',
  article: '第七十条',
  from: '2011-01-13',
  appliesTo: ['credit-card', 'collections', 'lender-desk'],
  force: 'departmental-rule',
  details: {
    collection_pause: 'while_agreement_performed',
    oral_agreement_recording_required: true,
    recording_retention_until: 'debt_settled',
  },
  summary: {
    zh: '双方签署分期协议后，发卡行及其服务机构应停止对该持卡人催收，违约除外；口头协议须留存录音至少至结清日。',
    en: 'Once signed, the issuer and its agents must stop collecting unless the plan is broken; an oral deal must be recorded and kept at least until settlement.',
  },
  source: 'http://btcinst.com/credit/9672.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'Load-bearing for the desk: switch collections off on signature and keep the recording.',
} as const satisfies Rule;

export const CARD_INSTALMENT_LIMITS_2022 = {
  id: 'card-instalment-limits-2022',
  area: 'credit-card',
  title: {
    zh: '信用卡分期：最长5年、预借现金5万元2年、不得再分期',
    en: 'Card instalments: 5 years; cash advance CNY 50,000 and 2 years; no re-instalment',
  },
  authority: '原中国银保监会、中国人民银行',
  instrument: '《关于进一步促进信用卡业务规范健康发展的通知》（银保监规〔2022〕13号）',
  from: '2022-07-07',
  appliesTo: ['credit-card', 'lender-desk'],
  limits: 'length',
  force: 'normative-document',
  details: {
    max_term_months: 60,
    cash_advance_instalment_cap_cny: '50000',
    cash_advance_max_term_months: 24,
    re_instalment_allowed: false,
    exception: 'individual_instalment_agreement',
    minimum_payment_on_instalments: false,
    separate_contract_each: true,
    lump_sum_interest_default_banned: true,
    cost_shown_as: 'interest',
  },
  summary: {
    zh: '分期最长5年；预借现金分期不超过5万元、2年；除个性化分期外不得对已分期余额再次分期；每笔单独签约，不得默认一次性收取全部利息。',
    en: 'Instalments run at most five years; cash-advance instalments at most CNY 50,000 and two years; no instalment on an already instalmented balance except under an individual agreement; each needs its own contract and no default up-front charging of all interest.',
  },
  source: 'http://zhongxintang.com/zixun/685.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Published 2022-07-07. Transition periods not checked. The individual agreement is the only legal way to re-spread an instalmented balance.',
} as const satisfies Rule;
