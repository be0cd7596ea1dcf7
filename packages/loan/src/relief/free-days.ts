import { ZERO, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { balancesOf, goesByBalance, isAhead, wholeInterest } from '../history/accrual.ts';
import { laidAnew, partsAnew } from '../history/floating-rate.ts';
import type { Standing } from '../history/open-row.ts';
import type { Measure } from './measure.ts';
import { isSet } from './moved.ts';

/**
 * No interest and no penalty from a day on and before another: rows keep their days and their principal.
 * FREE_PAST for days gone by, DAYS_ORDER where none lies between them.
 */
export function freeDays(
  standing: Standing,
  { from, to }: Extract<Measure, { kind: 'free-days' }>,
): Result<Standing> {
  const { on, rows, terms } = standing;
  if (terms.method === 'flat') return fail(problem('RATE_NOT_FOR_FLAT', {}, '/kind'));
  if (terms.rate === undefined) return fail(problem('RATE_NOT_FOR_FEE', {}, '/kind'));
  if (to <= from) return fail(problem('DAYS_ORDER', {}, '/to'));
  if (from < on) return fail(problem('FREE_PAST', {}, '/from'));
  const after = { ...terms, free: [...(terms.free ?? []), { from, to }] };
  // An instalment that the contract names stays: what it no longer pays of interest it pays of principal.
  if (terms.instalment !== undefined)
    return ok(laidAnew(standing, { ...standing, terms: after }, (laid) => partsAnew(laid, ZERO)));
  const balances = balancesOf(rows);
  return ok({
    ...standing,
    terms: after,
    rows: rows.map((row, k) => {
      const balance = balances[k] as Fen;
      if (!isAhead(row, on) || row.holiday || !goesByBalance(terms)) return row;
      // Interest that a relief set stays.
      if (isSet(row, balance, terms)) return row;
      return { ...row, interest: wholeInterest(row, balance, after) };
    }),
  });
}
