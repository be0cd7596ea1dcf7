import type { Household, MonthMoney } from '@forbear/budget';
import type { Debt, Relief, Row } from '@forbear/loan';
import type { Day, Fen, Month } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { ASK_SIZES } from './ask.ts';

/** What a joint plan is made of. */
export type PlanInput = Household & { readonly asOf: Day; readonly debts: readonly Debt[] };

/** One proposal: what is asked for one debt, and the rows that follow. */
export type PlanChoice = {
  readonly debt: string;
  readonly relief: Relief;
  readonly ask: number;
  readonly rows: readonly Row[];
  readonly total: Fen;
  readonly cost: Fen;
};

export const PLAN_NAMES = ['smallest-ask', 'cheapest', 'fastest'] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

/** 总方案: one proposal per debt that fits the money of every month, or misses it by least. */
export type NamedPlan = {
  readonly name: PlanName;
  readonly fits: boolean;
  readonly choices: readonly PlanChoice[];
  readonly months: readonly {
    readonly month: Month;
    readonly available: Fen;
    readonly payments: Fen;
    readonly left: Fen;
  }[];
  readonly ask: number;
  readonly cost: Fen;
  /** The last due day. */
  readonly ends: Day;
};

/** Something the person should know beside the plans. */
export type PlanFinding = {
  readonly code: string;
  readonly debt?: string;
  readonly month?: Month;
  readonly amount?: Fen;
  readonly text: Text;
};

export type JointPlan = {
  readonly asOf: Day;
  readonly affordable: readonly MonthMoney[];
  readonly plans: readonly NamedPlan[];
  readonly weights: typeof ASK_SIZES;
  /** The first month that no plan can carry, and the money missing in it. */
  readonly shortfall?: { readonly month: Month; readonly amount: Fen };
  readonly findings: readonly PlanFinding[];
};
