export { type ActionName } from './table/action.ts';
export { FORMS, type Agreement, type AgreementText, type DebtParts } from './terms/agreement.ts';
export { commandOf, type LooseFacts } from './case/command.ts';
export type { CaseCommand, CaseEvent, CommandOf } from './case/event.ts';
export { STAGES, STAGE_NAMES, stageRow, type StageName } from './table/stage.ts';
export { type CaseState } from './case/state.ts';
export { BREACHES, MOODS, type ContactEntry } from './table/contact.ts';
export { stepsOf } from './case/apply.ts';
export { deadlinesOf, unknownYears, type Deadline } from './case/deadline.ts';
export {
  BODIES,
  COMPLAINTS,
  COUNTER_WHYS,
  COURT_PAPERS,
  DEVIATIONS,
  ENDINGS,
  REQUEST_CHANNELS,
  type EventFact,
} from './table/fact.ts';
export { EVENT_KINDS, EVENTS, factsOfKind, type EventKind } from './table/event.ts';
export { ROLES } from './table/event-row.ts';
export { nextAction, type NextAction } from './case/next-action.ts';
export {
  INTERESTS,
  RECORDS,
  type Offer,
  type OfferFigures,
  type OfferSaid,
  type PlanInterest,
  type RecordEffect,
} from './terms/offer.ts';
export { openInstalments, stillToPay } from './case/progress.ts';
export { RHYTHM } from './table/rhythm.ts';
export { MOVES, movesFrom, wordingOf } from './table/moves.ts';
export {
  agreedIn,
  bookFacts,
  caseOf,
  enterBook,
  noted,
  openBook,
  seenOn,
  type CaseBook,
  type DebtCommand,
} from './book/book.ts';
export { factsOf, type CaseFacts } from './terms/facts.ts';
export {
  courseOf,
  begun,
  emptyRecord,
  enter,
  enterAll,
  fold,
  standing,
  type CaseRecord,
} from './case/record.ts';
export { claimLimitation, gateOf } from './terms/claim.ts';
export { claimIn, isGateSeen } from './case/limitation.ts';
export { fixedPlans } from './terms/fixed-plan.ts';
export { type LaidOut } from './terms/figures.ts';
export { sha256 } from './terms/sha256.ts';
export { compareOffers, type OfferView } from './terms/view.ts';
export { FACT_TEXT } from './table/fact-text.ts';
export { conductOf, type CaseConduct } from './book/conduct.ts';
export { landBook, type DebtLanded } from './book/land.ts';
export { DEMO_BOOK } from './policy/demo.ts';
export type { DeskClock, PaperSet, Policy, PolicyBook } from './policy/full.ts';
export { worseIn, type PolicyTerms } from './policy/no-worse.ts';
export { levelOf, levelOfAll, partOwed, settlementOf, type LevelPosition } from './policy/level.ts';
export { LEVELS, type GrantableMeasure, type Level } from './policy/policy.ts';
export { writtenIn } from './terms/written.ts';
export { digestOfTerms, textOfTerms, type DigestTerms } from './terms/digest.ts';
export { heldAgainst, type ReportChange } from './book/later-report.ts';
export { paperPlans, type PaperPlans } from './book/paper-plans.ts';
export { canonical } from './proof/canonical.ts';
export { fingerprint } from './proof/fingerprint.ts';
export {
  commitmentOf,
  eventText,
  FIRST_PREV,
  headFault,
  headText,
  keyText,
  linkDigest,
  linkHead,
  linkText,
  readChain,
  type Head,
  type Link,
  type Recorded,
  type SignedHead,
} from './proof/chain.ts';
export {
  evidenceFaults,
  isCommitted,
  readEvidence,
  readHeads,
  type Evidence,
  type OpenedField,
  type ProvenAgreement,
  type Signed,
} from './proof/evidence.ts';
