import type { Day } from '@forbear/money';
import type { Text } from '@forbear/problem';

/** What can restart the time in which a creditor may sue. */
export const LIMITATION_EVENTS = [
  'demand',
  'deduction',
  'assignment-notice',
  'police-report',
  'part-payment',
  'written-request',
  'acknowledgement',
  'agreement',
  'suit',
] as const;
export type LimitationEventKind = (typeof LIMITATION_EVENTS)[number];

/** One event between debtor and creditor. */
export type LimitationEvent = {
  readonly on: Day;
  readonly kind: LimitationEventKind;
  /** Whether it would be hard to prove, or may not have been one: a call, a message without its words. */
  readonly unsure?: boolean;
  /** For `suit`: the day the proceedings ended without a judgment on the debt. While absent they go on. */
  readonly endedOn?: Day;
};

/** Each event as the beginning of a count. */
export const EVENT_TEXT: Readonly<Record<LimitationEventKind, Text>> = {
  demand: { zh: '对方催要', en: "the creditor's demand of" },
  deduction: { zh: '对方扣款', en: "the creditor's deduction of" },
  'assignment-notice': { zh: '债权转让通知', en: 'the notice of assignment of' },
  'police-report': { zh: '对方报案', en: "the creditor's police report of" },
  'part-payment': { zh: '部分还款', en: 'the part payment of' },
  'written-request': { zh: '书面请求延期或分期', en: 'the written request of' },
  acknowledgement: { zh: '承认债务', en: 'the acknowledgement of' },
  agreement: { zh: '双方协议', en: 'the agreement of' },
  suit: { zh: '起诉或仲裁结束', en: 'the end of the proceedings on' },
};

/** Acts of the debtor; after expiry they may give the defence up. */
export const DEBTOR_ACTS: readonly LimitationEventKind[] = [
  'part-payment',
  'written-request',
  'acknowledgement',
  'agreement',
];
