export {
  HARDSHIP_REASONS,
  type BorrowerCase,
  type Decision,
  type Evidence,
  type Hardship,
  type HardshipReason,
  type Person,
} from './borrower-case.ts';
export { aheadText, askedText } from './asked.ts';
export { careOf, type CareKind } from './care/care.ts';
export { careHelp, type CareHelp } from './care/care-help.ts';
export { checkCase, type CaseCheck } from './case-check.ts';
export { urgentOf } from './urgent.ts';
export { limitationGate, limitationOf, type LimitationGate } from './limitation-gate.ts';
export { checkContacts } from './figure/conduct.ts';
export { isPaperAgainst } from './told/claim.ts';
export { soldBy } from './figure/paper.ts';
export { costOf, monthsOfPeriod, rateOfInstalments } from './figure/cost.ts';
export { lengthLaw, offerLaw } from './figure/proposal.ts';
