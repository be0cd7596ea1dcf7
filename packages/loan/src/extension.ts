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
  const moved = moveRows(account, measure.months);
  const start = (first.due - first.days) as Day;
  const open = sumFen(rows.map((row) => row.principal));
  const added = interestBetween(account, open, first.due, (moved[0] as Row).due);
  const own = first.interest;
  const waiting =
    measure.interest === 'monthly'
      ? fromToday(interestRows(account, measure.months, open), account.asOf)
      : [];
  const begins = measure.interest === 'monthly' ? lastOldDue(account, measure.months) : start;
  const [head, ...rest] = moved as [Row, ...Row[]];
  const interest = measure.interest === 'runs' ? addFen(own, added) : own;
  const firstMoved =
    measure.interest === 'monthly'
      ? withInterest(head, interestBetween(account, open, begins, head.due), head.due - begins)
      : withInterest(head, interest, head.due - start);
  return { ...account, rows: numbered([...waiting, firstMoved, ...rest]) };
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

/** The old due day up to which monthly interest is paid meanwhile. */
function lastOldDue(account: Account, months: number): Day {
  const first = account.rows[0] as Row;
  return addMonths(first.due, months - 1, 'clamp-to-month-end', civil(first.due).day);
}

/** The interest due on the old days of the months that are skipped. */
function interestRows(account: Account, months: number, open: Fen): readonly Row[] {
  const first = account.rows[0] as Row;
  const anchor = civil(first.due).day;
  return Array.from({ length: months }, (_, k) => {
    const due = addMonths(first.due, k, 'clamp-to-month-end', anchor);
    const start =
      k === 0
        ? ((first.due - first.days) as Day)
        : addMonths(first.due, k - 1, 'clamp-to-month-end', anchor);
    const interest = k === 0 ? first.interest : interestBetween(account, open, start, due);
    return {
      no: k + 1,
      due,
      days: due - start,
      payment: interest,
      principal: ZERO,
      interest,
      fee: ZERO,
      balance: open,
    };
  });
}

/** Of a debt that is late, the interest of days gone by is asked for with the first row still to come. */
function fromToday(rows: readonly Row[], asOf: Day): readonly Row[] {
  const past = rows.filter((row) => row.due < asOf);
  if (past.length === 0) return rows;
  const [next, ...rest] = rows.slice(past.length);
  const last = past.at(-1) as Row;
  const first = next ?? { ...last, due: asOf, interest: ZERO };
  const interest = sumFen([...past, first].map((row) => row.interest));
  const start = ((past[0] as Row).due - (past[0] as Row).days) as Day;
  return [withInterest(first, interest, first.due - start), ...rest];
}

function withInterest(row: Row, interest: Fen, days: number): Row {
  return { ...row, interest, days, payment: fen(row.principal + interest + row.fee) };
}
