export { ASK_SIZES } from './ask.ts';
export type { Aims, Chosen } from './best-choice.ts';
export { PLAN_TITLES } from './explain.ts';
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
export { measureText } from './measure-text.ts';
export { optionsOf, type Option } from './option.ts';
export { DEBTS_MAX, planDebts } from './plan-debts.ts';
export {
  isBankCard,
  PRACTICES,
  practiceOf,
  type Practice,
  type PracticeKind,
  type Practices,
} from './practice.ts';
export { incomePaths, survivalOf, type Hazard, type Survival } from './stress.ts';
export { WEIGHTS, weightedCost } from './weight.ts';
export { planChanges, supposing, type PlanChange, type WhatIf } from './what-if.ts';
export { limitsOf, modelOf, type Purse } from './best-choice.ts';
export { reduced } from './search/reduce.ts';
export { solve, solveFlat, type Found, type Limits } from './search/solve.ts';
export type { Flat, Item, Model } from './search/model.ts';
