export {
  HARDSHIP_REASONS,
  type BorrowerCase,
  type Decision,
  type Evidence,
  type Hardship,
  type HardshipReason,
  type Person,
} from './borrower-case.ts';
export { checkCase, limitationOf, type CaseCheck } from './case-check.ts';
export { checkContacts } from './figure/conduct.ts';
export { rateOfInstalments } from './figure/cost.ts';
export { lengthLaw, offerLaw } from './figure/proposal.ts';
