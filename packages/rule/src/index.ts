export { checkCard, type CardFigures, type NamedCharge } from './card-check.ts';
export { checkCeiling } from './ceiling-check.ts';
export { ceilingOf, type Ceiling } from './ceiling.ts';
export { checkContract, type ContractFacts } from './contract-check.ts';
export {
  checkCourtPaper,
  confirmationLastDay,
  objectionLastDay,
  type CourtPaper,
} from './court-paper.ts';
export {
  ASSET_CLASSES,
  classOf,
  DUTIES_ON_AGREEMENT,
  observationOf,
  type AssetClass,
  type Classified,
  type Observation,
} from './desk-duty.ts';
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
export { inOrderOfNeed } from './finding-order.ts';
export { checkLimitation, enforcementLastDay, type LimitationFigures } from './limitation-check.ts';
export {
  limitation,
  LIMITATION_EVENTS,
  type Limitation,
  type LimitationEvent,
  type LimitationEventKind,
  type LimitationFacts,
} from './limitation.ts';
export { percent, simpleRate, yearly, type CostRow, type LoanCost } from './loan-cost.ts';
export { lprOn, privateLoanCeiling, type Lpr } from './lpr.ts';
export { checkPenalty, type PenaltyFigures } from './penalty-check.ts';
export { checkProposal, openWays, type ProposalFigures } from './proposal-check.ts';
export { isInForce, ruleOf, staleReviews } from './rule-book.ts';
export { FORCES, type Force, type Rule, type RuleValue } from './rule.ts';
export { RULES } from './rules.ts';
export { checkConduct } from './conduct-check.ts';
export type { ConductFigures, ContactAgreement, LoggedContact, LoggedDebt } from './contact-log.ts';
export {
  checkCredit,
  creditCode,
  creditComplaintAnswer,
  creditObjectionAnswer,
  displayEnd,
  nextCodeDay,
  type CreditCode,
  type CreditFigures,
} from './credit-record.ts';
export { whatComesNext, type NextFigures, type NextStep } from './next-step.ts';
export {
  complaintClocks,
  complaintWay,
  HELP_MATTERS,
  helpLines,
  helpText,
  helpWay,
  OFFICIAL_NUMBER,
  type ComplaintClocks,
  type ComplaintFigures,
  type HelpLine,
  type HelpMatter,
} from './complaint.ts';
export { CLAIMED_ROLES, type ClaimedRole, type GenuineQuestion } from './data/genuine.ts';
export {
  genuineQuestions,
  judgeGenuine,
  type GenuineAnswers,
  type GenuineVerdict,
} from './genuine.ts';
export { bankruptcyWay } from './local-way.ts';
