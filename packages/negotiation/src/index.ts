export {
  HARDSHIP_REASONS,
  type BorrowerCase,
  type Contact,
  type Evidence,
  type Hardship,
  type HardshipReason,
} from './borrower-case.ts';
export { ACTIONS, type ActionName } from './action-name.ts';
export {
  FORMS,
  type Acceptance,
  type Agreement,
  type AgreementText,
  type DebtParts,
  type Deviation,
} from './agreement.ts';
export type { CaseCommand, CaseEvent, Stamp } from './case-event.ts';
export { STAGES, STAGE_NAMES, type Actor, type StageName } from './case-stage.ts';
export { startCase, type CaseState, type Progress } from './case-state.ts';
export {
  BREACHES,
  ENTRY_CHANNELS,
  MOODS,
  type ContactEntry,
  type Enclosure,
  type Promised,
} from './contact-entry.ts';
export { dayWithin, deadlinesOf, type Basis, type Deadline } from './deadline.ts';
export {
  BODIES,
  COMPLAINTS,
  COUNTER_WHYS,
  COURT_PAPERS,
  DEVIATIONS,
  ENDINGS,
  WAYS,
  type CourtPaper,
  type EventFact,
  type EventFacts,
  type Payment,
  type Replacement,
} from './event-fact.ts';
export { EVENT_KINDS, EVENTS, ROLES, type EventKind, type Role } from './event-kind.ts';
export { nextAction, type NextAction } from './next-action.ts';
export {
  INTERESTS,
  RECORDS,
  type Instalment,
  type Offer,
  type OfferFigures,
  type OfferSaid,
  type PlanInterest,
  type RecordEffect,
} from './offer.ts';
export { openInstalments, type OpenInstalment } from './progress.ts';
export { RHYTHM, type DeadlineName } from './rhythm.ts';
export { MOVES, movesFrom, startsOf, wordingOf } from './transition.ts';
export { checkCase, limitationOf, type CaseCheck } from './case-check.ts';
export {
  bookFacts,
  enterBook,
  noted,
  openBook,
  type CaseBook,
  type DebtCommand,
} from './case-book.ts';
export { factsOf, type Agreed, type CaseFacts, type Fit } from './case-facts.ts';
export {
  courseOf,
  emptyRecord,
  enter,
  enterAll,
  fold,
  standing,
  type CaseRecord,
  type Refusal,
} from './case-record.ts';
export { decide } from './decide.ts';
export { capture } from './agreement-capture.ts';
export { compareAgreement, yearlyCost, type Yardstick } from './agreement-comparison.ts';
export { fixedPlans, type Fix, type FixedPlans } from './fixed-plan.ts';
export { digestOf, layOut, type LaidOut } from './offer-figures.ts';
export { sha256 } from './sha256.ts';
export { compareOffers, offerView, type OfferView } from './offer-view.ts';
export { FACT_TEXT } from './fact-text.ts';
export { conductOf, type CaseConduct } from './case-conduct.ts';
export { landBook, type DebtLanded } from './case-landing.ts';
export { landBills, type Landed, type LaterBills } from './landing.ts';
export { DEMO_POLICIES } from './data/demo-policies.ts';
export { grantsOf, type DeskPolicy, type GrantableMeasure, type Level } from './desk-policy.ts';
export { openRehearsal, type Rehearsal, type Turn } from './rehearsal.ts';
export { repliesIn, reply, type Reply } from './rehearsal-reply.ts';
export { practise, reviewOf, transcript, type Manner, type Review } from './rehearsal-review.ts';
