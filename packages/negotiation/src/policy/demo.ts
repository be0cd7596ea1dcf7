import { RATE_SCALE } from '@forbear/money';
import type { DeskPolicy } from './policy.ts';

const PAPERS: DeskPolicy['papers'] = {
  illness: ['诊断证明（可遮盖病名）', '出院小结首页', '医疗票据'],
  unemployment: ['离职证明', '解除劳动合同证明', '失业登记', '失业保险金记录'],
  'income-fell': ['工资流水', '工资单'],
  family: ['死亡证明', '法院文书', '抚养或赡养文书'],
  business: ['注销或停业材料', '经营账户流水', '完税记录'],
  care: ['户口簿相关页', '残疾证'],
  poverty: ['低保证', '低收入家庭认定'],
  disaster: ['官方通知'],
  other: ['本人陈述'],
};

const CLOCK = { papersDays: 10, decisionDays: 7, offerValidDays: 7, roundsBeforeApprover: 3 };

/** Invented policies of an invented lender, for practice only: of a bill in instalments, and of a cash loan. */
export const DEMO_POLICIES: readonly DeskPolicy[] = [
  {
    id: 'demo-monthly',
    name: { zh: '安心月付·宽限政策（示例）', en: 'Relief policy of a monthly bill (example)' },
    measures: [
      { kind: 'reinstal', counts: [3, 6, 9, 12], level: { '3': 'agent', '12': 'approver1' } },
      {
        kind: 'reinstal',
        daysOverdueMin: 1,
        counts: [6, 8, 12, 18, 24, 36, 60],
        level: { '12': 'approver1', '60': 'approver2' },
      },
      {
        kind: 'extend',
        months: [1, 2, 3],
        interest: ['waived'],
        level: { '1': 'agent', '3': 'approver1' },
      },
      { kind: 'waive', component: 'penalty', level: { '0.5': 'approver1', '1': 'approver2' } },
      { kind: 'settle', daysOverdueMin: 91, level: { '0.9': 'approver2' } },
    ],
    papers: PAPERS,
    ...CLOCK,
  },
  {
    id: 'demo-cash',
    name: { zh: '安心借·宽限政策（示例）', en: 'Relief policy of a cash loan (example)' },
    measures: [
      {
        kind: 'extend',
        months: [1, 2, 3, 4, 5, 6],
        interest: ['runs', 'monthly', 'waived'],
        level: { '1': 'agent', '3': 'approver1', '6': 'approver2' },
        waivedLevel: 'approver2',
      },
      {
        kind: 'reinstal',
        counts: [3, 6, 9, 12, 18, 24, 36],
        level: { '6': 'agent', '12': 'approver1', '36': 'approver2' },
      },
      {
        kind: 'pause',
        periods: [1, 2, 3],
        interest: ['runs', 'waived'],
        level: { '1': 'approver1', '3': 'approver2' },
        waivedLevel: 'approver2',
      },
      {
        kind: 'reduce-rate',
        rateMin: { scaled: RATE_SCALE / 10_000, per: 'day' },
        level: { '6': 'approver1', '12': 'approver2' },
      },
      { kind: 'waive', component: 'penalty', level: { '1': 'approver1' } },
      { kind: 'waive', component: 'interest', level: { '0.5': 'approver2' } },
      {
        kind: 'settle',
        daysOverdueMin: 91,
        level: { '0.7': 'approver2', '0.9': 'approver1' },
      },
    ],
    papers: PAPERS,
    ...CLOCK,
  },
];
