import { addDays, type Day } from '@forbear/money';
import { objectionLastDay } from '@forbear/rule';
import type { COURT_PAPERS } from '../table/fact.ts';

/**
 * Days to answer a paper of a court, from the day after it was received: the answer to a suit and the
 * appeal (民事诉讼法 128, 171). Arbitration and enforcement name their own day.
 */
const DAYS: Readonly<Partial<Record<(typeof COURT_PAPERS)[number], number>>> = {
  lawsuit: 15,
  judgment: 15,
};

/** The last day to answer a paper received on a day; nothing where only the paper itself can tell it. */
export function answerLastDay(
  paper: (typeof COURT_PAPERS)[number],
  received: Day,
): Day | undefined {
  if (paper === 'payment-order') return objectionLastDay(received);
  const days = DAYS[paper];
  return days === undefined ? undefined : addDays(received, days);
}
