import {
  addMonths,
  addToMonth,
  civil,
  dayInMonth,
  earlier,
  later,
  monthOf,
  type Day,
} from '@forbear/money';
import type { ReportedAccount } from '../report.ts';

/**
 * The due day that may have been missed first, of an account that was overdue on `asOf`; undefined of
 * others. All months in which it was late are taken for the last ones in a row, and the due day for
 * the day of the month on which it ends or began; a loan that has ended was due by then.
 */
export function lateSince(account: ReportedAccount, asOf: Day): Day | undefined {
  const { on, end, overdue, state, lateMonths, kind } = account;
  const hasEnded = end !== undefined && end <= asOf;
  const isClaim = kind === 'asset' || kind === 'compensation';
  if (isClaim) return on;
  if (overdue === undefined && state !== 'bad' && !hasEnded) return undefined;
  const anchor = civil(end ?? on).day;
  const last = monthOf(asOf);
  const isAhead = dayInMonth(last, anchor) > asOf;
  const missed = Math.max(1, lateMonths ?? 1) - 1 + (isAhead ? 1 : 0);
  const since = dayInMonth(addToMonth(last, -missed), anchor);
  const earliest = addMonths(on, 1, 'clamp-to-month-end');
  return earlier(earlier(asOf, end ?? asOf), later(since, earliest));
}
