import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Account } from '../relief/debt.ts';
import type { Row } from '../schedule/row.ts';
import { isOpen, penaltyOpen, runningInterest } from './accrual.ts';
import {
  lateInterestOpen,
  interestOpen,
  openRow,
  rowOpen,
  type OpenRow,
  type Standing,
} from './open-row.ts';

/** The rows that still ask for something, or are agreed as a pause and lie ahead. */
export const rowsLeft = ({ rows, on, terms }: Standing): readonly OpenRow[] =>
  rows.filter((row) => isOpen(row, on, terms) || (row.holiday && row.due > on));

/** What is still to be paid, as rows. */
export const rowsOf = (standing: Standing): readonly Row[] =>
  openRows(standing, (row) => row.days ?? row.due - row.begins);

function openRows(standing: Standing, daysOf: (row: OpenRow) => number): readonly Row[] {
  const left = rowsLeft(standing);
  let balance: number = sumFen(left.map((row) => row.principal));
  return left.map((row) => {
    balance -= row.principal;
    return {
      no: row.no,
      due: row.due,
      days: daysOf(row),
      payment: rowOpen(row),
      principal: row.principal,
      interest: interestOpen(row),
      fee: row.fee,
      balance: fen(balance),
    };
  });
}

/** The standing as an account: what lateness added so far is posted and stands beside the rows. */
export function accountAt(standing: Standing): Account {
  const { terms, on, beside, rows } = standing;
  const added = (part: (row: OpenRow) => Fen): Fen => sumFen(rows.map(part));
  return {
    terms,
    asOf: on,
    lateCharged: true,
    run: runningInterest(standing),
    rows: openRows(standing, (row) => row.due - row.start),
    arrears: {
      interest: fen(beside.interest + added((row) => lateInterestOpen(row, terms))),
      penalty: fen(beside.penalty + added((row) => penaltyOpen(row, on, terms))),
      fees: fen(beside.costs + beside.fee),
    },
  };
}

/** The standing of an account on its day: what lateness added until then stands beside its rows. */
export const standingOf = ({ terms, asOf, rows, arrears }: Account): Standing => ({
  terms,
  on: asOf,
  rows: rows.map((row) => lateFrom(openRow(row), asOf)),
  beside: {
    costs: ZERO,
    penalty: arrears.penalty,
    fee: arrears.fees,
    interest: arrears.interest,
  },
  credit: ZERO,
});

/** Lateness counts on from the day: what ran before is posted. */
const lateFrom = (row: OpenRow, on: Day): OpenRow =>
  row.due < on ? { ...row, late: { ...row.late, upTo: on } } : row;
