import { fen, ZERO, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  balancesOf,
  goesByBalance,
  interestTo,
  periodRate,
  wholeInterest,
} from '../history/accrual.ts';
import { levelParts } from '../history/level.ts';
import type { OpenRow } from '../history/open-row.ts';
import { principalParts } from '../schedule/even-parts.ts';
import { posted, textOf, type Exact } from '../schedule/exact.ts';
import { feesOf } from '../schedule/fee.ts';
import { interestOn } from '../schedule/interest.ts';
import type { Terms } from '../schedule/terms.ts';

/** Rows without sums, and what they are to pay: by the terms' method, or given payments. */
export type Layout = {
  readonly terms: Terms;
  readonly rows: readonly OpenRow[];
  /** Interest that has run before and stands in the first row. */
  readonly run: Exact;
  /** One sum until everything is paid, or one for each row, of which the last pays all that is left. */
  readonly payments?: Fen | readonly Fen[];
};

/** The rows with their principal, interest and fee. */
export function laidOut(layout: Layout): Result<readonly OpenRow[]> {
  const { terms, run } = layout;
  const rows = layout.rows.map((row, k) => (k === 0 ? { ...row, accrued: textOf(run) } : row));
  const fees = feesOf(terms, rows.length);
  if (layout.payments !== undefined) return ofPayments({ ...layout, rows }, fees);
  const parts =
    terms.method === 'equal-instalment'
      ? levelParts(rows, terms.principal, terms)
      : principalParts(terms);
  const parted = rows.map((row, k) => ({
    ...row,
    principal: parts[k] as Fen,
    fee: fees?.[k] ?? ZERO,
  }));
  return ok(withInterestOf(parted, terms));
}

/** Each row with its interest: on its balance, flat on the whole sum, or what has run before alone. */
function withInterestOf(rows: readonly OpenRow[], terms: Terms): readonly OpenRow[] {
  const balances = balancesOf(rows);
  return rows.map((row, k) => {
    if (terms.rate === undefined || terms.method === 'fee-instalment') {
      const interest = interestTo(row, ZERO, row.due, terms);
      return { ...row, until: row.begins, interest: posted(interest, terms.rounding) };
    }
    const base = goesByBalance(terms) ? (balances[k] as Fen) : terms.principal;
    return { ...row, interest: wholeInterest(row, base, terms) };
  });
}

/** Rows of given payments: each pays its interest and fee first, then principal, until nothing is left. */
function ofPayments(
  { terms, rows, payments }: Layout,
  fees: readonly Fen[] | undefined,
): Result<readonly OpenRow[]> {
  const made: OpenRow[] = [];
  let balance: number = terms.principal;
  for (const [k, row] of rows.entries()) {
    if (balance === 0) break;
    const base = terms.method === 'flat' ? terms.principal : (balance as Fen);
    const interest =
      k === 0
        ? posted(interestTo(row, base, row.due, terms), terms.rounding)
        : interestOn(base, periodRate(row, terms), terms.rounding);
    const fee = fees?.[k] ?? ZERO;
    const isOne = typeof payments === 'number';
    const payment = isOne ? payments : ((payments ?? [])[k] as Fen);
    const part = payment - interest - fee;
    const at = isOne ? '/amount' : '/steps';
    if (part < 0) return fail(problem('INSTALMENT_SMALL', { no: k + 1 }, at));
    const isLast = k === rows.length - 1;
    if (isLast && isOne && part < balance)
      return fail(problem('AMOUNT_TOO_SMALL', { max: rows.length }, at));
    const principal = isLast ? balance : Math.min(part, balance);
    balance -= principal;
    made.push({ ...row, principal: fen(principal), interest, fee });
  }
  return ok(made);
}
