export { accountOf, laterBy, owedInAll, owedNow, periodsLater } from './relief/account.ts';
export { dayFraction } from './schedule/day-fraction.ts';
export {
  OUT_OF_TIME,
  PRIORITIES,
  DEBT_ROLES,
  contractDayOf,
  interestOwed,
  isEstimated,
  latenessOf,
  sumOwed,
  type Account,
  type Debt,
  type Lateness,
  type Outstanding,
} from './relief/debt.ts';
export {
  cardDamages,
  cardInterest,
  cardMonth,
  paidByDue,
  type CardStatement,
} from './card-charge.ts';
export { paidAnyway } from './history/account-course.ts';
export type { PaymentAllocation } from './history/allocation.ts';
export type { Loan, LoanEvent } from './history/event.ts';
export { historyOf } from './history/history.ts';
export { dayLate } from './history/open-row.ts';
export type { Position } from './history/standing.ts';
export { revolvingCourse } from './history/revolving.ts';
export { accountOn, apply, at, open, type KeptLoan } from './history/kept-loan.ts';
export type { Instalment } from './instalment.ts';
export { monthsMoved, type Measure, type Relief } from './relief/measure.ts';
export { positionOf } from './history/position.ts';
export { delayCost } from './relief/delay-cost.ts';
export { relieve } from './relief/relief.ts';
export { rowDoubtOf } from './relief/row-doubt.ts';
export { daysAheadOf } from './relief/days-ahead.ts';
export { anchorOf } from './schedule/period.ts';
export { type Row } from './schedule/row.ts';
export { schedule } from './schedule/schedule.ts';
export { chargesByPayee } from './schedule/charge.ts';
export { costByPayee, type PayeeCost } from './schedule/cost-by-payee.ts';
export { receivedOf } from './schedule/fee.ts';
export type {
  Charge,
  Component,
  DayCount,
  Every,
  Fee,
  InstalmentOffer,
  Method,
  ScheduleTerms,
  Terms,
} from './schedule/terms.ts';
export { yearlyCost, type YearlyCost } from './schedule/yearly-cost.ts';
export { debtNames, lastDigits, namesApart } from './product/debt-name.ts';
export { guessedTerms } from './product/guess.ts';
export { PRODUCT_KINDS, type ProductKind } from './product/kind.ts';
export { isCard, isPlatform, kindOf, possibleKinds, templateNamed } from './product/kind-of.ts';
export type { Template } from './product/template.ts';
export { TEMPLATES, firstTerms, likelyRate, templateOf } from './product/templates.ts';
