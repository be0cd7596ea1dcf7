import type { HardshipReason } from '@forbear/check';
import type { Text } from '@forbear/problem';

/** What may have happened, as the person says it. */
export const REASON_NAMES: Readonly<Record<HardshipReason, Text>> = {
  unemployment: { zh: '失业', en: 'Lost the job' },
  illness: { zh: '生病、受伤', en: 'Illness or injury' },
  'income-fell': { zh: '收入减少', en: 'Income fell' },
  family: { zh: '家庭变故', en: 'A change in the family' },
  business: { zh: '生意做不下去', en: 'The business failed' },
  care: { zh: '照顾家人', en: 'Care for family' },
  poverty: { zh: '一直很紧', en: 'Money was always short' },
  disaster: { zh: '受灾', en: 'A disaster' },
  other: { zh: '其他', en: 'Something else' },
};
