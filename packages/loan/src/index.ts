export { accountOf, owedInAll, owedNow } from './relief/account.ts';
export { dayFraction, type YearPart } from './schedule/day-fraction.ts';
export {
  OUT_OF_TIME,
  PRIORITIES,
  STANDINGS,
  interestOwed,
  sumOwed,
  type Account,
  type Debt,
  type Outstanding,
  type OutOfTime,
  type Priority,
  type Standing,
} from './relief/debt.ts';
export {
  cardDamages,
  cardInterest,
  cardMonth,
  paidByDue,
  type CardStatement,
  type ChargeLine,
  type Posting,
} from './card-charge.ts';
export type { Parts } from './history/parts.ts';
export type { PaymentAllocation } from './history/allocation.ts';
export type { Loan, LoanEvent } from './history/event.ts';
export { historyOf, type LoanHistory } from './history/history.ts';
export type { Position } from './history/standing.ts';
export { revolvingCourse, type RevolvingBill, type RevolvingCourse } from './history/revolving.ts';
export type { Instalment } from './instalment.ts';
export type { Measure, Relief } from './relief/measure.ts';
export { positionOf } from './history/position.ts';
export { delayCost, preview, type Preview } from './relief/preview.ts';
export { relieve } from './relief/relief.ts';
export { totalOf, type Row, type Schedule } from './schedule/row.ts';
export { schedule } from './schedule/schedule.ts';
export { receivedOf } from './schedule/fee.ts';
export { COUNT_MAX } from './schedule/term-check.ts';
export type {
  Allocation,
  Component,
  DayCount,
  Every,
  Fee,
  InstalmentOffer,
  Method,
  Penalty,
  ScheduleTerms,
  Terms,
} from './schedule/terms.ts';
export { yearlyCost, type YearlyCost } from './schedule/yearly-cost.ts';
export { guessedTerms } from './product/guess.ts';
export { PRODUCT_KINDS, type ProductKind } from './product/kind.ts';
export { isCard, isPlatform, kindOf, possibleKinds, templateNamed } from './product/kind-of.ts';
export type { Confidence, Template, TemplateFact } from './product/template.ts';
export {
  firstTerms,
  TEMPLATES,
  TEMPLATES_CHECKED,
  templateOf,
  type KnownTerms,
} from './product/templates.ts';
