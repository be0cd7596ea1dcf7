import type { Entry } from './entry.ts';

export const moneyProblems = {
  MONEY_TEXT: {
    zh: '金额「{text}」看不懂。',
    en: 'The amount “{text}” cannot be read.',
    next: {
      zh: '请只写数字和最多两位小数，例如 1672.00。',
      en: 'Write digits with at most two decimals, for example 1672.00.',
    },
  },
  AMOUNT_RANGE: {
    zh: '金额超出范围（0 到 100,000,000,000.00 元）。',
    en: 'The amount is outside 0 to 100,000,000,000.00 yuan.',
    next: { zh: '请核对金额。', en: 'Check the amount.' },
  },
  RATE_TEXT: {
    zh: '利率「{text}」看不懂。',
    en: 'The rate “{text}” cannot be read.',
    next: {
      zh: '请写成小数，最多九位，例如日利率万分之五写 0.0005。',
      en: 'Write a decimal with at most nine decimals, for example 0.0005 for 0.05 %.',
    },
  },
  RATE_PERIOD: {
    zh: '利率没有写明是日、月还是年。',
    en: 'The rate does not say whether it is for a day, a month or a year.',
    next: {
      zh: '补上 per：day、month 或 year，以合同写法为准。',
      en: 'Add per: day, month or year, as the contract states it.',
    },
  },
  RATE_NONE: {
    zh: '这些现金流没有对应的年化利率。',
    en: 'No rate fits these cash flows.',
    next: {
      zh: '请检查是否既有收到的钱也有付出的钱。',
      en: 'Check that there is money both received and paid.',
    },
  },
  TVM_RANGE: {
    zh: '这些参数超出函数的范围。',
    en: 'The arguments lie outside what the function takes.',
    next: {
      zh: '核对期数、利率和期次：期数大于 0，期次在 1 到期数之间。',
      en: 'Check count, rate and period: the count is above 0, the period from 1 to the count.',
    },
  },
  AMOUNT_GROWS: {
    zh: '算出来的金额超出了能处理的范围。',
    en: 'A computed amount leaves the range that is handled.',
    next: { zh: '核对金额、利率和期数。', en: 'Check the amount, the rate and the count.' },
  },
  DAY_TEXT: {
    zh: '日期「{text}」不存在或看不懂。',
    en: 'The date “{text}” does not exist or cannot be read.',
    next: {
      zh: '请写成 2026-11-05 这样的日期。',
      en: 'Write a date such as 2026-11-05.',
    },
  },
} as const satisfies Record<string, Entry>;
