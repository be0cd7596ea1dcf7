export { checkGuaranty, guarantyLastDay, type GuarantyFigures } from './guaranty/guaranty-check.ts';
export { signedForFinding } from './guaranty/signed-for.ts';
export { lawyerLetterFinding } from './conduct/sign.ts';
export { checkMinor } from './capacity/minor-check.ts';
export { MINOR_CONTRACT } from './capacity/rule/capacity.ts';
export { marketingWay } from './cost/marketing-way.ts';
export { checkCard, type NamedCharge } from './card/card-check.ts';
export { checkCeiling, PAYEE_FEES } from './cost/ceiling-check.ts';
export { measured } from './cost/excess.ts';
export { ceilingOf, type Ceiling } from './cost/ceiling.ts';
export { checkContract, type ContractFacts } from './cost/contract-check.ts';
export { checkCourtPaper, type CourtPaper } from './court/court-paper.ts';
export { ASSET_CLASSES, classOf, observationOf, type AssetClass } from './lender/desk-duty.ts';
export {
  finding,
  joined,
  NOTHING,
  type CheckResult,
  type Finding,
  type Severity,
} from './finding/finding.ts';
export { LENDER_KINDS, type LenderKind } from './finding/lender.ts';
export { isLenderName, lenderKindOf, lenderNamed, lenderNamesOf } from './lender/lender-name.ts';
export { inOrderOfNeed, isUrgent } from './finding/finding-order.ts';
export { checkLimitation, type LimitationFigures } from './limitation/limitation-check.ts';
export { limitation, type Limitation } from './limitation/limitation.ts';
export type { LimitationEvent } from './limitation/limitation-event.ts';
export {
  allowedOn,
  percent,
  yearly,
  type BesideInterest,
  type CostRow,
  type LoanCost,
} from './cost/loan-cost.ts';
export { lprOn } from './cost/lpr.ts';
export { checkPenalty } from './penalty/penalty-check.ts';
export { checkProposal, openWays, type ProposalFigures } from './extension/proposal-check.ts';
export { leadOf, ruleOf, staleReviews } from './rule-book.ts';
export { FORCES, type Rule, type RuleValues } from './finding/rule.ts';
export { RULES } from './rules.ts';
export {
  CARD_ART70_COLLECTIONS_STOP,
  CARD_INDIVIDUAL_INSTALMENT_ART70,
} from './card/rule/instalments.ts';
export { answerLastDay, ANSWERED_PAPERS } from './court/court-answer.ts';
export { checkAssignment } from './court/assignment.ts';
export { COURT_FEES } from './court/rule/court.ts';
export { MEDIATION_JUDICIAL_CONFIRMATION } from './court/rule/mediation.ts';
export { PAYMENT_ORDER } from './court/rule/payment-order.ts';
export { LICENSED_LENDER_24PCT_REDUCTION } from './cost/rule/licensed-lender-ceiling.ts';
export { GBT_45251_RECORDS_AND_AGENCY_REVIEW } from './conduct/rule/national-standard.ts';
export { COMPLAINT_TIME_LIMITS } from './help/rule/complaint.ts';
export { HELP_CHANNEL_NUMBERS, LEGAL_AID_SCOPE } from './help/rule/help.ts';
export { LIMITATION_AFTER_EXPIRY_WAIVER } from './limitation/rule/expiry.ts';
export { LIMITATION_3_YEARS } from './limitation/rule/period.ts';
export { checkConduct } from './conduct/conduct-check.ts';
export {
  CONTACT_CHANNELS,
  CONTACT_SIDES,
  DEEDS,
  DEMANDS,
  lastDay,
  OTHER_PERSONS,
  POSES,
  THREATS,
  whenTold,
  type Contact,
  type ContactFacts,
  type Dated,
} from './conduct/contact.ts';
export { proposedIn, type Proposed } from './conduct/proposed.ts';
export type { ContactAgreement, LoggedDebt } from './conduct/contact-log.ts';
export { checkCredit, creditCode } from './credit-record/credit-record.ts';
export { whatComesNext, type NextStep } from './next-step/next-step.ts';
export { careLines } from './help/care-line.ts';
export {
  complaintClocks,
  complaintWay,
  complaintWithoutDay,
  HELP_MATTERS,
  helpLines,
  helpText,
  helpWay,
  type HelpLine,
} from './help/complaint.ts';
export { CLAIMED_ROLES, type ClaimedRole, type GenuineQuestion } from './genuine/question.ts';
export {
  genuineQuestions,
  judgeGenuine,
  type GenuineAnswers,
  type GenuineVerdict,
} from './genuine/genuine.ts';
export { aidWay } from './help/aid-way.ts';
export { bankruptcyWay } from './help/local-way.ts';
