import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { Account } from '../debt.ts';
import { posted } from '../exact.ts';
import type { Measure, Relief } from '../measure.ts';
import { relieve } from '../relief.ts';
import type { Row } from '../row.ts';
import {
  goesByBalance,
  isOpen,
  lateInterestOpen,
  penaltyOpen,
  runningInterest,
  runningRows,
} from './accrual.ts';
import { interestOpen, openRow, rowOpen, type OpenRow, type Standing } from './open-row.ts';

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
    rows: openRows(standing, (row) => row.due - row.start),
    arrears: {
      interest: fen(beside.interest + added((row) => lateInterestOpen(row, terms))),
      penalty: fen(beside.penalty + added((row) => penaltyOpen(row, on, terms))),
      fees: fen(beside.costs + beside.fee),
    },
  };
}

/**
 * The standing after a relief on its day. Interest that has run until then stays owed where rows only
 * move (L8): the moved rows carry it along, and the rest of their interest runs from the day on.
 */
export function relieved(standing: Standing, relief: Relief): Result<Standing> {
  const has = (...kinds: readonly Measure['kind'][]): boolean =>
    relief.measures.some(({ kind }) => kinds.includes(kind));
  const ready = has('reinstal') ? withRunPosted(standing) : standing;
  const after = relieve(accountAt(ready), relief);
  if (!after.ok) return after;
  const next = { ...standingOf(after.value), credit: standing.credit };
  if (!has('extend', 'pause') || has('reinstal', 'settle')) return ok(next);
  return ok(withRunKept(next, interestOwed(ready) - waivedInterest(relief)));
}

/** Interest that is owed on the standing's day: beside the rows, billed, and run. */
const interestOwed = (standing: Standing): number =>
  billedInterest(standing) + runningInterest(standing);

function billedInterest({ rows, on, terms, beside }: Standing): number {
  const due = rows.filter((row) => row.due <= on);
  const late = sumFen(rows.map((row) => lateInterestOpen(row, terms)));
  return beside.interest + late + sumFen(due.map(interestOpen));
}

function waivedInterest({ measures }: Relief): number {
  let waived = 0;
  for (const one of measures)
    if (one.kind === 'waive' && one.component === 'interest')
      waived += one.amount === 'all' ? Infinity : one.amount;
  return waived;
}

/** The rows ahead take up the interest that has run, the first of them first. */
function withRunKept(standing: Standing, owed: number): Standing {
  const { on, terms } = standing;
  if (!goesByBalance(terms) || interestOwed(standing) === owed) return standing;
  let left = Math.max(0, owed - billedInterest(standing));
  let isFirst = true;
  const rows = standing.rows.map((row) => {
    if (row.due <= on || row.holiday) return row;
    const kept = Math.min(left, row.interest);
    left -= kept;
    const start = isFirst ? on : (Math.max(row.start, on) as Day);
    isFirst = false;
    const begins = Math.min(row.begins, start) as Day;
    const days = row.days ?? row.due - row.start;
    return { ...row, accrued: { over: BigInt(kept), of: 1n }, start, begins, days };
  });
  return { ...standing, rows };
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

/**
 * Interest that ran and that new rows do not count, posted: what ran before the last change of balance
 * or rate, and of a debt that is late all that has run, since its new rows begin on the day.
 */
function withRunPosted(standing: Standing): Standing {
  const { rows, on, terms, beside } = standing;
  const isLate = rows.some((row) => row.due < on && isOpen(row, on, terms));
  const before = runningRows(standing).map((row) =>
    fen(Math.max(0, posted(row.accrued, terms.rounding) - row.interestPaid)),
  );
  const open = isLate ? runningInterest(standing) : sumFen(before);
  return { ...standing, beside: { ...beside, interest: fen(beside.interest + open) } };
}

/** All that is open falls due on the day, with the interest that has run. */
export function accelerated(standing: Standing): Standing {
  const { rows, on } = standing;
  const ahead = rows.filter((row) => row.due > on);
  const [first] = ahead;
  if (first === undefined) return standing;
  const interest = runningInterest(standing);
  const all: OpenRow = openRow({
    no: first.no,
    due: on,
    days: Math.max(0, on - first.begins),
    payment: ZERO,
    principal: sumFen(ahead.map((row) => row.principal)),
    interest,
    fee: sumFen(ahead.map((row) => row.fee)),
    balance: ZERO,
  });
  return {
    ...standing,
    rows: [...rows.filter((row) => row.due <= on), { ...all, holiday: false }],
  };
}
