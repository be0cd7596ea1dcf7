import type { Text } from '@forbear/problem';

type Words = Readonly<Record<string, Text>>;

// What people call the states of what a desk keeps beside cases: on the pages of the console, and in refusals.

export const IMPORT_WORDS = {
  open: { zh: '等流水文件', en: 'awaits its transactions' },
  previewed: { zh: '等另一人确认', en: 'awaits another person' },
  faulty: { zh: '有错，不能入', en: 'has faults' },
  taken: { zh: '已入', en: 'taken' },
  rejected: { zh: '没要', en: 'put away' },
} as const satisfies Words;

export const PAYMENT_WORDS = {
  posted: { zh: '已入账', en: 'posted' },
  unknown: { zh: '不知是谁的', en: 'not known whose' },
  matched: { zh: '认领了', en: 'matched' },
  reversed: { zh: '冲销了', en: 'reversed' },
  refunded: { zh: '退了', en: 'refunded' },
} as const satisfies Words;

export const PRIVACY_WORDS = {
  asked: { zh: '等答复', en: 'to be answered' },
  prepared: { zh: '等另一个人决定', en: 'for a second person' },
  granted: { zh: '同意了', en: 'granted' },
  refused: { zh: '没有同意', en: 'refused' },
  withdrawn: { zh: '本人撤回了', en: 'taken back' },
} as const satisfies Words;

export const DIARY_WORDS = {
  open: { zh: '没办', en: 'open' },
  kept: { zh: '做到了', en: 'kept' },
  missed: { zh: '没做到', en: 'missed' },
  answered: { zh: '已答复', en: 'answered' },
  dropped: { zh: '不用了', en: 'dropped' },
} as const satisfies Words;

export const MESSAGE_WORDS = {
  waiting: { zh: '等着发出', en: 'waits to be sent' },
  held: { zh: '扣下了，没有发出', en: 'held, not sent' },
  sent: { zh: '已送到', en: 'delivered' },
  read: { zh: '已读', en: 'read' },
  refused: { zh: '没有放行', en: 'not released' },
} as const satisfies Words;
