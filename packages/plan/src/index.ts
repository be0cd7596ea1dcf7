export { ASK_SIZES } from './option/ask.ts';
export type { Aims, Chosen } from './choice/best-choice.ts';
export { PLAN_TITLES } from './word/explain.ts';
export type {
  Alternative,
  ChoiceReason,
  JointPlan,
  NamedPlan,
  PlanChoice,
  PlanFinding,
  PlanInput,
  PlanMonth,
  PlanName,
  PlanReason,
  PlanSettings,
} from './joint-plan.ts';
export { measureText } from './option/measure-text.ts';
export { optionsOf, type Option } from './option/option.ts';
export { DEBTS_MAX, planDebts } from './plan-debts.ts';
export {
  PRACTICES,
  practiceOf,
  type Practice,
  type PracticeKind,
  type Practices,
} from './option/practice.ts';
export { incomePaths, survivalOf, type Hazard, type Survival } from './choice/stress.ts';
export { WEIGHTS, weightedCost } from './option/weight.ts';
export { planChanges, supposing, type PlanChange, type WhatIf } from './what-if.ts';
export { limitsOf, modelOf, type Purse } from './choice/best-choice.ts';
export { reduced } from './search/reduce.ts';
export { solve, solveFlat, type Found, type Limits } from './search/solve.ts';
export type { Flat, Item, Model } from './search/model.ts';
