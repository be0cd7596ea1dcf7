import type { Text } from '@forbear/problem';

/** What the accounts of the book are called. */
const CHART: Readonly<Record<string, Text>> = {
  '1002': { zh: '银行存款', en: 'bank' },
  '1303.01': { zh: '本金，正常', en: 'principal, performing' },
  '1303.02': { zh: '本金，逾期', en: 'principal, overdue' },
  '1303.03': { zh: '本金，重组', en: 'principal, restructured' },
  '1303.04': { zh: '本金，不良', en: 'principal, non-performing' },
  '1132.01': { zh: '应收利息，未到期', en: 'interest, not due' },
  '1132.02': { zh: '应收利息，已到期', en: 'interest, due' },
  '1132.03': { zh: '应收罚息', en: 'penalty' },
  '1132.04': { zh: '应收分期费', en: 'fee due' },
  '1132.09': { zh: '月末预提', en: 'month-end accrual' },
  '1221.01': { zh: '代垫费用', en: 'costs advanced' },
  '1304': { zh: '贷款损失准备', en: 'allowance' },
  '2241.01': { zh: '溢缴款', en: 'borrower’s credit' },
  '2241.02': { zh: '待查款', en: 'unidentified receipts' },
  '2299': { zh: '期初导入', en: 'import of openings' },
  '6011.01': { zh: '利息收入，利息', en: 'income, interest' },
  '6011.02': { zh: '利息收入，罚息', en: 'income, penalty' },
  '6011.03': { zh: '利息收入，分期费', en: 'income, fee' },
  '6011.05': { zh: '收回表外', en: 'collected off balance' },
  '6011.09': { zh: '减免', en: 'given up' },
  '6702.01': { zh: '信用减值损失', en: 'credit loss' },
  '6702.02': { zh: '本金减免损失', en: 'principal given up' },
  '9101': { zh: '表外应收利息', en: 'interest off balance' },
  '9102': { zh: '表外罚息', en: 'penalty off balance' },
  '9103': { zh: '已核销本金', en: 'written-off principal' },
  '9104': { zh: '已核销费用', en: 'written-off costs' },
  '9190': { zh: '表外对应', en: 'off-balance contra' },
};
export const accountName = (code: string): Text => CHART[code] ?? { zh: '', en: '' };
