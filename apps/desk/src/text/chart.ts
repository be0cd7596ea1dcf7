import type { Text } from '@forbear/problem';
import type { journalEntry, positionTold } from '@forbear/wire/desk';
import type { Told } from '../api/shape.ts';

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

/** What a journal books. */
export const JOURNALS: Readonly<Record<Told<typeof journalEntry>['kind'], Text>> = {
  payout: { zh: '放款', en: 'payout' },
  opening: { zh: '期初导入', en: 'opening' },
  accrual: { zh: '计息', en: 'accrual' },
  due: { zh: '到期', en: 'falls due' },
  'rate-change': { zh: '利率变更', en: 'change of rate' },
  overdue: { zh: '转逾期', en: 'falls overdue' },
  repayment: { zh: '还款', en: 'repayment' },
  'merchant-refund': { zh: '商户退款', en: 'refund by the shop' },
  'unmatched-receipt': { zh: '不知是谁的来款', en: 'unidentified receipt' },
  matched: { zh: '认领', en: 'receipt matched' },
  'credit-applied': { zh: '用溢缴款', en: 'credit used' },
  refund: { zh: '退款', en: 'refund' },
  'cost-advanced': { zh: '代垫费用', en: 'costs advanced' },
  waiver: { zh: '减免', en: 'waiver' },
  capitalisation: { zh: '转入本金', en: 'capitalisation' },
  restructure: { zh: '重组', en: 'restructuring' },
  settlement: { zh: '一次性结清', en: 'settlement' },
  'non-performing': { zh: '转不良', en: 'non-performing' },
  'non-accrual': { zh: '转表外', en: 'off balance' },
  allowance: { zh: '计提准备', en: 'allowance' },
  'write-off': { zh: '核销', en: 'write-off' },
  recovery: { zh: '核销后收回', en: 'recovery' },
  'observation-over': { zh: '观察期满', en: 'observation over' },
  cured: { zh: '不良转回', en: 'performing again' },
  reversal: { zh: '冲回', en: 'reversal' },
  adjustment: { zh: '调整', en: 'adjustment' },
  'month-end-accrual': { zh: '月末预提', en: 'month-end accrual' },
  'month-end-reversal': { zh: '预提冲回', en: 'accrual turned back' },
};

/** The five classes of a loan. */
export const CLASSES: Readonly<Record<Told<typeof positionTold>['class'], Text>> = {
  normal: { zh: '正常', en: 'normal' },
  'special-mention': { zh: '关注', en: 'special mention' },
  substandard: { zh: '次级', en: 'substandard' },
  doubtful: { zh: '可疑', en: 'doubtful' },
  loss: { zh: '损失', en: 'loss' },
};
