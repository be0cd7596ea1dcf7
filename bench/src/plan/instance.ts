import { monthOf } from '@forbear/money';
import {
  modelOf,
  optionsOf,
  weightedCost,
  type Model,
  type Option,
  type Purse,
} from '@forbear/plan';
import { must } from '@forbear/problem';
import { seededDebtor, seededMoney } from '@forbear/testkit';
import { SEED } from '../round.ts';

/** A seeded debtor with the options the product finds, and the knapsack of the weighted aim. */
export type Instance = {
  readonly seed: number;
  readonly debtor: ReturnType<typeof seededDebtor>;
  readonly groups: readonly (readonly Option[])[];
  readonly purse: Purse;
  /** What is owed today in all, in fen. */
  readonly owed: number;
  readonly model: Model;
};

export type CarryOver = Purse['carryOver'];

export function instanceOf(seed: number, count: number, carryOver: CarryOver): Instance {
  const debtor = seededDebtor(seed, count);
  const { asOf, debts, next } = debtor;
  const groups = debts.map((debt) => must(optionsOf(debt, { asOf })));
  const purse = { available: seededMoney(next, groups), carryOver };
  const month = monthOf(asOf);
  const owed = debts.reduce((sum, { outstanding: { principal, interest, penalty } }) => {
    return sum + principal + interest + penalty;
  }, 0);
  const values = groups.map((group) => group.map((option) => weightedCost(option, month)));
  return { seed, debtor, groups, purse, owed, model: modelOf(groups, purse, values) };
}

/** So many instances of one size, made one at a time. */
export function* instancesOf(
  size: number,
  count: number,
  carryOver: CarryOver,
): Generator<Instance> {
  for (let k = 0; k < size; k += 1)
    yield instanceOf(SEED + 7919 * k + 31 * count + 1_000_003 * (1 + carryOver), count, carryOver);
}

export const RULES = [0, 1] as const;

export const ruleName = (carryOver: CarryOver): string =>
  carryOver === 1 ? 'savings kept' : 'month by month';
