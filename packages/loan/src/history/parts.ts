import { fen, sumFen, ZERO, type Fen } from '@forbear/money';
import type { Component, Terms } from '../schedule/terms.ts';
import { interestOpen, lateInterestOpen, type OpenRow } from './open-row.ts';

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

export function addParts(a: Parts, b: Parts): Parts {
  const sum = { ...a };
  for (const part of DEFAULT_ORDER) sum[part] = fen(a[part] + b[part]);
  return sum;
}

export const sumOf = (parts: Parts): Fen => sumFen(Object.values(parts));

/** The row after these parts of it were paid; interest of its own period goes before what lateness added. */
export function without(row: OpenRow, paid: Parts, terms: Terms): OpenRow {
  const own = fen(Math.min(paid.interest, interestOpen(row)));
  const { late } = row;
  const lateInterest = Math.min(paid.interest - own, lateInterestOpen(row, terms));
  return {
    ...row,
    principal: fen(row.principal - paid.principal),
    interestPaid: fen(row.interestPaid + own),
    fee: fen(row.fee - paid.fee),
    late: {
      ...late,
      penaltyPaid: fen(late.penaltyPaid + paid.penalty),
      interestPaid: fen(late.interestPaid + lateInterest),
    },
  };
}
