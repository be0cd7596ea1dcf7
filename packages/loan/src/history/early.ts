import { fen, mulDiv, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { posted } from '../schedule/exact.ts';
import type { Terms } from '../schedule/terms.ts';
import {
  balanceOf,
  goesByBalance,
  interestTo,
  interestToEnd,
  isOpen,
  openParts,
  paidAhead,
  paidAheadOf,
  runningRows,
  runOpen,
  runTo,
} from './accrual.ts';
import { NO_PARTS, sumOf, without, type Parts, type Taken } from './parts.ts';
import { endOf, interestOpen, type OpenRow, type Standing } from './open-row.ts';

type Paid = { readonly standing: Standing; readonly rest: Fen };

/** `before` is the standing without the payment: interest is laid anew from it, so that it is rounded once. */
type PaidEarly = Paid & { readonly before: Standing };

/**
 * Money beyond what is due. Interest is owed for the time the money was used (rule
 * early-repayment): what has run so far is paid first, then principal as agreed — of the next rows, of
 * the last ones, or so that the same instalments end sooner. Fees stay as
 * agreed, and so does flat interest until the loan is paid off.
 */
export function payEarly(standing: Standing, amount: Fen, taken: Taken): Paid {
  const quote = payoffAhead(standing);
  if (amount >= quote) return settled(standing, amount, taken);
  const interest = payRunning({ standing, rest: amount, before: standing }, taken);
  switch (standing.terms.allocation?.surplus ?? 'next') {
    case 'next':
      return payNext(interest, taken);
    case 'last':
      return payLast(interest, taken);
    case 'shorter':
      return payShorter(interest, taken);
  }
}

const isAhead =
  ({ on }: Standing) =>
  (row: OpenRow): boolean =>
    row.due > on;

/** What ends a loan on the standing's day. */
export function payoffOf(standing: Standing): Fen {
  const { rows, on, terms, beside } = standing;
  const due = rows.filter((row) => row.due <= on && isOpen(row, on, terms));
  const open = sumFen(due.map((row) => sumOf(openParts(row, on, terms))));
  return fen(open + sumFen(Object.values(beside)) + payoffAhead(standing));
}

/** What ends the part of a loan that is not due: principal, interest that has run, agreed fees. */
function payoffAhead(standing: Standing): Fen {
  const ahead = standing.rows.filter(isAhead(standing));
  const sum = ahead.map((row) => fen(row.principal + row.fee + interestToEnd(row, standing)));
  return fen(Math.max(0, sumFen(sum)));
}

function settled(standing: Standing, amount: Fen, taken: Taken): Paid {
  let rest: number = amount;
  const rows = standing.rows.map((row) => {
    if (!isAhead(standing)(row)) return row;
    const interest = interestToEnd(row, standing);
    const parts = { ...NO_PARTS, fee: row.fee, interest, principal: row.principal };
    rest -= row.fee + interest + row.principal;
    if (parts.fee + parts.principal > 0 || interest !== 0) taken.push({ no: row.no, parts });
    const interestPaid = fen(row.interestPaid + interest);
    const ended = { ...row, principal: ZERO, fee: ZERO, interest: interestPaid, interestPaid };
    return { ...ended, start: standing.on, holiday: false };
  });
  return { standing: { ...standing, rows }, rest: fen(rest) };
}

/** The interest that has run so far. */
function payRunning(start: PaidEarly, taken: Taken): PaidEarly {
  let paid = start;
  for (const row of runningRows(start.standing)) {
    const interest = fen(Math.min(paid.rest, runOpen(row, start.standing)));
    paid = take(paid, { row, parts: { ...NO_PARTS, interest }, taken });
  }
  return paid;
}

function take(
  paid: PaidEarly,
  payment: { readonly row: OpenRow; readonly parts: Parts; readonly taken: Taken },
): PaidEarly {
  const { standing, rest, before } = paid;
  const { row, parts, taken } = payment;
  const sum = sumFen(Object.values(parts));
  if (sum === 0) return paid;
  taken.push({ no: row.no, parts });
  const rows = standing.rows.map((one) =>
    one.no === row.no ? without(one, parts, standing.terms) : one,
  );
  const after = { ...standing, rows };
  const lower = parts.principal > 0 ? relaid(after, before) : after;
  return { standing: lower, rest: fen(rest - sum), before };
}

/**
 * Interest of the rows ahead on the principal that is left in `after`. The current period is cut at the
 * day; what ran before stays, and the row's interest is rounded once.
 */
function relaid(after: Standing, before: Standing): Standing {
  const { terms, on } = after;
  if (!goesByBalance(terms)) return after;
  const [old, now] = [balancesAhead(before), balancesAhead(after)];
  const rows = after.rows.map((row, k) => {
    const was = old.get(row.no);
    if (was === undefined) return row;
    const [is, own] = [now.get(row.no) as Fen, before.rows[k] as OpenRow];
    const laid = relaidRow(cutAt(own, was, on, terms), own, { was, is }, terms);
    const { interest, start, accrued } = laid;
    return { ...row, interest, start, accrued };
  });
  return { ...after, rows };
}

function relaidRow(
  moved: OpenRow,
  row: OpenRow,
  { was, is }: { readonly was: Fen; readonly is: Fen },
  terms: Terms,
): OpenRow {
  const { rounding } = terms;
  const whole = posted(interestTo(row, was, endOf(row), terms), rounding);
  if (row.interest === whole)
    return { ...moved, interest: posted(interestTo(moved, is, endOf(row), terms), rounding) };
  // A relief may have set another interest than the contract's: what has not run of it falls in proportion.
  const run = posted(moved.accrued, rounding);
  const rest = mulDiv(Math.max(0, row.interest - run), is, Math.max(1, was), 'half-up');
  return { ...moved, interest: fen(run + rest) };
}

/** The row with its interest so far kept exactly, so that another balance can count from the day on. */
export const cutAt = (row: OpenRow, balance: Fen, on: Day, terms: Terms): OpenRow =>
  row.start < on && row.due > on
    ? { ...row, accrued: runTo(row, balance, on, terms), start: on }
    : row;

/** The principal that bears interest in the period of each row ahead, by number. */
export function balancesAhead({ rows, on }: Standing): ReadonlyMap<number, Fen> {
  const balances = new Map<number, Fen>();
  let balance: number = balanceOf({ rows, on });
  for (const row of rows) {
    if (row.due <= on) continue;
    balances.set(row.no, fen(balance));
    balance -= row.principal;
  }
  return balances;
}

/** The next rows, one after the other: fee, principal, then the rest of the row's interest. */
function payNext(start: PaidEarly, taken: Taken): PaidEarly {
  let paid = returned(start, taken);
  for (const { no } of start.standing.rows.filter(isAhead(start.standing))) {
    const find = () => paid.standing.rows.find((row) => row.no === no) as OpenRow;
    for (const part of ['fee', 'principal', 'interest'] as const) {
      // Interest that comes back with principal pays more of it.
      while (paid.rest > 0 && openOf(find(), part) > 0) {
        const row = find();
        const parts = { ...NO_PARTS, [part]: fen(Math.min(paid.rest, openOf(row, part))) };
        paid = returned(take(paid, { row, parts, taken }), taken);
      }
    }
  }
  // Interest that came back with the last principal pays further principal.
  return paid.rest > 0 && balanceOf(paid.standing) > 0 ? payNext(paid, taken) : paid;
}

const openOf = (row: OpenRow, part: 'fee' | 'principal' | 'interest'): number =>
  part === 'interest' ? interestOpen(row) : row[part];

/** Interest that was paid ahead and is not owed any more goes back into the payment. */
export function returned<P extends Paid>(paid: P, taken: Taken): P {
  const { standing, rest } = paid;
  let back = 0;
  const rows = standing.rows.map((row) => {
    const over = row.interestPaid - row.interest;
    if (over <= 0) return row;
    back += over;
    taken.push({ no: row.no, parts: { ...NO_PARTS, interest: fen(-over) } });
    return { ...row, interestPaid: row.interest };
  });
  return back === 0 ? paid : { ...paid, standing: { ...standing, rows }, rest: fen(rest + back) };
}

/** Principal of the last rows first, so that the loan ends sooner. */
function payLast(start: PaidEarly, taken: Taken): PaidEarly {
  const ahead = start.standing.rows.filter(isAhead(start.standing));
  return afterPrincipal(payPrincipal(start, ahead.reverse(), taken), taken);
}

/** Principal of these rows, one after the other. */
function payPrincipal(start: PaidEarly, rows: readonly OpenRow[], taken: Taken): PaidEarly {
  let paid = start;
  for (const { no } of rows) {
    if (paid.rest === 0) return paid;
    const row = paid.standing.rows.find((one) => one.no === no) as OpenRow;
    const parts = { ...NO_PARTS, principal: fen(Math.min(paid.rest, row.principal)) };
    paid = returned(take(paid, { row, parts, taken }), taken);
  }
  return paid;
}

/** Interest that was paid ahead pays principal instead: what comes in place of the rows bears it anew. */
export function turnAhead(standing: Standing, taken: Taken): Standing {
  const rows = standing.rows.map((row) => {
    const over = paidAheadOf(row, standing);
    if (over === 0) return row;
    taken.push({ no: row.no, parts: { ...NO_PARTS, interest: fen(-over) } });
    return { ...row, interestPaid: fen(row.interestPaid - over) };
  });
  const before = { ...standing, rows };
  const start = { standing: before, rest: paidAhead(standing), before };
  const paid = payPrincipal(start, rows.filter(isAhead(standing)), taken);
  return { ...paid.standing, credit: fen(standing.credit + paid.rest) };
}

/** The principal falls at once and the instalments stay as they are until nothing is left. */
function payShorter(start: PaidEarly, taken: Taken): Paid {
  const { standing } = start;
  if (standing.terms.method !== 'equal-instalment') return payLast(start, taken);
  const { terms, on } = standing;
  let balance = balanceOf(standing) - start.rest;
  if (balance < 0) return payLast(start, taken);
  const before = balancesAhead(standing);
  const rows = standing.rows.map((row) => {
    const was = before.get(row.no);
    if (was === undefined || row.holiday) return row;
    const instalment = row.principal + row.interest;
    const relaid = relaidRow(cutAt(row, was, on, terms), row, { was, is: fen(balance) }, terms);
    const principal = Math.max(0, Math.min(balance, instalment - relaid.interest));
    balance -= principal;
    return { ...relaid, principal: fen(principal) };
  });
  // What the last row cannot take at its old instalment it still has to pay.
  const last = rows.at(-1) as OpenRow;
  const ended = rows.map((row) =>
    row.no === last.no ? { ...row, principal: fen(row.principal + balance) } : row,
  );
  const next = rows.find((row) => row.due > on) as OpenRow;
  if (start.rest > 0) taken.push({ no: next.no, parts: { ...NO_PARTS, principal: start.rest } });
  return returned({ standing: { ...standing, rows: ended }, rest: ZERO }, taken);
}

/** When all principal ahead is paid, what is left of a payment pays the agreed fees and interest. */
function afterPrincipal(paid: PaidEarly, taken: Taken): PaidEarly {
  return paid.rest === 0 ? paid : payNext(paid, taken);
}
