import type { Clause } from '../clause.ts';

const clause = <T extends Clause>(one: T): T => one;

/** A guarantor’s fee each month on the original amount; contracts of assisted loans name 0.3 to 2 %. */
export const GUARANTEE = clause({
  name: 'guarantee',
  says: {
    zh: '每期另收担保费，按原始本金算；比例以合同为准',
    en: 'a guarantee fee with every row, on the original amount; its rate is the contract’s',
  },
  guess: true,
  term: 'charge',
  payee: 'guarantor',
  rate: '0.012',
});

export const SERVICE = clause({
  name: 'service',
  says: { zh: '第一期另收服务费（会员费）', en: 'a service or membership fee with the first row' },
  guess: true,
  term: 'charge',
  payee: 'service',
  amount: '199.00',
  paid: 'first',
});

export const RECOURSE = clause({
  name: 'recourse',
  says: {
    zh: '担保方代偿后，按合同利率继续收资金占用费',
    en: 'a guarantor that has paid goes on asking the contract’s rate',
  },
  guess: true,
  term: 'recourse',
  multiple: '1',
});

export const PENALTY_ON_ALL = clause({
  name: 'penalty-on-all',
  says: { zh: '逾期后按全部未还本金计罚息', en: 'late, all principal bears the penalty' },
  guess: false,
  about: 'penalty',
  term: 'penalty',
  base: 'all-open',
});

export const COMPOUND = clause({
  name: 'compound',
  says: { zh: '对未付利息按罚息利率计复利', en: 'unpaid interest bears the penalty rate' },
  guess: false,
  about: 'penalty',
  term: 'penalty',
  base: 'principal',
  compound: true,
});

export const GRACE = clause({
  name: 'grace',
  says: { zh: '三天内还上不算逾期', en: 'paid within three days is not late' },
  guess: true,
  term: 'penalty',
  graceDays: 3,
});

export const FIRST_ROWS_CHEAP = clause({
  name: 'first-rows-cheap',
  says: { zh: '前三期优惠，之后利率加倍', en: 'three rows at half the rate, then all of it' },
  guess: true,
  term: 'step',
  row: 4,
  multiple: '2',
});

/** Part of it early: a share of what is repaid, free after a year. */
export const EARLY_FEE = clause({
  name: 'early-fee',
  says: {
    zh: '一年内提前还款，按提前部分的 3% 收违约金',
    en: 'principal repaid within a year costs 3 % of it',
  },
  guess: true,
  term: 'prepayment',
  share: '0.03',
  freeAfter: 12,
});

export const EARLY_MONTH = clause({
  name: 'early-month',
  says: {
    zh: '一年内提前还款，收一个月利息',
    en: 'principal repaid within a year costs a month of interest on it',
  },
  guess: true,
  term: 'prepayment',
  months: 1,
  freeAfter: 12,
});

export const LOWER = clause({
  name: 'lower',
  says: { zh: '提前还一部分后减少月供', en: 'money paid early lowers the instalments' },
  guess: true,
  term: 'early',
  surplus: 'lower',
});

/** 房贷: the reference of five years and a margin, re-priced every year. */
export const HOME_FLOATING = clause({
  name: 'floating',
  says: {
    zh: '五年期以上 LPR 减 30 个基点，每年重定价',
    en: 'the five-year LPR less 30 basis points, re-priced every year',
  },
  guess: true,
  term: 'floating',
  basisPoints: -30,
  months: 12,
});

export const STUDY_FLOATING = clause({
  name: 'floating',
  says: {
    zh: '五年期以上 LPR 减 70 个基点，每年重定价',
    en: 'the five-year LPR less 70 basis points, re-priced every year',
  },
  guess: true,
  term: 'floating',
  basisPoints: -70,
  months: 12,
});

export const STUDY_INTEREST_ONLY = clause({
  name: 'interest-only',
  says: { zh: '毕业后先只还利息，五年内不还本金', en: 'interest only for the first five years' },
  guess: true,
  term: 'interestOnly',
  rows: 60,
});

export const BALLOON = clause({
  name: 'balloon',
  says: { zh: '尾款：三成本金在最后一期还', en: 'three tenths of the principal with the last row' },
  guess: true,
  term: 'balloon',
  share: '0.3',
});

export const CAR_FEES = clause({
  name: 'installation',
  says: {
    zh: '放款时扣 GPS、服务等费用',
    en: 'fees for installation and service kept back at payout',
  },
  guess: true,
  term: 'charge',
  payee: 'service',
  amount: '1500.00',
  paid: 'payout',
});
