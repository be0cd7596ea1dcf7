export {
  finding,
  joined,
  NOTHING,
  SEVERITIES,
  severityOf,
  type Checked,
  type CheckResult,
  type Finding,
  type NotChecked,
  type Severity,
} from './finding.ts';
export { LENDER_KINDS, type LenderKind } from './lender.ts';
export {
  limitation,
  LIMITATION_EVENTS,
  type Limitation,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationFacts,
} from './limitation.ts';
export { lprOn, privateLoanCeiling, type Lpr } from './lpr.ts';
export { isInForce, ruleOf, staleReviews } from './rule-book.ts';
export { FORCES, type Force, type Rule, type RuleValue } from './rule.ts';
export { RULES } from './rules.ts';
