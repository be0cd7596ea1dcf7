import { formatDay, type Day } from '@forbear/money';
import { problem, type Problem } from '@forbear/problem';
import type { Debt } from './debt.ts';

/** No bill gives longer to pay than this. */
const BILL_DAYS = 62;

/** Days of a debt that cannot have been seen yet on the day of the case, or lie too far ahead; each with its pointer in the debt. */
export function daysAheadOf(
  { contractDate, overdueSince, outstanding }: Debt,
  asOf: Day,
): readonly Problem[] {
  const told = [
    [contractDate, 0, '/contractDate', '合同日期', ' for the contract'],
    [overdueSince, 0, '/overdueSince', '逾期开始的日子', ' for when arrears began'],
    [outstanding.asOf, 0, '/outstanding/asOf', '欠款数字的日子', ' of the figures'],
    [outstanding.due, BILL_DAYS, '/outstanding/due', '账单的还款日', ' on which the bill is due'],
  ] as const;
  return told.flatMap(([day, most, pointer, what, of]) =>
    day !== undefined && day - asOf > most
      ? [problem('DAY_AHEAD', { day: formatDay(day), what, of }, pointer)]
      : [],
  );
}
