import type { Household, MonthAhead } from '@forbear/budget';
import type { BorrowerCase } from '@forbear/check';
import type { Debt, Relief, Row } from '@forbear/loan';
import type { Day, Fen, Month, Share } from '@forbear/money';
import type { Problem, Text } from '@forbear/problem';
import type { Ask } from './option/ask.ts';
import type { Lawful } from './option/lawful.ts';
import type { DueDay } from './option/due-day.ts';
import type { PublishedWeights } from './option/weight.ts';
import type { Practices } from './option/practice.ts';
import type { Hazard, Survival } from './choice/stress.ts';

/** What a joint plan is made of. */
export type PlanInput = Household & {
  readonly asOf: Day;
  readonly debts: readonly Debt[];
  /** The record, as far as there is one: whether a claim is out of time goes by it. */
  readonly person?: BorrowerCase['person'];
  readonly hardship?: BorrowerCase['hardship'];
  readonly contacts?: BorrowerCase['contacts'];
  readonly evidence?: BorrowerCase['evidence'];
  /** What was told and cannot be: left out, and asked about. */
  readonly asked?: BorrowerCase['asked'];
};

/** What the person, or the one who calls, may set. Everything has a default. */
export type PlanSettings = {
  /** Whether what a month leaves is still there in the next: 1 only with an account for it. */
  readonly carryOver?: 0 | 1;
  /** Creditors get back shares of their claims that differ by at most this. */
  readonly fairWithin?: Share;
  /** What may happen to the income; none unless it is told. */
  readonly hazard?: Hazard;
  readonly practices?: Practices;
  /** Told when a part of the work is done: 0 … 1. */
  readonly onProgress?: (done: number) => void;
  /** How much work the searches may take, 1 … 10: counted, so the answer is the same on every machine. */
  readonly effort?: number;
  /** Debts whose answer is settled: paid just so, and nothing is asked beyond it. */
  readonly settled?: readonly string[];
  /** Debts whose answer is what is asked about: one that cannot be is refused, not set apart. */
  readonly inQuestion?: readonly string[];
  /**
   * What was planned before: as few debts as can be are treated otherwise, and who has refused is paid
   * what was offered. Where debts have answers, the plan without them unless another is told.
   */
  readonly before?: Pick<JointPlan, 'plans'>;
  /** Whether the reasons of each choice are worked out; they take searches of their own. */
  readonly explain?: boolean;
};

/** One proposal: what is asked for one debt, and the rows that follow. */
export type PlanChoice = {
  readonly debt: string;
  readonly relief: Relief;
  readonly ask: Ask;
  readonly rows: readonly Row[];
  readonly total: Fen;
  readonly cost: Fen;
  /** Where the contract asks for more than the law enforces: the same relief at the contract's price. */
  readonly lawful?: Lawful;
  /** The due day that is asked for instead, sums unchanged. */
  readonly dueDay?: DueDay;
  /** The creditor has refused: the sums that were offered are paid all the same. */
  readonly refused?: true;
  readonly why?: ChoiceReason;
};

/** A debt that no plan counts, and why. */
export type Apart = {
  readonly debt: string;
  readonly why: 'out-of-time' | 'guaranteed' | 'unclear';
  /** What does not agree in what was told of it. */
  readonly problem?: Problem;
};

/** Another option of a debt beside the chosen ones of the others, and the money it lacks. */
export type Alternative = {
  readonly relief: Relief;
  readonly ask: Ask;
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

export const PLAN_NAMES = ['smallest-ask', 'cheapest', 'fastest', 'safest', 'fair-shares'] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

/**
 * What a plan takes of a month. `carried` is what earlier months left; only where that is kept.
 * `fromSavings` is what a month has in its `available` of what an earlier one put by, `forLater` what it has
 * less because later ones draw on it: the first of the savings, any of what comes for a season.
 */
export type PlanMonth = {
  readonly month: Month;
  readonly available: Fen;
  readonly payments: Fen;
  readonly left: Fen;
  readonly carried?: Fen;
  readonly fromSavings?: Fen;
  readonly forLater?: Fen;
};

/** 总方案: one proposal per debt that fits the money of every month, or misses it by least. */
export type NamedPlan = {
  readonly name: PlanName;
  readonly fits: boolean;
  readonly choices: readonly PlanChoice[];
  readonly months: readonly PlanMonth[];
  readonly ask: Ask;
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

/** One sentence about a plan: what it claims, as code and figures that can be held against the plan. */
export type Claim = {
  readonly code: string;
  readonly figures?: Readonly<Record<string, number>>;
  readonly text: Text;
};

/** What a plan is good at, its tightest month, and what more money would change. */
export type PlanReason = {
  readonly claims: readonly Claim[];
  /** The sentences of all claims. */
  readonly text: Text;
  /** The month with payments that could carry least more. */
  readonly binding?: TightMonth;
  /** The same aim with 100.00 yuan more in every month. */
  readonly with100More?: { readonly ask: Ask; readonly cost: Fen; readonly ends: Day };
  readonly survival?: Survival;
};

/**
 * The tightest month of a plan, and the most that it could pay more: `left`, of which `saved` was put by before
 * and is drawn on by no month. `fromSavings` is what it draws on already.
 */
export type TightMonth = {
  readonly month: Month;
  readonly left: Fen;
  readonly saved?: Fen;
  readonly fromSavings?: Fen;
};

/** Something the person should know beside the plans. */
export type PlanFinding = {
  readonly code: string;
  readonly debt?: string;
  /** How the text names the debt. */
  readonly about?: Text;
  /** The place in the case that it asks about. */
  readonly pointer?: string;
  readonly month?: Month;
  /** The due day it is about. */
  readonly day?: Day;
  readonly amount?: Fen;
  /** What it would ask of the creditor. */
  readonly ask?: Ask;
  readonly relief?: Relief;
  /** Rules it rests on. */
  readonly rules?: readonly string[];
  /** What does not agree, where that keeps the debt out of every plan. */
  readonly problem?: Problem;
  readonly text: Text;
};

export type JointPlan = {
  readonly asOf: Day;
  readonly affordable: readonly MonthAhead[];
  readonly plans: readonly NamedPlan[];
  /** Debts that no plan, sum or letter counts until the person has decided or said more. */
  readonly apart: readonly Apart[];
  readonly weights: PublishedWeights;
  /** The first month that no plan can carry, and the money missing in it. */
  readonly shortfall?: { readonly month: Month; readonly amount: Fen };
  readonly findings: readonly PlanFinding[];
  /** `fairWithin` only where the plans hold it. */
  readonly settings: { readonly carryOver: 0 | 1; readonly fairWithin?: Share };
};
