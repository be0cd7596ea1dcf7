import { dayOfSeries, fen, mulDiv, RATE_SCALE, sumFen, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { balancesOf, cutAt, isAhead, wholeInterest } from '../history/accrual.ts';
import { openRow, type OpenRow, type Standing } from '../history/open-row.ts';
import { dueDays } from '../schedule/period.ts';
import { dueDayOf } from './account.ts';
import { openRows, renumbered } from './carried.ts';

/**
 * The next `periods` rows ask for the contract's minimum (a share of the principal, and the interest),
 * the row after them for all that is left. Late rows, and what stands beside the rows, stay.
 * MINIMUM_NOT_OFFERED where the contract has none.
 */
export function minimum(standing: Standing, periods: number): Result<Standing> {
  const { on, terms } = standing;
  const share = terms.minimum?.share;
  if (share === undefined) return fail(problem('MINIMUM_NOT_OFFERED', {}, '/kind'));
  const all = openRows(standing);
  const ahead = all.filter((row) => isAhead(row, on));
  const [first] = ahead;
  if (first === undefined) return fail(problem('NOTHING_OPEN', {}, '/kind'));
  const anchored = { ...terms, dueDay: dueDayOf({ terms, rows: ahead }) };
  const dues = dueDays({ ...anchored, count: periods + 1, firstDue: first.due });
  if (dues === undefined) return fail(problem('DUE_RANGE', {}, '/periods'));
  const balances = balancesOf(all);
  const principal = sumFen(ahead.map((row) => row.principal));
  const at = all.indexOf(first);
  const head = cutAt(first, balances[at] as Fen, on, terms);
  let open: number = principal;
  const rows = Array.from({ length: dues.count }, (_, k): OpenRow => {
    const isLast = k === dues.count - 1;
    const part = isLast ? open : mulDiv(open, share, RATE_SCALE, 'half-up');
    open -= part;
    if (k === 0) return { ...head, principal: fen(part), holiday: false };
    const due = dayOfSeries(dues, k);
    const days = due - dayOfSeries(dues, k - 1);
    const fee = isLast ? sumFen(ahead.slice(1).map((row) => row.fee)) : fen(0);
    const sums = { payment: fen(part), principal: fen(part), interest: fen(0), balance: fen(0) };
    return { ...openRow({ no: 0, due, days, ...sums, fee }), holiday: false };
  });
  const after = balancesOf(rows);
  const asked = rows.map((row, k) =>
    // The first row's interest is billed, or runs on the same balance: it stays as it is.
    k === 0 ? row : { ...row, interest: wholeInterest(row, after[k] as Fen, terms) },
  );
  return ok({
    ...standing,
    rows: renumbered([...all.filter((row) => !isAhead(row, on)), ...asked]),
  });
}
