import type { Template, TemplateFact } from '../template.ts';
import {
  BALLOON,
  CAR_FEES,
  COMPOUND,
  EARLY_FEE,
  EARLY_MONTH,
  GRACE,
  HOME_FLOATING,
  LOWER,
  STUDY_FLOATING,
  STUDY_INTEREST_ONLY,
} from './clauses.ts';

const CONFIRM: Template['confirm'] = [
  {
    zh: '合同利率：固定还是 LPR 加减点，重定价日',
    en: 'rate: fixed, or LPR and a margin with its re-pricing day',
  },
  { zh: '还款方式、剩余期数和还款日', en: 'method, rows that are left, due day' },
  { zh: '逾期罚息和复利的写法', en: 'how penalty and compound interest are worded' },
  {
    zh: '提前还款是否收费、怎样安排月供',
    en: 'charge for early repayment, and what it does to the instalments',
  },
];

const PENALTY: TemplateFact = {
  about: 'penalty',
  says: '30% to 50% above the contract rate; compound interest on unpaid interest at the penalty rate',
  basis: 'sourced',
  confidence: 'high',
  quality: 'fair',
  url: 'http://lnmlw.com/Bankloan/vsoobbydkt.html',
};

const known = (
  about: string,
  says: string,
  confidence: TemplateFact['confidence'],
): TemplateFact => ({
  about,
  says,
  basis: 'common-knowledge',
  confidence,
});

/** Loans for a home, a car or studies: long, and with terms of their own. */
export const SECURED_LOANS: readonly Template[] = [
  {
    id: 'home-loan',
    name: { zh: '个人住房贷款', en: 'Home loan' },
    aliases: ['房贷', '按揭', '按揭贷款', '住房贷款'],
    kind: 'home',
    lenders: { kinds: ['bank'], names: [] },
    methods: ['equal-instalment', 'equal-principal'],
    rate: { per: 'year', least: '0.025', most: '0.06' },
    dayCount: '30/360',
    counts: [120, 240, 360],
    penalty: { multiple: '1.5', base: 'principal' },
    order: ['costs', 'penalty', 'interest', 'principal'],
    clauses: [HOME_FLOATING, LOWER, EARLY_MONTH, COMPOUND],
    rules: ['penalty-interest-uplift', 'early-repayment-actual-period', 'lpr-reference-series'],
    confirm: CONFIRM,
    contacts: [],
    facts: [
      PENALTY,
      known('interest', 'LPR and a margin fixed at signing; re-priced by the contract', 'high'),
      known('interest', 'the margin and the range of rates: not from a source', 'low'),
      known('instalment', 'up to 30 years', 'high'),
      known(
        'early repayment',
        'shorter or lower by choice; a charge in the first years at some banks',
        'medium',
      ),
    ],
  },
  {
    id: 'car-loan',
    name: { zh: '汽车贷款', en: 'Car loan' },
    aliases: ['车贷', '汽车消费贷款', '购车贷款'],
    kind: 'car',
    lenders: { kinds: ['bank', 'consumer-finance'], names: [] },
    methods: ['equal-instalment', 'flat'],
    rate: { per: 'year', least: '0', most: '0.18' },
    dayCount: '30/360',
    counts: [12, 24, 36, 48, 60],
    penalty: { multiple: '1.5', base: 'principal' },
    order: ['costs', 'penalty', 'interest', 'principal'],
    clauses: [BALLOON, CAR_FEES, EARLY_FEE],
    rules: ['penalty-interest-uplift', 'early-repayment-actual-period'],
    confirm: [
      ...CONFIRM,
      {
        zh: '放款时扣了哪些费用，有没有尾款',
        en: 'fees kept back at payout, and whether there is a balloon',
      },
    ],
    contacts: [],
    facts: [
      PENALTY,
      known(
        'interest',
        'from none (paid by the maker) upwards; the range is not from a source',
        'low',
      ),
      known('instalment', 'one to five years', 'high'),
      known('early repayment', 'a charge on what is repaid in the first year or two', 'medium'),
    ],
  },
  {
    id: 'study-loan',
    name: { zh: '国家助学贷款', en: 'State study loan' },
    aliases: ['助学贷款', '助学贷', '生源地助学贷款'],
    kind: 'study',
    lenders: { kinds: ['bank'], names: [] },
    methods: ['equal-instalment', 'equal-principal'],
    rate: { per: 'year', least: '0.02', most: '0.05' },
    dayCount: '30/360',
    counts: [180, 120, 240],
    penalty: { multiple: '1.3', base: 'principal' },
    order: ['costs', 'penalty', 'interest', 'principal'],
    clauses: [STUDY_FLOATING, STUDY_INTEREST_ONLY, GRACE],
    rules: ['penalty-interest-uplift', 'lpr-reference-series'],
    confirm: [
      ...CONFIRM,
      {
        zh: '还本宽限期到哪一天，在校期间的贴息',
        en: 'the last day of paying interest only, and what the state pays while studying',
      },
    ],
    contacts: [],
    facts: [
      PENALTY,
      known('interest', 'LPR less a margin; the state pays it while studying', 'medium'),
      known(
        'instalment',
        'interest only for some years after graduation, up to 22 years in all',
        'medium',
      ),
    ],
  },
];
