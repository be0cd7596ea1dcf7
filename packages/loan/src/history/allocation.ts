import { fen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Component, Terms } from '../schedule/terms.ts';
import { exactFen, textOf } from '../schedule/exact.ts';
import { payEarly, turnAhead } from './early.ts';
import { giveBack, laid, layingOf, type Paid } from './laying.ts';
import {
  daysSince,
  isInGrace,
  isOpen,
  isSpared,
  lateFrom,
  type OpenRow,
  type Standing,
} from './open-row.ts';
import {
  addParts,
  DEFAULT_ORDER,
  NO_PARTS,
  openParts,
  without,
  type Parts,
  type Taken,
} from './parts.ts';
import { payoffOf } from './payoff.ts';

/** Where a payment went (A1: amount = parts + unapplied), by row. */
export type PaymentAllocation = {
  readonly on: Day;
  readonly amount: Fen;
  readonly parts: Parts;
  readonly unapplied: Fen;
  readonly rows: readonly { readonly no: number; readonly parts: Parts }[];
};

export type Repaid = { readonly standing: Standing; readonly allocation: PaymentAllocation };

/** The order that counts on the standing's day: the agreed one, with what it does not name after it. */
function orderOf(standing: Standing): readonly Component[] {
  const { allocation } = standing.terms;
  if (allocation === undefined) return DEFAULT_ORDER;
  const late = allocation.whenLate;
  const named =
    late !== undefined && daysOverdue(standing) > late.days ? late.order : allocation.order;
  return [...named, ...DEFAULT_ORDER.filter((part) => !named.includes(part))];
}

/** Days since the oldest open row fell due; 0 when nothing is late, or only within the days of grace. */
export function daysOverdue(standing: Standing): number {
  const { rows, on } = standing;
  const oldest = rows.find((row) => lateFrom(row) < on && isOpen(row, standing));
  if (oldest === undefined) return 0;
  const isLate = oldest.lateSince !== undefined || !isInGrace(oldest, on, standing.terms);
  return isLate ? daysSince(lateFrom(oldest), on, standing.terms) : 0;
}

/**
 * Takes a payment on the standing's day: due rows first, then early by what is agreed, then credit. A
 * payment that with the credit pays everything off ends the loan: interest that has not run is not owed.
 */
export function repay(standing: Standing, amount: Fen): Repaid {
  const taken: Taken = [];
  const { credit } = standing;
  const ends = credit > 0 && credit + amount >= payoffOf(standing);
  const paid = paidOff(
    ends ? { ...standing, credit: ZERO } : standing,
    fen(amount + (ends ? credit : 0)),
    taken,
  );
  const after = { ...paid.standing, credit: fen(paid.standing.credit + paid.rest) };
  return {
    standing: after,
    allocation: allocated(after, taken, { amount, unapplied: fen(after.credit - credit) }),
  };
}

/** Credit pays what is owed; an allocation of nothing new. */
export function applied(standing: Standing, amount: Fen): Repaid {
  const taken: Taken = [];
  const { credit } = standing;
  const paid = paidOff(
    { ...standing, terms: unheld(standing.terms), credit: fen(credit - amount) },
    amount,
    taken,
  );
  const after = {
    ...paid.standing,
    terms: standing.terms,
    credit: fen(credit - amount + paid.rest),
  };
  return {
    standing: after,
    allocation: allocated(after, taken, { amount: ZERO, unapplied: fen(after.credit - credit) }),
  };
}

/** The person's word: what is held pays early now, by law. */
function unheld(terms: Terms): Terms {
  if (terms.allocation?.surplus !== 'hold') return terms;
  const { surplus: _held, ...silent } = terms.allocation;
  return { ...terms, allocation: silent };
}

function paidOff(standing: Standing, amount: Fen, taken: Taken): Paid {
  const order = orderOf(standing);
  const due = payDue(standing, amount, taken, order);
  return due.rest > 0 || payoffOf(due.standing) === 0
    ? payEarly(due.standing, due.rest, taken, order)
    : due;
}

/** Where the rows' interest has changed, what was paid ahead and is not owed any more pays principal. */
export function repayAnew(standing: Standing): Repaid {
  const taken: Taken = [];
  const laying = layingOf(standing, ZERO, taken);
  for (let k = 0; k < laying.rows.length; k += 1) giveBack(laying, k);
  const back = laid(laying);
  const paid = back.rest === 0 ? back : paidOff(back.standing, back.rest, taken);
  return atNoCost(standing, paid, taken);
}

/** Where new rows come, interest that was paid ahead pays principal; an allocation of nothing new. */
export function repayAhead(standing: Standing): Repaid {
  const taken: Taken = [];
  return atNoCost(standing, turnAhead(standing, taken), taken);
}

function atNoCost(before: Standing, paid: Paid, taken: Taken): Repaid {
  const standing = { ...paid.standing, credit: fen(paid.standing.credit + paid.rest) };
  const unapplied = fen(standing.credit - before.credit);
  return { standing, allocation: allocated(standing, taken, { amount: ZERO, unapplied }) };
}

function allocated(
  { on }: Standing,
  taken: Taken,
  sums: Pick<PaymentAllocation, 'amount' | 'unapplied'>,
): PaymentAllocation {
  const rows = merged(taken);
  const parts = rows.reduce((sum, row) => addParts(sum, row.parts), NO_PARTS);
  return { on, amount: sums.amount, parts, unapplied: sums.unapplied, rows };
}

function payDue(standing: Standing, amount: Fen, taken: Taken, order: readonly Component[]): Paid {
  const { on, terms, rows } = standing;
  const due: number[] = [];
  for (let k = 0; k < rows.length && (rows[k] as OpenRow).due <= on; k += 1)
    if (isOpen(rows[k] as OpenRow, standing)) due.push(k);
  if (due.length === 0) return { standing, rest: amount };
  if (terms.allocation?.rows === 'current') due.reverse();
  const after = [...rows];
  let rest: number = amount;
  for (const k of due) {
    if (rest === 0) break;
    const row = rows[k] as OpenRow;
    const parts = { ...NO_PARTS };
    const open = openParts(row, standing);
    for (const part of order) {
      parts[part] = Math.min(rest, open[part]) as Fen;
      rest -= parts[part];
    }
    taken.push({ no: row.no, parts });
    after[k] = paidInGrace(without(row, parts, standing), standing);
  }
  return { standing: { ...standing, rows: after }, rest: fen(rest) };
}

/** A row of which nothing is left within the days of grace is as one that was paid on its due day. */
function paidInGrace(row: OpenRow, standing: Standing): OpenRow {
  const { on, terms } = standing;
  if (row.due >= on || !isSpared(row, on, terms) || isOpen(row, standing)) return row;
  const { late } = row;
  const penalty = textOf(exactFen(late.penaltyPaid));
  return { ...row, late: { ...late, penalty, interest: textOf(exactFen(late.interestPaid)) } };
}

/** One entry for each row, in the order of the rows. */
function merged(taken: Taken): Taken {
  if (taken.length < 2) return taken;
  const byRow = new Map<number, Parts>();
  for (const { no, parts } of taken) {
    const before = byRow.get(no);
    byRow.set(no, before === undefined ? parts : addParts(before, parts));
  }
  return [...byRow].map(([no, parts]) => ({ no, parts })).sort((a, b) => a.no - b.no);
}
