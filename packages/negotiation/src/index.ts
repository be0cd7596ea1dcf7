export { ACTIONS, type ActionName } from './table/action.ts';
export {
  FORMS,
  type Acceptance,
  type Agreement,
  type AgreementText,
  type DebtParts,
  type Deviation,
} from './terms/agreement.ts';
export { commandOf, type LooseFacts } from './case/command.ts';
export type { CaseCommand, CaseEvent, CommandOf, FactsOf, Stamp } from './case/event.ts';
export { STAGES, STAGE_NAMES, type Actor, type StageName } from './table/stage.ts';
export { startCase, type CaseState } from './case/state.ts';
export {
  BREACHES,
  MOODS,
  type ContactEntry,
  type Enclosure,
  type Promised,
} from './table/contact.ts';
export { dayWithin, deadlinesOf, type Basis, type Deadline } from './case/deadline.ts';
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
} from './table/fact.ts';
export { EVENT_KINDS, EVENTS, factsOfKind, rowOf, type EventKind } from './table/event.ts';
export { ROLES, type Role } from './table/event-row.ts';
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
export { openInstalments, type OpenInstalment } from './case/progress.ts';
export { RHYTHM, type DeadlineName } from './table/rhythm.ts';
export { MOVES, movesFrom, startsOf, wordingOf } from './table/moves.ts';
export {
  bookFacts,
  caseOf,
  enterBook,
  noted,
  openBook,
  type CaseBook,
  type DebtCommand,
} from './book/book.ts';
export { factsOf, type Agreed, type CaseFacts, type Fit } from './terms/facts.ts';
export {
  courseOf,
  emptyRecord,
  enter,
  enterAll,
  fold,
  reopen,
  standing,
  type CaseRecord,
  type Refusal,
} from './case/record.ts';
export { stepsOf } from './case/apply.ts';
export { decide } from './case/decide.ts';
export { capture } from './terms/capture.ts';
export { compareAgreement, type Yardstick } from './terms/comparison.ts';
export { fixedPlans, type Fix, type FixedPlans } from './terms/fixed-plan.ts';
export { digestOf, layOut, type LaidOut } from './terms/figures.ts';
export { sha256 } from './terms/sha256.ts';
export { compareOffers, offerView, type OfferView } from './terms/view.ts';
export { FACT_TEXT } from './table/fact-text.ts';
export { conductOf, type CaseConduct } from './book/conduct.ts';
export { landBook, type DebtLanded } from './book/land.ts';
export { landBills, type Landed, type LaterBills } from './book/landing.ts';
export { DEMO_POLICIES } from './policy/demo.ts';
export { grantsOf, type DeskPolicy, type GrantableMeasure, type Level } from './policy/policy.ts';
export { heldAgainst, type ReportChange } from './book/later-report.ts';
export { caseOn } from './book/case-on.ts';
