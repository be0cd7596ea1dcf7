import { fen, ZERO, type Fen } from '@forbear/money';
import type { Component } from '../schedule/terms.ts';
import {
  chargesOf,
  interestOpen,
  lateInterestOpen,
  penaltyOpen,
  type Charges,
  type OpenRow,
  type Standing,
} from './open-row.ts';
import { lateCut } from './accrual.ts';

/** A sum by the parts of a debt. */
export type Parts = Readonly<Record<Component, Fen>>;

export const NO_PARTS: Parts = {
  costs: ZERO,
  penalty: ZERO,
  fee: ZERO,
  interest: ZERO,
  principal: ZERO,
};

/** 费用、利息、主债务 (rule payment-allocation-order); penalty and fees stand before the interest. */
export const DEFAULT_ORDER: readonly Component[] = [
  'costs',
  'penalty',
  'fee',
  'interest',
  'principal',
];

/** What a payment has taken so far, by row. */
export type Taken = { no: number; parts: Parts }[];

export const addParts = (a: Parts, b: Parts): Parts => ({
  costs: fen(a.costs + b.costs),
  penalty: fen(a.penalty + b.penalty),
  fee: fen(a.fee + b.fee),
  interest: fen(a.interest + b.interest),
  principal: fen(a.principal + b.principal),
});

export const sumOf = ({ costs, penalty, fee, interest, principal }: Parts): Fen =>
  fen(costs + penalty + fee + interest + principal);

/** What is open of a row on its day, by part, with its charges and what lateness added. */
export const openParts = (row: OpenRow, standing: Standing): Parts => ({
  costs: row.charges.costs,
  penalty: fen(row.charges.penalty + penaltyOpen(row, standing)),
  fee: fen(row.charges.fee + row.fee),
  interest: fen(row.charges.interest + interestOpen(row) + lateInterestOpen(row, standing)),
  principal: row.principal,
});

/** So much of a sum at most, and what is left of it. */
const first = (most: number, sum: number): readonly [number, number] => {
  const part = Math.min(most, sum);
  return [part, sum - part];
};

/**
 * The row after these parts of it were paid: its own interest and fee first, then what stands beside them,
 * then what lateness added.
 */
export function without(row: OpenRow, paid: Parts, standing: Standing): OpenRow {
  const [interest, interestLeft] = first(Math.max(0, interestOpen(row)), paid.interest);
  const [chargedInterest, lateInterest] = first(row.charges.interest, interestLeft);
  const [fee, chargedFee] = first(row.fee, paid.fee);
  const [chargedPenalty, penalty] = first(row.charges.penalty, paid.penalty);
  const { late } = row.due < standing.on ? lateCut(row, standing) : row;
  return {
    ...row,
    principal: fen(row.principal - paid.principal),
    interestPaid: fen(row.interestPaid + interest),
    fee: fen(row.fee - fee),
    charges:
      chargesOf(row.charges) === 0
        ? row.charges
        : lessCharges(row.charges, {
            costs: paid.costs,
            penalty: chargedPenalty as Fen,
            fee: chargedFee as Fen,
            interest: chargedInterest as Fen,
          }),
    late:
      penalty + lateInterest === 0
        ? late
        : {
            ...late,
            penaltyPaid: fen(late.penaltyPaid + penalty),
            interestPaid: fen(late.interestPaid + lateInterest),
          },
  };
}

export const addCharges = (a: Charges, b: Charges): Charges => ({
  costs: fen(a.costs + b.costs),
  penalty: fen(a.penalty + b.penalty),
  fee: fen(a.fee + b.fee),
  interest: fen(a.interest + b.interest),
});

const lessCharges = (a: Charges, b: Charges): Charges => ({
  costs: fen(a.costs - b.costs),
  penalty: fen(a.penalty - b.penalty),
  fee: fen(a.fee - b.fee),
  interest: fen(a.interest - b.interest),
});
