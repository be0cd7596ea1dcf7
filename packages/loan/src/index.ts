export { PRIORITIES, type Account, type Debt, type Outstanding, type Priority } from './debt.ts';
export type { Measure, Relief } from './measure.ts';
export type { Row } from './row.ts';
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
