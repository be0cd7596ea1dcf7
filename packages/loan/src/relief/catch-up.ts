import { fen, splitFen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Row } from '../schedule/row.ts';
import { laterBy, numbered } from './account.ts';
import type { Account } from './debt.ts';
import { interestBetween } from './extension.ts';
import { periodsLater } from './pause.ts';

/**
 * What is overdue, and the charges so far, in equal parts with the next `count` rows, which stay as they
 * are beside it. Overdue principal bears the contract's interest until its new day. NOTHING_LATE where
 * nothing is overdue.
 */
export function catchUp(account: Account, count: number): Result<Account> {
  const { asOf, rows, arrears, terms } = account;
  const late = rows.filter((row) => row.due < asOf);
  const sum = (part: 'principal' | 'interest' | 'fee') => sumFen(late.map((row) => row[part]));
  const interest = fen(sum('interest') + arrears.interest);
  const fees = fen(sum('fee') + arrears.penalty + arrears.fees);
  const principal = sum('principal');
  if (principal + interest + fees === 0) return fail(problem('NOTHING_LATE'));
  const split = (total: Fen) => splitFen(total, count, 'last', 'down');
  const [principals, interests, charges] = [split(principal), split(interest), split(fees)];
  const ahead = longEnough(account, rows.slice(late.length), count);
  let open: number = principal;
  let balance = sumFen(rows.map((row) => row.principal));
  const made = ahead.map((row, k): Row => {
    const start = Math.max(asOf, row.due - row.days) as Day;
    const flat = terms.method === 'flat';
    const more = flat ? ZERO : interestBetween(account, fen(open), start, row.due);
    const own = fen(row.principal + (principals[k] ?? 0));
    const asked = fen(row.interest + more + (interests[k] ?? 0));
    const fee = fen(row.fee + (charges[k] ?? 0));
    open -= principals[k] ?? 0;
    balance = fen(balance - own);
    const payment = fen(own + asked + fee);
    return { ...row, principal: own, interest: asked, fee, payment, balance };
  });
  return ok({
    ...account,
    rows: numbered(made),
    arrears: { interest: ZERO, penalty: ZERO, fees: ZERO },
    lateCharged: true,
  });
}

/** The rows ahead, with further due days where they are fewer than the parts. */
function longEnough(account: Account, ahead: readonly Row[], count: number): readonly Row[] {
  const rows = [...ahead];
  const last = account.rows.at(-1) as Row;
  let due = last.due;
  let before = rows.at(-1)?.due ?? account.asOf;
  for (let k = 1; rows.length < count; k += 1) {
    due = laterBy(account, periodsLater(account, k))(last.due);
    if (due <= account.asOf) continue;
    const days = due - before;
    rows.push({ ...last, due, days, payment: ZERO, principal: ZERO, interest: ZERO, fee: ZERO });
    before = due;
  }
  return rows;
}
