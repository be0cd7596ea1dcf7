import { addFen, fen, sumFen, ZERO, type Day, type Fen, type Rate } from '@forbear/money';
import { dueDaysLater, laterBy, numbered } from './account.ts';
import type { Account } from './debt.ts';
import { exactFen, exactly, minus, NOTHING, plus, posted, type Exact } from '../schedule/exact.ts';
import { interestOn, rateOfPeriod } from '../schedule/interest.ts';
import type { Measure } from './measure.ts';
import type { Row } from '../schedule/row.ts';

type Extend = Extract<Measure, { kind: 'extend' }>;

/**
 * All open due days move by `months`; each row keeps its principal part. Interest of the added days
 * runs into the first row that asks for something, is waived, or is paid on the old due days meanwhile
 * (where the new ones have gone by too, it runs as well).
 */
export function extend(account: Account, measure: Extend): Account {
  const { rows } = account;
  if (rows.length === 0) return account;
  const first = firstAsking(rows);
  const moved = moveRows(account, measure);
  const head = moved[first] as Row;
  if (measure.interest === 'monthly' && head.due > account.asOf) {
    const waiting = interestRows(account, measure.months);
    const begins = (waiting.at(-1) as Row).due;
    const open = sumFen(rows.map((row) => row.principal));
    const interest = interestBetween(account, open, begins, head.due);
    const firstMoved = withInterest(head, interest, head.due - begins);
    const holidays = rows.slice(0, first);
    const rest = moved.slice(first + 1);
    return movedFrom(account, [...holidays, ...waiting, firstMoved, ...rest], false);
  }
  if (measure.interest === 'waived') return movedFrom(account, moved, true);
  const interest = addFen(head.interest, addedInterest(account, head.due));
  const withAdded = moved.map((row) =>
    row === head ? withInterest(row, interest, row.days) : row,
  );
  return movedFrom(account, withAdded, false);
}

/** The place of the first row that is not an agreed holiday: it takes up the interest of added days. */
export function firstAsking(rows: readonly Row[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.payment > 0),
  );
}

/** The day from which a row's own interest counts. */
const startOf = (row: Row): Day => (row.due - row.days) as Day;

/**
 * Interest that the first row takes up when it moves from its due day to another, rounded once: the
 * contract's on all that is open for the days added. Of a debt that is late that is what other rows have
 * billed and what has run by `asOf`, and the contract's interest from then on: no day of a sum twice.
 */
export function addedInterest(account: Account, end: Day): Fen {
  const { rows, terms, asOf } = account;
  const first = rows[firstAsking(rows)];
  if (first === undefined) return ZERO;
  const open = sumFen(rows.map((row) => row.principal));
  const upTo = (day: Day): Exact => exactInterest(account, open, first.due, day);
  if (first.due >= asOf) return posted(upTo(end), terms.rounding);
  const added = end > asOf ? minus(upTo(end), upTo(asOf)) : NOTHING;
  return posted(plus(pastInterest(account, first), added), terms.rounding);
}

/** Interest owed by the account's day beside that of its first row and its arrears. */
function pastInterest(account: Account, first: Row): Exact {
  const { arrears, asOf, rows } = account;
  const { lateCharged = arrears.interest + arrears.penalty > 0 } = account;
  const due = rows.filter((row) => row.due <= asOf);
  const billed = sumFen(due.filter((row) => row !== first).map((row) => row.interest));
  const late = due.map((row) => exactInterest(account, row.principal, row.due, asOf));
  const known = plus(exactFen(billed), runOf(account));
  return lateCharged || account.terms.method === 'flat' ? known : late.reduce(plus, known);
}

/** Interest that has run by the account's day on what is not due. */
function runOf(account: Account): Exact {
  const { run, asOf, rows } = account;
  if (run !== undefined) return exactFen(run);
  const ahead = rows.filter((row) => row.due > asOf);
  const [running] = ahead;
  if (running === undefined) return NOTHING;
  if (account.terms.method === 'flat') {
    const gone = asOf - startOf(running);
    return exactly(running.interest, { over: BigInt(gone), of: BigInt(running.days) });
  }
  return exactInterest(account, sumFen(ahead.map((row) => row.principal)), startOf(running), asOf);
}

/**
 * The account after its rows have moved. Those of a late one now ask for what was owed by its day, the
 * first of them for all of it; it is not counted again. Where a measure waived what ran, only flat interest
 * stays in later rows.
 */
export function movedFrom(before: Account, rows: readonly Row[], waived: boolean): Account {
  const first = before.rows[firstAsking(before.rows)] as Row;
  const after = { ...before, rows: numbered(rows) };
  if (first.due >= before.asOf) return after;
  const { method, rounding } = before.terms;
  const owed = addFen(first.interest, posted(pastInterest(before, first), rounding));
  if (waived) return { ...after, past: method === 'flat' ? owed : first.interest };
  const past = fen(Math.max(owed, before.past ?? 0));
  return { ...after, past, lateCharged: true, run: ZERO };
}

function exactInterest(account: Account, balance: Fen, start: Day, due: Day): Exact {
  const { rate } = account.terms;
  if (rate === undefined || due <= start) return NOTHING;
  const { over, of } = rateOfPeriod({ start, due, days: due - start }, rate, account.terms);
  return exactly(balance, { over: BigInt(over), of: BigInt(of) });
}

function moveRows(account: Account, { months, interest: how }: Extend): readonly Row[] {
  const waived = how === 'waived';
  const dues = dueDaysLater(account, { months });
  const first = firstAsking(account.rows);
  let before: Row | undefined;
  return account.rows.map((row, k) => {
    const due = dues[k] as Day;
    const days = due - (before?.due ?? startOf(row));
    const interest =
      before === undefined || k <= first
        ? row.interest
        : rerun(account, k, { before, due, waived });
    before = { ...withInterest(row, interest, days), due };
    return before;
  });
}

/**
 * Interest of a later row (by its place, from 0) for the days it has at its new place. Where the first
 * row has taken up what ran before the account's day it counts from then on; where that was waived, less
 * what charges for lateness cover of its days. Interest that is not the contract's, as a concession left
 * it, goes by the days; rows that never go by days keep theirs. Days of rows between that are paid are not
 * counted again.
 */
export function rerun(
  account: Account,
  place: number,
  { before, due, waived }: { readonly before: Row; readonly due: Day; readonly waived: boolean },
): Fen {
  const { method, rate, rounding } = account.terms;
  const row = account.rows[place] as Row;
  const isFixed = rate === undefined || method === 'fee-instalment' || row.days === 0;
  if (isFixed) return row.interest;
  const follows = startOf(row) <= (account.rows[place - 1] as Row).due;
  const from = follows ? before.due : (Math.max(before.due, due - row.days) as Day);
  const isTaken = !waived || (account.past !== undefined && account.run === ZERO);
  const start = Math.min(due, isTaken ? Math.max(from, account.asOf) : from) as Day;
  const run = runAt(account, row, before.balance, { from, start, due });
  const late = isTaken || method === 'flat' ? NOTHING : covered(account, place, { before, due });
  return fen(Math.max(0, posted(minus(run, late), rounding)));
}

/** Interest of a row at its new place, whose period is `from` to `due`, counted from `start`. */
function runAt(
  account: Account,
  row: Row,
  balance: Fen,
  { from, start, due }: { readonly from: Day; readonly start: Day; readonly due: Day },
): Exact {
  const { method, rate, dayCount } = account.terms;
  // On nothing no interest runs: what such a row asks for does not go by days.
  const goesByDays =
    balance > 0 && method !== 'flat' && (rate?.per === 'day' || dayCount !== '30/360');
  const isCut =
    method !== 'flat' &&
    account.past !== undefined &&
    row.interest === restOf(account, row, balance);
  if (goesByDays) {
    const agreed = interestBetween(account, balance, startOf(row), row.due);
    return isCut || row.interest === agreed
      ? exactInterest(account, balance, start, due)
      : exactly(row.interest, { over: BigInt(due - start), of: BigInt(row.days) });
  }
  const whole = isCut ? interestBetween(account, balance, from, due) : row.interest;
  return exactly(whole, { over: BigInt(due - start), of: BigInt(due - from) });
}

/** The contract's interest of a row from the account's day on, where its period has begun before. */
function restOf(account: Account, row: Row, balance: Fen): Fen | undefined {
  const start = startOf(row);
  if (start >= account.asOf) return undefined;
  const { rate, dayCount, rounding } = account.terms;
  const cut = Math.min(account.asOf, row.due) as Day;
  if (rate?.per === 'day' || dayCount !== '30/360')
    return interestBetween(account, balance, cut, row.due);
  const whole = interestBetween(account, balance, start, row.due);
  return posted(exactly(whole, { over: BigInt(row.due - cut), of: BigInt(row.days) }), rounding);
}

/** The contract's interest on overdue principal of a row and those after it that lateness is charged for. */
function covered(
  account: Account,
  place: number,
  { before, due }: { readonly before: Row; readonly due: Day },
): Exact {
  const { arrears, asOf, lateCharged = arrears.interest + arrears.penalty > 0 } = account;
  if (!lateCharged) return NOTHING;
  const until = Math.min(asOf, due) as Day;
  return account.rows
    .slice(place)
    .map((row) =>
      exactInterest(account, row.principal, Math.max(row.due, before.due) as Day, until),
    )
    .reduce(plus, NOTHING);
}

/**
 * The interest of a row at another rate: over its own days, or, where it is not the contract's (it took
 * up that of added days, or a concession changed it), in proportion to the rates.
 */
export function rerunAt(account: Account, rate: Rate, balance: Fen, row: Row): Fen {
  const { terms } = account;
  const period = { start: startOf(row), due: row.due, days: row.days };
  const now = rateOfPeriod(period, rate, terms);
  const agreed = terms.rate === undefined ? undefined : rateOfPeriod(period, terms.rate, terms);
  if (agreed === undefined || agreed.over === 0) return interestOn(balance, now, terms.rounding);
  if (row.interest === interestOn(balance, agreed, terms.rounding))
    return interestOn(balance, now, terms.rounding);
  const part = {
    over: BigInt(now.over) * BigInt(agreed.of),
    of: BigInt(now.of) * BigInt(agreed.over),
  };
  return posted(exactly(row.interest, part), terms.rounding);
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
  const first = rows[firstAsking(rows)] as Row;
  const open = sumFen(rows.map((row) => row.principal));
  const days = Array.from({ length: months }, (_, k) =>
    laterBy(account, { months: k })(first.due),
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
