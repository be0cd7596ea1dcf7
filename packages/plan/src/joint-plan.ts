import type { Household, MonthMoney } from '@forbear/budget';
import type { Debt, Relief, Row } from '@forbear/loan';
import type { Day, Fen, Month, Share } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { PublishedWeights } from './option/weight.ts';
import type { Practices } from './option/practice.ts';
import type { Hazard, Survival } from './choice/stress.ts';

/** What a joint plan is made of. */
export type PlanInput = Household & { readonly asOf: Day; readonly debts: readonly Debt[] };

/** What the person, or the one who calls, may set. Everything has a default. */
export type PlanSettings = {
  /** Whether what a month leaves is still there in the next: 1 only with an account for it. */
  readonly carryOver?: 0 | 1;
  /** Creditors get back shares of their claims that differ by at most this. */
  readonly fairWithin?: Share;
  /** What may happen to the income; none unless it is told. */
  readonly hazard?: Hazard;
  readonly practices?: Practices;
  /** Asked now and then; false ends the search with the best so far. */
  readonly goOn?: () => boolean;
  /** Told when a part of the work is done: 0 … 1. */
  readonly onProgress?: (done: number) => void;
  /** Branches all searches may look at together; the same on every machine. */
  readonly nodesMax?: number;
  /** Whether the reasons of each choice are worked out; they take searches of their own. */
  readonly explain?: boolean;
};

/** One proposal: what is asked for one debt, and the rows that follow. */
export type PlanChoice = {
  readonly debt: string;
  readonly relief: Relief;
  readonly ask: number;
  readonly rows: readonly Row[];
  readonly total: Fen;
  readonly cost: Fen;
  readonly why?: ChoiceReason;
};

/** Another option of a debt beside the chosen ones of the others, and the money it lacks. */
export type Alternative = {
  readonly relief: Relief;
  readonly ask: number;
  readonly cost: Fen;
  /** The month that lacks most with it; absent when it would fit. */
  readonly needs?: { readonly month: Month; readonly amount: Fen };
};

/** Why an option was chosen, and what the next cheaper and the next smaller ask would need. */
export type ChoiceReason = {
  readonly text: Text;
  readonly cheaper?: Alternative;
  readonly smallerAsk?: Alternative;
};

export const PLAN_NAMES = ['smallest-ask', 'cheapest', 'fastest', 'safest'] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

/** What a plan takes of a month. `carried` is what earlier months left; only where that is kept. */
export type PlanMonth = {
  readonly month: Month;
  readonly available: Fen;
  readonly payments: Fen;
  readonly left: Fen;
  readonly carried?: Fen;
};

/** 总方案: one proposal per debt that fits the money of every month, or misses it by least. */
export type NamedPlan = {
  readonly name: PlanName;
  readonly fits: boolean;
  readonly choices: readonly PlanChoice[];
  readonly months: readonly PlanMonth[];
  readonly ask: number;
  readonly cost: Fen;
  /** The last due day. */
  readonly ends: Day;
  /** Whether nothing better exists; else `gap` says how much better it could be in the plan's aim. */
  readonly proven: boolean;
  readonly gap?: number;
  /** The other plans that choose the same for every debt. */
  readonly sameAs: readonly PlanName[];
  readonly why: PlanReason;
};

/** What a plan is good at, its tightest month, and what more money would change. */
export type PlanReason = {
  readonly text: Text;
  /** The month with payments in which least is left. */
  readonly binding?: { readonly month: Month; readonly left: Fen };
  /** The same aim with 100.00 yuan more in every month. */
  readonly with100More?: { readonly ask: number; readonly cost: Fen; readonly ends: Day };
  readonly survival?: Survival;
};

/** Something the person should know beside the plans. */
export type PlanFinding = {
  readonly code: string;
  readonly debt?: string;
  readonly month?: Month;
  /** The due day it is about. */
  readonly day?: Day;
  readonly amount?: Fen;
  /** What it would ask of the creditor, in the sizes of `weights`. */
  readonly ask?: number;
  readonly relief?: Relief;
  /** Rules it rests on. */
  readonly rules?: readonly string[];
  readonly text: Text;
};

export type JointPlan = {
  readonly asOf: Day;
  readonly affordable: readonly MonthMoney[];
  readonly plans: readonly NamedPlan[];
  readonly weights: PublishedWeights;
  /** The first month that no plan can carry, and the money missing in it. */
  readonly shortfall?: { readonly month: Month; readonly amount: Fen };
  readonly findings: readonly PlanFinding[];
  /** `fairWithin` only where the plans hold it. */
  readonly settings: { readonly carryOver: 0 | 1; readonly fairWithin?: Share };
};
