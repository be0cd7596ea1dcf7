import type { Text } from '@forbear/problem';

/** What a policy lets be granted, by name. */
export const MEASURES: Readonly<Record<string, Text>> = {
  reinstal: { zh: '重新分期', en: 'new instalments' },
  extend: { zh: '延期', en: 'more time' },
  pause: { zh: '缓交', en: 'a pause' },
  steps: { zh: '递增还款', en: 'payments in steps' },
  'catch-up': { zh: '逾期部分分摊', en: 'arrears in parts' },
  minimum: { zh: '先还最低', en: 'minimum payments' },
  'move-due': { zh: '改还款日', en: 'another due day' },
  'free-days': { zh: '免息天数', en: 'days without interest' },
  'reduce-rate': { zh: '降息', en: 'a lower rate' },
  waive: { zh: '减免', en: 'a waiver' },
  settle: { zh: '一次性结清', en: 'a settlement' },
};

/** What the values of a measure count. */
export const VALUES: Readonly<Record<string, { readonly key: string; readonly name: Text }>> = {
  reinstal: { key: 'counts', name: { zh: '期数', en: 'instalments' } },
  extend: { key: 'months', name: { zh: '月数', en: 'months' } },
  pause: { key: 'periods', name: { zh: '期数', en: 'periods' } },
  'catch-up': { key: 'counts', name: { zh: '期数', en: 'instalments' } },
  minimum: { key: 'periods', name: { zh: '期数', en: 'periods' } },
  'move-due': { key: 'dueDays', name: { zh: '几号', en: 'days of the month' } },
};

export const INTEREST: Readonly<Record<string, Text>> = {
  runs: { zh: '利息照算', en: 'interest runs' },
  waived: { zh: '免息', en: 'no interest' },
  monthly: { zh: '利息按月还', en: 'interest monthly' },
};

export const COMPONENTS: Readonly<Record<string, Text>> = {
  principal: { zh: '本金', en: 'principal' },
  interest: { zh: '利息', en: 'interest' },
  penalty: { zh: '罚息', en: 'penalty' },
  fee: { zh: '分期费', en: 'fee' },
  costs: { zh: '费用', en: 'costs' },
};

export const PLAN: Readonly<Record<string, Text>> = {
  firstDueWithinDays: { zh: '第一期最晚几天内', en: 'first due within days' },
  graceDays: { zh: '宽限天数', en: 'days of grace' },
  cureDays: { zh: '补救天数', en: 'cure days' },
  endNoticeDays: { zh: '终止前通知天数', en: 'notice days before an end' },
};
