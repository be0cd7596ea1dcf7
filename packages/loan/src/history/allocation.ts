import { fen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Component, Terms } from '../schedule/terms.ts';
import { isOpen, openParts } from './accrual.ts';
import type { Beside, OpenRow, Standing } from './open-row.ts';
import { payEarly, payoffOf, returned, turnAhead } from './early.ts';
import { addParts, DEFAULT_ORDER, NO_PARTS, without, type Parts, type Taken } from './parts.ts';

/** Where a payment went (A1: amount = parts + unapplied). Row 0 is what stands beside the rows. */
export type PaymentAllocation = {
  readonly on: Day;
  readonly amount: Fen;
  readonly parts: Parts;
  readonly unapplied: Fen;
  readonly rows: readonly { readonly no: number; readonly parts: Parts }[];
};

type Repaid = { readonly standing: Standing; readonly allocation: PaymentAllocation };

/** The order that counts on the standing's day: the agreed one, with what it does not name after it. */
function orderOf(standing: Standing): readonly Component[] {
  const { allocation } = standing.terms;
  const late = allocation?.whenLate;
  const agreed =
    late !== undefined && daysOverdue(standing) > late.days ? late.order : allocation?.order;
  const named = agreed ?? [];
  return [...named, ...DEFAULT_ORDER.filter((part) => !named.includes(part))];
}

/** Days since the oldest open row fell due; 0 when nothing is late, or only within the days of grace. */
export function daysOverdue({ rows, on, terms }: Standing): number {
  const oldest = rows.find((row) => row.due < on && isOpen(row, on, terms));
  const days = oldest === undefined ? 0 : on - oldest.due;
  return days <= (terms.penalty?.graceDays ?? 0) ? 0 : days;
}

/**
 * Takes a payment on the standing's day: due rows first, then early by what is agreed, then credit. A
 * payment that leaves nothing to pay off ends the rows ahead too: interest that has not run is not owed.
 * A payment of nothing only sets anew what interest that was paid ahead and is not owed any more pays.
 */
export function repay(standing: Standing, amount: Fen): Repaid {
  const taken: Taken = [];
  const start = returned({ standing, rest: amount }, taken);
  const due = payDue(start.standing, start.rest, taken);
  const ends = payoffOf(due.standing) === 0;
  const early = due.rest > 0 || ends ? payEarly(due.standing, due.rest, taken) : due;
  const after = { ...early.standing, credit: fen(early.standing.credit + early.rest) };
  return {
    standing: after,
    allocation: allocated(after, { amount, taken, unapplied: early.rest }),
  };
}

/** Where new rows come, interest that was paid ahead pays principal; an allocation of nothing new. */
export function repayAhead(standing: Standing): Repaid {
  const taken: Taken = [];
  const after = turnAhead(standing, taken);
  const unapplied = fen(after.credit - standing.credit);
  return { standing: after, allocation: allocated(after, { amount: ZERO, taken, unapplied }) };
}

function allocated(
  { on }: Standing,
  {
    amount,
    taken,
    unapplied,
  }: { readonly amount: Fen; readonly taken: Taken; readonly unapplied: Fen },
): PaymentAllocation {
  const rows = merged(taken);
  const parts = rows.reduce((sum, row) => addParts(sum, row.parts), NO_PARTS);
  return { on, amount, parts, unapplied, rows };
}

type Paid = { readonly standing: Standing; readonly rest: Fen };

function payDue(standing: Standing, amount: Fen, taken: Taken): Paid {
  const order = orderOf(standing);
  const { on, terms } = standing;
  const beside = payParts({ ...standing.beside, principal: ZERO }, order, amount);
  if (beside.rest < amount) taken.push({ no: 0, parts: beside.paid });
  let rest = beside.rest;
  const paidRows = new Map<number, OpenRow>();
  const isDue = (row: OpenRow) => row.due <= on && isOpen(row, on, terms);
  const due = standing.rows.filter(isDue);
  const turns = terms.allocation?.rows === 'current' ? [...due].reverse() : due;
  for (const row of turns) {
    const { paid, rest: left } = payParts(openParts(row, on, terms), order, rest);
    if (left < rest) {
      taken.push({ no: row.no, parts: paid });
      paidRows.set(row.no, paidInGrace(without(row, paid, terms), on, terms));
    }
    rest = left;
  }
  const rows = standing.rows.map((row) => paidRows.get(row.no) ?? row);
  return { standing: { ...standing, rows, beside: less(standing.beside, beside.paid) }, rest };
}

/** A row of which nothing is left within the days of grace is as one that was paid on its due day. */
function paidInGrace(row: OpenRow, on: Day, terms: Terms): OpenRow {
  if (isOpen(row, on, terms)) return row;
  const penalty = { over: BigInt(row.late.penaltyPaid), of: 1n };
  return { ...row, late: { ...row.late, penalty } };
}

function payParts(
  open: Parts,
  order: readonly Component[],
  amount: Fen,
): { readonly paid: Parts; readonly rest: Fen } {
  const paid = { ...NO_PARTS };
  let rest: number = amount;
  for (const part of order) {
    const sum = Math.min(rest, open[part]);
    paid[part] = fen(sum);
    rest -= sum;
  }
  return { paid, rest: fen(rest) };
}

const less = (beside: Beside, paid: Parts): Beside => ({
  costs: fen(beside.costs - paid.costs),
  penalty: fen(beside.penalty - paid.penalty),
  fee: fen(beside.fee - paid.fee),
  interest: fen(beside.interest - paid.interest),
});

/** One entry for each row, in the order of the rows. */
function merged(taken: Taken): Taken {
  const byRow = new Map<number, Parts>();
  for (const { no, parts } of taken) byRow.set(no, addParts(byRow.get(no) ?? NO_PARTS, parts));
  return [...byRow].map(([no, parts]) => ({ no, parts })).sort((a, b) => a.no - b.no);
}
