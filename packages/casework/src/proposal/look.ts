import { lengthLaw } from '@forbear/check';
import { relieve, type Account, type Instalment, type Measure } from '@forbear/loan';
import {
  datedRate,
  fen,
  formatShare,
  RATE_SCALE,
  sumFen,
  type Fen,
  type Month,
} from '@forbear/money';
import { levelOfAll } from '@forbear/negotiation';
import { monthThatFails } from './money-of-month.ts';
import type { Candidate, ProposalInput, Stop } from './proposal.ts';
import { problemText } from '@forbear/problem';

/** A combination with its level and payments, and the first thing that stops it: policy, terms, law, month, cost. */
export function lookedAt(
  input: ProposalInput,
  measures: readonly Measure[],
  affordable: (month: Month) => Fen,
): Candidate {
  const { policy, account, position, debt, asOf } = input;
  const level = levelOfAll(policy, measures, position);
  if (!level.ok)
    return stopped(measures, { by: 'policy', key: String(level.problem.values?.['key'] ?? '') });
  const relief = relieve(account, { measures });
  if (!relief.ok) {
    const { code } = relief.problem;
    return stopped(measures, { by: 'terms', code, words: problemText(relief.problem) });
  }
  const payments = paymentsOf(relief.value);
  const seen = { measures, level: level.value, payments };
  const laws = lengthLaw(debt, asOf, measures);
  if (laws.length > 0) {
    const rules = [...new Set(laws.flatMap((one) => one.rules))];
    return { ...seen, stop: { by: 'law', rules, words: laws.map(({ arithmetic }) => arithmetic) } };
  }
  const tooLate = measures.length > 0 && isLate(input, payments);
  if (tooLate) return { ...seen, stop: { by: 'policy', key: 'firstDueWithinDays' } };
  const month = monthThatFails(payments, affordable);
  if (month !== undefined) return { ...seen, stop: month };
  const dear = measures.length === 0 ? undefined : costStop(input, payments);
  return dear === undefined ? seen : { ...seen, stop: dear };
}

const stopped = (measures: readonly Measure[], stop: Stop): Candidate => ({
  measures,
  payments: [],
  stop,
});

export function paymentsOf({ rows, arrears, asOf }: Account): readonly Instalment[] {
  const beside = sumFen(Object.values(arrears));
  const dues = rows.map(({ due, payment }) => ({ due: due < asOf ? asOf : due, amount: payment }));
  const [first, ...rest] = dues;
  if (first === undefined) return [];
  return [{ ...first, amount: fen(first.amount + beside) }, ...rest].filter(
    ({ amount }) => amount > 0,
  );
}

const isLate = ({ policy, asOf }: ProposalInput, payments: readonly Instalment[]): boolean =>
  (payments[0]?.due ?? asOf) - asOf > policy.plan.firstDueWithinDays;

/** The yearly cost of payments for all that is owed on the day, interest that has run included; undefined where none is. */
export function costOfPayments(
  { position, asOf }: Pick<ProposalInput, 'position' | 'asOf'>,
  payments: readonly Instalment[],
): number | undefined {
  const { principal, interest, penalty, fees } = position;
  const owed = { on: asOf, amount: fen(principal + interest + penalty + fees) };
  const found = datedRate([
    owed,
    ...payments.map(({ due, amount }) => ({ on: due, amount: -amount })),
  ]);
  return found.ok ? found.value.effective : undefined;
}

function costStop(input: ProposalInput, payments: readonly Instalment[]): Stop | undefined {
  const cost = costOfPayments(input, payments);
  const most = input.policy.afford.costMax;
  if (cost === undefined || cost * RATE_SCALE <= most) return undefined;
  const scaled = Math.ceil(cost * 10_000) * (RATE_SCALE / 10_000);
  return { by: 'cost', rate: formatShare(scaled), most: formatShare(most) };
}
