export { ASK_SIZES } from './ask.ts';
export type {
  JointPlan,
  NamedPlan,
  PlanChoice,
  PlanFinding,
  PlanInput,
  PlanName,
} from './joint-plan.ts';
export { DEBTS_MAX, planDebts } from './plan-debts.ts';
