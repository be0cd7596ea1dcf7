import type { Template } from '../template.ts';
import {
  COMPOUND,
  EARLY_FEE,
  EARLY_MONTH,
  GRACE,
  GUARANTEE,
  LOWER,
  RECOURSE,
  SERVICE,
} from './clauses.ts';

/** Loans paid back in instalments, by banks, consumer-finance companies and platforms. */
export const INSTALMENT_LOANS: readonly Template[] = [
  {
    id: 'fenqile',
    name: {
      zh: '分期乐',
      en: 'Fenqile (Lexin)',
    },
    aliases: ['乐信', '乐花'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'trust', 'micro-loan'],
      names: ['吉安市分期乐网络小额贷款有限公司'],
    },
    methods: ['equal-instalment', 'flat'],
    rate: {
      per: 'year',
      least: '0.08',
      most: '0.24',
    },
    dayCount: '30/360',
    counts: [3, 6, 9, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    clauses: [GUARANTEE, SERVICE, RECOURSE],
    order: ['fee', 'penalty', 'interest', 'principal'],
    rules: [
      'licensed-lender-24pct-reduction',
      'assisted-lending-24pct',
      'penalty-interest-uplift',
      'payment-allocation-order',
      'personal-loan-cost-statement-2026',
      'assisted-lending-platform-no-fee',
    ],
    confirm: [
      {
        zh: '合同上出借人的全称',
        en: 'legal lender name',
      },
      {
        zh: '年利率，以及它是怎样折算的',
        en: 'annual rate and how it is annualised',
      },
      {
        zh: '一年按 360 天还是 365 天计息',
        en: 'day count',
      },
      {
        zh: '逾期罚息的利率，以及按什么金额计算',
        en: 'penalty rate and its base',
      },
      {
        zh: '还款日',
        en: 'due day',
      },
      {
        zh: '除不尽的几分钱放在哪一期',
        en: 'residual cents',
      },
      {
        zh: '提前还款是否收费',
        en: 'charge for early repayment',
      },
      {
        zh: '担保公司的名称和收费',
        en: 'guarantee company',
      },
      {
        zh: '现在的债权人是谁',
        en: 'who holds the claim now',
      },
    ],
    contacts: [
      {
        channel: 'app',
        value: '分期乐 > 我的 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'the contract, not the app, names the lender and the guarantor',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'lender',
        says: 'operator Lexin, Shenzhen; terms of 12 to 36 months appear in its data header',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://ir.lexinfintech.com/node/7326/html',
        source: 'Lexin annual report 2020 (cover and data header only were readable)',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'IRR up to 24%; charges for guarantee, membership or service must be added to the cash flow',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '12 most common',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'grace',
        says: 'after the guarantor pays (often 1 to 80 days late) the creditor changes',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'allocation',
        says: 'contract; see Civil Code 561',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'early repayment',
        says: 'often the remaining service or guarantee fees are claimed in part; for the interest the days used count',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'qifu-360',
    name: {
      zh: '360借条 / 奇富借条',
      en: '360 Jietiao, now Qifu Jietiao',
    },
    aliases: ['360借条', '奇富借条', '360金融'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'trust', 'micro-loan'],
      names: ['福州三六零网络小额贷款有限公司'],
    },
    methods: ['equal-instalment', 'flat'],
    rate: {
      per: 'year',
      least: '0.072',
      most: '0.24',
    },
    dayCount: '30/360',
    counts: [3, 6, 9, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    clauses: [GUARANTEE, SERVICE, RECOURSE],
    order: ['fee', 'penalty', 'interest', 'principal'],
    rules: [
      'licensed-lender-24pct-reduction',
      'assisted-lending-24pct',
      'penalty-interest-uplift',
      'payment-allocation-order',
      'personal-loan-cost-statement-2026',
      'assisted-lending-platform-no-fee',
    ],
    confirm: [
      {
        zh: '合同上出借人的全称',
        en: 'legal lender name',
      },
      {
        zh: '年利率，以及它是怎样折算的',
        en: 'annual rate and how it is annualised',
      },
      {
        zh: '一年按 360 天还是 365 天计息',
        en: 'day count',
      },
      {
        zh: '逾期罚息的利率，以及按什么金额计算',
        en: 'penalty rate and its base',
      },
      {
        zh: '还款日',
        en: 'due day',
      },
      {
        zh: '除不尽的几分钱放在哪一期',
        en: 'residual cents',
      },
      {
        zh: '提前还款是否收费',
        en: 'charge for early repayment',
      },
      {
        zh: '担保公司的名称和收费',
        en: 'guarantee company',
      },
      {
        zh: '现在的债权人是谁',
        en: 'who holds the claim now',
      },
    ],
    contacts: [
      {
        channel: 'app',
        value: '奇富借条 > 我的 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'the contract, not the app, names the lender and the guarantor',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'lender',
        says: 'limit 200,000, from 0.03% a day',
        basis: 'sourced',
        confidence: 'low',
        url: 'http://lnmlw.com/Loanconsultation/afdjntoicj.html',
        source: '360 Jietiao: up to 200,000, from 0.03% a day',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'IRR up to 24%; charges for guarantee, membership or service must be added to the cash flow',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '12 most common',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'grace',
        says: 'after the guarantor pays (often 1 to 80 days late) the creditor changes',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'allocation',
        says: 'contract; see Civil Code 561',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'early repayment',
        says: 'often the remaining service or guarantee fees are claimed in part; for the interest the days used count',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'paipaidai',
    name: {
      zh: '拍拍贷',
      en: 'PPDai (FinVolution)',
    },
    aliases: ['信也科技', 'ppd'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'trust', 'micro-loan'],
      names: [],
    },
    methods: ['equal-instalment', 'flat'],
    rate: {
      per: 'year',
      least: '0.08',
      most: '0.24',
    },
    dayCount: '30/360',
    counts: [3, 6, 9, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    clauses: [GUARANTEE, SERVICE, RECOURSE],
    order: ['fee', 'penalty', 'interest', 'principal'],
    rules: [
      'licensed-lender-24pct-reduction',
      'assisted-lending-24pct',
      'penalty-interest-uplift',
      'payment-allocation-order',
      'personal-loan-cost-statement-2026',
      'assisted-lending-platform-no-fee',
    ],
    confirm: [
      {
        zh: '合同上出借人的全称',
        en: 'legal lender name',
      },
      {
        zh: '年利率，以及它是怎样折算的',
        en: 'annual rate and how it is annualised',
      },
      {
        zh: '一年按 360 天还是 365 天计息',
        en: 'day count',
      },
      {
        zh: '逾期罚息的利率，以及按什么金额计算',
        en: 'penalty rate and its base',
      },
      {
        zh: '还款日',
        en: 'due day',
      },
      {
        zh: '除不尽的几分钱放在哪一期',
        en: 'residual cents',
      },
      {
        zh: '提前还款是否收费',
        en: 'charge for early repayment',
      },
      {
        zh: '担保公司的名称和收费',
        en: 'guarantee company',
      },
      {
        zh: '现在的债权人是谁',
        en: 'who holds the claim now',
      },
    ],
    contacts: [
      {
        channel: 'app',
        value: '拍拍贷借款 > 我的 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'the contract, not the app, names the lender and the guarantor',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: 'IRR up to 24%; charges for guarantee, membership or service must be added to the cash flow',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '12 most common',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'grace',
        says: 'after the guarantor pays (often 1 to 80 days late) the creditor changes',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'allocation',
        says: 'contract; see Civil Code 561',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'early repayment',
        says: 'often the remaining service or guarantee fees are claimed in part; for the interest the days used count',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'tongcheng',
    name: {
      zh: '同程金融(同程借钱 / 提钱游)',
      en: 'Tongcheng finance (Tongcheng Jieqian, Tiqianyou)',
    },
    aliases: ['提钱游', '同程借钱', '同程旅行借钱'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'trust', 'micro-loan'],
      names: [],
    },
    methods: ['equal-instalment', 'flat'],
    rate: {
      per: 'year',
      least: '0.072',
      most: '0.24',
    },
    dayCount: '30/360',
    counts: [3, 6, 9, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    clauses: [GUARANTEE, SERVICE, RECOURSE],
    order: ['fee', 'penalty', 'interest', 'principal'],
    rules: [
      'licensed-lender-24pct-reduction',
      'assisted-lending-24pct',
      'penalty-interest-uplift',
      'payment-allocation-order',
      'personal-loan-cost-statement-2026',
      'assisted-lending-platform-no-fee',
    ],
    confirm: [
      {
        zh: '合同上出借人的全称',
        en: 'legal lender name',
      },
      {
        zh: '年利率，以及它是怎样折算的',
        en: 'annual rate and how it is annualised',
      },
      {
        zh: '一年按 360 天还是 365 天计息',
        en: 'day count',
      },
      {
        zh: '逾期罚息的利率，以及按什么金额计算',
        en: 'penalty rate and its base',
      },
      {
        zh: '还款日',
        en: 'due day',
      },
      {
        zh: '除不尽的几分钱放在哪一期',
        en: 'residual cents',
      },
      {
        zh: '提前还款是否收费',
        en: 'charge for early repayment',
      },
      {
        zh: '担保公司的名称和收费',
        en: 'guarantee company',
      },
      {
        zh: '现在的债权人是谁',
        en: 'who holds the claim now',
      },
    ],
    contacts: [
      {
        channel: 'app',
        value: '同程旅行 or 提钱游 app > 我的 > 客服',
        confidence: 'low',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'the contract, not the app, names the lender and the guarantor',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: 'IRR up to 24%; charges for guarantee, membership or service must be added to the cash flow',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '12 most common',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'grace',
        says: 'after the guarantor pays (often 1 to 80 days late) the creditor changes',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'allocation',
        says: 'contract; see Civil Code 561',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'early repayment',
        says: 'often the remaining service or guarantee fees are claimed in part; for the interest the days used count',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'consumer-finance-typical',
    name: {
      zh: '消费金融公司贷款(通用)',
      en: 'Consumer-finance company loan (generic)',
    },
    aliases: ['马上消费', '中银消费', '兴业消费', '中邮消费', '京东消费金融'],
    kind: 'loan',
    lenders: {
      kinds: ['consumer-finance'],
      names: [],
    },
    methods: ['equal-instalment', 'equal-principal', 'interest-first'],
    rate: {
      per: 'year',
      least: '0.07',
      most: '0.24',
    },
    dayCount: '30/360',
    counts: [3, 6, 9, 12, 18, 24, 36],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    clauses: [EARLY_FEE, GRACE],
    order: ['costs', 'penalty', 'interest', 'principal'],
    rules: [
      'licensed-lender-24pct-reduction',
      'consumer-finance-20pct-guidance',
      'penalty-interest-uplift',
      'payment-allocation-order',
      'personal-loan-cost-statement-2026',
    ],
    confirm: [
      {
        zh: '合同上出借人的全称',
        en: 'legal lender name',
      },
      {
        zh: '年利率，以及它是怎样折算的',
        en: 'annual rate and how it is annualised',
      },
      {
        zh: '一年按 360 天还是 365 天计息',
        en: 'day count',
      },
      {
        zh: '逾期罚息的利率，以及按什么金额计算',
        en: 'penalty rate and its base',
      },
      {
        zh: '还款日',
        en: 'due day',
      },
      {
        zh: '除不尽的几分钱放在哪一期',
        en: 'residual cents',
      },
      {
        zh: '提前还款是否收费',
        en: 'charge for early repayment',
      },
    ],
    contacts: [
      {
        channel: 'app',
        value: 'company app > 我的 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'licensed by the financial regulator; about 31 companies',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: 'guidance since late 2025: new loans within 20%',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://www.hotlink.work/en/info/8531',
        source: 'October 2025 report: guidance that new consumer-finance loans stay within 20%',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'older loans to 24%, some to 36% before 2021',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'instalment',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: '30% to 50% above the contract rate',
        basis: 'sourced',
        confidence: 'high',
        url: 'http://lnmlw.com/Bankloan/vsoobbydkt.html',
        source: 'text of PBoC notice Yinfa [2003] 251 (translated)',
        quality: 'fair',
      },
      {
        about: 'grace',
        says: 'up to 3 days at some companies',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'interest for the days used unless agreed otherwise (Civil Code 677); a charge of up to 3% to 5% of the prepaid part appears in older contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: extension by consent',
        says: 'Civil Code 678: before the due date, if the lender agrees',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://github.com/LawRefBook/Laws',
        source:
          'Civil Code 560, 561, 670, 674 to 680; private lending rules 24 to 31; bank card rules art. 2 (text)',
        quality: 'good',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'bank-credit-loan',
    name: {
      zh: '银行信用贷',
      en: 'Unsecured bank loan',
    },
    aliases: ['闪电贷', '快贷', '融e借', '消费贷'],
    kind: 'loan',
    lenders: {
      kinds: ['bank'],
      names: [],
    },
    methods: ['equal-instalment', 'equal-principal', 'interest-first', 'daily'],
    rate: {
      per: 'year',
      least: '0.03',
      most: '0.18',
    },
    dayCount: '30/360',
    counts: [6, 12, 24, 36, 60],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    clauses: [COMPOUND, EARLY_MONTH, GRACE, LOWER],
    order: ['costs', 'penalty', 'interest', 'principal'],
    rules: [
      'licensed-lender-24pct-reduction',
      'assisted-lending-24pct',
      'penalty-interest-uplift',
      'payment-allocation-order',
      'personal-loan-cost-statement-2026',
    ],
    confirm: [
      {
        zh: '合同上出借人的全称',
        en: 'legal lender name',
      },
      {
        zh: '年利率，以及它是怎样折算的',
        en: 'annual rate and how it is annualised',
      },
      {
        zh: '一年按 360 天还是 365 天计息',
        en: 'day count',
      },
      {
        zh: '逾期罚息的利率，以及按什么金额计算',
        en: 'penalty rate and its base',
      },
      {
        zh: '还款日',
        en: 'due day',
      },
      {
        zh: '除不尽的几分钱放在哪一期',
        en: 'residual cents',
      },
      {
        zh: '提前还款是否收费',
        en: 'charge for early repayment',
      },
    ],
    contacts: [
      {
        channel: 'phone',
        value: '955xx number of the bank',
        confidence: 'high',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: '6% to 10%, 8% quoted for two large banks (older)',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://wodefinance.com/Creditcardoverdue/srexguyfqw.html',
        source: 'article on Huabei and card instalment cost (translated)',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: '3% to 8% usual now; monthly rate = annual/12, daily rate = annual/360',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'instalment',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'penalty',
        says: '30% to 50% above; compound interest on unpaid interest at the penalty rate',
        basis: 'sourced',
        confidence: 'high',
        url: 'http://lnmlw.com/Bankloan/vsoobbydkt.html',
        source: 'text of PBoC notice Yinfa [2003] 251 (translated)',
        quality: 'fair',
      },
      {
        about: 'penalty',
        says: 'compounded monthly or quarterly',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://lnmlw.com/Loanintermediary/oukobxhzfd.html',
        source: 'RMB interest rules on compound interest (translated)',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: '0 to 3 days by bank',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'allocation',
        says: 'contract; over 90 days banks may take principal first',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'interest to the day; charge by contract, often none after 6 to 12 months',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: extension by consent',
        says: 'Civil Code 678',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://github.com/LawRefBook/Laws',
        source:
          'Civil Code 560, 561, 670, 674 to 680; private lending rules 24 to 31; bank card rules art. 2 (text)',
        quality: 'good',
      },
      {
        about: 'extension: change of schedule',
        says: 'interest-only months, longer term, change of due day',
        basis: 'common-knowledge',
        confidence: 'high',
      },
    ],
  },
];
