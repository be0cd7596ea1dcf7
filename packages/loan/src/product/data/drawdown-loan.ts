import type { Template } from '../template.ts';
import { FIRST_ROWS_CHEAP, PENALTY_ON_ALL } from './clauses.ts';

/** Cash loans, one contract for each drawdown. */
export const DRAWDOWN_LOANS: readonly Template[] = [
  {
    id: 'jiebei',
    name: {
      zh: '借呗',
      en: 'Jiebei (Ant cash loan)',
    },
    aliases: ['蚂蚁借呗', '信用贷'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['consumer-finance', 'bank'],
      names: ['重庆蚂蚁消费金融有限公司'],
    },
    methods: ['equal-instalment', 'interest-first', 'daily'],
    rate: {
      per: 'day',
      least: '0.00015',
      typical: '0.0004',
      most: '0.0006',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
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
        channel: 'phone',
        value: '95188, key 2 for credit',
        confidence: 'high',
      },
      {
        channel: 'app',
        value:
          '支付宝 > 我的 > 客户服务 > 输入 借呗人工客服; upload proof of income or illness there',
        confidence: 'low',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'Same consumer-finance company for the Huabei checkout.',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'checkout page of a phone maker printed in a public repository: Huabei instalment by Chongqing Ant Consumer Finance Co. and partner institutions; Baitiao instalment by Chongqing JD micro-loan company and partners',
        quality: 'fair',
      },
      {
        about: 'lender',
        says: 'Each drawdown names its lender in its own contract; one user can have several.',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: '0.015% to 0.06% a day.',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'interest',
        says: 'same rule of days in a comparable product',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://topic.alibabacloud.com/a/what-is-the-interest-rate-for-millet-font-classtopic-s-color00c1deloansfont_8_8_20003711.html',
        source:
          'Xiaomi loan rules at launch: 0.05% a day, first day counted and repayment day not, overdue part at 1.5 times, interest monthly and principal at the end, prepayment by days used',
        quality: 'fair',
      },
      {
        about: 'instalment',
        says: '3, 6 or 12 months; older users 24.',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'penalty',
        says: 'a multiple of the normal rate from the second day',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://wodefinance.com/Creditcardoverdue/cuyiftkkgn.html',
        source:
          'article on Jiebei overdue charges: from the second day, a multiple of the normal rate (the multiple is lost in the copy)',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '1.5 times',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'grace',
        says: 'none stated',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'any time, interest to the day, no charge',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: change due day',
        says: 'possible for some users',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: negotiated plan',
        says: 'A negotiation channel exists in the app; staff send a sealed electronic agreement.',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://www.2wbiao.com/p/56294.html',
        source: 'how to reach Jiebei staff in the Alipay app',
        quality: 'weak',
      },
      {
        about: 'extension: negotiated plan',
        says: 'terms vary: interest-only months, longer term, waiver of penalty',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'weilidai',
    name: {
      zh: '微粒贷',
      en: 'Weilidai (WeBank)',
    },
    aliases: ['微众银行微粒贷'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank'],
      names: ['深圳前海微众银行股份有限公司'],
    },
    methods: ['equal-principal', 'equal-instalment', 'interest-first'],
    rate: {
      per: 'day',
      least: '0.0002',
      typical: '0.00045',
      most: '0.0005',
    },
    dayCount: 'actual/365',
    counts: [5, 10, 20],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
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
        value: '95384',
        confidence: 'high',
      },
      {
        channel: 'app',
        value: '微信 > 服务 > 微粒贷借钱 > 我的 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'WeBank, often jointly with another bank',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: '0.02% to 0.05% a day',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/abvokjqvnu.html',
        source: 'Weilidai: 0.02% to 0.05% a day, no charge for prepayment',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'annual = daily x 365; equal principal, interest first, annuity and a mixed method',
        basis: 'sourced',
        confidence: 'low',
        url: 'http://lnmlw.com/Bankloan/tduguzbokk.html',
        source: 'Weilidai repayment methods; daily rate = annual rate / 365',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'bank pages show 7.2% to 18%, which is daily x 360',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '5, 10 or 20 periods, equal principal, was the standard',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'instalment',
        says: 'equal principal with interest by days on the balance',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://en.doing.city/2406/bdac934118278fd1.html',
        source: 'Weilidai example: equal principal, interest on the remaining balance by days',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: 'plus 50%',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://lnmlw.com/Loanconsultation/bgevyxqvnp.html',
        source: 'Weilidai: extra 50% of the daily rate on overdue principal',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'the due day is fixed by the first drawdown; some accounts show a short tolerance',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'any time, no charge',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'extension: negotiated plan',
        says: 'by phone with the post-loan desk',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'jd-jintiao',
    name: {
      zh: '京东金条',
      en: 'JD Jintiao',
    },
    aliases: ['金条借款'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'micro-loan'],
      names: ['重庆京东盛际小额贷款有限公司'],
    },
    methods: ['equal-instalment', 'equal-principal', 'daily'],
    rate: {
      per: 'day',
      least: '0.00025',
      typical: '0.0004',
      most: '0.00066',
    },
    dayCount: 'actual/365',
    counts: [1, 3, 6, 12],
    penalty: {
      rate: {
        value: '0.0006',
        per: 'day',
      },
      base: 'principal',
      adds: true,
    },
    clauses: [PENALTY_ON_ALL, FIRST_ROWS_CHEAP],
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
        value: '95118',
        confidence: 'medium',
      },
      {
        channel: 'app',
        value: '京东金融 > 我的 > 客服 > 金条',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'micro-loan company of the group; the drawdown contract decides',
        basis: 'sourced',
        confidence: 'low',
        source:
          'lender dictionaries of credit-report parsers in public repositories (name and licence kind)',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'example at 0.04% a day',
        basis: 'sourced',
        confidence: 'low',
        url: 'http://4idols.com/PublicInterestSMS/lgbhqzhzzv.html',
        source:
          'JD Jintiao: damages 0.06% to 0.15% a day on all due principal, no credit-report grace',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'about 9% to 24% a year',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '1, 3, 6, 12',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Futuresplatform/uqapallnxw.html',
        source: 'JD Jintiao: 0.06% a day on all outstanding principal; 1, 3, 6, 12 periods',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '0.06% to 0.15% a day on all due principal, on top of interest',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://4idols.com/PublicInterestSMS/lgbhqzhzzv.html',
        source:
          'JD Jintiao: damages 0.06% to 0.15% a day on all due principal, no credit-report grace',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: 'all outstanding principal',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://wodefinance.com/Futuresplatform/uqapallnxw.html',
        source: 'JD Jintiao: 0.06% a day on all outstanding principal; 1, 3, 6, 12 periods',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: 'newer bank-funded contracts: 1.5 times the rate',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'grace',
        says: 'no grace for credit reporting',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://4idols.com/PublicInterestSMS/lgbhqzhzzv.html',
        source:
          'JD Jintiao: damages 0.06% to 0.15% a day on all due principal, no credit-report grace',
        quality: 'weak',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'allowed',
        basis: 'common-knowledge',
        confidence: 'medium',
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
    id: 'meituan-jieqian',
    name: {
      zh: '美团借钱',
      en: 'Meituan loan',
    },
    aliases: ['美团生活费'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'micro-loan'],
      names: ['重庆美团三快小额贷款有限公司'],
    },
    methods: ['equal-instalment', 'daily'],
    rate: {
      per: 'year',
      least: '0.072',
      most: '0.24',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 9, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
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
        channel: 'app',
        value: '美团 > 我的 > 钱包 > 借钱 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'as given in this block',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'lender dictionaries of credit-report parsers in public repositories (name and licence kind)',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: '1.5 times in bank-funded contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'about 0.05% a day',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://kksj.yq98.cn/article/34011.html',
        source: 'Meituan loan: about 0.05% a day when late',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'late fee by the day',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://kksj.yq98.cn/article/34011.html',
        source: 'Meituan loan: about 0.05% a day when late',
        quality: 'weak',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'allowed',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: negotiated plan',
        says: 'contact customer service',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://kksj.yq98.cn/article/34011.html',
        source: 'Meituan loan: about 0.05% a day when late',
        quality: 'weak',
      },
    ],
  },
  {
    id: 'douyin-fangxinjie',
    name: {
      zh: '放心借',
      en: 'Fangxinjie (Douyin loan)',
    },
    aliases: ['抖音放心借'],
    kind: 'loan',
    platform: true,
    lenders: {
      kinds: ['bank', 'consumer-finance', 'trust', 'micro-loan'],
      names: ['深圳市中融小额贷款有限公司'],
    },
    methods: ['equal-instalment', 'equal-principal'],
    rate: {
      per: 'year',
      least: '0.072',
      most: '0.24',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 9, 12],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
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
        channel: 'app',
        value: '抖音 > 我 > 钱包 > 放心借 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'as given in this block',
        basis: 'sourced',
        confidence: 'low',
        source:
          'lender dictionaries of credit-report parsers in public repositories (name and licence kind)',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'by actual days from payout',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://lnmlw.com/Loanconsultation/arubkenmwp.html',
        source:
          'Fangxinjie: interest by actual days, overdue after 24:00 of the due day, penalty interest',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'range',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'penalty interest from 24:00 of the due day',
        basis: 'sourced',
        confidence: 'low',
        url: 'http://lnmlw.com/Loanconsultation/arubkenmwp.html',
        source:
          'Fangxinjie: interest by actual days, overdue after 24:00 of the due day, penalty interest',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '1.5 times',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'interest to the day; charge depends on the funding bank',
        basis: 'common-knowledge',
        confidence: 'medium',
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
    id: 'zhaolian',
    name: {
      zh: '招联金融(好期贷 / 信用付)',
      en: 'Merchants Union Consumer Finance',
    },
    aliases: ['招联消费金融', '好期贷'],
    kind: 'loan',
    lenders: {
      kinds: ['consumer-finance'],
      names: ['招联消费金融股份有限公司'],
    },
    methods: ['equal-instalment', 'interest-first', 'daily'],
    rate: {
      per: 'year',
      least: '0.073',
      most: '0.24',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 12, 24],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
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
        channel: 'phone',
        value: '95786',
        confidence: 'medium',
      },
      {
        channel: 'app',
        value: '招联 > 我的 > 客服',
        confidence: 'medium',
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
        says: '7.3% to 24%',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: 'as given in this block',
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
        says: 'a few products allow 1 to 3 days',
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
        says: 'interest to the day',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
];
