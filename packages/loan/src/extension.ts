import {
  addFen,
  addMonths,
  civil,
  fen,
  subFen,
  sumFen,
  ZERO,
  type Day,
  type Fen,
  type Rate,
} from '@forbear/money';
import { numbered } from './account.ts';
import type { Account } from './debt.ts';
import { exactly, minus, NOTHING, plus, posted, type Exact } from './exact.ts';
import { interestOn, rateOfPeriod } from './interest.ts';
import type { Measure } from './measure.ts';
import type { Row } from './row.ts';

type Extend = Extract<Measure, { kind: 'extend' }>;

/**
 * All open due days move by `months`; each row keeps its principal part. Interest of the added days
 * runs into the first moved row, is waived, or is paid on the old due days meanwhile.
 */
export function extend(account: Account, measure: Extend): Account {
  const { rows } = account;
  const first = rows[0];
  if (first === undefined) return account;
  const [head, ...rest] = moveRows(account, measure.months) as [Row, ...Row[]];
  if (measure.interest === 'monthly') {
    const waiting = interestRows(account, measure.months);
    const begins = (waiting.at(-1) as Row).due;
    const open = sumFen(rows.map((row) => row.principal));
    const interest = interestBetween(account, open, begins, head.due);
    const firstMoved = withInterest(head, interest, head.due - begins);
    return { ...account, rows: numbered([...waiting, firstMoved, ...rest]) };
  }
  const own = first.interest;
  const interest =
    measure.interest === 'runs' ? addFen(own, addedInterest(account, head.due)) : own;
  const firstMoved = withInterest(head, interest, head.due - startOf(first));
  return { ...account, rows: numbered([firstMoved, ...rest]) };
}

/** The day from which a row's own interest counts. */
const startOf = (row: Row): Day => (row.due - row.days) as Day;

/**
 * The contract's interest on all that is open from the first due day to another, rounded once. Charges
 * for lateness cover the days that overdue principal is late until `asOf`: no day of a sum bears
 * interest twice.
 */
export function addedInterest(account: Account, end: Day): Fen {
  const [first] = account.rows;
  if (first === undefined) return ZERO;
  const open = sumFen(account.rows.map((row) => row.principal));
  const run = exactInterest(account, open, first.due, end);
  return posted(minus(run, covered(account, end)), account.terms.rounding);
}

/** The contract's interest on overdue principal for days that charges for lateness cover already. */
function covered(account: Account, end: Day): Exact {
  const { rows, arrears, asOf, lateCharged = arrears.interest + arrears.penalty > 0 } = account;
  if (!lateCharged) return NOTHING;
  const until = Math.min(asOf, end) as Day;
  return rows
    .filter((row) => row.due < until)
    .map((row) => exactInterest(account, row.principal, row.due, until))
    .reduce(plus, NOTHING);
}

function exactInterest(account: Account, balance: Fen, start: Day, due: Day): Exact {
  const { rate } = account.terms;
  if (rate === undefined || due <= start) return NOTHING;
  const { over, of } = rateOfPeriod({ start, due, days: due - start }, rate, account.terms);
  return exactly(balance, { over: BigInt(over), of: BigInt(of) });
}

function moveRows(account: Account, months: number): readonly Row[] {
  const anchor = Math.max(...account.rows.map((row) => civil(row.due).day));
  let balance = sumFen(account.rows.map((row) => row.principal));
  let before: Day | undefined;
  return account.rows.map((row) => {
    const due = addMonths(row.due, months, 'clamp-to-month-end', anchor);
    const days = before === undefined ? row.days : due - before;
    const interest =
      before === undefined ? row.interest : rerun(account, row, balance, before, due);
    before = due;
    balance = subFen(balance, row.principal);
    return { ...withInterest(row, interest, days), due };
  });
}

/** Interest of a later row for the days it has at its new place; rows that never go by days keep theirs. */
export function rerun(account: Account, row: Row, balance: Fen, start: Day, due: Day): Fen {
  const { method, rate, dayCount } = account.terms;
  const goesByDays = rate !== undefined && (rate.per === 'day' || dayCount !== '30/360');
  if (!goesByDays || method === 'flat' || method === 'fee-instalment') return row.interest;
  return interestBetween(account, balance, start, due);
}

/** The interest of a row at another rate, over the row's own days. */
export function rerunAt(account: Account, rate: Rate, balance: Fen, row: Row): Fen {
  const other = { ...account, terms: { ...account.terms, rate } };
  return interestBetween(other, balance, (row.due - row.days) as Day, row.due);
}

/** Interest on a balance between two days by the account's terms; nothing where they have no rate. */
export function interestBetween(account: Account, balance: Fen, start: Day, due: Day): Fen {
  const { rate, rounding } = account.terms;
  if (rate === undefined || due <= start) return ZERO;
  const period = { start, due, days: due - start };
  return interestOn(balance, rateOfPeriod(period, rate, account.terms), rounding);
}

/**
 * The interest due on the old days of the months that are skipped. Of a debt that is late, the interest
 * of days gone by is asked for with the first of them still to come, or on `asOf`.
 */
function interestRows(account: Account, months: number): readonly Row[] {
  const { asOf, rows } = account;
  const first = rows[0] as Row;
  const anchor = civil(first.due).day;
  const open = sumFen(rows.map((row) => row.principal));
  const days = Array.from({ length: months }, (_, k) =>
    addMonths(first.due, k, 'clamp-to-month-end', anchor),
  ).filter((due) => due >= asOf);
  const [due, ...later] = days.length > 0 ? (days as [Day, ...Day[]]) : [asOf];
  const own = addFen(first.interest, addedInterest(account, due));
  let before = due;
  return [
    interestRow(due, due - startOf(first), own, open),
    ...later.map((one) => {
      const interest = interestBetween(account, open, before, one);
      const row = interestRow(one, one - before, interest, open);
      before = one;
      return row;
    }),
  ];
}

const interestRow = (due: Day, days: number, interest: Fen, balance: Fen): Row => ({
  no: 0,
  due,
  days,
  payment: interest,
  principal: ZERO,
  interest,
  fee: ZERO,
  balance,
});

function withInterest(row: Row, interest: Fen, days: number): Row {
  return { ...row, interest, days, payment: fen(row.principal + interest + row.fee) };
}
