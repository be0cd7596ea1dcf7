import { accountOf, anchorOf, schedule, type Debt, type Row, type Terms } from '@forbear/loan';
import { fen, type Fen } from '@forbear/money';

/**
 * The rows that a loan still has where its open principal is that of none of its contract's rows (paid early,
 * a new rate, days counted in another way): the days of the contract that are still to come, or from the first
 * missed one on, with the open principal spread over them by the contract's method and price. None where the
 * contract tells its rows, is a bill, was for less than is open, or has no day left.
 */
export function rowsAnew(debt: Debt): readonly Row[] | undefined {
  const { terms, remaining, outstanding, overdueSince } = debt;
  const { principal, asOf } = outstanding;
  const isTold =
    remaining !== undefined || terms.method === 'revolving' || accountOf(debt, asOf).ok;
  if (isTold || principal > terms.principal) return undefined;
  const planned = schedule(terms);
  if (!planned.ok) return undefined;
  const { rows } = planned.value;
  const since = Math.min(overdueSince ?? asOf, asOf);
  const at = rows.findIndex(({ due }) => due >= since);
  if (at < 0) return undefined;
  return terms.method === 'fee-instalment' || terms.method === 'flat'
    ? spread(rows.slice(at), principal)
    : laidOut(terms, rows, at, principal);
}

/** Level parts of the open principal; charges on the sum that was lent stay as they are. */
function spread(rows: readonly Row[], principal: Fen): readonly Row[] {
  const part = fen(Math.floor(principal / rows.length));
  let open = principal;
  return rows.map((row, k) => {
    const own = k === rows.length - 1 ? open : part;
    open = fen(open - own);
    const payment = fen(row.payment - row.principal + own);
    return { ...row, principal: own, payment, balance: open };
  });
}

/** The contract again, lent on the last day that is paid, for the days that are left. */
function laidOut(
  terms: Terms,
  rows: readonly Row[],
  at: number,
  principal: Fen,
): readonly Row[] | undefined {
  const { instalment: _level, ...rest } = terms;
  const [first, before] = [rows[at] as Row, rows[at - 1]];
  const made = schedule({
    ...rest,
    principal,
    count: rows.length - at,
    from: before?.due ?? terms.from,
    firstDue: first.due,
    ...('months' in terms.every ? { dueDay: anchorOf(terms) } : {}),
  });
  return made.ok ? made.value.rows : undefined;
}
