import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Account } from '../relief/debt.ts';
import { exactFen, textOf } from '../schedule/exact.ts';
import type { Row } from '../schedule/row.ts';
import type { Terms } from '../schedule/terms.ts';
import { balancesOf, goesByBalance, wholeInterest } from './accrual.ts';
import {
  chargesOf,
  contractRow,
  interestOpen,
  isOpen,
  notLate,
  ownOpen,
  type OpenRow,
  type Standing,
} from './open-row.ts';
import { overdueOf } from './standing.ts';

/** The rows that still ask for something, or are agreed as a pause and lie ahead. */
const rowsLeft = (standing: Standing): readonly OpenRow[] =>
  standing.rows.filter((row) => isOpen(row, standing) || (row.holiday && row.due > standing.on));

/** What is still to be paid, as rows; what lateness is still adding to a row stands in the position. */
export function rowsOf(standing: Standing): readonly Row[] {
  const left = rowsLeft(standing);
  let balance: number = sumFen(left.map((row) => row.principal));
  return left.map((row) => {
    balance -= row.principal;
    const own = ownOpen(row);
    const payment =
      row.due < standing.on ? overdueOf(row, standing) : fen(own + chargesOf(row.charges));
    const charges = fen(payment - own);
    return {
      no: row.no,
      due: row.due,
      days: row.days ?? row.due - row.begins,
      payment,
      principal: row.principal,
      interest: interestOpen(row),
      fee: row.fee,
      ...(charges === 0 ? {} : { charges }),
      balance: fen(balance),
    };
  });
}

/** The standing as an account: what has no row stands beside the rows. */
export const accountAt = (standing: Standing): Account => ({
  terms: standing.terms,
  asOf: standing.on,
  lateCharged: true,
  rows: rowsOf(standing),
  arrears: {
    interest: standing.beside.interest,
    penalty: standing.beside.penalty,
    fees: fen(standing.beside.costs + standing.beside.fee),
  },
});

/** The standing of an account on its day: that of its loan, else what lateness added until then stands beside its rows. */
export const standingOf = (account: Account): Standing => account.standing ?? asTold(account);

const asTold = ({ terms, asOf, rows, arrears, run }: Account): Standing => ({
  terms,
  on: asOf,
  rows: withRun(
    rows.map((row) => {
      const open = contractRow(row, terms);
      return row.due < asOf ? { ...open, late: notLate(asOf) } : open;
    }),
    { terms, asOf, run },
  ),
  beside: {
    costs: ZERO,
    penalty: arrears.penalty,
    fee: arrears.fees,
    interest: arrears.interest,
  },
  credit: ZERO,
  ...(terms.fee?.onPayoff === undefined ? {} : { feeAtEnd: terms.fee.onPayoff }),
});

/** The rows with interest that is told to have run; the rest of the row's runs from the day on. */
function withRun(
  rows: readonly OpenRow[],
  { terms, asOf, run }: { terms: Terms; asOf: Day; run: Fen | undefined },
): readonly OpenRow[] {
  const at = rows.findIndex((row) => row.due > asOf && row.begins < asOf);
  if (run === undefined || at < 0 || !goesByBalance(terms)) return rows;
  const balance = balancesOf(rows)[at] as Fen;
  return rows.map((row, k) => {
    if (k !== at) return row;
    const cut = { ...row, start: asOf, accrued: textOf(exactFen(run)) };
    return { ...cut, interest: wholeInterest(cut, balance, terms) };
  });
}

/** Interest on overdue principal that nobody has charged, where an account does not tell of any. */
export function isCharged({ lateCharged, arrears }: Account): boolean {
  return lateCharged ?? arrears.interest + arrears.penalty > (0 as Fen);
}
