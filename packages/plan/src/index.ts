export { titleOf } from './word/title.ts';
export { askOf } from './option/ask.ts';
export type {
  Alternative,
  JointPlan,
  NamedPlan,
  PlanChoice,
  PlanFinding,
  PlanInput,
  PlanMonth,
  PlanName,
  PlanSettings,
  TightMonth,
} from './joint-plan.ts';
export { findingTexts } from './word/together.ts';
export { dayBehind, payDaysOf } from './option/due-day.ts';
export { measureText } from './option/measure-text.ts';
export { optionsOf, type Option } from './option/option.ts';
export { planDebts, planOfKept } from './plan-debts.ts';
export { PRACTICES, practiceOf } from './option/practice.ts';
export { incomePaths, survivalOf, type Hazard } from './choice/stress.ts';
export { weightedCost } from './option/weight.ts';
export { planChanges, supposing, type PlanChange, type WhatIf } from './what-if.ts';
export { modelOf, type Purse } from './choice/purse.ts';
export { reduced } from './search/reduce.ts';
export { solve } from './search/solve.ts';
export type { Model } from './search/model.ts';
