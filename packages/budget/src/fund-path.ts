import { addFen, type Fen, type Month } from '@forbear/money';
import { essentialOf } from './arrival.ts';
import { availableMoney, type Household } from './available-money.ts';
import type { Day } from '@forbear/money';

/** Savings on their way to one month of essential spending. */
export type FundPath = {
  readonly goal: Fen;
  /** Each month until the goal is held, from that of `asOf`; empty when it is held already. */
  readonly months: readonly {
    readonly month: Month;
    readonly keptBack: Fen;
    readonly savings: Fen;
  }[];
  /** The month in which savings hold the goal; nothing when they do not within `MONTHS_MAX`. */
  readonly reached?: Month;
  readonly isHeld: boolean;
};

/** The farthest a path is followed: five years. */
export const FUND_MONTHS_MAX = 60;

/** The emergency fund month by month, as `availableMoney` keeps back for it. */
export function fundPath(household: Household & { readonly asOf: Day }): FundPath {
  const goal = essentialOf(household.expenses);
  if (household.savings >= goal) return { goal, months: [], isHeld: true };
  const months: { month: Month; keptBack: Fen; savings: Fen }[] = [];
  let { savings } = household;
  for (const { month, keptBack } of availableMoney({ ...household, months: FUND_MONTHS_MAX })) {
    savings = addFen(savings, keptBack);
    months.push({ month, keptBack, savings });
    if (savings >= goal) return { goal, months, reached: month, isHeld: false };
  }
  return { goal, months, isHeld: false };
}
