import { dayOfSeries, ZERO, type DaySeries, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { interestOn, type PeriodRate } from './interest.ts';
import { levelPayment } from './level-payment.ts';
import { moveResidue } from './level-residue.ts';
import type { PeriodRates } from './period-rates.ts';
import { scheduleOf, type Row, type Schedule } from './row.ts';
import type { ScheduleTerms } from './terms.ts';

/**
 * 等额本息: level payments; the last row pays the whole balance and its own interest. A first period
 * so long that its interest exceeds the level payment is paid as interest only, and the rest is
 * level after it. A given `instalment` that does not cover the interest, or ends before the last row, is refused.
 */
export function levelRows(
  terms: ScheduleTerms,
  dues: DaySeries,
  rates: PeriodRates,
): Result<Schedule> {
  const { rounding, instalment } = terms;
  const { count } = dues;
  // Taken apart before the loop: what the loop stores would have it read again for every row.
  const { each, first, later } = rates;
  const rows = new Array<Row>(count);
  let payment = instalment ?? levelPayment(terms.principal, rates, { from: 0, count }, rounding);
  let balance = terms.principal as number;
  let start = terms.from as number;
  let total = 0;
  for (let k = 0; k < count; k += 1) {
    const due = dayOfSeries(dues, k);
    const rate = each !== undefined ? (each[k] as PeriodRate) : k === 0 ? first : later;
    const interest = interestOn(balance as Fen, rate, rounding);
    let principal = payment - interest;
    if (principal > balance && k < count - 1 && instalment !== undefined)
      return fail(problem('INSTALMENT_LARGE', { no: k + 1, count }, '/instalment'));
    if (k === count - 1 || principal > balance) principal = balance;
    else if (principal < 0) {
      if (instalment !== undefined)
        return fail(problem('INSTALMENT_SMALL', { no: k + 1 }, '/instalment'));
      principal = 0;
      payment = levelPayment(balance as Fen, rates, { from: k + 1, count }, rounding);
    }
    balance -= principal;
    total += interest;
    rows[k] = {
      no: k + 1,
      due,
      days: due - start,
      payment: (principal + interest) as Fen,
      principal: principal as Fen,
      interest,
      fee: ZERO,
      balance: balance as Fen,
    };
    start = due;
  }
  const placed = terms.residue === 'last' ? rows : moveResidue(rows, payment, terms.residue);
  return ok(scheduleOf(placed, terms.principal, total, 0));
}
