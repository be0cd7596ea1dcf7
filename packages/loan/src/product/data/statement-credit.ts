import type { Template } from '../template.ts';

/** Products with a bill and a due day: pay in full, the minimum, or by instalments. */
export const STATEMENT_CREDIT: readonly Template[] = [
  {
    id: 'huabei',
    name: {
      zh: '花呗',
      en: 'Huabei (Ant credit pay)',
    },
    aliases: ['蚂蚁花呗', '花呗|信用购', '信用购'],
    kind: 'platform-credit',
    platform: true,
    lenders: {
      kinds: ['consumer-finance', 'bank'],
      names: ['重庆蚂蚁消费金融有限公司'],
    },
    methods: ['revolving', 'fee-instalment'],
    rate: {
      per: 'day',
      least: '0.0005',
      typical: '0.0005',
      most: '0.0005',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 9, 12, 24],
    instalments: {
      of: 'total',
      rates: {
        '3': '0.025',
        '6': '0.045',
        '9': '0.065',
        '12': '0.088',
      },
    },
    penalty: {
      rate: {
        value: '0.0005',
        per: 'day',
      },
      base: 'instalment',
    },
    minimum: '0.10',
    order: ['penalty', 'fee', 'interest', 'principal'],
    statement: {
      statementDays: [1, 5, 10],
      dueDays: [8, 9, 10, 15, 20],
      usual: [1, 10],
    },
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
      {
        zh: '账单里是否有一部分属于合作银行',
        en: 'whether part of the bill belongs to a partner bank',
      },
    ],
    contacts: [
      {
        channel: 'phone',
        value: '95188',
        confidence: 'high',
      },
      {
        channel: 'app',
        value: '支付宝 > 我的 > 客户服务/我的客服 > 花呗; or 花呗 > 我的 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'The lender is Chongqing Ant Consumer Finance and partner institutions; each bill can contain parts of two lenders.',
        basis: 'sourced',
        confidence: 'high',
        source:
          'checkout page of a phone maker printed in a public repository: Huabei instalment by Chongqing Ant Consumer Finance Co. and partner institutions; Baitiao instalment by Chongqing JD micro-loan company and partners',
        quality: 'fair',
      },
      {
        about: 'statement',
        says: 'Statement and due day pairs 1/9, 5/15, 10/20.',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'statement',
        says: 'Due on the 8th, 10th, 15th or 20th are also met; the bill is the authority.',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'interest',
        says: 'With a minimum payment, the unpaid principal bears 0.05% a day from the day after the due date; it is added to the next bill.',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://en.doing.city/2404/ab7b1e3729c4145e.html',
        source: 'question-and-answer page on Huabei interest (translated)',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'The record keeps principal that can be revolved, principal that cannot (instalments), interest, fees, revolving interest, overdue parts, and two penalties: on principal and on fees.',
        basis: 'sourced',
        confidence: 'medium',
        source:
          "field names of a Huabei repayment record in a bookkeeping project's public bug report, July 2024 (AutoAccountingOrg/AutoRule issue 237); no personal data used",
        quality: 'fair',
      },
      {
        about: 'minimum',
        says: '10% of the consumption part.',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'minimum',
        says: 'Not every user can pay the minimum: the record has a flag for it.',
        basis: 'sourced',
        confidence: 'medium',
        source:
          "field names of a Huabei repayment record in a bookkeeping project's public bug report, July 2024 (AutoAccountingOrg/AutoRule issue 237); no personal data used",
        quality: 'fair',
      },
      {
        about: 'instalment',
        says: '3 periods 2.5%; 12 periods about 8.3% to 8.8%.',
        basis: 'sourced',
        confidence: 'low',
        url: 'http://lnmlw.com/Loanintermediary/lhmxfrxksz.html',
        source: 'article naming Huabei instalment rates (translated)',
        quality: 'weak',
      },
      {
        about: 'instalment',
        says: 'Order instalments are 3, 6 or 12; the fee is borne wholly by buyer or wholly by seller.',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://blog.csdn.net/bloodyer/article/details/78560514',
        source: 'copy of the merchant integration notes for Huabei instalments',
        quality: 'fair',
      },
      {
        about: 'instalment',
        says: 'Bill instalment 2.5/4.5/6.5/8.8% for 3/6/9/12 was the public table; personal offers differ and are now shown as a yearly rate.',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '24 periods exist for some users and goods.',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'penalty',
        says: 'overdue principal x 0.05% x days',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/srexguyfqw.html',
        source: 'article on Huabei and card instalment cost (translated)',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '0.05% of the outstanding amount a day',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://m.php.cn/faq/729780.html',
        source: 'Huabei question-and-answer page',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'No stated grace; automatic deduction runs on the due day and may be repeated until its end.',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'allocation',
        says: 'not published; ordered by Civil Code 561 inside oldest-bill-first',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'early repayment',
        says: 'allowed; whether unbilled instalment fees are waived depends on the offer',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'extension: bill instalment',
        says: 'Bill instalment before the due date.',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'extension: delay one period',
        says: 'A delay of the due date is offered to some users for a fee.',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: negotiated plan',
        says: 'Overdue users may be offered a plan (interest stopped or reduced, several months) by staff.',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
    ],
  },
  {
    id: 'credit-card',
    name: {
      zh: '银行信用卡',
      en: 'Bank credit card',
    },
    aliases: ['信用卡'],
    kind: 'bank-card',
    lenders: {
      kinds: ['bank'],
      names: [],
    },
    methods: ['revolving', 'fee-instalment'],
    rate: {
      per: 'day',
      least: '0.00035',
      typical: '0.0005',
      most: '0.0005',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 9, 10, 12, 18, 24, 36],
    instalments: {
      of: 'period',
      rates: {
        '2': '0.0100',
        '3': '0.0090',
        '6': '0.0075',
        '10': '0.0070',
        '12': '0.0066',
        '18': '0.0068',
        '24': '0.0068',
      },
    },
    damages: {
      share: '0.05',
      least: '10.00',
    },
    minimum: '0.10',
    lateOrder: {
      afterDays: 90,
      order: ['principal', 'penalty', 'fee', 'interest'],
    },
    order: ['penalty', 'fee', 'interest', 'principal'],
    rules: [
      'card-no-late-fee-no-overlimit-fee',
      'card-court-reduction-2021',
      'card-individual-instalment-art70',
      'card-art70-collections-stop',
      'card-instalment-limits-2022',
      'card-grace-3days-10yuan',
      'card-rate-band',
    ],
    confirm: [
      {
        zh: '按全额计息还是只按未还部分计息',
        en: 'full-amount or unpaid-part interest',
      },
      {
        zh: '最低还款比例',
        en: 'minimum ratio',
      },
      {
        zh: '违约金的最低收取额',
        en: 'damages minimum',
      },
      {
        zh: '出账日和还款日',
        en: 'statement and due day',
      },
      {
        zh: '分期除不尽的几分钱放在哪一期',
        en: 'instalment residual',
      },
      {
        zh: '提前结清是否收费',
        en: 'charge for early settlement',
      },
    ],
    contacts: [
      {
        channel: 'phone',
        value: 'number on the back of the card',
        confidence: 'high',
      },
      {
        channel: 'app',
        value: 'bank app > 信用卡 > 客服 > 协商还款/个性化分期',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'issuing bank',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'statement',
        says: 'interest-free 20 to 56 days',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: 'from the posting day to repayment, 0.05% a day, compounded monthly',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/avwumvfoas.html',
        source:
          'article on revolving interest: from the posting day to the day of repayment, 0.05% a day, compounded monthly, 5% charge on the unpaid minimum',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: '2017 band: 0.05% a day at most, 70% of that at least',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/nkeufbfncn.html',
        source: 'article on minimum payment and the 2016 PBoC notice',
        quality: 'weak',
      },
      {
        about: 'interest',
        says: 'band removed from 2021; 0.05% is still usual, some premium cards lower',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'interest',
        says: 'most joint-stock banks charge on the full statement amount if it is not paid in full; ICBC and a few others only on the unpaid part',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'minimum',
        says: 'the six parts, 10%',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://wodefinance.com/Creditcardoverdue/jyfgaijije.html',
        source: 'China Merchants Bank answer on minimum payment and instalments (translated)',
        quality: 'fair',
      },
      {
        about: 'minimum',
        says: '5% at several banks and for good customers',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: 'fee rates by term (older)',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/hknyusfcud.html',
        source: 'China Merchants Bank answer with per-period fee rates (older)',
        quality: 'fair',
      },
      {
        about: 'instalment',
        says: 'now 0% to 1.67% a period by personal offer',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/jyfgaijije.html',
        source: 'China Merchants Bank answer on minimum payment and instalments (translated)',
        quality: 'fair',
      },
      {
        about: 'instalment',
        says: 'fee once or per period; principal not divisible goes to the last period; fee not refunded; 0% to 18% a year IRR',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://wodefinance.com/Creditcardoverdue/hymugysyvh.html',
        source: 'Hua Xia Bank terms of bill instalment (translated)',
        quality: 'fair',
      },
      {
        about: 'instalment',
        says: 'since 2022 the cost must be shown as yearly interest',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'penalty',
        says: '5% of the unpaid minimum',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/avwumvfoas.html',
        source:
          'article on revolving interest: from the posting day to the day of repayment, 0.05% a day, compounded monthly, 5% charge on the unpaid minimum',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: 'minimum 10 yuan common',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'penalty',
        says: 'called 违约金; 滞纳金 and over-limit fee are abolished; no interest on it',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'grace',
        says: 'three days',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodefinance.com/Creditcardoverdue/jxxowdphxa.html',
        source: 'article on the three-day grace period',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'at least 3 days and 10 yuan by industry convention; a small shortfall counts as paid in full',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'allocation',
        says: '1 to 90 days: interest or fees first; from 91 days: principal first',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://wodefinance.com/Creditcardoverdue/hbdvxojbun.html',
        source: 'text of article 57 of the card measures (translated)',
        quality: 'fair',
      },
      {
        about: 'early repayment',
        says: 'instalments: remaining fees may be due or a charge of 1% to 3% of the remaining principal',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: bill instalment',
        says: 'before overdue',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'extension: individual instalment agreement',
        says: 'up to 5 years; balance, periods, whether interest runs; collection stops on signing; oral deals must be recorded',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://wodefinance.com/Creditcardoverdue/djtmqsnrdh.html',
        source: 'text of article 70 of the card measures (translated)',
        quality: 'fair',
      },
    ],
  },
  {
    id: 'jd-baitiao',
    name: {
      zh: '京东白条',
      en: 'JD Baitiao',
    },
    aliases: ['白条', '京东白条分期'],
    kind: 'platform-credit',
    platform: true,
    lenders: {
      kinds: ['micro-loan', 'consumer-finance', 'bank'],
      names: ['重庆京东盛际小额贷款有限公司'],
    },
    methods: ['revolving', 'fee-instalment'],
    rate: {
      per: 'day',
      typical: '0.0005',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 12, 24],
    instalments: {
      of: 'period',
      rates: {},
      range: ['0.005', '0.012'],
    },
    penalty: {
      rate: {
        value: '0.0007',
        per: 'day',
      },
      base: 'instalment',
    },
    minimum: '0.10',
    order: ['costs', 'penalty', 'interest', 'principal'],
    rules: [
      'micro-loan-cost-ceiling-2025',
      'licensed-lender-24pct-reduction',
      'private-lending-excludes-licensed-lenders',
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
        value: '京东金融 > 我的 > 客服 > 白条',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'Chongqing JD micro-loan company and partners',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'checkout page of a phone maker printed in a public repository: Huabei instalment by Chongqing Ant Consumer Finance Co. and partner institutions; Baitiao instalment by Chongqing JD micro-loan company and partners',
        quality: 'fair',
      },
      {
        about: 'lender',
        says: '重庆京东盛际小额贷款有限公司',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'lender dictionaries of credit-report parsers in public repositories (name and licence kind)',
        quality: 'fair',
      },
      {
        about: 'lender',
        says: 'JD has a consumer-finance licence since 2025; newer contracts may name it',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'statement',
        says: '+9 days',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://lnmlw.com/Loanintermediary/qsmmevsinc.html',
        source: 'Baitiao due date = statement date + 9 days; end-of-month rule',
        quality: 'weak',
      },
      {
        about: 'statement',
        says: 'the five pairs',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'minimum payment keeps 0.05% a day on the rest',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'minimum',
        says: '10%',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'instalment',
        says: '0.5% to 1.2% a month (older)',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://wodezhubaowang.com/Weddingcompany/avalrprvsc.html',
        source:
          'Baitiao instalments 3, 6, 12, 24; 0.5% to 1.2% a month; 0.05% a day when late (older)',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '0.07% a day (2026)',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'penalty',
        says: 'the two bases',
        basis: 'sourced',
        confidence: 'medium',
        url: 'http://lnmlw.com/Loanintermediary/ppuoxdcdbb.html',
        source: 'Baitiao damages formulas, bill form and order form',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '0.05% (older)',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://wodezhubaowang.com/Weddingcompany/avalrprvsc.html',
        source:
          'Baitiao instalments 3, 6, 12, 24; 0.5% to 1.2% a month; 0.05% a day when late (older)',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'none stated',
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
        says: 'allowed; unbilled instalment fee waived or halved by offer',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'extension: bill instalment',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'extension: negotiated plan',
        says: 'instalment by agreement with customer service',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://wodezhubaowang.com/Weddingcompany/fbpvaqqyip.html',
        source: 'JD finance customer service 95118, instalment by agreement with customer service',
        quality: 'weak',
      },
    ],
  },
  {
    id: 'meituan-yuefu',
    name: {
      zh: '美团月付',
      en: 'Meituan monthly pay',
    },
    aliases: ['月付'],
    kind: 'platform-credit',
    platform: true,
    lenders: {
      kinds: ['micro-loan', 'bank'],
      names: ['重庆美团三快小额贷款有限公司'],
    },
    methods: ['revolving', 'fee-instalment'],
    rate: {
      per: 'day',
      typical: '0.0005',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 9, 12],
    penalty: {
      rate: {
        value: '0.0005',
        per: 'day',
      },
      base: 'instalment',
    },
    order: ['costs', 'penalty', 'interest', 'principal'],
    statement: {
      statementDays: [1],
      dueDays: [8],
    },
    rules: [
      'micro-loan-cost-ceiling-2025',
      'licensed-lender-24pct-reduction',
      'private-lending-excludes-licensed-lenders',
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
        value: '10107888',
        confidence: 'medium',
      },
      {
        channel: 'app',
        value: '美团 > 我的 > 钱包 > 月付 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'group micro-loan company',
        basis: 'sourced',
        confidence: 'high',
        source:
          'lender dictionaries of credit-report parsers in public repositories (name and licence kind)',
        quality: 'fair',
      },
      {
        about: 'statement',
        says: '1st and 8th; up to 38 free days',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://m.weather.com.cn/ccps/yqdongtaizt/1064297.html',
        source:
          'Meituan monthly pay rules: statement on the 1st, due on the 8th, 0.05% a day when late, 3/6/9/12 instalments',
        quality: 'weak',
      },
      {
        about: 'minimum',
        says: 'not offered to all',
        basis: 'common-knowledge',
        confidence: 'low',
      },
      {
        about: 'instalment',
        says: '3, 6, 9, 12',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://m.weather.com.cn/ccps/yqdongtaizt/1064297.html',
        source:
          'Meituan monthly pay rules: statement on the 1st, due on the 8th, 0.05% a day when late, 3/6/9/12 instalments',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '0.05% a day',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://m.weather.com.cn/ccps/yqdongtaizt/1064297.html',
        source:
          'Meituan monthly pay rules: statement on the 1st, due on the 8th, 0.05% a day when late, 3/6/9/12 instalments',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'as given in this block',
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
        says: 'allowed',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: delay one period',
        says: 'delay and instalments exist',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://mip.gucheng.com/money/202204/4182184.shtml',
        source: 'Meituan monthly pay: free for up to 38 days, supports delay and instalments',
        quality: 'weak',
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
    id: 'douyin-yuefu',
    name: {
      zh: '抖音月付',
      en: 'Douyin monthly pay',
    },
    aliases: ['DOU分期'],
    kind: 'platform-credit',
    platform: true,
    lenders: {
      kinds: ['micro-loan', 'bank'],
      names: ['深圳市中融小额贷款有限公司'],
    },
    methods: ['revolving', 'fee-instalment'],
    rate: {
      per: 'day',
      typical: '0.0005',
    },
    dayCount: 'actual/365',
    counts: [3, 6, 12],
    penalty: {
      rate: {
        value: '0.0005',
        per: 'day',
      },
      base: 'instalment',
    },
    order: ['costs', 'penalty', 'interest', 'principal'],
    rules: [
      'micro-loan-cost-ceiling-2025',
      'licensed-lender-24pct-reduction',
      'private-lending-excludes-licensed-lenders',
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
        value: '抖音 > 我 > 钱包 > 月付 > 客服',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'a bank statement line shows a Douyin monthly-pay repayment going to this company',
        basis: 'sourced',
        confidence: 'high',
        source:
          'lender dictionaries of credit-report parsers in public repositories (name and licence kind)',
        quality: 'fair',
      },
      {
        about: 'statement',
        says: '1, 10, 15 and five days',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://waihuizhishiwang.com/waihuiwenda/uofohuxu1g.html',
        source:
          'Douyin monthly pay: statement on 1, 10 or 15, due five days later, no minimum payment',
        quality: 'weak',
      },
      {
        about: 'statement',
        says: 'same',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'minimum',
        says: 'no minimum payment',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://waihuizhishiwang.com/waihuiwenda/uofohuxu1g.html',
        source:
          'Douyin monthly pay: statement on 1, 10 or 15, due five days later, no minimum payment',
        quality: 'weak',
      },
      {
        about: 'instalment',
        says: '3, 6, 12',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://39zn.cn/article/275281.htm',
        source:
          'Douyin monthly pay: up to 36 free days, 3/6/12 instalments, 0.05% a day when late, extension by customer service',
        quality: 'weak',
      },
      {
        about: 'penalty',
        says: '0.05% a day',
        basis: 'sourced',
        confidence: 'medium',
        url: 'https://39zn.cn/article/275281.htm',
        source:
          'Douyin monthly pay: up to 36 free days, 3/6/12 instalments, 0.05% a day when late, extension by customer service',
        quality: 'weak',
      },
      {
        about: 'grace',
        says: 'as given in this block',
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
        says: 'allowed',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'extension: delay by days',
        says: 'choose days on the repayment page, interest is charged',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://bzfwy.com/card/96802.html',
        source: 'Douyin monthly pay: delay flow in the app, interest is charged',
        quality: 'weak',
      },
      {
        about: 'extension: delay by days',
        says: 'or ask customer service and state the reason',
        basis: 'sourced',
        confidence: 'low',
        url: 'https://39zn.cn/article/275281.htm',
        source:
          'Douyin monthly pay: up to 36 free days, 3/6/12 instalments, 0.05% a day when late, extension by customer service',
        quality: 'weak',
      },
    ],
  },
  {
    id: 'wechat-fenfu',
    name: {
      zh: '微信分付',
      en: 'WeChat Fenfu',
    },
    aliases: ['分付'],
    kind: 'platform-credit',
    platform: true,
    lenders: {
      kinds: ['micro-loan', 'bank'],
      names: ['深圳市财付通网络金融小额贷款有限公司'],
    },
    methods: ['revolving'],
    rate: {
      per: 'day',
      typical: '0.0004',
    },
    dayCount: 'actual/365',
    counts: [],
    penalty: {
      multiple: '1.5',
      base: 'principal',
    },
    minimum: '0.10',
    order: ['costs', 'penalty', 'interest', 'principal'],
    statement: {
      statementDays: [1],
    },
    rules: [
      'micro-loan-cost-ceiling-2025',
      'licensed-lender-24pct-reduction',
      'private-lending-excludes-licensed-lenders',
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
        value: '95017',
        confidence: 'medium',
      },
    ],
    facts: [
      {
        about: 'lender',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'statement',
        says: 'statement on the 1st',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'interest',
        says: 'about 0.04% a day',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'minimum',
        says: 'as given in this block',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'penalty',
        says: '1.5 times',
        basis: 'sourced',
        confidence: 'medium',
        source:
          'terms table of an open-source bookkeeping app (credit_cards: Huabei, WeChat Fenfu, Baitiao, Douyin), checked by its author in September 2026',
        quality: 'fair',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561 (costs, interest, principal) unless the contract says otherwise; penalty is placed with interest by most contracts',
        basis: 'common-knowledge',
        confidence: 'medium',
      },
      {
        about: 'early repayment',
        says: 'any time',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'extension: negotiated plan',
        says: 'as given in this block',
        basis: 'common-knowledge',
        confidence: 'low',
      },
    ],
  },
];
