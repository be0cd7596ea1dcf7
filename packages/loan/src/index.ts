export { accountOf, owedInAll, owedNow } from './account.ts';
export { dayFraction, type YearPart } from './day-fraction.ts';
export { PRIORITIES, type Account, type Debt, type Outstanding, type Priority } from './debt.ts';
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
export type { Measure, Relief } from './measure.ts';
export { positionOf } from './position.ts';
export { delayCost, preview, type Preview } from './preview.ts';
export { relieve } from './relief.ts';
export { totalOf, type Row, type Schedule } from './row.ts';
export { schedule } from './schedule.ts';
export { receivedOf } from './fee.ts';
export { COUNT_MAX } from './term-check.ts';
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
} from './terms.ts';
export { yearlyCost, type YearlyCost } from './yearly-cost.ts';
export type { Confidence, Family, Template, TemplateFact } from './template.ts';
export {
  firstTerms,
  TEMPLATES,
  TEMPLATES_CHECKED,
  templateOf,
  type KnownTerms,
} from './templates.ts';
