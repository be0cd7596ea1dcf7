export { LENDER_KINDS, type LenderKind } from './lender.ts';
export { lprOn, privateLoanCeiling, type Lpr } from './lpr.ts';
export { isInForce, ruleOf, staleReviews } from './rule-book.ts';
export { FORCES, type Force, type Rule, type RuleValue } from './rule.ts';
export { RULES } from './rules.ts';
