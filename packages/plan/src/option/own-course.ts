import {
  apply,
  at,
  open,
  schedule,
  sumOwed,
  type Account,
  type Debt,
  type Relief,
} from '@forbear/loan';
import { fen, type Day } from '@forbear/money';

/** A loan as it was lived from its payout on. */
export type KeptLoan = Extract<ReturnType<typeof open>, { readonly ok: true }>['value'];

/** Parts that were told in whole fen may differ by so much from what the contract counts exactly. */
const FEN = 1;

/**
 * The contract's own course up to a day, paid row by row until the first that is overdue, where it comes to
 * just what is told to be owed: then every relief can be counted by the loan itself, to the fen.
 */
export function ownCourse(debt: Debt, asOf: Day): KeptLoan | undefined {
  const { terms, remaining, received, outstanding, overdueSince } = debt;
  const isOwn = remaining === undefined && received === undefined && outstanding.asOf === asOf;
  if (!isOwn || terms.method === 'revolving') return undefined;
  const planned = schedule(terms);
  if (!planned.ok) return undefined;
  // A row that falls due on the day may be paid already.
  for (const until of overdueSince === undefined ? [asOf, (asOf + 1) as Day] : [overdueSince]) {
    const rows = planned.value.rows.filter(({ due }) => due < until);
    const lived = paid(terms, rows);
    if (lived !== undefined && isAsTold(lived, debt, asOf)) return lived;
  }
  return undefined;
}

function paid(
  terms: Debt['terms'],
  rows: readonly { readonly due: Day; readonly payment: number }[],
): KeptLoan | undefined {
  const begun = open(terms);
  let kept = begun.ok ? begun.value : undefined;
  for (const { due, payment } of rows) {
    if (kept === undefined || payment === 0) continue;
    const made = apply(kept, { on: due, kind: 'repay', amount: fen(payment) });
    kept = made.ok ? made.value.kept : undefined;
  }
  return kept;
}

/** Whether what is told of a debt is what its course comes to; interest since the bill need not be told. */
function isAsTold(kept: KeptLoan, { outstanding }: Debt, asOf: Day): boolean {
  const day = at(kept, asOf);
  if (!day.ok) return false;
  const { principal, interest, penalty, fees } = day.value.position;
  const whole = principal + interest + penalty + fees;
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= FEN;
  return (
    principal === outstanding.principal &&
    isSame(penalty, outstanding.penalty) &&
    isSame(fees, outstanding.fees) &&
    (isSame(sumOwed(outstanding), whole) ||
      (outstanding.run === undefined && isSame(outstanding.interest, billedOn(day.value, asOf))))
  );
}

const billedOn = ({ rows }: { readonly rows: Account['rows'] }, asOf: Day): number =>
  rows.reduce((sum, { due, interest }) => sum + (due <= asOf ? interest : 0), 0);

/** The account after a relief by the loan's own course; none where it refuses it or something stays overdue. */
export function afterOwn(kept: KeptLoan, asOf: Day, { measures }: Relief): Account | undefined {
  const made = apply(kept, { on: asOf, kind: 'relief', measures });
  if (!made.ok) return undefined;
  const { standing } = made.value.kept;
  const day = at(made.value.kept, asOf);
  if (!day.ok || day.value.rows.some(({ due }) => due < asOf)) return undefined;
  const { costs, penalty, fee, interest } = standing.beside;
  return {
    terms: standing.terms,
    asOf,
    lateCharged: true,
    rows: day.value.rows,
    arrears: { interest, penalty, fees: fen(costs + fee) },
  };
}
