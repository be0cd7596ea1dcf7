import { fen, splitFen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { balancesOf, cutAt, goesByBalance, isAhead, wholeInterest } from '../history/accrual.ts';
import {
  chargesOf,
  NO_CHARGES,
  openRow,
  type OpenRow,
  type Standing,
} from '../history/open-row.ts';
import { dueDayOf, laterBy, periodsLater } from './account.ts';
import { billedOn, chargesOn, divided, openRows, renumbered } from './carried.ts';
import { isSet } from './moved.ts';

/**
 * What is overdue, and the charges so far, in equal parts with the next `count` rows, which stay as they
 * are beside it. Overdue principal bears the contract's interest until its new day. NOTHING_LATE where
 * nothing is overdue.
 */
export function catchUp(standing: Standing, count: number): Result<Standing> {
  const { on, terms } = standing;
  const rows = openRows(standing);
  const late = rows.filter((row) => row.due < on);
  const pool = chargesOn(late, standing);
  const charges = {
    ...pool,
    interest: fen(pool.interest + billedOn(late, on)),
    fee: fen(pool.fee + sumFen(late.map((row) => row.fee))),
  };
  const principal = sumFen(late.map((row) => row.principal));
  if (principal + chargesOf(charges) === 0) return fail(problem('NOTHING_LATE', {}, '/kind'));
  const ahead = longEnough(standing, rows.slice(late.length), count);
  const places = ahead.flatMap((row, k) => (row.holiday ? [] : [k])).slice(0, count);
  const before = balancesOf(ahead);
  const split = splitFen(principal, places.length, 'last', 'down');
  const parted = ahead.map((row, k): OpenRow => {
    const cut = cutAt(row, before[k] as Fen, on, terms);
    return { ...cut, principal: fen(row.principal + (split[places.indexOf(k)] ?? 0)) };
  });
  const balances = balancesOf(parted);
  const asked = parted.map((row, k): OpenRow => {
    if (!goesByBalance(terms) || row.holiday || row.due <= on) return row;
    const was = ahead[k] as OpenRow;
    if (!isSet(was, before[k] as Fen, terms))
      return { ...row, interest: wholeInterest(row, balances[k] as Fen, terms) };
    // Interest that a relief set stays, that of the arrears comes to it.
    const more = fen((balances[k] as number) - (before[k] as number));
    const own = { ...row, accrued: NOTHING, start: Math.max(on, row.start) as Day };
    return { ...row, interest: fen(row.interest + wholeInterest(own, more, terms)) };
  });
  const { uncharged: _charged, ...rest } = standing;
  return ok({ ...rest, beside: NO_CHARGES, rows: renumbered(divided(asked, charges, places)) });
}

const NOTHING = openRow({
  no: 0,
  due: 0 as Day,
  days: 0,
  payment: ZERO,
  principal: ZERO,
  interest: ZERO,
  fee: ZERO,
  balance: ZERO,
}).accrued;

/** The rows ahead, with further due days where they are fewer than the parts. */
function longEnough(
  standing: Standing,
  ahead: readonly OpenRow[],
  count: number,
): readonly OpenRow[] {
  const { on, terms } = standing;
  const rows = [...ahead];
  const asking = () => rows.filter((row) => !row.holiday && isAhead(row, on)).length;
  const last = standing.rows.at(-1) as OpenRow;
  const dated = { terms: { ...terms, dueDay: dueDayOf(standing) }, rows: [last] };
  for (let k = 1; asking() < count; k += 1) {
    const due = laterBy(dated, periodsLater(terms, k))(last.due);
    if (due <= on) continue;
    const days = due - Math.max(on, rows.at(-1)?.due ?? on);
    const sums = { payment: ZERO, principal: ZERO, interest: ZERO, fee: ZERO, balance: ZERO };
    rows.push({ ...openRow({ no: 0, due, days, ...sums }), holiday: false });
  }
  return rows;
}
