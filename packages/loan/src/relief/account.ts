import {
  addDays,
  addMonths,
  civil,
  dayOfSeries,
  fen,
  sumFen,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { keptDay } from '../schedule/day-fraction.ts';
import type { Account, Debt } from './debt.ts';
import { anchorOf, dueDays } from '../schedule/period.ts';
import type { Row } from '../schedule/row.ts';
import { schedule } from '../schedule/schedule.ts';
import type { Terms } from '../schedule/terms.ts';

/**
 * What a debt still asks for. The open rows are those given as `remaining`, else the last rows of the
 * contract's own schedule whose principal parts sum to the open principal; a sum that no such rows
 * have is refused as ROWS_UNKNOWN. Nothing is open of a debt without principal. A rate that is not
 * known counts as none until it is known.
 */
export function accountOf(debt: Debt, asOf: Day): Result<Account> {
  const rows = debt.remaining === undefined ? openRows(debt) : ok(debt.remaining);
  if (!rows.ok) return rows;
  const { interest, penalty, fees, run } = debt.outstanding;
  const billed = rows.value
    .filter((row) => row.due < asOf)
    .reduce((sum, row) => ({ interest: sum.interest + row.interest, fees: sum.fees + row.fee }), {
      interest: 0,
      fees: 0,
    });
  return ok({
    terms: withRate(debt.terms),
    asOf,
    rows: numbered(rows.value),
    arrears: {
      interest: fen(Math.max(0, interest - billed.interest)),
      penalty,
      fees: fen(Math.max(0, fees - billed.fees)),
    },
    ...(run === undefined || debt.outstanding.asOf !== asOf ? {} : { run }),
  });
}

/** The terms with a rate of nothing where a method needs one and none is known. */
function withRate(terms: Terms): Terms {
  if (terms.method === 'fee-instalment' || terms.rate !== undefined) return terms;
  return { ...terms, rate: { scaled: 0, per: 'year' } };
}

/** What a bill asks for where its rows are not told: all that is open, once, on its due day. */
function billRow({ terms, outstanding: { principal, due: told } }: Debt): readonly Row[] {
  const series = dueDays({ ...terms, count: 1 });
  if (series === undefined) return [];
  const due = told ?? dayOfSeries(series, 0);
  const days = due - terms.from;
  const row = { no: 1, due, days, payment: principal, principal };
  return [{ ...row, interest: ZERO, fee: ZERO, balance: ZERO }];
}

function openRows(debt: Debt): Result<readonly Row[]> {
  if (debt.outstanding.principal === 0) return ok([]);
  if (debt.terms.method === 'revolving') return ok(billRow(debt));
  const whole = schedule(withRate(debt.terms));
  if (!whole.ok) return fail(problemAt('/terms', whole.problem));
  const { rows } = whole.value;
  let open = 0;
  for (let k = rows.length - 1; k >= 0 && open < debt.outstanding.principal; k -= 1) {
    open += (rows[k] as Row).principal;
    if (open === debt.outstanding.principal) return ok(rows.slice(withoutPrincipal(rows, k, debt)));
  }
  return fail(problem('ROWS_UNKNOWN', { debt: debt.id }, '/outstanding/principal'));
}

/** The first of the rows before `k` that ask for charges alone and are not due yet. */
function withoutPrincipal(rows: readonly Row[], k: number, debt: Debt): number {
  let first = k;
  for (let at = k - 1; at >= 0; at -= 1) {
    const row = rows[at] as Row;
    if (row.principal > 0 || row.due < debt.outstanding.asOf) break;
    first = at;
  }
  return first;
}

/** Rows counted from 1. */
export const numbered = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, k) => ({ ...row, no: k + 1 }));

/** Terms, and rows that fall due on days. */
export type Dated = {
  readonly terms: Terms;
  readonly rows: readonly { readonly due: Day }[];
};

/**
 * The day of the month that an account's due days keep (S3): the contract's where every row lies on it
 * or on the last day of a shorter month, else the latest of the rows' own.
 */
export function dueDayOf({ terms, rows }: Dated): number {
  const agreed = anchorOf(terms);
  const isAgreed = rows.every(({ due }) => keptDay(due, agreed) === agreed);
  return isAgreed ? agreed : Math.max(...rows.map(({ due }) => civil(due).day));
}

export type Shift = { readonly months: number } | { readonly days: number };

/** A move of due days by so many periods of the contract. */
export function periodsLater({ every }: Terms, periods: number): Shift {
  if ('months' in every) return { months: every.months * periods };
  return { days: ('weeks' in every ? every.weeks * 7 : every.days) * periods };
}

/**
 * Moves due days of an account. By months, those of a monthly contract keep their day of the month;
 * those that are weeks or days apart all move by the days that the first one moves.
 */
export function laterBy(dated: Dated, by: Shift): (due: Day) => Day {
  if ('days' in by) return (due) => addDays(due, by.days);
  const first = (dated.rows[0] as { readonly due: Day }).due;
  if (!('months' in dated.terms.every)) {
    const days = addMonths(first, by.months, 'clamp-to-month-end') - first;
    return (due) => addDays(due, days);
  }
  const anchor = dueDayOf(dated);
  return (due) => addMonths(due, by.months, 'clamp-to-month-end', keptDay(due, anchor));
}

/** The due days of all rows after a move, strictly rising (S3). */
export function dueDaysLater(dated: Dated, by: Shift): readonly Day[] {
  const later = laterBy(dated, by);
  let before = 0;
  return dated.rows.map(({ due }) => {
    before = Math.max(later(due), before + 1);
    return before as Day;
  });
}

/** The sum that all rows and arrears of an account come to. */
export function owedInAll(account: Account): Fen {
  const { interest, penalty, fees } = account.arrears;
  const rows = sumFen(account.rows.map((row) => row.payment));
  return fen(rows + interest + penalty + fees);
}

/** What is owed on the account's day without interest still to run: principal, late charges, arrears. */
export function owedNow(account: Account): Fen {
  const { interest, penalty, fees } = account.arrears;
  const late = account.rows.filter((row) => row.due < account.asOf);
  const charges = fen(
    sumFen(late.map((row) => fen(row.interest + row.fee))) +
      sumFen(account.rows.map((row) => row.charges ?? ZERO)),
  );
  const principal = sumFen(account.rows.map((row) => row.principal));
  return fen(principal + charges + interest + penalty + fees);
}
