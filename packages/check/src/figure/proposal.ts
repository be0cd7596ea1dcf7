import { present } from '@forbear/problem';
import {
  accountOf,
  kindOf,
  owedNow,
  type Account,
  type Debt,
  type Instalment,
  type Measure,
  type ProductKind,
  monthsMoved,
} from '@forbear/loan';
import { fen, monthOf, mulDiv, subFen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import {
  checkCeiling,
  checkPenalty,
  checkProposal,
  joined,
  NOTHING,
  type CostRow,
  type Finding,
  type LoanCost,
  type ProposalFigures,
} from '@forbear/rule';
import { asTold } from './guessed.ts';
import { acrossKinds } from './kind.ts';
import { costOf, monthsOfPeriod } from './cost.ts';

/** Terms as rules look at them: payments, and the measures they come from where those were named. */
export type TermsOffered = {
  readonly instalments: readonly Instalment[];
  readonly measures?: readonly Measure[];
};

/**
 * What rules say of terms on the table: their cost above the ceiling of the creditor's kind, their
 * length and extensions, and the penalty of the contract that a breach would bring back. Nothing of
 * the cost where what is owed cannot be told.
 */
export function offerLaw(debt: Debt, asOf: Day, terms: TermsOffered): readonly Finding[] {
  return acrossKinds(asTold(debt), (one) => {
    const account = accountOf(one, asOf);
    const cost = costOf(one, asOf, account);
    const offered = account.ok ? costOffered(account.value, cost, terms.instalments) : undefined;
    return joined([
      offered === undefined ? NOTHING : checkCeiling(offered),
      checkProposal(proposalFigures(one, cost, lengthOf(one, terms))),
      checkPenalty(cost, one.terms.penalty),
    ]);
  }).findings;
}

/** What rules say of how long measures run and by how much they move the end. */
export const lengthLaw = (
  debt: Debt,
  asOf: Day,
  measures: readonly Measure[],
): readonly Finding[] =>
  acrossKinds(asTold(debt), (one) =>
    checkProposal(proposalFigures(one, costOf(one, asOf), lengthOfMeasures(one, measures))),
  ).findings;

type Length = Pick<ProposalFigures, 'spreadMonths' | 'extendMonths' | 'extensions'>;

/** How long terms run and by how much they move the end; payments without measures are spread anew. */
function lengthOf(debt: Debt, { instalments, measures }: TermsOffered): Length {
  if (measures !== undefined) return lengthOfMeasures(debt, measures);
  const [first, last] = [instalments[0], instalments.at(-1)];
  return first === undefined || last === undefined
    ? {}
    : { spreadMonths: monthOf(last.due) - monthOf(first.due) + 1 };
}

/** The rows that a measure spreads over, as far as it says so. */
function countsOf(measure: Measure): readonly number[] {
  switch (measure.kind) {
    case 'reinstal':
      return measure.count === undefined ? [] : [measure.count];
    case 'steps':
      return [measure.steps.reduce((sum, { count }) => sum + count, 0)];
    case 'catch-up':
      return [measure.count];
    default:
      return [];
  }
}

/** The months that measures spread over, and by which they move the end. */
export function lengthOfMeasures(debt: Debt, measures: readonly Measure[]): Length {
  const period = monthsOfPeriod(debt.terms);
  const apart = (one: Measure): number =>
    'every' in one && one.every !== undefined ? monthsOfPeriod({ every: one.every }) : period;
  const spreads = measures.flatMap((one) => countsOf(one).map((count) => count * apart(one)));
  const moves = measures.flatMap((one) =>
    one.kind === 'extend' ? [monthsMoved(one)] : one.kind === 'pause' ? [one.periods * period] : [],
  );
  return {
    ...(spreads.length === 0 ? {} : { spreadMonths: Math.floor(Math.max(...spreads)) }),
    ...(moves.length === 0
      ? {}
      : { extendMonths: Math.floor(moves.reduce((a, b) => a + b, 0)), extensions: moves.length }),
  };
}

/** Kinds that the term of personal loans does not limit. */
const EXEMPT: ReadonlySet<ProductKind> = new Set(['home', 'car', 'study']);

/** A plan of some length for a debt, as the check of proposals takes it. */
export function proposalFigures(debt: Debt, cost: LoanCost, length: Length): ProposalFigures {
  const { terms } = debt;
  const term =
    terms.method === 'revolving' ? undefined : Math.floor(terms.count * monthsOfPeriod(terms));
  return {
    debt: debt.id,
    ...present({ lender: cost.lender }),
    card: cost.card,
    asOf: cost.asOf,
    ...present({ termMonths: term }),
    ...length,
    exempt: debt.priority === 'home' || EXEMPT.has(kindOf(debt)),
    inDifficulty: cost.owed.principal > 0,
  };
}

/** What is owed now as a loan that the payments repay; each payment repays the same share of it. */
function costOffered(
  account: Account,
  cost: LoanCost,
  instalments: readonly Instalment[],
): LoanCost | undefined {
  const owed = owedNow(account);
  const sum = sumFen(instalments.map(({ amount }) => amount));
  // Who pays no more than is owed pays nothing for the time given.
  if (owed === 0 || sum <= owed) return undefined;
  const { received: _received, ...rest } = cost;
  return {
    ...rest,
    principal: owed,
    rows: rowsOffered(instalments, owed, sum, cost.asOf),
    byDays: true,
    paidBefore: cost.asOf,
    owed: { ...cost.owed, interest: ZERO, penalty: ZERO, fees: ZERO },
  };
}

function rowsOffered(
  instalments: readonly Instalment[],
  owed: Fen,
  sum: Fen,
  asOf: Day,
): readonly CostRow[] {
  let [paid, repaid, start] = [0, 0, asOf];
  return instalments.map(({ due, amount }) => {
    paid += amount;
    const until = mulDiv(owed, paid, sum, 'down');
    const row = {
      start,
      due: Math.max(due, start) as Day,
      balance: subFen(owed, fen(repaid)),
      payment: amount,
      charge: fen(amount - (until - repaid)),
      part: { over: Math.max(0, due - start), of: 365 },
    };
    [repaid, start] = [until, row.due];
    return row;
  });
}
