import type { HardshipReason } from '@forbear/check';
import type { Text } from '@forbear/problem';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Papers that help with any debt. */
export const FOR_ALL: readonly Text[] = [
  text('收入流水', 'Account of income'),
  text('全部欠款清单', 'List of all debts'),
  text('个人信用报告', 'Credit report'),
  text('借款合同', 'Loan contract'),
];

/** What is usually asked for, by what happened; a statement of one's own may stand in where there is none. */
export const BY_REASON: Readonly<Record<HardshipReason, readonly Text[]>> = {
  unemployment: [
    text('离职证明', 'Proof of leaving the job'),
    text('失业登记或失业金记录', 'Record of unemployment or its benefit'),
    text('社保缴费记录', 'Record of social security'),
  ],
  'income-fell': [text('工资条', 'Payslips'), text('平台结算记录', 'Records of the platform')],
  illness: [
    text('医院证明', 'Hospital papers'),
    text('医药费票据', 'Invoices of treatment'),
    text('挂号和缴费记录', 'Records of appointments and payments'),
  ],
  family: [text('家庭变故的证明', 'Proof of what happened in the family')],
  business: [
    text('注销或停业证明', 'Proof of closing'),
    text('经营账户流水', 'Account of the business'),
  ],
  care: [
    text('户口本关系页', 'Household register'),
    text('残疾证或护理证明', 'Proof of disability or care'),
  ],
  poverty: [text('低保或低收入证明', 'Proof of allowance or low income')],
  disaster: [text('受灾通知或证明', 'Official notice of the disaster')],
  other: [text('个人情况说明', 'Statement of one’s own')],
};
