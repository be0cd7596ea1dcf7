import type { Text } from '@forbear/problem';

/** 表内 on the balance sheet, or 表外 beside it; each book sums to zero by itself. */
export type Side = 'on' | 'off';

const row = (zh: string, en: string, side: Side = 'on') => ({ text: { zh, en }, side });

/** 科目表: what is before the point follows the national chart, what is after it is the desk's own. */
export const CHART = {
  '1002': row('银行存款', 'Bank and channels'),
  '1132.01': row('应收利息—未到期', 'Interest accrued, not due'),
  '1132.02': row('应收利息—已到期', 'Interest due'),
  '1132.03': row('应收罚息', 'Penalty'),
  '1132.04': row('应收分期费', 'Instalment fee due'),
  '1132.09': row('应收利息—月末预提', 'Month-end accrual, aggregate'),
  '1221.01': row('代垫费用', 'Costs advanced'),
  '1303.01': row('贷款本金—正常', 'Principal, performing'),
  '1303.02': row('贷款本金—逾期', 'Principal, overdue'),
  '1303.03': row('贷款本金—重组', 'Principal, restructured'),
  '1303.04': row('贷款本金—不良', 'Principal, non-performing'),
  '1304': row('贷款损失准备', 'Allowance for loan losses'),
  '2241.01': row('溢缴款', 'Borrower’s credit'),
  '2241.02': row('待查款', 'Unidentified receipts'),
  '2299': row('期初导入', 'Import of opening balances'),
  '6011.01': row('利息收入—利息', 'Interest income'),
  '6011.02': row('利息收入—罚息', 'Penalty income'),
  '6011.03': row('利息收入—分期费', 'Instalment fee income'),
  '6011.05': row('利息收入—收回表外', 'Collected off balance'),
  '6011.09': row('利息收入—减免', 'Given up'),
  '6702.01': row('信用减值损失', 'Credit impairment'),
  '6702.02': row('本金减免损失', 'Principal given up'),
  '9101': row('表外应收利息', 'Interest off balance', 'off'),
  '9101.02': row('表外应收分期费', 'Instalment fee off balance', 'off'),
  '9102': row('表外罚息', 'Penalty off balance', 'off'),
  '9103': row('已核销本金', 'Principal written off', 'off'),
  '9104': row('已核销费用', 'Costs written off', 'off'),
  '9190': row('表外对应科目', 'Contra of what is off balance', 'off'),
} as const satisfies Readonly<Record<string, { readonly text: Text; readonly side: Side }>>;

/** A code of the chart. */
export type LedgerAccount = keyof typeof CHART;

/** The book that an account stands in. */
export const sideOf = (account: LedgerAccount): Side => CHART[account].side;
