import { accountOf, type Debt, type Outstanding, type Row } from '@forbear/loan';
import { fen, subFen, sumFen } from '@forbear/money';

/**
 * A debt of version 1, whose one figure for interest could hold what was billed and what has run
 * since. Billed is what the rows that are late ask for; what goes beyond it has run. Where no such
 * rows are known, the figure of a debt that is late is taken as billed, and a card's is that of its
 * bill: what the next row holds of it already is taken out of the row.
 */
export function upgradedDebt(debt: Debt): Debt {
  const { outstanding, overdueSince } = debt;
  const account = accountOf(debt, outstanding.asOf);
  if (!account.ok) return debt;
  const { rows } = account.value;
  const late = rows.filter(({ due }) => due < outstanding.asOf);
  if (late.length === 0 && isOfBill(debt, rows[0])) return billApart(debt, outstanding);
  if (late.length === 0 && overdueSince !== undefined) return debt;
  const billed = sumFen(late.map((row) => row.interest));
  if (outstanding.interest <= billed) return debt;
  const run = subFen(outstanding.interest, billed);
  return { ...debt, outstanding: { ...outstanding, interest: billed, run } };
}

/** Whether the next row of a card's bill holds the interest and fees that are told as owed. */
function isOfBill({ terms, remaining, outstanding }: Debt, next: Row | undefined): boolean {
  if (terms.method !== 'revolving' || remaining === undefined || next === undefined) return false;
  const { interest, fees } = outstanding;
  return interest + fees > 0 && next.interest >= interest && next.fee >= fees;
}

function billApart(debt: Debt, { interest, fees }: Outstanding): Debt {
  const [next, ...others] = debt.remaining as [Row, ...Row[]];
  const row = {
    ...next,
    interest: subFen(next.interest, interest),
    fee: subFen(next.fee, fees),
    payment: subFen(next.payment, fen(interest + fees)),
  };
  return {
    ...debt,
    outstanding: { ...debt.outstanding, due: next.due },
    remaining: [row, ...others],
  };
}
