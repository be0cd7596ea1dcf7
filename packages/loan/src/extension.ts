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
import { exactFen, exactly, minus, NOTHING, plus, posted, type Exact } from './exact.ts';
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
  return posted(minus(run, covered(account, account.rows, first.due, end)), account.terms.rounding);
}

/**
 * The contract's interest on overdue principal of `rows` for the days between two that charges for
 * lateness cover already.
 */
function covered(account: Account, rows: readonly Row[], start: Day, end: Day): Exact {
  const { arrears, asOf, lateCharged = arrears.interest + arrears.penalty > 0 } = account;
  if (!lateCharged) return NOTHING;
  const until = Math.min(asOf, end) as Day;
  return rows
    .map((row) => exactInterest(account, row.principal, Math.max(row.due, start) as Day, until))
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
  return account.rows.map((row, k) => {
    const due = addMonths(row.due, months, 'clamp-to-month-end', anchor);
    const days = before === undefined ? row.days : due - before;
    const interest =
      before === undefined ? row.interest : rerun(account, k, { balance, start: before, due });
    before = due;
    balance = subFen(balance, row.principal);
    return { ...withInterest(row, interest, days), due };
  });
}

/**
 * Interest of a later row (by its place, from 0) for the days it has at its new place, less what charges
 * for lateness cover of them; rows that never go by days keep theirs.
 */
export function rerun(
  account: Account,
  place: number,
  { balance, start, due }: { readonly balance: Fen; readonly start: Day; readonly due: Day },
): Fen {
  const { method, rate, dayCount, rounding } = account.terms;
  const { interest } = account.rows[place] as Row;
  if (rate === undefined || method === 'flat' || method === 'fee-instalment') return interest;
  const goesByDays = rate.per === 'day' || dayCount !== '30/360';
  const whole = goesByDays ? exactInterest(account, balance, start, due) : exactFen(interest);
  return posted(minus(whole, covered(account, account.rows.slice(place), start, due)), rounding);
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
