import { present } from '@forbear/problem';
import { relieve, type Measure, type Row } from '@forbear/loan';
import { monthOf, ZERO, fen, sumFen, type Fen, type Month } from '@forbear/money';
import { costOfPayments, lookedAt, paymentsOf } from './look.ts';
import { affordableBy } from './money-of-month.ts';
import type { Candidate, ProposalInput, SecondPerson } from './proposal.ts';
import { secondOf } from './second.ts';

/** A month: what the contract asks, what is asked after the measures, and what there is. */
export type MonthBeside = {
  readonly month: Month;
  readonly before: Fen;
  readonly due: Fen;
  readonly affordable: Fen;
};

/** Measures as an offer would make them, stopped or not: every row and month, who may grant them, what they cost. */
export type Considered = {
  readonly candidate: Candidate;
  readonly second: readonly SecondPerson[];
  /** What is to be paid and when, also of what is stopped; empty where the terms do not allow the measures. */
  readonly payments: Candidate['payments'];
  /** The rows that are left, and what is asked beside the first of them; empty where the terms do not allow the measures. */
  readonly rows: readonly Row[];
  readonly beside: Fen;
  readonly months: readonly MonthBeside[];
  /** The month with payments that has the least left after them, or misses most. */
  readonly tightest?: MonthBeside;
  /** All that is still to be paid: by the contract, and after the measures. */
  readonly total: { readonly before: Fen; readonly after: Fen };
  /** The yearly cost of the payments for what is owed on the day. */
  readonly cost?: number;
};

/**
 * Looks at any measures as `propose` looks at those of a policy. It decides nothing: a stop is told, and the figures
 * stand beside it wherever the terms have any.
 */
export function considered(input: ProposalInput, measures: readonly Measure[]): Considered {
  const affordable = affordableBy(input.disclosed, input.asOf);
  const candidate = lookedAt(input, measures, affordable);
  const relief = relieve(input.account, { measures });
  const before = paymentsOf(input.account);
  const after = relief.ok ? paymentsOf(relief.value) : [];
  const dues = sumsByMonth(after);
  const asked = sumsByMonth(before);
  const months = [...new Set([...asked.keys(), ...dues.keys()])]
    .sort((a, b) => a - b)
    .map((month) => ({
      month,
      before: asked.get(month) ?? ZERO,
      due: dues.get(month) ?? ZERO,
      affordable: affordable(month),
    }));
  const [tightest] = months
    .filter(({ due }) => due > 0)
    .sort((a, b) => a.affordable - a.due - (b.affordable - b.due));
  const cost = after.length === 0 ? undefined : costOfPayments(input, after);
  return {
    candidate,
    second: secondOf(input, candidate),
    payments: after,
    rows: relief.ok ? relief.value.rows : [],
    beside: relief.ok ? sumFen(Object.values(relief.value.arrears)) : ZERO,
    months,
    ...present({ tightest }),
    total: { before: sumOf(before), after: sumOf(after) },
    ...present({ cost }),
  };
}

type Payments = Candidate['payments'];

const sumOf = (payments: Payments): Fen => sumFen(payments.map(({ amount }) => amount));

function sumsByMonth(payments: Payments): ReadonlyMap<Month, Fen> {
  const sums = new Map<Month, Fen>();
  for (const { due, amount } of payments) {
    const month = monthOf(due);
    sums.set(month, fen((sums.get(month) ?? 0) + amount));
  }
  return sums;
}
