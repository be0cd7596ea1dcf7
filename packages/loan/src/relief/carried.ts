import { addFen, fen, splitFen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { balancesOf, isAhead, isRunning, runOf } from '../history/accrual.ts';
import {
  chargesOf,
  interestOpen,
  isOpen,
  lateInterestOpen,
  NO_CHARGES,
  notLate,
  openRow,
  penaltyOpen,
  rowOpen,
  type Charges,
  type OpenRow,
  type Standing,
} from '../history/open-row.ts';
import { addCharges } from '../history/parts.ts';
import { exactFen, exactly, minus, NOTHING, plus, type Exact } from '../schedule/exact.ts';
import { rateOfPeriod } from '../schedule/interest.ts';
import { inLowest, type YearPart } from '../schedule/day-fraction.ts';
import { partOf } from '../schedule/period.ts';
import type { Terms } from '../schedule/terms.ts';
import type { Carry } from './measure.ts';

/** Rows that still ask for something, or are agreed as a pause and lie ahead. */
export const openRows = (standing: Standing): readonly OpenRow[] =>
  standing.rows.filter(
    (row) => isOpen(row, standing) || (row.holiday && isAhead(row, standing.on)),
  );

/** The sums that stand beside the parts of rows, with what lateness has added to them. */
export function chargesOn(rows: readonly OpenRow[], standing: Standing): Charges {
  return rows
    .map((row) => ({
      ...row.charges,
      penalty: addFen(row.charges.penalty, penaltyOpen(row, standing)),
      interest: addFen(row.charges.interest, lateInterestOpen(row, standing)),
    }))
    .reduce(addCharges, standing.beside);
}

/** The row without what stands beside its parts; lateness counts anew from the day. */
export const bare = (row: OpenRow, on: Day): OpenRow => ({
  ...row,
  charges: NO_CHARGES,
  late: notLate(Math.max(on, row.due) as Day),
});

/** Interest that has run on the rows ahead and is not paid, exact. */
export function ranOn(standing: Standing): Exact {
  const balances = balancesOf(standing.rows);
  let sum = NOTHING;
  for (const [k, row] of standing.rows.entries())
    if (isAhead(row, standing.on) && isRunning(row, standing)) {
      const open = minus(runOf(row, balances[k] as Fen, standing), exactFen(row.interestPaid));
      if (open.over > 0n) sum = plus(sum, open);
    }
  return sum;
}

/** Interest of rows that are due, and is not paid. */
export const billedOn = (rows: readonly OpenRow[], on: Day): Fen =>
  sumFen(rows.filter((row) => !isAhead(row, on)).map(interestOpen));

/** Normal interest on overdue principal of rows, where nobody has charged anything for lateness. */
export function unchargedOn(rows: readonly OpenRow[], { uncharged, on, terms }: Standing): Exact {
  const { rate } = terms;
  if (uncharged !== true || rate === undefined || terms.method === 'flat') return NOTHING;
  return rows
    .filter((row) => row.due < on)
    .map((row) => {
      const { over, of } = rateOfPeriod(
        { start: row.due, due: on, days: on - row.due },
        rate,
        terms,
      );
      return exactly(row.principal, { over: BigInt(over), of: BigInt(of) });
    })
    .reduce(plus, NOTHING);
}

/**
 * The part of a year from the day to another, by 30/360: that of the period which runs on the day, less what
 * has gone by of it, so that both add up.
 */
export function partFrom(standing: Standing, due: Day, terms: Terms): { readonly part?: YearPart } {
  const { rows, on } = standing;
  const running = rows.find((row) => isAhead(row, on) && row.begins < on && !row.holiday);
  if (terms.dayCount !== '30/360' || running === undefined) return {};
  const { begins } = running;
  const end = running.until ?? running.due;
  if (end <= begins || end < on) return {};
  const own = running.part ?? partOf({ start: begins, due: end }, standing.terms);
  const whole = due === end ? own : partOf({ start: begins, due }, terms);
  const gone = { over: own.over * (on - begins), of: own.of * (end - begins) };
  const over = whole.over * gone.of - gone.over * whole.of;
  return over > 0 ? { part: inLowest({ over, of: whole.of * gone.of }) } : {};
}

/** Rows counted from 1, in the order of their days. */
export const renumbered = (rows: readonly OpenRow[]): readonly OpenRow[] =>
  [...rows].sort((a, b) => a.due - b.due).map((row, k) => ({ ...row, no: k + 1 }));

/** A row of charges alone. */
export const chargeRow = (due: Day, charges: Charges): OpenRow => ({
  ...openRow({
    no: 0,
    due,
    days: 0,
    payment: ZERO,
    principal: ZERO,
    interest: ZERO,
    fee: ZERO,
    balance: ZERO,
  }),
  charges,
  holiday: false,
});

/** The rows with charges asked as is said: with the first, the last, in one of their own on the day, or divided. */
export function withCharges(
  rows: readonly OpenRow[],
  charges: Charges,
  carry: Carry,
  on: Day,
): readonly OpenRow[] {
  if (chargesOf(charges) === 0) return renumbered(rows);
  const asking = rows.flatMap((row, k) => (rowOpen(row) > 0 && row.due >= on ? [k] : []));
  if (asking.length === 0 || carry === 'own') {
    const today = rows.findIndex((row) => row.due === on);
    if (today >= 0) return renumbered(added(rows, today, charges));
    return renumbered([...rows, chargeRow(on, charges)]);
  }
  if (carry === 'divided') return renumbered(divided(rows, charges, asking));
  const at = carry === 'last' ? asking.at(-1) : asking[0];
  return renumbered(added(rows, at as number, charges));
}

const added = (rows: readonly OpenRow[], place: number, charges: Charges): readonly OpenRow[] =>
  rows.map((row, k) =>
    k === place ? { ...row, holiday: false, charges: addCharges(row.charges, charges) } : row,
  );

/** Charges in equal parts with the rows at these places. */
export function divided(
  rows: readonly OpenRow[],
  charges: Charges,
  places: readonly number[],
): readonly OpenRow[] {
  const split = (sum: Fen) => splitFen(sum, places.length, 'last', 'down');
  const { costs, penalty, fee, interest } = charges;
  const [a, b, c, d] = [split(costs), split(penalty), split(fee), split(interest)];
  return places.reduce(
    (all, place, n) =>
      added(all, place, {
        costs: a[n] ?? ZERO,
        penalty: b[n] ?? ZERO,
        fee: c[n] ?? ZERO,
        interest: d[n] ?? ZERO,
      }),
    rows,
  );
}

/** The sum of charges with interest beside them. */
export const withInterest = (charges: Charges, interest: number): Charges => ({
  ...charges,
  interest: fen(charges.interest + interest),
});
