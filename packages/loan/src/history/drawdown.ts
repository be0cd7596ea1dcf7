import { addFen, dayOfSeries, sumFen, ZERO, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { offRestDays } from '../relief/rest-days.ts';
import { dueDays } from '../schedule/period.ts';
import type { Method } from '../schedule/terms.ts';
import { isAhead } from './accrual.ts';
import { laidAnew, partsAnew } from './floating-rate.ts';
import { openRow, type OpenRow, type Standing } from './open-row.ts';

/** Methods whose interest was agreed as a sum of the whole: further money is a contract of its own. */
const SET: readonly Method[] = ['flat', 'fee-instalment'];

/**
 * More money under the same contract. It bears interest from the day on and goes over the rows ahead by the
 * method. DRAW_NOT_FOR_METHOD, DRAW_LIMIT beyond the contract's limit, DRAW_LATE after its last due day.
 */
export function drawn(standing: Standing, amount: Fen): Result<Standing> {
  const { terms, on } = standing;
  if (amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
  if (SET.includes(terms.method))
    return fail(problem('DRAW_NOT_FOR_METHOD', { method: terms.method }, '/kind'));
  const open = addFen(sumFen(standing.rows.map(({ principal }) => principal)), amount);
  if (terms.limit !== undefined && open > terms.limit)
    return fail(problem('DRAW_LIMIT', {}, '/amount'));
  const laid = withDueDays(standing);
  if (!laid.rows.some((row) => isAhead(row, on))) return fail(problem('DRAW_LATE', {}, '/on'));
  return ok(laidAnew(laid, laid, (after) => partsAnew(after, amount)));
}

/** The standing with the contract's due days still to come where all was paid before. */
function withDueDays(standing: Standing): Standing {
  const { rows, terms, on } = standing;
  if (rows.some((row) => isAhead(row, on))) return standing;
  const dues = dueDays(terms);
  if (dues === undefined) return standing;
  const isOnce = terms.method === 'bullet' || terms.method === 'daily';
  const last = rows.reduce((most, { no }) => Math.max(most, no), 0);
  const all = Array.from({ length: dues.count }, (_, k) => dayOfSeries(dues, k));
  const coming = (isOnce ? all.slice(-1) : all).filter((due) => due > on);
  const sums = { payment: ZERO, principal: ZERO, interest: ZERO, fee: ZERO, balance: ZERO };
  const added = coming.map((due, k): OpenRow => {
    const days = due - (coming[k - 1] ?? on);
    return { ...openRow({ no: last + k + 1, due, days, ...sums }), holiday: false };
  });
  return offRestDays({ ...standing, rows: [...rows, ...added] });
}
