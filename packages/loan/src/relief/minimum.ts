import { fen, mulDiv, RATE_SCALE, sumFen, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { paymentRows } from '../schedule/payment-rows.ts';
import type { Row } from '../schedule/row.ts';
import { dueDayOf, numbered } from './account.ts';
import type { Account } from './debt.ts';

/**
 * The next `periods` rows ask for the contract's minimum (a share of the principal, and the interest),
 * the row after them for all that is left. Late rows, and what stands beside the rows, stay.
 * MINIMUM_NOT_OFFERED where the contract has none.
 */
export function minimum(account: Account, periods: number): Result<Account> {
  const { asOf, rows, terms } = account;
  const share = terms.minimum?.share;
  if (share === undefined) return fail(problem('MINIMUM_NOT_OFFERED'));
  const late = rows.filter((row) => row.due < asOf);
  const ahead = rows.slice(late.length);
  const [first] = ahead;
  if (first === undefined) return fail(problem('NOTHING_OPEN'));
  const made = paymentRows(
    {
      ...terms,
      principal: sumFen(ahead.map((row) => row.principal)),
      count: periods + 1,
      from: (first.due - first.days) as Day,
      firstDue: first.due,
      dueDay: dueDayOf({ terms, rows: ahead }),
    },
    (_, balance) => ({ principal: fen(mulDiv(balance, share, RATE_SCALE, 'half-up')) }),
  );
  if (!made.ok) return made;
  // The first row's interest is billed, or runs: it stays as it is.
  const asked = made.value.map((row): Row => {
    if (row.no > 1) return row;
    const { interest, fee } = first;
    return { ...row, interest, fee, payment: fen(row.principal + interest + fee) };
  });
  return ok({ ...account, rows: numbered([...late, ...asked]) });
}
